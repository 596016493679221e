"""What this computer remembers of a vault: written after each change, an alarm where it was changed."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from declare_app.storage.opening import Place
from declare_app.storage.vault import Vault
from tests import vaults
from tests.vaults import body, opened, refusal


def note(place: Place) -> Path:
    return place.anchors / f"{vaults.made().vault_id}.json"


def seen(place: Place) -> int:
    sequence = json.loads(note(place).read_bytes())["max_seq"]
    assert isinstance(sequence, int)
    return sequence


def test_every_change_is_remembered(vault: Vault, place: Place) -> None:
    for _ in range(3):
        vault.put("draft", "a", body(1))
        assert seen(place) == vault.sequence
    vault.remove("draft", "a")
    assert seen(place) == vault.sequence == vaults.made().sequence + 4


def test_it_is_known_whether_this_computer_saw_the_vault_before(tmp_path: Path) -> None:
    place = vaults.lay_out(tmp_path, with_anchor=False)
    for expected in (True, False):
        with opened(place) as vault:
            assert vault.first_here is expected
    assert seen(place) == vaults.made().sequence


def test_only_the_user_may_read_the_folder_and_nothing_is_left_beside_the_note(tmp_path: Path) -> None:
    place = vaults.lay_out(tmp_path, with_anchor=False)
    opened(place).close()
    assert place.anchors.stat().st_mode & 0o077 == 0
    assert [file.name for file in place.anchors.iterdir()] == [note(place).name]


CHANGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a smaller number": lambda it: it | {"max_seq": 1},
    "a greater number": lambda it: it | {"max_seq": it["max_seq"] + 1},
    "another root": lambda it: it | {"root": "0" * 64},
    "another time": lambda it: it | {"time": "2026-01-01T00:00:00+07:00"},
    "another mac": lambda it: it | {"mac": "0" * 64},
    "a mac that is no text": lambda it: it | {"mac": 7},
    "a mac beyond ASCII": lambda it: it | {"mac": "é" * 64},
    "a number that is true": lambda it: it | {"max_seq": True},
    "a negative number": lambda it: it | {"max_seq": -1},
    "a number of eight bytes and more": lambda it: it | {"max_seq": 2**64},
    "a name missing": lambda it: {name: it[name] for name in ("max_seq", "root", "time")},
    "a name more": lambda it: it | {"more": 1},
    "a list": lambda it: [it],
    "null": lambda _: None,
}


def test_a_note_that_was_changed_is_an_alarm_until_the_user_goes_on(place: Place) -> None:
    note(place).write_bytes(vaults.made().anchor.replace(b'"mac"', b'"Mac"'))
    held = vaults.made().sequence
    assert refusal(place) == refusal(place) == ("vault.other_key", held)
    with opened(place, accept_older=True) as vault:
        assert vault.first_here
        assert vaults.everything(vault) == vaults.made().everything
    assert refusal(place) == ()
    assert seen(place) == held


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_no_change_of_the_note_is_taken_for_what_was_seen(place: Place, change: Callable[[Any], Any]) -> None:
    note(place).write_text(json.dumps(change(json.loads(note(place).read_bytes()))), "utf-8")
    assert refusal(place) == ("vault.other_key", vaults.made().sequence)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 4000, b" " * 100_000, vaults.made().anchor * 2])
def test_a_note_that_cannot_be_read_is_an_alarm_too(place: Place, content: bytes) -> None:
    note(place).write_bytes(content)
    assert refusal(place) == ("vault.other_key", vaults.made().sequence)


def test_a_folder_in_the_place_of_the_note_costs_no_saved_work(place: Place) -> None:
    note(place).unlink()
    note(place).mkdir()
    with opened(place) as vault:
        assert vault.first_here
        assert vault.remember() is False
        vault.put("draft", "a", body(1))
    assert refusal(place) == ()
    assert [file.name for file in place.anchors.iterdir()] == [note(place).name]


def test_where_nothing_can_be_remembered_work_goes_on(place: Place) -> None:
    shutil.rmtree(place.anchors)
    place.anchors.write_bytes(b"a file where the folder should be")
    with opened(place) as vault:
        assert vault.first_here
        assert vault.put("draft", "a", body(1)) == 1
        assert vault.remember() is False
    with opened(place) as vault:
        assert vault.get("draft", "a").body == body(1)


def test_an_interrupted_writing_leaves_the_note_that_was(
    vault: Vault, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = note(place).read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert vault.remember() is False
    monkeypatch.undo()
    assert note(place).read_bytes() == before
    assert [file.name for file in place.anchors.iterdir()] == [note(place).name]


def test_the_note_of_another_vault_is_not_this_ones(tmp_path: Path) -> None:
    with vaults.create(tmp_path / "other")[0] as other:
        stolen = (tmp_path / "other" / "anchors" / f"{other.vault_id}.json").read_bytes()
    place = vaults.lay_out(tmp_path / "one")
    note(place).write_bytes(stolen)
    assert refusal(place) == ("vault.other_key", vaults.made().sequence)
