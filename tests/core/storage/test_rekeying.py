"""A new passphrase leaves the rest as it is; a new key leaves nothing that the old one opens."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.rekeying import change_passphrase, renew_keys
from declare_app.storage.slots import Credential
from declare_app.storage.vault import Vault
from tests import vaults
from tests.vaults import FAST, failing, opened, refusal

OLD, NEW = vaults.PASSPHRASE, "một câu mật khẩu mới hẳn"
WRONG = ("vault.wrong_passphrase",)


def tables(place: Place, *names: str) -> list[object]:
    with closing(sqlite3.connect(place.file)) as database:
        return [database.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names]  # noqa: S608


def opens_with(place: Place, *passphrases: str) -> list[bool]:
    found = [refusal(place, Passphrase(one)) for one in passphrases]
    assert set(found) <= {(), WRONG}
    return [one == () for one in found]


@pytest.mark.parametrize("by", ["passphrase", "code"])
def test_a_new_passphrase_opens_and_the_old_one_does_not(vault: Vault, place: Place, by: str) -> None:
    change_passphrase(vault, Passphrase(OLD) if by == "passphrase" else vaults.code_of(), Passphrase(NEW), FAST)
    assert vault.put("draft", "later", {}) == 1
    vault.close()
    assert opens_with(place, OLD, NEW) == [False, True]
    with opened(place) as again:
        assert {spot: it for spot, it in vaults.everything(again).items() if spot[1] != "later"} == dict(
            vaults.made().everything
        )


def test_a_new_passphrase_rewrites_one_slot_and_nothing_else(vault: Vault, place: Place) -> None:
    vault.close()
    records, header, slots = tables(place, "rec", "header", "slot")
    with opened(place) as again:
        change_passphrase(again, vaults.code_of(), Passphrase(NEW), FAST)
    now_records, now_header, now_slots = tables(place, "rec", "header", "slot")
    assert (now_records, now_header) == (records, header)
    assert isinstance(slots, list)
    assert isinstance(now_slots, list)
    assert [old == new for old, new in zip(slots, now_slots, strict=True)] == [False, True]


def test_the_same_passphrase_again_has_another_salt_and_another_nonce(vault: Vault) -> None:
    seen = [vault.file.slots["passphrase"]]
    for _ in range(2):
        change_passphrase(vault, Passphrase(OLD), Passphrase(OLD), FAST)
        seen.append(vault.file.slots["passphrase"])
    assert len({slot.json for slot in seen}) == len({slot.wrapped[:12] for slot in seen}) == 3


def test_the_new_cost_is_the_one_asked_for(vault: Vault, place: Place) -> None:
    change_passphrase(vault, Passphrase(OLD), Passphrase(NEW), KdfCost(20 * 1024, 2, 2))
    vault.close()
    with opened(place, Passphrase(NEW)) as again:
        described = again.file.slots["passphrase"].json
    assert '"lanes":2,"memory_kib":20480,"passes":2,' in described


@pytest.mark.parametrize("renews", [False, True])
@pytest.mark.parametrize(
    ("proof", "code"),
    [(lambda: Passphrase("sai"), "vault.wrong_passphrase"), (RecoveryCode.new, "vault.wrong_recovery_code")],
)
def test_without_proof_nothing_changes(
    vault: Vault, place: Place, proof: Callable[[], Credential], code: str, *, renews: bool
) -> None:
    with pytest.raises(AppError) as refused:
        (renew_keys if renews else change_passphrase)(vault, proof(), Passphrase(NEW), FAST)
    assert refused.value.code == code
    assert vault.sequence == vaults.made().sequence
    vault.close()
    assert opens_with(place, OLD, NEW) == [True, False]


def test_renewed_keys_void_passphrase_and_code_and_leave_the_content(vault: Vault, place: Place) -> None:
    code = renew_keys(vault, Passphrase(OLD), Passphrase(NEW), FAST)
    assert vaults.everything(vault) == vaults.made().everything
    assert vault.put("draft", "later", {}) == 1
    vault.close()
    assert opens_with(place, OLD, NEW) == [False, True]
    assert refusal(place) == ("vault.wrong_recovery_code",)
    with opened(place, RecoveryCode.parse(code.text)) as again:
        assert again.vault_id == vaults.made().vault_id
        assert again.sequence == vaults.made().sequence + 2
        assert len(vaults.everything(again)) == len(vaults.made().everything) + 1


def test_renewed_keys_leave_no_ciphertext_of_old_and_no_nonce_twice(vault: Vault, place: Place) -> None:
    vault.close()
    old = tables(place, "rec", "slot", "header")
    with opened(place) as again:
        renew_keys(again, Passphrase(OLD), Passphrase(OLD), FAST)
    new = tables(place, "rec", "slot", "header")
    content = place.file.read_bytes()
    sealed = [part for table in old[:2] for row in table for part in row if isinstance(part, bytes)]  # type: ignore[attr-defined]
    assert len(sealed) > 20
    assert not [part for part in sealed if part[:64] in content]
    assert old[2] != new[2]  # another commitment


def test_the_keys_of_before_are_wiped(vault: Vault) -> None:
    before = vault.keys
    renew_keys(vault, Passphrase(OLD), Passphrase(NEW), FAST)
    assert not any(any(key.content) for key in (before.record, before.state, before.anchor))
    assert any(vault.keys.record.content)


def test_renewing_again_and_again_works(vault: Vault, place: Place) -> None:
    proof: RecoveryCode = vaults.code_of()
    for _ in range(3):
        proof = renew_keys(vault, proof, Passphrase(NEW), FAST)
    vault.close()
    with opened(place, proof) as again:
        assert vaults.everything(again) == vaults.made().everything


def test_the_file_from_before_the_new_key_is_not_opened_without_a_word(vault: Vault, place: Place) -> None:
    renew_keys(vault, Passphrase(OLD), Passphrase(NEW), FAST)
    vault.close()
    place.file.write_bytes(vaults.made().content)
    assert refusal(place, Passphrase(OLD)) == ("vault.other_key", vaults.made().sequence)
    assert refusal(place, Passphrase(NEW)) == WRONG
    with opened(place, Passphrase(OLD), accept_older=True) as again:
        assert vaults.everything(again) == vaults.made().everything


@pytest.mark.parametrize("after_commit", [False, True], ids=["before the commit", "after the commit"])
def test_a_renewal_that_fails_is_whole_or_has_not_been(
    vault: Vault, place: Place, monkeypatch: pytest.MonkeyPatch, *, after_commit: bool
) -> None:
    """Where the change is durable although the disk failed after it, the new code must not be lost."""
    code, word = vaults.code_of(), OLD
    with failing(vault, monkeypatch, after_commit=after_commit), suppress(AppError):
        code, word = renew_keys(vault, Passphrase(OLD), Passphrase(NEW), FAST), NEW
    assert (word == NEW) is after_commit
    assert vaults.everything(vault) == vaults.made().everything
    vault.put("draft", "later", {})
    vault.close()
    assert opens_with(place, word) == [True]
    with opened(place, RecoveryCode.parse(code.text)) as again:
        assert again.get("draft", "later").body == {}


def test_power_lost_before_a_renewal_is_remembered_is_no_alarm(
    vault: Vault, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note of before would not fit the new key, and look like somebody else's doing."""
    monkeypatch.setattr(Vault, "remember", lambda _vault: False)
    renew_keys(vault, Passphrase(OLD), Passphrase(NEW), FAST)
    vault.close()
    monkeypatch.undo()
    with opened(place, Passphrase(NEW)) as again:
        assert again.first_here
