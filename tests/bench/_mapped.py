"""How soon a program's first window stands on the screen, ours and those of others."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench._screen import running, screen
from tests.bench._timing import print_table

PROGRAMS: Mapping[str, Sequence[str]] = {
    "this window": (sys.executable, "-m", "ui"),
    "keepassxc": ("keepassxc",),
    "picard": ("picard", "--no-restore"),
}
RUNS = 7
PATIENCE_S = 30


def has_window(env: Mapping[str, str]) -> bool:
    """Whether any window with a title can be seen."""
    asked = ["xdotool", "search", "--onlyvisible", "--name", "."]
    return bool(subprocess.run(asked, env=dict(env), capture_output=True, check=False).stdout.strip())


def mapped_ms(command: Sequence[str], env: Mapping[str, str]) -> float:
    """From the start of the process; looked for about every 10 ms."""
    while has_window(env):
        time.sleep(0.05)
    begun = time.perf_counter()
    with running(command, env):
        while not has_window(env):
            if time.perf_counter() - begun > PATIENCE_S:
                raise SystemExit(f"no window of {command[0]} in {PATIENCE_S} s")
            time.sleep(0.005)
        return (time.perf_counter() - begun) * 1000


def main() -> None:
    with screen() as variables, tempfile.TemporaryDirectory() as folder:
        Path(folder, "run").mkdir(mode=0o700)
        env = {**variables, "HOME": folder, "XDG_RUNTIME_DIR": f"{folder}/run", "LANG": "C.UTF-8"}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            env.pop(name, None)
        # As on an official's computer, where the second start finds the program compiled.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        here = {name: command for name, command in PROGRAMS.items() if shutil.which(command[0])}
        taken: dict[str, list[float]] = {name: [] for name in here}
        for _ in range(RUNS + 1):
            for name, command in here.items():  # in turns, so that a busy moment meets all of them
                taken[name].append(mapped_ms(command, env))
    rows = [
        [name, *(f"{one:.0f}" for one in (statistics.median(times[1:]), min(times[1:]), max(times[1:])))]
        for name, times in taken.items()
    ]
    rows += [[name, "not installed", "", ""] for name in PROGRAMS if name not in here]
    print_table("First window on a screen (Xvfb), ms", ["program", "median", "best", "worst"], rows)


if __name__ == "__main__":
    main()
