"""Hostile input in the numbers of a night: everything of `./dev test attacks`, ten times as much of what dice make."""

import os
import subprocess
import sys
from collections.abc import Sequence

from tests.bench._timing import print_table


def main(args: Sequence[str]) -> int:
    """Run it; the exit status of the tests. ``args`` go to pytest."""
    command = [sys.executable, "-m", "pytest", "-n", "2", "-m", "attacks", "-q", *args]
    ended = subprocess.run(command, env={**os.environ, "NIGHTLY": "1"}, check=False)
    told = "nothing accepted, nothing broken" if ended.returncode == 0 else "see above"
    print_table("Attacks of a night", ["exit status", "told"], [[f"{ended.returncode}", told]])
    return ended.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
