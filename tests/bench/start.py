"""How long the console takes to start, beside a bare Python and Python with click."""

import sys
from pathlib import Path

from tests.bench._timing import print_table, process_ms


def main() -> None:
    python = sys.executable
    console = str(Path(python).with_name("kekhai-cli"))
    bare = process_ms(python, "-c", "pass")
    commands = {
        "python -c pass": (python, "-c", "pass"),
        "python -c 'import click'": (python, "-c", "import click"),
        "kekhai-cli --help": (console, "--help"),
        "kekhai-cli forms": (console, "forms"),
        "kekhai-cli example": (console, "example"),
    }
    rows = []
    for name, command in commands.items():
        taken = process_ms(*command)
        rows.append([name, f"{taken:.0f}", f"{taken / bare:.1f}"])
    print_table("Start, whole process, median of 7", ["command", "ms", "x bare Python"], rows)


if __name__ == "__main__":
    main()
