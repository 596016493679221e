"""`python -m tests.verapdf FILE...`: a line a file; exit status 0 where all are PDF/A-3b."""

import sys
from pathlib import Path

from tests.verapdf.engine import judged


def main(arguments: list[str]) -> int:
    """Judge the files named."""
    if not arguments:
        sys.stderr.write("usage: python -m tests.verapdf FILE...\n")
        return 2
    done = judged([Path(name) for name in arguments])
    sys.stdout.write(done.stdout)
    sys.stderr.write(done.stderr)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
