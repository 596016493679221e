"""Slots changed, grafted, set back or made dear: refused with their own code before anything is computed (T5)."""

# ruff: noqa: S608 - SQL is put together on purpose

import json
from pathlib import Path

import pytest

from declare_app.storage import credentials
from declare_app.storage.credentials import Passphrase
from declare_app.storage.opening import Place
from declare_app.storage.rekeying import change_passphrase
from tests import vaults
from tests.core.storage.forging import file_of, mended, rows_of, run
from tests.vaults import FAST, opened, refusal

SLOT, STATE = ("vault.damaged", "slot"), ("vault.damaged", "state")


def described(**changed: object) -> str:
    return json.dumps({"salt": "00" * 16, "memory_kib": 19456, "passes": 1, "lanes": 1} | changed)


COSTS = {
    "64 GiB": described(memory_kib=64 * 2**20),
    "more than 2 GiB by one": described(memory_kib=2 * 2**20 + 1),
    "a cheap memory": described(memory_kib=19455),
    "no memory": described(memory_kib=0),
    "less than no memory": described(memory_kib=-19456),
    "33 passes": described(passes=33),
    "no pass": described(passes=0),
    "17 lanes": described(lanes=17),
    "no lane": described(lanes=0),
    "a true pass": described(passes=True),
    "half a pass": described(passes=1.5),
    "a pass in words": described(passes="1"),
    "a number without end": described(passes=10**300),
    "no lanes": json.dumps({"salt": "00" * 16, "memory_kib": 19456, "passes": 1}),
    "one name more": described(algorithm="argon2d"),
    "a short salt": described(salt="00" * 15),
    "a long salt": described(salt="00" * 17),
    "capitals": described(salt="AA" * 16),
    "a salt that is a number": described(salt=0),
    "a list": "[]",
    "nothing": "",
    "very long": described() + " " * 2000,
}


@pytest.mark.parametrize("cost", COSTS.values(), ids=COSTS.keys())
def test_a_cost_that_nobody_may_be_asked_is_refused_before_it_is_paid(
    place: Place, cost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with file_of(place.file) as database:
        database.execute("UPDATE slot SET json = ? WHERE kind = 'passphrase'", [cost])
    mended(place.file)
    monkeypatch.setattr(credentials, "Argon2id", lambda **_: pytest.fail("the passphrase was stretched"))
    assert refusal(place, Passphrase(vaults.PASSPHRASE)) == SLOT


@pytest.mark.parametrize("change", ["passes", "lanes"])
def test_a_cost_that_was_changed_within_bounds_does_not_open(place: Place, change: str) -> None:
    run(
        place.file,
        f"UPDATE slot SET json = replace(json, '\"{change}\":1', '\"{change}\":2') WHERE kind = 'passphrase'",
    )
    assert refusal(place, Passphrase(vaults.PASSPHRASE)) == SLOT
    mended(place.file)
    assert refusal(place, Passphrase(vaults.PASSPHRASE)) == ("vault.wrong_passphrase",)
    assert refusal(place) == STATE


ON_SLOTS = {
    "no slot for the passphrase": "DELETE FROM slot WHERE kind = 'passphrase'",
    "no slot for the code": "DELETE FROM slot WHERE kind = 'recovery'",
    "a third slot": "INSERT INTO slot SELECT 'os', 'os', json, wrapped FROM slot WHERE kind = 'recovery'",
    "a second slot of a kind": "INSERT INTO slot SELECT 'more', kind, json, wrapped FROM slot WHERE kind = 'recovery'",
    "an id that is not the kind": "UPDATE slot SET id = 'x' WHERE kind = 'recovery'",
    "an empty slot": "UPDATE slot SET wrapped = x'' WHERE kind = 'recovery'",
    "a slot cut short": "UPDATE slot SET wrapped = substr(wrapped, 2) WHERE kind = 'recovery'",
    "a longer slot": "UPDATE slot SET wrapped = CAST(wrapped || x'00' AS BLOB) WHERE kind = 'recovery'",
    "another salt": "UPDATE slot SET json = replace(json, 'salt\":\"', 'salt\":\"0') WHERE kind = 'recovery'",
    "the key of the other slot": (
        "UPDATE slot SET wrapped = (SELECT wrapped FROM slot WHERE kind = 'passphrase') WHERE kind = 'recovery'"
    ),
}


@pytest.mark.parametrize("attack", ON_SLOTS.values(), ids=ON_SLOTS.keys())
def test_slots_are_the_two_that_were_written(place: Place, attack: str) -> None:
    run(place.file, attack)
    assert refusal(place) == SLOT


def test_a_slot_of_another_vault_opens_nothing(place: Place, tmp_path: Path) -> None:
    """The attacker knows its passphrase and its code."""
    other, code = vaults.create(tmp_path / "other")
    other.close()
    foreign = rows_of(other.path, "SELECT json, wrapped, kind FROM slot")
    with file_of(place.file) as database:
        database.executemany("UPDATE slot SET json = ?, wrapped = ? WHERE kind = ?", foreign)
    assert refusal(place, code) == SLOT
    mended(place.file)
    assert refusal(place, code) == ("vault.wrong_recovery_code",)
    assert refusal(place, Passphrase(vaults.PASSPHRASE)) == ("vault.wrong_passphrase",)


def test_a_slot_of_last_year_put_back_into_todays_file_opens_nothing(place: Place) -> None:
    """Somebody knows the old passphrase; it would open today's key."""
    old = rows_of(place.file, "SELECT json, wrapped FROM slot WHERE kind = 'passphrase'")
    with opened(place) as vault:
        change_passphrase(vault, vaults.code_of(), Passphrase("mới hơn"), FAST)
    with file_of(place.file) as database:
        database.execute("UPDATE slot SET json = ?, wrapped = ? WHERE kind = 'passphrase'", old[0])
    assert refusal(place, Passphrase(vaults.PASSPHRASE)) == STATE
    assert refusal(place) == STATE
    assert refusal(place, Passphrase("mới hơn")) == ("vault.wrong_passphrase",)
