"""A record: one revision of one thing kept in a vault, as JSON sealed under its place."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from declare_app.base.errors import AppError
from declare_app.storage.envelope import NONCE_BYTES, NotOpenedError, bound, opened, padded, sealed, unpadded
from declare_app.storage.thinning import Revision

_NAME: Final = "kkts-rec/1"
LARGEST_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True)
class Record:
    """``body`` is a JSON object; ``saved_at`` aware; ``kept``: exported or signed, so never thinned out."""

    kind: str
    row: str
    revision: Revision
    body: Mapping[str, Any] = field(repr=False)

    @property
    def number(self) -> int:
        return self.revision.number

    @property
    def saved_at(self) -> datetime:
        return self.revision.saved_at

    @property
    def kept(self) -> bool:
        return self.revision.kept


def seal_record(key: bytes | bytearray, vault_id: str, record: Record) -> bytes:
    """Nonce and ciphertext. Raises AppError ``vault.too_large``."""
    inside = {"saved_at": record.saved_at.isoformat(), "kept": record.kept, "body": record.body}
    plain = json.dumps(inside, ensure_ascii=False, separators=(",", ":")).encode()
    if len(plain) > LARGEST_BYTES:
        raise AppError("vault.too_large", limit_bytes=LARGEST_BYTES)
    place = _place(vault_id, record.kind, record.row, record.number)
    return b"".join(sealed(key, padded(plain), place))


def open_record(key: bytes | bytearray, vault_id: str, place: tuple[str, str, int], content: bytes) -> Record:
    """The record at ``place``: kind, row, revision number. Raises AppError ``vault.damaged``."""
    kind, row, number = place
    try:
        plain = unpadded(opened(key, content[:NONCE_BYTES], content[NONCE_BYTES:], _place(vault_id, kind, row, number)))
        inside = json.loads(plain)
        saved_at, kept, body = datetime.fromisoformat(inside["saved_at"]), inside["kept"], inside["body"]
    except (NotOpenedError, ValueError, KeyError, TypeError, RecursionError):
        pass  # raised outside, without a link to what was read
    else:
        return Record(kind, row, Revision(number, saved_at, kept is True), body)
    raise AppError("vault.damaged", part="record")


def _place(vault_id: str, kind: str, row: str, number: int) -> bytes:
    return bound(_NAME, vault_id, kind, row, number)
