"""A process killed in the middle of saving costs nothing that it had acknowledged (T1, a tenth of the full run)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from declare_app.storage.backup import back_up, restore
from tests.reliability.kills import WITHIN, kills
from tests.reliability.saving import ENVIRONMENT, connection_of, credential, left_in, new_vault, opened, place_in, save


def test_no_acknowledged_save_is_lost_when_the_process_is_killed() -> None:
    told = kills(100)
    assert told.faults == ()
    assert told.count == 100
    assert told.acknowledged > 0
    # Kills at idle moments would show nothing: by stage they are counted, and enough must hit a save under way.
    assert told.share_within >= 0.3, told.by_stage
    assert all(told.by_stage[stage] > 0 for stage in WITHIN), told.by_stage


def made_again(home: Path, _code: str) -> tuple[str, set[int]]:
    return new_vault(home), set()


def restored(home: Path, code: str) -> tuple[str, set[int]]:
    restore(home / "backup.kkv", place_in(home), credential(code), ENVIRONMENT).close()
    return code, {1}


@pytest.mark.parametrize("again", [made_again, restored])
def test_a_killed_transaction_of_a_vault_that_is_gone_is_not_undone_in_the_next_one(
    tmp_path: Path, again: Callable[[Path, str], tuple[str, set[int]]]
) -> None:
    """SQLite would play the journal that was left beside the file into whatever file has its name."""
    code = new_vault(tmp_path)
    file = place_in(tmp_path).file
    journal = Path(f"{file}-journal")
    with opened(tmp_path, code) as vault:
        save(vault, 1)
        back_up(vault, tmp_path / "backup.kkv")
        for number in range(2, 20):
            save(vault, number)
        connection = connection_of(vault)
        connection.execute("PRAGMA cache_size=1")  # so that the journal is in force before the end
        connection.execute("BEGIN")
        connection.execute("UPDATE rec SET ct = zeroblob(20000)")
        left_behind = journal.read_bytes()
        connection.rollback()
    assert left_behind[:8] == bytes.fromhex("d9d505f920a163d7")
    file.unlink()
    shutil.rmtree(tmp_path / "anchors")
    journal.write_bytes(left_behind)
    secret, saved = again(tmp_path, code)
    assert left_in(tmp_path, secret).wrong(saved) == ""
    assert list(file.parent.iterdir()) == [file]
