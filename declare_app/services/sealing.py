"""Sealing (niêm phong): a draft out of a vault, packed with the vault's own key; the package stays in the vault too."""

import base64
import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regimes
from declare_app.services.drafts import Series
from declare_app.services.export import Destination, Exported, export_package
from declare_app.services.vault_records import (
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


def seal(vault: Vault, kept: KeptDraft, to: Path | Destination, regimes: Regimes, environment: Environment) -> Exported:
    """Bring the package of ``kept`` to its place, under the draft's own series, and keep the package in the vault.

    The id of the declaration is saved before anything leaves the vault: an export that was cut off is repeated under
    the same id and serial. Raises AppError as ``export_package`` and ``Vault.put``.
    """
    if not kept.declaration_id:
        kept = keep_draft(vault, replace(kept, declaration_id=environment.new_id()))
    signer = local_signer(vault, kept.draft, environment)
    opened = replace(opened_draft(kept, regimes), series=series_of(kept))
    exported = export_package(opened, signer, to, regimes, environment)
    unit = None if isinstance(to, Path) else to.recipient_unit
    record_export(vault, kept, exported, Leaving("seal", unit=unit or ""), environment)
    return exported


def series_of(kept: KeptDraft) -> Series:
    """Where the next export stands among those of this declaration."""
    last = kept.exports[-1] if kept.exports else None
    return Series(kept.declaration_id, len(kept.exports) + 1, last.package_sha256 if last else None)


@dataclass(frozen=True)
class Leaving:
    """How a package left. ``unsealed_reason``: the declarant's words why without an envelope, for the vault alone.

    ``unit`` and ``offices``: for whom it was sealed, as their certificates call them.
    """

    way: Way
    unsealed_reason: str = field(default="", repr=False)
    unit: str = ""
    offices: tuple[str, ...] = ()


def record_export(
    vault: Vault, kept: KeptDraft, exported: Exported, leaving: Leaving, environment: Environment
) -> KeptDraft:
    """Keep the package itself, also where a sealed file was written, and remember in the draft how it left."""
    content = exported.package
    entry = ExportEntry(
        serial=len(kept.exports) + 1,
        package_id=environment.new_id(),
        package_sha256=hashlib.sha256(content).hexdigest(),
        content_sha256=exported.verdict.content_sha256 or "",
        exported_at=environment.now().isoformat(timespec="seconds"),
        way=leaving.way,
    )
    facts = {
        "draft_id": kept.id,
        "declaration_id": kept.declaration_id,
        "serial": entry.serial,
        "file": exported.name,
        "sent_as": exported.path.name,
        "unsealed_reason": leaving.unsealed_reason,
        "sealed_for": {"unit": leaving.unit, "offices": list(leaving.offices)},
        "short_code": exported.short_code,
        "exported_at": entry.exported_at,
    }
    keep_package(vault, entry.package_id, facts, content)
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
