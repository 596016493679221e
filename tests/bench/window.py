"""The window: how soon it is there, how long it does not answer with 300 assets, what 20,000 edits leave behind."""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.bench import _mapped
from tests.bench._beat import Beat
from tests.bench._desk import PASSPHRASE, OpenDesk, open_desk, rest, wait_for
from tests.bench._timing import RUNS, print_table
from tests.builders import REGIMES, draft_of, example
from tests.ui.form.monkey import Monkey

ASSETS = 300
EDITS = 20_000
WARM_UP = 2_000
KEY_MS = 30  # a fast typist


def first_paint_ms(folder: Path) -> tuple[float, int]:
    """From the start of the process to the first painted window, and how many modules that took."""
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    command = [sys.executable, "-m", "tests.bench._first_paint", str(folder)]
    painted, modules = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return (float(painted) - begun) * 1000, int(modules)


def starting(folder: Path) -> None:
    """Median of several starts, files in the system's cache."""
    taken = [first_paint_ms(folder) for _ in range(RUNS + 1)][1:]
    times = [one[0] for one in taken]
    row = [f"{statistics.median(times):.0f}", f"{min(times):.0f}", f"{max(times):.0f}", str(taken[0][1])]
    print_table("Start to first paint, offscreen, ms", ["median", "best", "worst", "modules"], [row])


def opening(desk: OpenDesk) -> None:
    """The page of the declarant."""
    desk.workspace.go_to("declarant", "", "full_name")
    rest(200)


def typing(desk: OpenDesk) -> None:
    """Into a name, key by key; the draft is judged and saved meanwhile."""
    field = desk.workspace.findChild(QLineEdit, "declarant.full_name")
    if not isinstance(field, QLineEdit):
        raise SystemExit("no field declarant.full_name on the page")
    for letter in "Nguyen Thi Hoang Lan Anh Phuong Thao " * 3:
        QTest.keyClicks(field, letter)
        rest(KEY_MS)
    rest(1000)


def paging(desk: OpenDesk) -> None:
    """Through all sections, twice."""
    for section in [one.id for one in desk.draft.document.regime.form.sections if one.holds_rows] * 2:
        desk.workspace.go_to(section)
        rest(60)


def saving(desk: OpenDesk) -> None:
    """Twenty saves, each after an edit."""
    for number in range(20):
        desk.draft.document.set_fact("signed_place", f"Hà Nội {number}")
        desk.draft.autosave.flush()
        wait_for(lambda: not desk.draft.autosave.has_unsaved)
        rest(60)


def locking(desk: OpenDesk) -> None:
    """Away from the draft: saved, locked, all that was typed forgotten."""
    desk.window.main.lock()
    wait_for(lambda: desk.window.main._desk is None and desk.window.main._entrance is not None)
    rest(500)


def unlocking(desk: OpenDesk) -> None:
    """With the passphrase, back to the list of drafts."""
    main = desk.window.main
    wait_for(lambda: main.findChild(QPushButton, "unlock"))
    unlock = next(one for one in main.findChildren(QPushButton, "unlock") if one.isVisible())
    password = next(one for one in main.findChildren(QLineEdit, "passphrase") if one.isVisible())
    password.insert(PASSPHRASE)
    wait_for(unlock.isEnabled)
    unlock.click()
    wait_for(lambda: main._desk is not None)
    rest(500)


def blocking(application: QApplication, folder: Path) -> None:
    """The longest time without an answer, of a 5 ms timer."""
    desk = open_desk(application, folder, ASSETS)
    rest(1000)
    beat = Beat()
    rows = []
    for part in (opening, typing, paging, saving, locking, unlocking):
        with beat.counting():
            part(desk)
        worst = sorted(beat.blocks)[-10:]
        rows.append([part.__name__, str(len(beat.blocks)), f"{worst[-1]:.0f}", f"{statistics.median(worst):.0f}"])
    head = ["while", "ticks", "longest ms", "median of the ten longest ms"]
    print_table(f"The window without an answer, {ASSETS} assets", head, rows)
    desk.window.main.lock()
    wait_for(lambda: desk.window.main._desk is None)
    desk.window.end()


def resident_kib() -> int:
    """Memory of this process now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def editing(application: QApplication) -> None:
    """A monkey at the document: memory early and late, and that it stays whole."""
    # Few rows a section, so that the draft itself is as large early as late, and what grows is what is left behind.
    monkey = Monkey(draft_of(example()), REGIMES, seed=20_000, most_rows=4)
    early = 0
    begun = time.perf_counter()
    for edit in range(EDITS):
        monkey.act()
        if edit % 500 == 499:
            monkey.mirror.compare()
            application.processEvents()
        if edit == WARM_UP:
            gc.collect()
            early = resident_kib()
    monkey.go_back()
    gc.collect()
    late = resident_kib()
    row = [
        str(EDITS),
        str(monkey.saves),
        f"{time.perf_counter() - begun:.0f}",
        str(early // 1024),
        str(late // 1024),
        f"{late / early:.2f}",
    ]
    head = ["actions", "saves", "seconds", f"MiB after {WARM_UP}", "MiB at the end", "ratio"]
    print_table("Edits, undo, redo, saves and openings at random", head, [row])


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    editing(application)
    with tempfile.TemporaryDirectory() as folder:
        starting(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        blocking(application, Path(folder))
    _mapped.main()


if __name__ == "__main__":
    main()
