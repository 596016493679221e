"""What is left of a vault after kills, loss of power, failing disks and tampering; `--full`: a release's counts."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.bench._tampering import show_all
from tests.bench._timing import print_table
from tests.reliability.full_disk import FullDisk, full_disk
from tests.reliability.io_faults import Outcome, io_faults
from tests.reliability.kills import Kills, kills
from tests.reliability.power_loss import PowerLoss, power_loss

_Done = TypeVar("_Done")


def timed(work: Callable[[], _Done]) -> tuple[_Done, str]:
    """The result, and how long it took."""
    begun = time.perf_counter()
    return work(), f"{time.perf_counter() - begun:.0f} s"


def show_kills(told: Kills, taken: str) -> bool:
    """Print; whether it is as it must be."""
    rows = [[stage, f"{count:,}", f"{count / told.count:.0%}"] for stage, count in told.by_stage.items()]
    print_table(f"{told.count:,} kills at 0 to 30 ms, by stage, {taken}", ["killed", "kills", "share"], rows)
    row = [f"{told.acknowledged:,}", f"{told.half_done:,}", f"{told.share_within:.0%}", f"{len(told.faults)}"]
    print_table("After each kill", ["saves acknowledged", "half done on disk", "from BEGIN to ack.", "faults"], [row])
    return not told.faults and told.share_within >= 0.3


def show_power_loss(vault: PowerLoss, plain: PowerLoss, taken: str) -> bool:
    """Print; whether the vault lost nothing and the control did."""
    names = ("calls", "built", "states", "before", "lost", "unopenable", "stuck")
    ways = {"vault": vault, "control: SQLite's defaults": plain}
    rows = [[way, *(f"{getattr(told, name):,}" for name in names)] for way, told in ways.items()]
    head = ["written by", "system calls", "disks", "of them different", "before a vault was there"]
    print_table(
        f"Power lost after every system call, {taken}",
        [*head, "lost an acknowledged save", "unopenable", "no further save"],
        rows,
    )
    return vault.bad == 0 and plain.lost > 0


def show_io_faults(outcomes: Sequence[Outcome], taken: str) -> bool:
    """Print; whether every fault was named and cost nothing."""
    rows = [[one.fault.name, f"{one.calls}", f"{one.points}", f"{one.told}", f"{len(one.faults)}"] for one in outcomes]
    head = ["fault", "calls in one life", "points", "of them told", "misnamed, stuck or lost"]
    print_table(f"Faults at {sum(one.points for one in outcomes)} system calls, {taken}", head, rows)
    return not any(one.faults for one in outcomes)


def show_full_disk(told: FullDisk, taken: str) -> bool:
    """Print; whether work went on when there was room again."""
    rows = [[step, answer] for step, answer in told.refusals.items()]
    print_table(f"A full disk: {told.means}, {taken}", ["step", "answer"], rows)
    return not told.faults


def main() -> int:
    full = "--full" in sys.argv[1:]
    killed, taken = timed(lambda: kills(20_000 if full else 1_000))
    good = [show_kills(killed, taken)]
    (vault, plain), taken = timed(lambda: power_loss(25, 55 if full else 6))
    good.append(show_power_loss(vault, plain, taken))
    outcomes, taken = timed(lambda: io_faults(None if full else 30))
    good.append(show_io_faults(outcomes, taken))
    filled, taken = timed(full_disk)
    good.append(show_full_disk(filled, taken))
    found = (killed.faults, vault.examples, filled.faults, *(outcome.faults for outcome in outcomes))
    for line in [line for lines in found for line in lines]:
        print(f"- {line}")
    good.append(show_all(full=full))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
