"""A disk that is full, fails or refuses: the cause is named, work goes on, nothing acknowledged is lost (T3)."""

from tests.reliability.full_disk import SMALL_DISK, full_disk
from tests.reliability.io_faults import FAULTS, io_faults


def test_a_fault_at_any_call_is_named_and_costs_nothing_that_was_acknowledged() -> None:
    outcomes = io_faults(points_per_fault=16)
    assert [fault for outcome in outcomes for fault in outcome.faults] == []
    assert [outcome.fault for outcome in outcomes] == list(FAULTS)
    assert sum(outcome.points for outcome in outcomes) >= 27
    # What SQLite writes, reads and syncs is needed for every save: these faults must have been told.
    assert all(outcome.told > 0 for outcome in outcomes if outcome.fault.call in ("pwrite64", "pread64", "fdatasync"))


def test_a_full_disk_is_named_and_work_goes_on_when_there_is_room() -> None:
    told = full_disk()
    assert told.faults == ()
    assert told.saves_before > 3
    cause = "vault.disk_full" if told.means == SMALL_DISK else "vault.medium_gone"
    assert {answer.partition(" ")[0] for answer in told.refusals.values()} == {cause}
