"""Packages from files: judged, or taken apart."""

from datetime import datetime
from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regimes
from declare_app.package.container import TOTAL_LIMIT, Parts, Refusal, entries_of, read_container
from declare_app.package.examination import Measure
from declare_app.package.verdict import Verdict, judge_package, unreadable_file
from declare_app.services.files import read_beginning, read_whole, write_whole
from declare_app.signing.trust import Trust, load_trust


def measure_of(regimes: Regimes, trust_folder: Path | None, at: datetime) -> Measure:
    """By what packages are judged at ``at`` (aware). Raises AppError ``trust.*``."""
    return Measure(regimes, load_trust(trust_folder) if trust_folder is not None else Trust(), at)


def judge_file(path: Path, measure: Measure) -> Verdict:
    """The verdict on a file; one that cannot be read gets a verdict that says so. Raises AppError ``file.missing``."""
    try:
        data = read_beginning(path, TOTAL_LIMIT + 1)  # one too many, so that the container refuses what is too large
    except AppError as why:
        if why.code == "file.missing":
            raise
        return unreadable_file(why.code)
    return judge_package(data, measure)


def unpack(path: Path, folder: Path) -> tuple[Path, ...]:
    """The package's files written into ``folder``, which is made if it is missing.

    Raises AppError ``file.*``, ``package.damaged`` for anything that is not exactly a package, and
    ``file.exists`` where a file of that name is already there: nothing is overwritten.
    """
    taken = read_container(read_whole(path, TOTAL_LIMIT))
    if isinstance(taken, Refusal):
        raise AppError("package.damaged", reason=taken.reason.value)
    return _written(taken, folder)


def _written(parts: Parts, folder: Path) -> tuple[Path, ...]:
    contents = {folder / name: content for name, content in entries_of(parts).items()}
    for path in contents:
        if path.exists():
            raise AppError("file.exists", file=path.name)
    for path, content in contents.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise AppError("file.no_such_folder", file=path.name) from None
        write_whole(path, content)
    return tuple(contents)
