"""The simulated disk itself: what it must keep, and that it takes what nobody synced."""

import random

from tests.reliability.disk import Call, Disk, Rename, Said, Sync, SyncFolder, Truncate, Write, after_power_loss

FOLDER, FILE = "vault", 1
MADE: tuple[Call, ...] = (Rename(FOLDER, (("a", FILE),)), SyncFolder(FOLDER))
FIRST = Write(FILE, 0, b"x" * 2048)


def disk(*calls: Call) -> Disk:
    made = Disk()
    for call in calls:
        made.take(call)
    return made


def found(*calls: Call) -> set[bytes]:
    """Every content of the file that some fall of the dice leaves."""
    dice = random.Random(1)  # noqa: S311 - repeatable on purpose
    return {disk(*calls).with_some(dice)["vault/a"] for _ in range(200)}


def test_what_was_synced_stays() -> None:
    assert found(*MADE, FIRST, Sync(FILE)) == {b"x" * 2048}


def test_what_was_not_synced_may_be_there_or_not() -> None:
    whole = (*MADE, FIRST)
    assert disk(*whole).with_everything() == {"vault/a": b"x" * 2048}
    assert disk(*whole).with_nothing() == {"vault/a": b""}
    assert {b"", b"x" * 2048} < found(*whole)


def test_a_write_is_torn_where_sectors_end() -> None:
    torn = found(*MADE, FIRST, Sync(FILE), Write(FILE, 500, b"y" * 1024))
    sectors = {tuple(content[start : start + 512] for start in range(0, 2048, 512)) for content in torn}
    assert {sector for sector, *_ in sectors} == {b"x" * 512, b"x" * 500 + b"y" * 12}
    assert {sector for _, sector, *_ in sectors} == {b"x" * 512, b"y" * 512}
    assert {sector for *_, sector in sectors} == {b"x" * 512}
    assert len(sectors) == 8


def test_a_later_write_may_be_there_without_an_earlier_one() -> None:
    assert bytes(2048) + b"z" in found(*MADE, FIRST, Write(FILE, 2048, b"z"))


def test_a_shorter_file_may_be_long_still() -> None:
    assert found(*MADE, FIRST, Sync(FILE), Truncate(FILE, 5)) == {b"x" * 5, b"x" * 2048}


def test_a_synced_file_is_nowhere_while_its_name_is_not() -> None:
    assert disk(Rename(FOLDER, (("a", FILE),)), FIRST, Sync(FILE)).with_nothing() == {}


def test_names_change_in_their_order() -> None:
    renames = [Rename(FOLDER, ((name, number),)) for number, name in enumerate("abc")]
    dice = random.Random(1)  # noqa: S311 - repeatable on purpose
    listed = {tuple(sorted(disk(*renames).with_some(dice))) for _ in range(100)}
    assert listed == {(), ("vault/a",), ("vault/a", "vault/b"), ("vault/a", "vault/b", "vault/c")}


def test_a_file_is_moved_in_one_piece() -> None:
    moved = disk(*MADE, FIRST, Sync(FILE), Rename(FOLDER, (("a", None), ("b", FILE))))
    assert moved.with_nothing() == {"vault/a": b"x" * 2048}
    assert moved.with_everything() == {"vault/b": b"x" * 2048}


def test_the_power_goes_before_and_after_every_call() -> None:
    states = list(after_power_loss([*MADE, FIRST, Said("saved 1")], states_per_cut=2, seed=1))
    assert len(states) == 5 * 2
    assert [said for _, said in states[-2:]] == [["saved 1"]] * 2
