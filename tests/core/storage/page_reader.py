"""A reader of vaults made from the page docs/formats/vault.md alone, with sqlite3 and cryptography, for the tests."""

import hashlib
import hmac
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.repository.sources import text_of

PAGE = text_of("docs/formats/vault.md")
SCHEMA = re.findall(r"^    (CREATE TABLE .*)$", PAGE, re.MULTILINE)
LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def bound(*parts: str | bytes | int) -> bytes:
    """Section 3."""
    joined = b""
    for part in parts:
        content = part.to_bytes(8, "big") if isinstance(part, int) else part
        content = content.encode() if isinstance(content, str) else content
        joined += len(content).to_bytes(4, "big") + content
    return joined


def hkdf(secret: bytes, label: str, salt: bytes | None = None) -> bytes:
    """Section 5."""
    return HKDF(SHA256(), 32, salt, label.encode()).derive(secret)


def code_bytes(text: str) -> bytes:
    """Section 7; the check of BIP-350 is done over again by making the check letters."""
    letters = re.sub(r"[\s-]", "", text).lower()
    assert letters.startswith("kkts1")
    values = [LETTERS.index(letter) for letter in letters[5:]]
    assert len(values) == 38
    check = 1
    for value in [*(ord(letter) >> 5 for letter in "kkts"), 0, *(ord(letter) & 31 for letter in "kkts"), *values]:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor * (top >> bit & 1)
    assert check == 0x2BC830A3
    return sum(value << 5 * (31 - at) for at, value in enumerate(values[:32])).to_bytes(20, "big")


def wrapping_key(credential: str | bytes, described: dict[str, Any]) -> bytes:
    """Sections 5 and 6: a passphrase is a text, a recovery code its bytes."""
    salt = bytes.fromhex(described["salt"])
    if isinstance(credential, bytes):
        return hkdf(credential, "kkts/v1/recovery", salt)
    memory, passes, lanes = described["memory_kib"], described["passes"], described["lanes"]
    assert 19_456 <= memory <= 2_097_152
    assert 1 <= passes <= 32
    assert 1 <= lanes <= 16
    kdf = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
    return kdf.derive(unicodedata.normalize("NFKC", credential).encode())


def covered_by_root(
    header: str, seq: int, slots: list[tuple[str, str, bytes]], records: list[tuple[str, str, int, bytes, bytes]]
) -> bytes:
    """Section 9; ``slots`` ordered by kind."""
    entries = [bound(tbl, row, rev, hashlib.sha256(nonce + ct).digest()) for tbl, row, rev, nonce, ct in records]
    head = bound("kkts-state/1", json.loads(header)["vault_id"], seq, header, len(slots))
    return head + b"".join(bound(*slot) for slot in slots) + b"".join(sorted(entries))


class Reader:
    """Section 11, step by step; an assertion or InvalidTag is a refusal."""

    def __init__(self, file: Path, credential: str | bytes) -> None:
        assert file.read_bytes().startswith(b"SQLite format 3\0")
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT name, sql FROM sqlite_schema").fetchall()
            assert sorted(sql for _, sql in found if sql) == sorted(SCHEMA)
            assert {name for name, sql in found if not sql} == {"sqlite_autoindex_slot_1", "sqlite_autoindex_rec_1"}
            assert database.execute("PRAGMA application_id").fetchone() == (0x4B4B5456,)
            ((self.header,),) = database.execute("SELECT json FROM header")
            self.slots = database.execute(
                "SELECT kind, json, wrapped FROM slot WHERE id = kind ORDER BY kind"
            ).fetchall()
            assert database.execute("PRAGMA quick_check").fetchone() == ("ok",)
            ((self.seq, self.root),) = database.execute("SELECT seq, root FROM state")
            records = database.execute("SELECT tbl, row, rev, nonce, ct FROM rec")
            self.records: list[tuple[str, str, int, bytes, bytes]] = records.fetchall()
        facts = json.loads(self.header)
        assert json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) == self.header
        assert facts.keys() == {"commitment", "created_at", "format", "label", "vault_id"}
        assert facts["format"] == "kkts-vault/1"
        self.vault_id: str = facts["vault_id"]
        self.vault_key = self.opened_slot(credential)
        assert hkdf(self.vault_key, "kkts/v1/commit").hex() == facts["commitment"]
        covered = covered_by_root(self.header, self.seq, self.slots, self.records)
        assert hmac.digest(hkdf(self.vault_key, "kkts/v1/state"), covered, "sha256") == self.root

    def opened_slot(self, credential: str | bytes) -> bytes:
        slots = {kind: (text, wrapped) for kind, text, wrapped in self.slots}
        assert slots.keys() == {"passphrase", "recovery"}
        kind = "recovery" if isinstance(credential, bytes) else "passphrase"
        text, wrapped = slots[kind]
        body, checksum = wrapped[:60], wrapped[60:]
        assert hashlib.sha256(bound("kkts-slot-check/1", self.header, kind, text, body)).digest()[:8] == checksum
        place = bound("kkts-slot/1", self.vault_id, kind, kind, text)
        return AESGCMSIV(wrapping_key(credential, json.loads(text))).decrypt(body[:12], body[12:], place)

    def bodies(self) -> Iterator[tuple[str, str, int, dict[str, Any]]]:
        """Section 8."""
        cipher = AESGCMSIV(hkdf(self.vault_key, "kkts/v1/rec"))
        for tbl, row, rev, nonce, ct in self.records:
            plain = cipher.decrypt(nonce, ct, bound("kkts-rec/1", self.vault_id, tbl, row, rev))
            length = int.from_bytes(plain[:8], "big")
            assert len(plain) % 4096 == 0
            assert len(plain) - 4096 < 8 + length <= len(plain)
            assert not any(plain[8 + length :])
            inside = json.loads(plain[8 : 8 + length])
            assert inside.keys() == {"saved_at", "kept", "body"}
            yield tbl, row, rev, inside["body"]
