"""The journeys of the tests on a screen with a window manager, at 100, 125 and 150 per cent, as offices set it."""

import subprocess
import sys
import time

from devtools.machine import need
from tests.bench._screen import running, screen
from tests.bench._timing import print_table

# Enlargement and screen in pixels: 150 per cent is set on screens that have the room.
SCREENS = (("1", "1366x768x24"), ("1.25", "1366x768x24"), ("1.5", "1920x1080x24"))


def walk(factor: str, size: str) -> tuple[str, float]:
    """What pytest says last, and how many seconds it took."""
    with screen(size) as variables, running(["openbox"], variables):
        on = {**variables, "KEKHAI_JOURNEY_ON": "xcb", "QT_SCALE_FACTOR": factor}
        begun = time.monotonic()
        command = [sys.executable, "-m", "pytest", "tests/journeys", "-q", "-p", "no:cacheprovider", "-n", "0"]
        done = subprocess.run(command, env=on, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stdout.write(done.stdout)
        raise SystemExit(1)
    return done.stdout.strip().splitlines()[-1], time.monotonic() - begun


def main() -> None:
    need({"openbox": "openbox", "pkcs11-tool": "opensc", "softhsm2-util": "softhsm2"})
    rows = []
    for factor, size in SCREENS:
        said, seconds = walk(factor, size)
        rows.append([size, f"{float(factor) * 100:.0f} %", said, f"{seconds:.0f}"])
    print_table("The journeys on a screen (xcb)", ["screen", "enlargement", "outcome", "seconds"], rows)


if __name__ == "__main__":
    main()
