"""An open vault: what is put is there, in its revisions, for whoever opens it next; once closed, for nobody."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from declare_app.base.environment import VIETNAM, Environment
from declare_app.base.errors import AppError
from declare_app.storage import records
from declare_app.storage.credentials import Passphrase
from declare_app.storage.opening import Place, create_vault, open_vault
from declare_app.storage.vault import Vault
from tests import vaults
from tests.vaults import ENVIRONMENT, FAST, ROWS, body, failing, opened


class SteppingClock:
    """Goes on by ``step`` at each look."""

    def __init__(self, step: timedelta) -> None:
        self.time, self.step = datetime(2026, 1, 1, 8, 0, tzinfo=VIETNAM), step

    def __call__(self) -> datetime:
        self.time += self.step
        return self.time


def test_what_was_put_is_there_for_whoever_opens_next(place: Place) -> None:
    with opened(place) as vault:
        assert vaults.everything(vault) == vaults.made().everything
        assert [vault.put("draft", ROWS[2], body(7)), vault.put("draft", "new", body(8))] == [2, 1]
    with opened(place, Passphrase(vaults.PASSPHRASE)) as vault:
        assert (vault.get("draft", ROWS[2]).body, vault.get("draft", "new").body) == (body(7), body(8))
        assert vault.get("draft", ROWS[2], 1).body == body(9)
        assert vault.sequence == vaults.made().sequence + 2
        assert (vault.vault_id, vault.label) == (vaults.made().vault_id, vaults.LABEL)


def test_it_is_durable_when_put_returns(vault: Vault, place: Place, tmp_path: Path) -> None:
    vault.put("draft", "a", body(1))
    copy = vaults.place_in(tmp_path / "copy")
    copy.file.write_bytes(place.file.read_bytes())
    with opened(copy) as found:
        assert found.get("draft", "a").body == body(1)


def test_revisions_are_listed_oldest_first_with_their_times(vault: Vault) -> None:
    found = vault.revisions("draft", ROWS[0])
    assert [one.number for one in found] == [1, 2, 3, 4, 5]
    assert [one.saved_at for one in found] == sorted(one.saved_at for one in found)
    assert [one.number for one in vault.revisions("draft", ROWS[1]) if one.kept] == [2]
    found.clear()
    assert len(vault.revisions("draft", ROWS[0])) == 5


def test_the_latest_of_each_row_comes_newest_first(vault: Vault) -> None:
    assert [(one.row, one.number) for one in vault.latest("draft")] == [(ROWS[2], 1), (ROWS[0], 5), (ROWS[1], 4)]
    vault.put("draft", ROWS[0], body(1))
    assert [one.row for one in vault.latest("draft")] == [ROWS[0], ROWS[2], ROWS[1]]
    assert vault.last_saved() == vault.latest("draft")[0].saved_at
    assert vault.latest("receipt") == []


def test_kinds_do_not_mix(vault: Vault) -> None:
    assert vault.get("package", ROWS[0]).body == body(100)
    assert vault.get("draft", ROWS[0]).body == body(8)
    vault.remove("draft", ROWS[0])
    assert vault.get("package", ROWS[0]).body == body(100)


def test_a_removed_row_is_gone_with_its_revisions_and_its_place(vault: Vault, place: Place) -> None:
    size = place.file.stat().st_size
    vault.remove("draft", ROWS[0])
    for wanted in (lambda: vault.get("draft", ROWS[0]), lambda: vault.revisions("draft", ROWS[0])):
        with pytest.raises(AppError, match=r"vault\.no_such_record"):
            wanted()
    assert place.file.stat().st_size < size
    assert vault.put("draft", ROWS[0], body(1)) == 1
    vault.close()
    with opened(place) as again:
        assert [one.number for one in again.revisions("draft", ROWS[0])] == [1]


@pytest.mark.parametrize(
    "wanted",
    [
        lambda vault: vault.get("draft", "none"),
        lambda vault: vault.get("receipt", ROWS[0]),
        lambda vault: vault.get("draft", ROWS[0], 6),
        lambda vault: vault.get("draft", ROWS[0], 0),
        lambda vault: vault.get("draft", ROWS[0], -1),
        lambda vault: vault.revisions("draft", "none"),
        lambda vault: vault.remove("draft", "none"),
    ],
)
def test_what_is_not_there_is_said_so(vault: Vault, wanted: Callable[[Vault], object]) -> None:
    with pytest.raises(AppError) as refused:
        wanted(vault)
    assert refused.value.code == "vault.no_such_record"
    assert vault.sequence == vaults.made().sequence


def test_an_empty_vault_was_never_saved_to(tmp_path: Path) -> None:
    with vaults.create(tmp_path)[0] as vault:
        assert vault.last_saved() is None
        assert vault.sequence == 1
        assert vault.first_here


def test_a_vault_thins_on_saving_and_keeps_what_is_kept(tmp_path: Path) -> None:
    clock = SteppingClock(timedelta(minutes=5))  # two looks a save: every ten minutes
    vault, _ = create_vault(vaults.place_in(tmp_path), Passphrase(vaults.PASSPHRASE), "x", FAST, Environment(now=clock))
    with vault:
        for number in range(1, 91):
            assert vault.put("draft", "a", {"n": number}, kept=number == 2) == number
        numbers = [one.number for one in vault.revisions("draft", "a")]
        # Six an hour before the last fifty: the last of each hour, and the one that was kept.
        assert numbers[-50:] == list(range(41, 91))
        assert 2 in numbers[:-50]
        assert 7 <= len(numbers[:-50]) <= 9
        held = vault.file.entries.numbers("draft", "a")
    assert held == numbers
    with open_vault(vaults.place_in(tmp_path), Passphrase(vaults.PASSPHRASE), ENVIRONMENT) as vault:
        assert {one.number: vault.get("draft", "a", one.number).body for one in vault.revisions("draft", "a")} == {
            number: {"n": number} for number in numbers
        }


@pytest.mark.parametrize(
    "call",
    [
        lambda vault: vault.put("draft", "a", {}),
        lambda vault: vault.get("draft", ROWS[0]),
        lambda vault: vault.latest("draft"),
        lambda vault: vault.revisions("draft", ROWS[0]),
        lambda vault: vault.remove("draft", ROWS[0]),
        lambda vault: vault.last_saved(),
        lambda vault: vault.sequence,
        lambda vault: vault.keys,
        lambda vault: vault.remember(),
    ],
)
def test_after_closing_nothing_can_be_done(vault: Vault, call: Callable[[Vault], object]) -> None:
    vault.close()
    vault.close()
    with pytest.raises(AppError) as refused:
        call(vault)
    assert refused.value.code == "vault.locked"


def test_closing_wipes_the_keys(vault: Vault) -> None:
    keys = vault.keys
    assert all(any(key.content) for key in (keys.record, keys.state, keys.anchor))
    vault.close()
    assert not any(any(key.content) for key in (keys.record, keys.state, keys.anchor))


def test_a_closed_vault_is_one_file(place: Place) -> None:
    with opened(place) as vault:
        vault.put("draft", "a", body(1))
    assert sorted(file.name for file in place.file.parent.iterdir()) == ["anchors", vaults.NAME]


def test_too_large_a_body_is_refused_and_nothing_changes(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST_BYTES", 20_000)
    with pytest.raises(AppError) as refused:
        vault.put("draft", ROWS[0], {"x": "ạ" * 8_000})
    assert (refused.value.code, dict(refused.value.facts)) == ("vault.too_large", {"limit_bytes": 20_000})
    assert vaults.everything(vault) == vaults.made().everything


def test_a_body_that_is_no_json_changes_nothing(vault: Vault) -> None:
    with pytest.raises(TypeError):
        vault.put("draft", ROWS[0], {"x": object()})
    assert vaults.everything(vault) == vaults.made().everything
    assert vault.put("draft", ROWS[0], body(1)) == 6


@pytest.mark.parametrize("after_commit", [False, True], ids=["before the commit", "after the commit"])
@pytest.mark.parametrize("change", ["put", "remove"])
def test_after_a_failure_the_vault_shows_what_the_file_holds(
    place: Place, monkeypatch: pytest.MonkeyPatch, change: str, *, after_commit: bool
) -> None:
    with opened(place) as vault:
        vaults.everything(vault)  # all histories are known now
        with failing(vault, monkeypatch, after_commit=after_commit), pytest.raises(AppError, match=r"medium_gone"):
            vault.put("draft", ROWS[0], body(50)) if change == "put" else vault.remove("draft", ROWS[0])
        shown = vaults.everything(vault)
        sequence = vault.sequence
        place.file.with_name("copy.kkv").write_bytes(place.file.read_bytes())
        again = vault.put("draft", ROWS[0], body(51))
        listed = [one.number for one in vault.revisions("draft", ROWS[0])]
    with opened(Place(place.file.with_name("copy.kkv"), place.anchors / "other")) as vault:
        assert vaults.everything(vault) == shown
        assert vault.sequence == sequence
        assert ("draft", ROWS[0], 6) in shown or change == "remove" or not after_commit
    with opened(place) as vault:
        assert [one.number for one in vault.revisions("draft", ROWS[0])] == listed
        assert vault.get("draft", ROWS[0]).number == again == listed[-1]
        assert vault.get("draft", ROWS[0]).body == body(51)


def test_a_record_exchanged_while_the_vault_is_open_is_not_shown(place: Place, tmp_path: Path) -> None:
    """What another copy of the vault holds at the same place would open under the same key."""
    with opened(vaults.lay_out(tmp_path / "elsewhere")) as other:
        other.put("draft", ROWS[0], body(70))
        foreign = other.file.content_at(("draft", ROWS[0], 6))
    with opened(place) as vault:
        vault.put("draft", ROWS[0], body(60))
        values = [foreign[:12], foreign[12:], ROWS[0]]
        vault.file._database.execute("UPDATE rec SET nonce = ?, ct = ? WHERE row = ? AND rev = 6", values)
        with pytest.raises(AppError) as refused:
            vault.get("draft", ROWS[0])
        assert (refused.value.code, dict(refused.value.facts)) == ("vault.damaged", {"part": "record"})


def test_nothing_of_the_content_shows_when_it_is_printed(vault: Vault) -> None:
    record = vault.put("draft", "a", {"full_name": "Nguyễn Thị Mốc"}) and vault.get("draft", "a")
    shown = [repr(record), str(record), repr(vault), str(vault), repr(vault.file), repr(vault.keys), str(vars(vault))]
    assert not [text for text in shown if "Mốc" in text or "full_name" in text]
    assert json.loads(json.dumps(vault.get("draft", "a").body)) == {"full_name": "Nguyễn Thị Mốc"}
