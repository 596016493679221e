"""What a vault says of itself before anybody proves anything: format, id, label, when it was made, which key it has.

Readable by everybody on the computer, so no personal value stands here; the label is the user's own word for the vault.
"""

import json
import re
from dataclasses import asdict, dataclass
from typing import Final

from declare_app.base.errors import AppError
from declare_app.base.strict_json import parse

FORMAT: Final = "kkts-vault/1"
_VERSION: Final = re.compile(r"kkts-vault/([1-9][0-9]{0,3})", re.ASCII)
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
LABEL_LIMIT: Final = 60
_SIZE_LIMIT: Final = 4096


@dataclass(frozen=True)
class Header:
    """``commitment`` is 64 hexadecimal digits; ``created_at`` ISO 8601 with offset."""

    format: str
    vault_id: str
    label: str
    created_at: str
    commitment: str

    def as_json(self) -> str:
        """Sorted names, no spaces: the bytes that the state root covers."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def is_label(text: str) -> bool:
    """Whether a vault may be called so: one short line, nothing in it that is not seen."""
    return bool(text.strip()) and len(text) <= LABEL_LIMIT and text.isprintable()


def read_header(text: str) -> Header:
    """Raises AppError ``vault.newer`` or ``vault.damaged``."""
    try:
        raw = parse(text.encode(errors="replace"), size_limit=_SIZE_LIMIT)
    except AppError:
        raise AppError("vault.damaged", part="header") from None
    if not isinstance(raw, dict):
        raise AppError("vault.damaged", part="header")
    _check_format(raw.get("format"))
    names = set(Header.__dataclass_fields__)
    values = {name: value for name, value in raw.items() if isinstance(value, str)}
    if values.keys() != names or raw.keys() != names:
        raise AppError("vault.damaged", part="header")
    if not is_label(values["label"]):  # it is shown before anybody has proved anything
        raise AppError("vault.damaged", part="header")
    if not _UUID.fullmatch(values["vault_id"]) or not _DIGEST.fullmatch(values["commitment"]):
        raise AppError("vault.damaged", part="header")
    header = Header(**values)
    if header.as_json() != text:
        raise AppError("vault.damaged", part="header")
    return header


def _check_format(named: object) -> None:
    if named == FORMAT:
        return
    newer = _VERSION.fullmatch(named) if isinstance(named, str) else None
    if newer is None:
        raise AppError("vault.damaged", part="header")
    raise AppError("vault.newer", version=newer[1])
