"""T1: a process that saves is killed at random moments, counted by stage; what it had acknowledged must be there.

Run as a program of its own, since it forks: `python -m tests.reliability.kills COUNT SEED FOLDER` prints JSON.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.reliability.saving import (
    acknowledge,
    connection_of,
    fresh,
    left_in,
    new_vault,
    opened,
    place_in,
    save,
)

# The last mark of a killed process -> where it died.
STAGES: Final = {
    "opening": "opening",
    "opened": "before BEGIN",
    "saving": "before BEGIN",
    "BEGIN": "BEGIN to COMMIT",
    "COMMIT": "COMMIT to acknowledgement",
    "saved": "after acknowledgement",
    "closing": "closing",
}
WITHIN: Final = ("BEGIN to COMMIT", "COMMIT to acknowledgement")
# Moments are drawn from 0 to 30 ms after the vault was opened; every fifth time after the opening has begun.
LATEST_SECONDS: Final = 0.030
_FROM: Final = ("opening", "opened", "opened", "opened", "opened")
_KILLS_PER_VAULT: Final = 10
_SAVES_PER_OPENING: Final = (1, 3, 20, 20)
_JOURNAL_IN_FORCE: Final = bytes.fromhex("d9d505f920a163d7")


@dataclass(frozen=True)
class Kills:
    """``half_done``: kills that left a transaction on disk for the next opening to undo. ``faults``: must be empty."""

    by_stage: Mapping[str, int]
    acknowledged: int
    half_done: int
    faults: tuple[str, ...]

    @property
    def count(self) -> int:
        return sum(self.by_stage.values())

    @property
    def share_within(self) -> float:
        """The share of kills between BEGIN and the acknowledgement."""
        return sum(self.by_stage[stage] for stage in WITHIN) / self.count


def kills(count: int, seed: int = 1) -> Kills:
    """Kill ``count`` saving processes."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-P", "-m", __name__, str(count), str(seed), folder]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    told = json.loads(done.stdout)
    return Kills(told["by_stage"], told["acknowledged"], told["half_done"], tuple(told["faults"]))


def _live(folder: Path, code: str, number: int, pipe: int) -> None:
    """Open, save a few times, close, and again, without end; each step is told just before it begins."""
    dice = random.Random(number)  # noqa: S311 - repeatable on purpose
    while True:
        acknowledge(pipe, "opening")
        vault = opened(folder, code)
        acknowledge(pipe, "opened")
        connection_of(vault).set_trace_callback(lambda statement: _mark(pipe, statement))
        for _ in range(dice.choice(_SAVES_PER_OPENING)):
            acknowledge(pipe, "saving")
            save(vault, number)
            acknowledge(pipe, f"saved {number}")
            number += 1
        acknowledge(pipe, "closing")
        vault.close()


def _mark(pipe: int, statement: str) -> None:
    word = statement.split(maxsplit=1)[0].upper()
    if word in STAGES:
        acknowledge(pipe, word)


def _killed(folder: Path, code: str, number: int, moment: tuple[str, float]) -> list[str]:
    """The marks of one process that was killed some seconds after one of them."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _live(folder, code, number, writing)
        except BaseException:  # noqa: BLE001 - a forked process must not go on as its parent would
            traceback.print_exc()
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as marks:
        told = [marks.readline()]
        while told[-1] and told[-1].strip() != moment[0]:
            told.append(marks.readline())
        time.sleep(moment[1])  # the moment is the thing tested; nothing is waited for
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        told += marks.readlines()
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the saving process ended by itself, see above")
    return [mark.strip() for mark in told]


class _Campaign:
    """Kills one after another, several on each vault, and what was found after each."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
        self.folder = folder
        self.by_stage: Counter[str] = Counter(dict.fromkeys(STAGES.values(), 0))
        self.acknowledged = 0
        self.half_done = 0
        self.faults: list[str] = []

    def on_one_vault(self, count: int) -> None:
        """Kill ``count`` times while one vault grows."""
        code = new_vault(fresh(self.folder))
        known: set[int] = set()
        number = 1
        for _ in range(count):
            moment = self.dice.choice(_FROM), self.dice.uniform(0, LATEST_SECONDS)
            marks = _killed(self.folder, code, number, moment)
            acknowledged = {int(mark.removeprefix("saved ")) for mark in marks if mark.startswith("saved ")}
            known |= acknowledged
            stage = STAGES[marks[-1].split()[0]]
            self.by_stage[stage] += 1
            self.acknowledged += len(acknowledged)
            self.half_done += self._is_half_done()
            left = left_in(self.folder, code)
            wrong = left.wrong(known)
            if wrong:
                self.faults.append(f"{stage}: {wrong}")
                return
            known |= left.saves  # seen once, it must stay
            number = max(known, default=0) + 1

    def _is_half_done(self) -> bool:
        journal = Path(f"{place_in(self.folder).file}-journal")
        return journal.exists() and journal.read_bytes()[:8] == _JOURNAL_IN_FORCE


def main() -> None:
    count, seed, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    campaign = _Campaign(seed, folder)
    while (missing := count - campaign.by_stage.total()) > 0:
        campaign.on_one_vault(min(missing, _KILLS_PER_VAULT))
    names = ("by_stage", "acknowledged", "half_done", "faults")
    json.dump({name: getattr(campaign, name) for name in names}, sys.stdout)


if __name__ == "__main__":
    main()
