"""Which revisions go: the last fifty stay, older ones one an hour, then one a day, and an exported one for ever."""

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given
from hypothesis import strategies as st

from declare_app.base.environment import VIETNAM
from declare_app.storage.thinning import NEWEST_KEPT, Revision, surplus

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=VIETNAM)


def revisions(*minutes_ago: float, kept: tuple[int, ...] = ()) -> list[Revision]:
    """Oldest first, before fifty that were saved at noon."""
    times = [*(NOON - timedelta(minutes=one) for one in minutes_ago), *[NOON] * NEWEST_KEPT]
    return [Revision(number, at, number in kept) for number, at in enumerate(times, 1)]


def test_fifty_stay_whenever_they_were_saved() -> None:
    assert surplus([]) == []
    assert surplus(revisions()) == []
    assert surplus([Revision(number, NOON) for number in range(1, 51)]) == []
    assert surplus([Revision(number, NOON) for number in range(1, 53)]) == [1]


def test_of_an_hour_the_last_stays() -> None:
    assert surplus(revisions(179, 150, 121, 119, 100, 61)) == [1, 2, 4, 5]


def test_after_two_days_it_is_one_a_day() -> None:
    day = 24 * 60
    assert surplus(revisions(5 * day + 61, 5 * day + 1, 3 * day + 300, 3 * day + 1)) == [1, 3]
    # Up to exactly two days it is hours.
    assert surplus(revisions(2 * day, 2 * day - 61, 2 * day - 62)) == [2]
    assert surplus(revisions(2 * day + 1, 2 * day, 2 * day - 61)) == []


def test_days_are_those_of_the_newest_revision() -> None:
    late = [
        Revision(1, datetime(2026, 11, 10, 16, 30, tzinfo=UTC)),
        Revision(2, datetime(2026, 11, 10, 17, 30, tzinfo=UTC)),
    ]
    assert surplus([*late, *revisions()]) == []  # half past eleven at night and half past midnight in Vietnam
    west = [Revision(at, NOON.astimezone(timezone(-timedelta(hours=8)))) for at in range(3, 60)]
    assert 1 in surplus([*late, *west])  # one day there


def test_an_exported_one_stays_and_stands_for_its_hour() -> None:
    assert surplus(revisions(150, 140, 130, kept=(1,))) == [2]
    assert surplus(revisions(150, 140, 130, kept=(1, 2, 3))) == []
    assert surplus(revisions(150, 140, 130, kept=(3,))) == [1, 2]


def test_a_clock_that_went_back_costs_no_recent_save() -> None:
    assert surplus(revisions(*[-60 * 24 * 365] * 10)) == list(range(1, 10))


TIMES = st.lists(st.tuples(st.integers(0, 60 * 24 * 10), st.booleans()), max_size=140)


@given(TIMES)
@example([(0, False)] * 120)
@example([(60, True)] * 120)
def test_whatever_was_saved_when(ages: list[tuple[int, bool]]) -> None:
    saved = [
        Revision(number, NOON - timedelta(minutes=age), kept)
        for number, (age, kept) in enumerate(sorted(ages, key=lambda one: -one[0]), 1)
    ]
    gone = set(surplus(saved))
    left = [one for one in saved if one.number not in gone]
    assert not gone & {one.number for one in saved[-NEWEST_KEPT:]}
    assert not any(one.kept for one in saved if one.number in gone)
    # Every day that had a save still has its last one.
    assert {one.saved_at.date() for one in left} == {one.saved_at.date() for one in saved}
    newest = {one.saved_at.date(): one.number for one in saved}
    assert not gone & set(newest.values())
    # Of what may go no more than one an hour, and further back one a day, is left.
    periods = Counter(
        f"{one.saved_at:%j %H}" if saved[-1].saved_at - one.saved_at <= timedelta(days=2) else f"{one.saved_at:%j}"
        for one in left[:-NEWEST_KEPT]
        if not one.kept
    )
    assert all(count == 1 for count in periods.values())
    # And to thin again takes no more.
    assert surplus(left) == []
