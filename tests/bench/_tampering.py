"""What becomes of a vault that was changed, mistyped or watched (T4, T6, T16, T17)."""

import time
from collections.abc import Callable
from typing import TypeVar

from tests.bench._timing import print_table
from tests.reliability.leaks import leak_scenarios
from tests.reliability.tampering import Tampering, bit_flips, recovery_typos, sectors, truncations
from tests.reliability.vault_machine import machine

_Done = TypeVar("_Done")


def timed(work: Callable[[], _Done]) -> tuple[_Done, str]:
    """The result, and how long it took."""
    begun = time.perf_counter()
    return work(), f"{time.perf_counter() - begun:.0f} s"


def show_tampering(times: int) -> bool:
    """Print what came of files that were changed blindly; whether nothing changed in silence."""
    kinds: dict[str, tuple[Tampering, str]] = {
        "bit flips": timed(lambda: bit_flips(5_000 * times)),
        "sectors of 512 bytes": timed(lambda: sectors(1_000 * times)),
        "truncations": timed(lambda: truncations(300 * times)),
    }
    rows = [
        [kind, f"{told.tried:,}", taken, " · ".join(f"{name} {n:,}" for name, n in told.outcomes.items())]
        for kind, (told, taken) in kinds.items()
    ]
    print_table("A file changed blindly", ["what", "tried", "time", "what came of it"], rows)
    faults = [fault for told, _ in kinds.values() for fault in told.faults]
    print(f"\nchanged in silence, or an error that is none of ours: {len(faults)}")
    for fault in faults:
        print(f"- {fault}")
    return not faults


def show_leaks() -> bool:
    """Print where secrets were sought; whether they were found in the control alone."""
    (told, taken) = timed(leak_scenarios)
    rows = [
        [one.scenario, str(one.files), f"{one.written_bytes:,}", str(one.secrets), str(len(one.hits))] for one in told
    ]
    head = ["way of working (the last is the control)", "files", "bytes written", "secrets sought", "found"]
    print_table(f"Secrets in every file that a process wrote, {taken}", head, rows)
    return all(not one.hits for one in told[:-1]) and bool(told[-1].hits)


def show_typos(times: int) -> bool:
    """Print how many slips of the pen were tried; whether each was noticed."""
    told, taken = timed(lambda: recovery_typos(500 * times))
    row = [str(told.codes), f"{told.substitutions:,}", f"{told.swaps:,}", str(len(told.undetected))]
    print_table(f"Recovery codes mistyped, {taken}", ["codes", "one wrong letter", "two swapped", "not noticed"], [row])
    return not told.undetected


def show_machine(examples: int, steps: int) -> bool:
    """Print the size of the random histories; they raise where the vault and a dict come apart."""
    _, taken = timed(lambda: machine(examples, steps))
    print_table(
        f"Random histories beside a dict, {taken}", ["histories", "steps at most"], [[str(examples), str(steps)]]
    )
    return True


def show_all(*, full: bool) -> bool:
    """All of it; whether all was as it must be."""
    good = [show_tampering(15 if full else 1), show_machine(*((3_000, 50) if full else (150, 30)))]
    return all([*good, show_leaks(), show_typos(20 if full else 1)])
