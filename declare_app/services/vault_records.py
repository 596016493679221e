"""What is kept in a vault: drafts with the id and history of their exports, signed packages, receipts, keys."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Literal

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.base.strict_json import SIZE_LIMIT, JsonValue, parse
from declare_app.drafting.case import readable_day
from declare_app.drafting.draft import Draft
from declare_app.drafting.draft_file import load_draft, save_draft
from declare_app.forms.regimes import Regimes
from declare_app.services.drafts import OpenedDraft
from declare_app.storage.records import Record
from declare_app.storage.vault import Vault

DRAFT: Final = "draft"
PACKAGE: Final = "package"
RECEIPT: Final = "receipt"
SIGNING_KEY: Final = "signing_key"

Way = Literal["paper", "certificate", "token", "seal"]
"""``paper``: signed by hand, the file sealed with the vault's own key; ``certificate``: a certificate file signs;
``token``: a key in a token signs; ``seal``: the vault's own key alone, the paper comes later."""


@dataclass(frozen=True)
class ExportEntry:
    """One export of a draft: its number in the series, the package kept in the vault, and what it said.

    ``way`` None: exported by a program that did not note it.
    """

    serial: int
    package_id: str
    package_sha256: str
    content_sha256: str
    exported_at: str
    way: Way | None = None


@dataclass(frozen=True)
class KeptDraft:
    """A draft in a vault. ``declaration_id`` is "" until the first export and then stays (contract 5).

    ``begun_at`` None: begun elsewhere, or by a program that did not note it. ``after``: the id of the draft that it
    was begun from, "" for a blank page.
    """

    id: str
    draft: Draft = field(repr=False)
    declaration_id: str = ""
    exports: tuple[ExportEntry, ...] = ()
    revision: int = 0
    saved_at: datetime | None = None
    begun_at: datetime | None = None
    after: str = ""


def keep_draft(vault: Vault, kept: KeptDraft, *, for_good: bool = False) -> KeptDraft:
    """Save a revision of it; ``for_good``: one that was exported, which is never thinned out.

    Raises AppError ``draft.too_large`` or ``text.*`` for one that could not be opened again.
    """
    body = {
        "draft": _readable_again(kept.draft),
        "declaration_id": kept.declaration_id,
        "exports": [asdict(entry) for entry in kept.exports],
        "begun_at": kept.begun_at.isoformat(timespec="seconds") if kept.begun_at else "",
        "after": kept.after,
    }
    return replace(kept, revision=vault.put(DRAFT, kept.id, body, kept=for_good))


def _readable_again(draft: Draft) -> JsonValue:
    try:
        return parse(save_draft(draft))
    except AppError as why:
        if why.code not in ("json.too_large", "json.too_many_values"):
            raise
    raise AppError("draft.too_large", limit_bytes=SIZE_LIMIT)


def kept_draft(
    vault: Vault, draft_id: str, regimes: Regimes, environment: Environment, revision: int | None = None
) -> KeptDraft:
    """A draft's newest revision, or the one named. Raises AppError ``vault.no_such_record`` and as ``load_draft``."""
    return draft_in(vault.get(DRAFT, draft_id, revision), regimes, environment)


def draft_in(record: Record, regimes: Regimes, environment: Environment) -> KeptDraft:
    """The draft that a record holds. Raises AppError as ``load_draft``."""
    body = record.body
    draft = load_draft(json.dumps(body["draft"], ensure_ascii=False).encode(), regimes, environment.new_id)
    exports = tuple(ExportEntry(**entry) for entry in body["exports"])
    begun = body.get("begun_at", "")  # an older program notes neither this nor what follows
    return KeptDraft(
        id=record.row,
        draft=draft,
        declaration_id=body["declaration_id"],
        exports=exports,
        revision=record.number,
        saved_at=record.saved_at,
        begun_at=datetime.fromisoformat(begun) if begun else None,
        after=body.get("after", ""),
    )


def opened_draft(kept: KeptDraft, regimes: Regimes) -> OpenedDraft:
    """A kept draft under its regime."""
    return OpenedDraft(kept.draft, regimes.for_draft(kept.draft.filing, readable_day(kept.draft.completed_on)))


def same_text(vault: Vault, draft: Draft) -> str | None:
    """The id of a kept draft that says the same, ids of rows aside; None where none does."""
    wanted = _text_of(json.loads(save_draft(draft)))
    for record in vault.latest(DRAFT):
        if _text_of(record.body["draft"]) == wanted:
            return record.row
    return None


def keep_package(vault: Vault, package_id: str, facts: Mapping[str, Any], content: bytes) -> None:
    """Keep a signed package for good."""
    body = {**facts, "content": base64.b64encode(content).decode()}
    vault.put(PACKAGE, package_id, body, kept=True)


def package_content(vault: Vault, package_id: str) -> bytes:
    """The bytes of a kept package. Raises AppError ``vault.no_such_record``."""
    return base64.b64decode(vault.get(PACKAGE, package_id).body["content"])


def draft_text(vault: Vault, draft_id: str, revision: int | None = None) -> bytes:
    """A kept draft as ``kekhai-draft/1``, as it was saved. Raises AppError ``vault.no_such_record``."""
    body = vault.get(DRAFT, draft_id, revision).body
    return json.dumps(body["draft"], ensure_ascii=False, indent=2).encode() + b"\n"


def draft_lines(vault: Vault) -> list[tuple[str, ...]]:
    """Of each draft: id, kind of record, newest revision, when it was saved, filing, day, name, exports so far."""
    return [
        (
            record.row,
            record.kind,
            str(record.number),
            record.saved_at.isoformat(timespec="seconds"),
            record.body["draft"].get("filing", ""),
            record.body["draft"].get("completed_on", ""),
            _name_in(record.body["draft"]),
            str(len(record.body["exports"])),
        )
        for record in vault.latest(DRAFT)
    ]


def package_lines(vault: Vault) -> list[tuple[str, ...]]:
    """Of each package: id, kind of record, serial, when it was exported, file name, short code, id of its draft."""
    return [
        (
            record.row,
            record.kind,
            str(body["serial"]),
            body["exported_at"],
            body["file"],
            body["short_code"],
            body["draft_id"],
        )
        for record in vault.latest(PACKAGE)
        for body in [record.body]
    ]


def _name_in(draft: Mapping[str, Any]) -> str:
    rows = draft["sections"].get("declarant", [])
    return str(rows[0].get("full_name", "")) if rows else ""


def sole_draft_id(vault: Vault) -> str:
    """The id of the only draft. Raises AppError ``vault.which_draft``."""
    drafts = vault.latest(DRAFT)
    if len(drafts) != 1:
        raise AppError("vault.which_draft", count=len(drafts))
    return drafts[0].row


def _text_of(draft: Mapping[str, Any]) -> Mapping[str, Any]:
    sections = {
        name: [{key: text for key, text in row.items() if key != "id"} for row in rows]
        for name, rows in draft["sections"].items()
    }
    # A reason names its row by id; which rows they are follows from the order of the reasons' rows.
    reasons = [{key: text for key, text in one.items() if key != "row_id"} for one in draft.get("reasons", [])]
    return {**draft, "sections": sections, "reasons": reasons}
