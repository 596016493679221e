"""Medians of several runs, and tables of them."""

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence

RUNS = 7


def median_ms(call: Callable[[], object], runs: int = RUNS) -> float:
    """Median of ``runs`` calls in milliseconds, after one that does not count."""
    call()
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        call()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def process_ms(*command: str, runs: int = RUNS) -> float:
    """The same for a whole process."""
    return median_ms(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True), runs)


def print_table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table in Markdown."""
    print(f"\n## {title}\n")
    for row in (head, ["---"] * len(head), *rows):
        print("| " + " | ".join(row) + " |")
