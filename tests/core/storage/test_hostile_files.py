"""Files put in a vault's place: older ones, other copies, what is no vault, and journals made up beside it (T5)."""

import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from declare_app.storage.opening import Place
from tests import vaults
from tests.core.storage.forging import JOURNAL_MAGIC, journal_of_a_change, run
from tests.vaults import body, opened, refusal

HELD = vaults.made().sequence


def journal_of(place: Place) -> Path:
    return place.file.with_name(f"{place.file.name}-journal")


def gone_on(place: Place, *numbers: int) -> bytes:
    """The file after further saves, as this computer has seen it."""
    with opened(place) as vault:
        for number in numbers:
            vault.put("draft", "later", body(number))
    return place.file.read_bytes()


def test_a_file_set_back_is_refused_where_its_future_was_seen(place: Place) -> None:
    gone_on(place, 1, 2)
    place.file.write_bytes(vaults.made().content)
    assert refusal(place) == ("vault.rolled_back", HELD, HELD + 2)
    assert refusal(place) == ("vault.rolled_back", HELD, HELD + 2)  # a refusal forgets nothing


def test_without_a_memory_an_older_file_opens_and_says_that_it_is_new_here(place: Place) -> None:
    gone_on(place, 1, 2)
    place.file.write_bytes(vaults.made().content)
    shutil.rmtree(place.anchors)
    with opened(place) as vault:
        assert vault.first_here
        assert vault.sequence == HELD


def test_an_older_file_that_is_taken_goes_on_after_what_was_seen(place: Place) -> None:
    ahead = gone_on(place, 1, 2)
    place.file.write_bytes(vaults.made().content)
    with opened(place, accept_older=True) as vault:
        assert vault.sequence == HELD + 3
        assert vaults.everything(vault) == vaults.made().everything
    assert refusal(place) == ()
    place.file.write_bytes(ahead)
    assert refusal(place) == ("vault.rolled_back", HELD + 2, HELD + 3)


def test_a_copy_that_went_on_from_the_same_point_is_told(place: Place, tmp_path: Path) -> None:
    elsewhere = vaults.lay_out(tmp_path / "elsewhere")
    gone_on(place, 1)
    other = gone_on(elsewhere, 2)
    place.file.write_bytes(other)
    assert refusal(place) == ("vault.forked", HELD + 1)
    with opened(place, accept_older=True) as vault:
        assert vault.get("draft", "later").body == body(2)
        assert vault.sequence == HELD + 2
    assert refusal(place) == ()


def test_a_copy_that_is_ahead_is_taken_and_remembered(place: Place, tmp_path: Path) -> None:
    elsewhere = vaults.lay_out(tmp_path / "elsewhere")
    mine = gone_on(place, 1)
    place.file.write_bytes(gone_on(elsewhere, 2, 3))
    assert refusal(place) == ()
    place.file.write_bytes(mine)
    assert refusal(place) == ("vault.rolled_back", HELD + 1, HELD + 2)


def test_consent_changes_nothing_for_a_file_that_is_in_order(place: Place) -> None:
    for _ in range(2):
        with opened(place, accept_older=True) as vault:
            assert vault.sequence == HELD


def test_a_journal_that_sets_the_file_back_is_seen_like_an_older_file(place: Place) -> None:
    """SQLite plays it back before anybody can ask; what comes out is the file as it was."""
    journal = journal_of_a_change(place.file)
    gone_on(place, 1)
    journal_of(place).write_bytes(journal)
    assert refusal(place) == ("vault.rolled_back", HELD, HELD + 1)


@pytest.mark.parametrize("content", [b"", b"junk" * 1000, bytes(4096), JOURNAL_MAGIC, JOURNAL_MAGIC + b"\xff" * 4088])
def test_a_journal_that_is_none_changes_nothing(place: Place, content: bytes) -> None:
    journal_of(place).write_bytes(content)
    with opened(place) as vault:
        assert vaults.everything(vault) == vaults.made().everything
        vault.put("draft", "later", body(1))
    assert not journal_of(place).exists()


def journal_that_names(other: Path, pages: int) -> bytes:
    """A journal of a change over several files; when it is played back, SQLite removes the file that it names."""
    name = bytes(other)
    head = JOURNAL_MAGIC + struct.pack(">IIIII", 0, 0, pages, 512, 4096)
    check = sum(letter - 256 * (letter > 127) for letter in name) & 0xFFFFFFFF
    tail = struct.pack(">I", 0x40000000 // 4096 + 1) + name + struct.pack(">II", len(name), check) + JOURNAL_MAGIC
    return head.ljust(512, b"\0") + tail


@pytest.mark.parametrize("by_link", [False, True], ids=["by its name", "by a link"])
def test_a_journal_that_names_another_file_does_not_remove_it(place: Place, tmp_path: Path, *, by_link: bool) -> None:
    precious, link = tmp_path / "precious.txt", tmp_path / "link.kkv"
    precious.write_text("not ours")
    journal_of(place).write_bytes(journal_that_names(precious, place.file.stat().st_size // 4096))
    link.symlink_to(place.file)
    refusal(Place(link, place.anchors) if by_link else place)
    assert precious.exists()


def test_the_made_up_journal_would_remove_it_if_sqlite_were_let(place: Place, tmp_path: Path) -> None:
    """The control: else the test above would prove nothing."""
    precious = tmp_path / "precious.txt"
    precious.write_text("not ours")
    journal_of(place).write_bytes(journal_that_names(precious, place.file.stat().st_size // 4096))
    with closing(sqlite3.connect(place.file)) as database:
        database.execute("SELECT count(*) FROM rec").fetchall()
    assert not precious.exists()


def test_a_link_in_the_journals_place_is_not_written_through(place: Place, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("not ours")
    journal_of(place).symlink_to(precious)
    refusal(place)
    assert precious.read_text() == "not ours"


def test_a_write_ahead_log_made_up_beside_the_file_brings_nothing_in(place: Place, tmp_path: Path) -> None:
    crafted = tmp_path / "crafted.kkv"
    shutil.copy(place.file, crafted)
    with closing(sqlite3.connect(crafted)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TRIGGER t AFTER INSERT ON rec BEGIN DELETE FROM rec; END")
        database.execute("DELETE FROM rec WHERE rev = 5")
        database.commit()
        shutil.copy(crafted, place.file)
        shutil.copy(f"{crafted}-wal", f"{place.file}-wal")
    assert refusal(place) == ("vault.damaged", "schema")


def test_a_vault_that_was_turned_to_a_write_ahead_log_is_turned_back(place: Place) -> None:
    run(place.file, "PRAGMA journal_mode=WAL")
    assert place.file.read_bytes()[18:20] == b"\2\2"
    with opened(place) as vault:
        assert vaults.everything(vault) == vaults.made().everything
        assert not place.file.with_name(f"{vaults.NAME}-wal").exists()
    assert place.file.read_bytes()[18:20] == b"\1\1"


def test_what_the_root_does_not_cover_says_nothing_and_stops_nothing(place: Place) -> None:
    run(place.file, "PRAGMA user_version = 77")
    with opened(place) as vault:
        assert vaults.everything(vault) == vaults.made().everything


def other_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE places (url)")
        database.execute("INSERT INTO places VALUES ('x')")
        database.commit()


def other_program_with_log(file: Path) -> None:
    run(file, "PRAGMA journal_mode=WAL", "CREATE TABLE places (url)", "INSERT INTO places VALUES ('x')")


NOT_A_VAULT: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "a picture": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    "a text": lambda file: file.write_text("SQLite format 3"),
    "half a heading": lambda file: file.write_bytes(b"SQLite form"),
    "zeros": lambda file: file.write_bytes(bytes(100_000)),
    "the file of another program": other_program,
    "the file of another program, with a log": other_program_with_log,
    "a folder": lambda file: file.mkdir(),
    "a link to a folder": lambda file: file.symlink_to(file.parent),
    "a pipe": os.mkfifo,
}


@pytest.mark.parametrize("make", NOT_A_VAULT.values(), ids=NOT_A_VAULT.keys())
def test_what_is_no_vault_is_said_so_and_left_as_it_is(tmp_path: Path, make: Callable[[Path], object]) -> None:
    place = vaults.place_in(tmp_path)
    make(place.file)
    before = place.file.read_bytes() if place.file.is_file() else b""
    listed = sorted(tmp_path.iterdir())
    assert refusal(place) == ("vault.not_a_vault", vaults.NAME)
    assert (place.file.read_bytes() if place.file.is_file() else b"") == before
    assert sorted(tmp_path.iterdir()) == listed


def test_a_file_that_is_not_there_is_said_so_and_not_made(tmp_path: Path) -> None:
    place = vaults.place_in(tmp_path)
    assert refusal(place) == ("file.missing", vaults.NAME)
    place.file.symlink_to(tmp_path / "nowhere")
    assert refusal(place) == ("file.missing", vaults.NAME)
    assert not (tmp_path / "nowhere").exists()


def test_links_that_go_round_end(tmp_path: Path) -> None:
    place = vaults.place_in(tmp_path)
    place.file.symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(place.file)
    assert refusal(place)[0] in {"file.missing", "vault.not_a_vault", "vault.medium_gone"}


def test_a_link_to_a_vault_is_that_vault(place: Place, tmp_path: Path) -> None:
    link = tmp_path / "link.kkv"
    link.symlink_to(place.file)
    with opened(Place(link, place.anchors)) as vault:
        assert refusal(place) == ("vault.in_use", vaults.NAME)
        vault.put("draft", "a", body(1))
    assert refusal(place) == ()


def test_a_pipe_in_the_journals_place_is_not_waited_for(place: Place) -> None:
    os.mkfifo(journal_of(place))
    assert refusal(place) == ("vault.damaged", "journal")
