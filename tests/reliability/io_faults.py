"""T3: the disk is full, fails or refuses at one call after another; the cause is named, no acknowledged save lost."""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.reliability.faulty import BACKUP, REPORT, SAVES, Told
from tests.reliability.saving import fresh, in_memory, left_in, new_vault, place_in
from tests.reliability.tracing import strace


@dataclass(frozen=True)
class Fault:
    """``lasting``: how many calls in a row fail; ``codes``: those that name this cause."""

    call: str
    errno: str
    lasting: int
    codes: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.errno} on {self.call}" + (f", {self.lasting} in a row" if self.lasting > 1 else "")


FULL: Final = frozenset({"vault.disk_full"})
GONE: Final = frozenset({"vault.medium_gone"})
READ_ONLY: Final = frozenset({"vault.read_only"})
# SQLite itself calls some pages that it could not read damaged, and does not say why it could not open a file.
UNREAD: Final = GONE | {"vault.damaged"}
NOT_OPENED: Final = READ_ONLY | GONE

# The rule counts in the process that forks too, and Python opens many files to start: it must not be one of those.
BEYOND_START: Final = {"openat": 4_000}

FAULTS: Final = (
    Fault("pwrite64", "ENOSPC", 1, FULL),
    Fault("pwrite64", "ENOSPC", 20, FULL),
    Fault("pwrite64", "EIO", 1, GONE),
    Fault("pread64", "EIO", 1, UNREAD),
    Fault("fdatasync", "EIO", 1, GONE),
    Fault("fsync", "EIO", 1, GONE),
    Fault("unlink", "EACCES", 1, READ_ONLY),
    Fault("openat", "EACCES", 1, NOT_OPENED),
    Fault("write", "ENOSPC", 1, FULL),
    Fault("rename", "EACCES", 1, READ_ONLY),
)


@dataclass(frozen=True)
class Outcome:
    """One kind of fault at several points: ``told``: points where the user was told; ``faults`` must be empty."""

    fault: Fault
    calls: int
    points: int
    told: int
    faults: tuple[str, ...]


def io_faults(points_per_fault: int | None = None) -> list[Outcome]:
    """Every fault at as many points, spread over all calls of opening, saving and closing; None: at every call."""
    with in_memory() as top:
        trial = _Trial(Path(top).resolve())
        return [trial.outcome(fault, points_per_fault) for fault in FAULTS]


class _Trial:
    """A vault that each process gets a copy of, and how many calls of each kind an undisturbed one makes."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._code = new_vault(top / "pattern")
        names = sorted({fault.call for fault in FAULTS})
        self._run(["-e", f"trace={','.join(names)}"], (names[0], 1), [1])
        asked = [line.partition("(")[0] for line in self._trace(self._report(1)) if REPORT not in line]
        self._calls = {name: asked.count(name) for name in names}

    def outcome(self, fault: Fault, points_per_fault: int | None) -> Outcome:
        calls = self._calls[fault.call]
        points = _spread(calls, calls if points_per_fault is None else points_per_fault)
        when = calls + BEYOND_START.get(fault.call, 0)
        inject = f"inject={fault.call}:error={fault.errno}:when={when}"
        rule = inject if fault.lasting == 1 else f"{inject}..{when + fault.lasting - 1}"
        self._run(["-e", f"trace={fault.call}", "-e", rule], (fault.call, when), points)
        faults: list[str] = []
        told = 0
        for point in points:
            report = self._report(point)
            hit = next((line for line in self._trace(report) if "(INJECTED)" in line), "")
            told += bool(report.refusals)
            faults += [
                f"{fault.name}, call {point} ({hit[:100]}): {wrong}" for wrong in self._wrong(point, report, fault)
            ]
            if not hit:
                raise RuntimeError(f"{fault.name}: the fault did not reach call {point} of {calls}")
        return Outcome(fault, calls, len(points), told, tuple(faults))

    def _run(self, options: Sequence[str], target: tuple[str, int], points: Sequence[int]) -> None:
        """Let a process go through its life for each point."""
        traces = fresh(self._top / "traces")
        for point in points:
            shutil.copytree(self._top / "pattern", self._top / str(point), dirs_exist_ok=True)
        call, when = target
        program = ["tests.reliability.faulty", str(self._top), self._code, call, str(when), *map(str, points)]
        strace(["-ff", "-y", "-o", str(traces / "of"), *options], program)

    def _report(self, point: int) -> Told:
        return Told(**json.loads((self._top / str(point) / REPORT).read_text(encoding="utf-8")))

    def _trace(self, report: Told) -> list[str]:
        """What strace saw of that process."""
        return (self._top / "traces" / f"of.{report.process}").read_text(encoding="utf-8").splitlines()

    def _wrong(self, point: int, report: Told, fault: Fault) -> Iterator[str]:
        folder = self._top / str(point)
        yield from report.strange
        for step, code, file in report.refusals:
            touched = BACKUP if step == "backing up" else ""
            named = code == "vault.damaged" or file in (place_in(folder).file.name, touched)
            if code not in fault.codes or not named:
                yield f"{step} was refused with {code} {file}"
        if report.acknowledged != list(range(1, SAVES + 1)):
            yield f"the process did not go on: only {report.acknowledged} were saved"
        if wrong := left_in(folder, self._code).wrong(set(report.acknowledged)):
            yield wrong
        place_in(folder / "restored").file.write_bytes((folder / BACKUP).read_bytes())
        if wrong := left_in(folder / "restored", self._code).wrong(set(range(1, SAVES + 1))):
            yield f"backup: {wrong}"
        shutil.rmtree(folder)


def _spread(calls: int, count: int) -> list[int]:
    """Numbers from 1 to ``calls``, evenly, the first and the last among them."""
    if count >= calls:
        return list(range(1, calls + 1))
    return sorted({1 + round(place * (calls - 1) / (count - 1)) for place in range(count)})
