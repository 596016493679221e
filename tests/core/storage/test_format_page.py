"""The page docs/formats/vault.md is enough to write a reader: the one in page_reader.py reads what the program writes.

`declare_app.storage` makes the vaults here and never reads them.
"""

import hashlib
import hmac
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from declare_app.base.environment import Environment
from declare_app.storage.backup import back_up, restore
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.rekeying import change_passphrase, renew_keys
from declare_app.storage.vault import Vault
from tests.core.storage.page_reader import PAGE, Reader, bound, code_bytes, covered_by_root, hkdf, wrapping_key

COST = KdfCost(19 * 1024, 1, 1)
BODY = {"họ": "Nguyễn", "lines": ["a\nb", ""], "n": 7}
SET_BACK = (
    "UPDATE rec SET ct = (SELECT ct FROM rec WHERE rev = 2), nonce = (SELECT nonce FROM rec WHERE rev = 2) "
    "WHERE rev = 3"
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "hoso-7k2m.kkv", tmp_path / "anchor")


@pytest.fixture
def made(place: Place) -> Iterator[tuple[Vault, str]]:
    """An open vault with three things in it and the text of its recovery code; encoded, "b" comes before "abc"."""
    vault, code = create_vault(place, Passphrase("mật khẩu ﬁ"), 'Hồ sơ "1"', COST, Environment())
    for number in range(3):
        vault.put("draft", "abc", {**BODY, "n": number}, kept=number == 1)
    vault.put("draft", "b", {})
    vault.put("signing_key", "b", {"long": "x" * 9000})
    with vault:
        yield vault, code.text


WRITTEN = [
    *(("draft", "abc", number + 1, {**BODY, "n": number}) for number in range(3)),
    ("draft", "b", 1, {}),
    ("signing_key", "b", 1, {"long": "x" * 9000}),
]


def test_a_reader_made_from_the_page_opens_with_the_passphrase(made: tuple[Vault, str]) -> None:
    made[0].close()
    assert sorted(Reader(made[0].path, "mật khẩu fi").bodies(), key=str) == WRITTEN


def test_a_reader_made_from_the_page_opens_with_the_recovery_code(made: tuple[Vault, str]) -> None:
    made[0].close()
    assert sorted(Reader(made[0].path, code_bytes(made[1])).bodies(), key=str) == WRITTEN


def test_a_new_passphrase_keeps_the_vault_key(made: tuple[Vault, str]) -> None:
    vault, code = made
    change_passphrase(vault, Passphrase("mật khẩu ﬁ"), Passphrase("khác"), COST)
    vault.close()
    assert Reader(vault.path, "khác").vault_key == Reader(vault.path, code_bytes(code)).vault_key
    with pytest.raises(InvalidTag):
        Reader(vault.path, "mật khẩu ﬁ")


def test_renewed_keys_read_as_the_page_says(made: tuple[Vault, str]) -> None:
    vault, old = made
    new = renew_keys(vault, Passphrase("mật khẩu ﬁ"), Passphrase("khác"), COST)
    vault.close()
    assert sorted(Reader(vault.path, code_bytes(new.text)).bodies(), key=str) == WRITTEN
    with pytest.raises(InvalidTag):
        Reader(vault.path, code_bytes(old))


def test_a_backup_and_what_is_restored_from_it_read_as_the_page_says(made: tuple[Vault, str], tmp_path: Path) -> None:
    vault, copy, again = made[0], tmp_path / "copy.kkv", Place(tmp_path / "again.kkv", tmp_path / "anchor")
    back_up(vault, copy)
    vault.remove("signing_key", "b")
    held = vault.sequence
    vault.close()
    restore(copy, again, Passphrase("mật khẩu ﬁ"), Environment()).close()
    assert sorted(Reader(copy, "mật khẩu ﬁ").bodies(), key=str) == WRITTEN
    assert Reader(again.file, "mật khẩu ﬁ").seq == held + 1


def test_the_anchor_is_the_note_that_the_page_describes(made: tuple[Vault, str], place: Place) -> None:
    made[0].close()
    reader = Reader(place.file, "mật khẩu ﬁ")
    note = json.loads((place.anchors / f"{reader.vault_id}.json").read_bytes())
    mac = note.pop("mac")
    assert (note["max_seq"], note["root"]) == (reader.seq, reader.root.hex()) == (6, reader.root.hex())
    covered = bound("kkts-anchor/1", reader.vault_id, note["max_seq"], note["root"], note["time"])
    assert hmac.digest(hkdf(reader.vault_key, "kkts/v1/anchor"), covered, "sha256").hex() == mac


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM rec WHERE rev = 3",
        SET_BACK,
        "UPDATE state SET seq = seq + 1",
        "UPDATE header SET json = replace(json, 'Hồ', 'Hô')",
        "UPDATE slot SET json = replace(json, '\"passes\":1', '\"passes\":2')",
        "CREATE TRIGGER t AFTER INSERT ON rec BEGIN DELETE FROM rec; END",
    ],
)
def test_the_reader_sees_what_was_changed(made: tuple[Vault, str], change: str) -> None:
    made[0].close()
    with closing(sqlite3.connect(made[0].path)) as database:
        database.execute(change)
        database.commit()
    with pytest.raises(AssertionError):
        Reader(made[0].path, code_bytes(made[1]))


def test_the_vectors_of_the_page() -> None:
    written = dict(re.findall(r"^\| ([^|]+?) \| `([^`]+)` \|$", PAGE.partition("## 18")[2], re.MULTILINE))
    (header,) = re.findall(r"^    (\{.*\})$", PAGE.partition("## 18")[2], re.MULTILINE)
    vault_id, key, code = json.loads(header)["vault_id"], bytes(range(32)), code_bytes(written["recovery code"])
    described = {"salt": bytes(range(16)).hex(), "memory_kib": 19456, "passes": 1, "lanes": 1}
    plain = b'{"saved_at":"2026-11-24T09:00:00+07:00","kept":false,"body":{}}'
    framed = (len(plain).to_bytes(8, "big") + plain).ljust(4096, b"\0")
    place = bound("kkts-rec/1", vault_id, "draft", "r", 1)
    sealed = AESGCMSIV(hkdf(key, "kkts/v1/rec")).encrypt(bytes(range(12)), framed, place)
    slots = [("passphrase", "{}", bytes(68)), ("recovery", "{}", bytes(68))]
    covered = covered_by_root(header, 1, slots, [("draft", "r", 1, bytes(range(12)), sealed)])
    assert code == bytes(range(20))
    assert written == {
        "bound of `a` and 1": bound("a", 1).hex(),
        "wrapping key of the passphrase": wrapping_key("mật khẩu ﬁ", described).hex(),
        "recovery code": written["recovery code"],
        "wrapping key of the recovery code": wrapping_key(code, described).hex(),
        "key of the records": hkdf(key, "kkts/v1/rec").hex(),
        "key of the state root": hkdf(key, "kkts/v1/state").hex(),
        "key of the anchor": hkdf(key, "kkts/v1/anchor").hex(),
        "commitment": hkdf(key, "kkts/v1/commit").hex(),
        "SHA-256 of the ciphertext": hashlib.sha256(sealed).hexdigest(),
        "state root": hmac.digest(hkdf(key, "kkts/v1/state"), covered, "sha256").hex(),
    }
