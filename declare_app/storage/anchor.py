"""The anchor (mốc): how far a vault had come, remembered outside the file, so that an older file is noticed here.

A file alone cannot tell that it was set back. Whoever can delete the anchor can hide that; then the vault says that it
is opened here for the first time.
"""

import hmac
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from declare_app.base.errors import AppError
from declare_app.base.strict_json import parse
from declare_app.storage.durable import sync_folder
from declare_app.storage.envelope import bound
from declare_app.storage.keys import VaultKeys

_LONGEST_BYTES: Final = 4096
_NAME: Final = "kkts-anchor/1"


@dataclass(frozen=True)
class Anchor:
    """The highest sequence number seen here and the state root at it (hexadecimal); ``time`` ISO 8601."""

    sequence: int
    root: str
    time: str

    def mac(self, keys: VaultKeys, vault_id: str) -> str:
        return keys.anchor_mac(bound(_NAME, vault_id, self.sequence, self.root, self.time)).hex()


class ForeignAnchorError(Exception):
    """This computer remembers the vault, but under another key: sealed anew since, or the note is damaged."""


def read_anchor(folder: Path, vault_id: str, keys: VaultKeys) -> Anchor | None:
    """What this computer remembers; None where it never saw the vault. Raises ForeignAnchorError."""
    try:
        with _file(folder, vault_id).open("rb") as file:
            content = file.read(_LONGEST_BYTES)
    except OSError:
        return None
    anchor, mac = _parsed(content)
    if not hmac.compare_digest(anchor.mac(keys, vault_id), mac):
        raise ForeignAnchorError
    return anchor


def _parsed(content: bytes) -> tuple[Anchor, str]:
    try:
        raw = parse(content)
    except AppError:
        raise ForeignAnchorError from None
    if not isinstance(raw, dict) or raw.keys() != {"max_seq", "root", "time", "mac"}:
        raise ForeignAnchorError
    sequence = raw["max_seq"]
    texts = [text for text in (raw["root"], raw["time"], raw["mac"]) if isinstance(text, str) and text.isascii()]
    if type(sequence) is not int or sequence < 0 or len(texts) != 3:
        raise ForeignAnchorError
    root, time, mac = texts
    return Anchor(sequence, root, time), mac


def write_anchor(folder: Path, vault_id: str, keys: VaultKeys, anchor: Anchor) -> bool:
    """Remember; False where this computer does not let us, which costs no saved work."""
    content = {"max_seq": anchor.sequence, "root": anchor.root, "time": anchor.time, "mac": anchor.mac(keys, vault_id)}
    file = _file(folder, vault_id)
    part = file.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with part.open("wb") as stream:
            stream.write(json.dumps(content).encode())
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def remove_anchor(folder: Path, vault_id: str) -> None:
    """Remember no longer, and durably so where the system lets us."""
    with suppress(OSError):
        _file(folder, vault_id).unlink()
        sync_folder(folder)


def anchor_at(sequence: int, root: bytes, now: datetime) -> Anchor:
    """The note to keep after a change."""
    return Anchor(sequence, root.hex(), now.isoformat(timespec="seconds"))


def _file(folder: Path, vault_id: str) -> Path:
    return folder / f"{vault_id}.json"
