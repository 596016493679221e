"""The vaults at hand on this computer by their labels, and the name of a new one; light enough for the first screen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from declare_app.base.environment import VIETNAM
from declare_app.storage.labels import label_of
from declare_app.storage.places import is_removable

SUFFIX = ".kkv"


@dataclass(frozen=True)
class VaultLine:
    """A vault in the list: where it lies, the user's word for it, when its file was written last."""

    file: Path
    label: str
    written_at: datetime


def vaults_in(folder: Path, *others: Path) -> list[VaultLine]:
    """Those in ``folder`` and those of ``others`` that are there, the one used last on top."""
    found: dict[Path, VaultLine] = {}
    for file in [*_files(folder), *others]:
        line = _line(file)
        if line is not None:
            found.setdefault(file.absolute(), line)
    return sorted(found.values(), key=lambda line: line.written_at, reverse=True)


def new_vault_file(folder: Path, new_id: Callable[[], str]) -> Path:
    """A free name ``hoso-xxxx.kkv`` in ``folder``: four characters by lot, nothing personal (contract 5)."""
    while True:
        file = folder / f"hoso-{new_id()[:4]}{SUFFIX}"
        if not file.exists():
            return file


def new_label(lines: Iterable[VaultLine]) -> str:
    """The first of "Hồ sơ 1", "Hồ sơ 2" and so on that no vault at hand bears."""
    taken = {line.label for line in lines}
    number = 1
    while f"Hồ sơ {number}" in taken:
        number += 1
    return f"Hồ sơ {number}"


def may_be_pulled_out(place: Path) -> bool:
    """Whether a file or folder lies on a stick, a card or another disk that may go away while a vault is open."""
    return is_removable(place)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == SUFFIX)
    except OSError:
        return []


def _line(file: Path) -> VaultLine | None:
    label = label_of(file)
    if label is None:
        return None
    return VaultLine(file, label, datetime.fromtimestamp(file.stat().st_mtime, VIETNAM))
