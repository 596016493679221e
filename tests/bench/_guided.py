"""One reader under input that coverage guides: ``python -m tests.bench._guided READER FOLDER LIMITS``."""

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

import atheris

from declare_app.base.errors import AppError

with atheris.instrument_imports(include=["declare_app", "asn1crypto"]):
    from tests.bench._guided_readers import TARGETS


def main(args: Sequence[str]) -> None:
    """The reader, a folder for what reached something new, and limits for the library; ends as the library ends."""
    name, corpus, *limits = args
    target = TARGETS[name]()
    for number, seed in enumerate(target.seeds()):
        Path(corpus, f"seed-{number}").write_bytes(seed)

    def one(data: bytes) -> None:
        with contextlib.suppress(AppError):
            target.read(data)

    atheris.Setup([sys.argv[0], *limits, corpus], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
