"""Sealing (niêm phong): a draft out of a vault, packed with the vault's own key; the package stays in the vault too."""

import base64
import hashlib
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regimes
from declare_app.services.drafts import Series
from declare_app.services.export import Destination, Exported, Made, brought, make_package
from declare_app.services.given_out import GivenOut, given_out, note_given_out
from declare_app.services.vault_records import (
    DRAFT,
    PACKAGE,
    SIGNING_KEY,
    ExportEntry,
    KeptDraft,
    Way,
    keep_draft,
    keep_package,
    opened_draft,
)
from declare_app.signing.local_key import LocalKey, new_local_key
from declare_app.signing.signers import Signer
from declare_app.storage.vault import Vault

_SENT_AS: Final = "sent_as"  # a record for each package that went by another name, under the package's id


def seal(vault: Vault, kept: KeptDraft, to: Path | Destination, regimes: Regimes, environment: Environment) -> Exported:
    """Bring the package of ``kept`` to its place, under the draft's own series, and keep the package in the vault.

    Raises AppError as ``make_package``, ``brought`` and ``Vault.put``; then the draft is as it was.
    """
    kept = with_id(vault, kept, environment)
    signer = local_signer(vault, kept.draft, environment)
    opened = replace(opened_draft(kept, regimes), series=series_of(vault, kept))
    meant_for = None if isinstance(to, Path) else to.recipient_unit
    made = make_package(opened, signer, regimes, environment, meant_for)
    with recorded(vault, kept, made, Leaving("seal", unit=meant_for or ""), environment) as after:
        exported = brought(made, to)
    note_sent_as(vault, after, exported)
    return exported


def note_sent_as(vault: Vault, kept: KeptDraft, exported: Exported) -> None:
    """Note the name under which the newest package of ``kept`` went, where that is another than its own."""
    if exported.path.name != exported.name:
        with suppress(AppError):  # the package is outside and in the vault; only the name it went by is not noted
            vault.put(_SENT_AS, kept.exports[-1].package_id, {"file": exported.path.name})


def sent_as(vault: Vault, package_id: str) -> str:
    """The name under which a package went, "" where it is its own. Raises AppError ``vault.*``."""
    found = [record for record in vault.latest(_SENT_AS) if record.row == package_id]
    return str(found[0].body["file"]) if found else ""


def with_id(vault: Vault, kept: KeptDraft, environment: Environment) -> KeptDraft:
    """``kept`` with the id of its declaration, which is saved before anything leaves the vault and stays."""
    if kept.declaration_id:
        return kept
    before = given_out(vault, kept.id)
    return keep_draft(vault, replace(kept, declaration_id=before.declaration_id if before else environment.new_id()))


def series_of(vault: Vault, kept: KeptDraft) -> Series:
    """Where the next export stands among those of this declaration: after every package that ever may have left."""
    last = kept.exports[-1] if kept.exports else None
    before = given_out(vault, kept.id)
    was_given = before is not None and before.declaration_id == kept.declaration_id
    newest = max(last.serial if last else 0, before.serial if before and was_given else 0)
    return Series(kept.declaration_id, newest + 1, last.package_sha256 if last else None)


@dataclass(frozen=True)
class Leaving:
    """How a package left. ``unsealed_reason``: the declarant's words why without an envelope, for the vault alone.

    ``unit`` and ``offices``: for whom it was sealed, as their certificates call them.
    """

    way: Way
    unsealed_reason: str = field(default="", repr=False)
    unit: str = ""
    offices: tuple[str, ...] = ()


@contextmanager
def recorded(
    vault: Vault, kept: KeptDraft, made: Made, leaving: Leaving, environment: Environment
) -> Generator[KeptDraft]:
    """The draft with its package among its exports, both kept before the block brings the package to its place.

    So nothing is outside of which the vault does not know. Where the block fails the draft is made as it was; the
    number stays given out, for what could not be read back may lie there all the same. Raises AppError as
    ``Vault.put``.
    """
    series = series_of(vault, kept)
    note_given_out(vault, kept.id, GivenOut(series.declaration_id, series.serial))
    entry = _entry_of(made, series.serial, leaving, environment)
    try:
        yield _record(vault, kept, made, entry, leaving)
    except BaseException:
        with suppress(AppError):  # where the vault takes nothing back, what it says and what it holds still agree
            if len(vault.get(DRAFT, kept.id).body["exports"]) > len(kept.exports):
                keep_draft(vault, kept)
            vault.remove(PACKAGE, entry.package_id)
        raise


def _entry_of(made: Made, serial: int, leaving: Leaving, environment: Environment) -> ExportEntry:
    return ExportEntry(
        serial=serial,
        package_id=environment.new_id(),
        package_sha256=hashlib.sha256(made.package).hexdigest(),
        content_sha256=made.verdict.content_sha256 or "",
        exported_at=environment.now().isoformat(timespec="seconds"),
        way=leaving.way,
    )


def _record(vault: Vault, kept: KeptDraft, made: Made, entry: ExportEntry, leaving: Leaving) -> KeptDraft:
    """Keep the package itself, also where a sealed file is to be written, and remember in the draft how it leaves."""
    facts = {
        "draft_id": kept.id,
        "declaration_id": kept.declaration_id,
        "serial": entry.serial,
        "file": made.name,
        "unsealed_reason": leaving.unsealed_reason,
        "sealed_for": {"unit": leaving.unit, "offices": list(leaving.offices)},
        "short_code": made.short_code,
        "exported_at": entry.exported_at,
    }
    keep_package(vault, entry.package_id, facts, made.package)
    return keep_draft(vault, replace(kept, exports=(*kept.exports, entry)), for_good=True)


def local_signer(vault: Vault, draft: Draft, environment: Environment) -> Signer:
    """The vault's key of the declarant, made at the first need. Raises AppError as ``LocalKey.signer``."""
    name, number = _declarant(draft)
    for record in vault.latest(SIGNING_KEY):
        body = record.body
        if (body["full_name"], body["id_number"]) == (name, number):
            key = LocalKey(base64.b64decode(body["private_key"]), base64.b64decode(body["certificate"]))
            return key.signer(environment.now())
    key = new_local_key(name, number, environment.now())
    body = {
        "full_name": name,
        "id_number": number,
        "private_key": base64.b64encode(key.private_key).decode(),
        "certificate": base64.b64encode(key.certificate).decode(),
    }
    vault.put(SIGNING_KEY, environment.new_id(), body, kept=True)
    return key.signer(environment.now())


def _declarant(draft: Draft) -> tuple[str, str]:
    texts = next((row.texts for row in draft.sections.get("declarant", ())), {})
    return texts.get("full_name", "").strip(), texts.get("id_number", "").strip()
