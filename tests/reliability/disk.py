"""A disk as it may be found after the power went: unsynced writes kept, dropped or torn, names from an ordered journal.

What was synced is there. Of the writes to a file since its last sync each is there, or not, or some of its sectors.
Of the changes of names in a folder since the folder's last sync a beginning is there. Syncing a file says nothing about
its name. This is stricter than common file systems are.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

SECTOR: Final = 512
_EVEN: Final = 0.5

Contents = Mapping[str, bytes]  # path -> bytes of every file found


@dataclass(frozen=True)
class Write:
    file: int
    offset: int
    content: bytes


@dataclass(frozen=True)
class Truncate:
    file: int
    size: int


@dataclass(frozen=True)
class Sync:
    file: int


@dataclass(frozen=True)
class Rename:
    """Names of one folder change together: each now means a file, or nothing."""

    folder: str
    names: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True)
class SyncFolder:
    folder: str


@dataclass(frozen=True)
class Said:
    """What the process had told the world: no loss of power takes it back."""

    word: str


Change = Write | Truncate
Call = Change | Sync | Rename | SyncFolder | Said


def written(content: bytes, change: Change) -> bytes:
    """A file's content after a change."""
    if isinstance(change, Truncate):
        return content[: change.size].ljust(change.size, b"\0")
    start, end = change.offset, change.offset + len(change.content)
    return content[:start].ljust(start, b"\0") + change.content + content[end:]


def sectors(write: Write) -> Iterator[Write]:
    """The write cut where the disk's sectors end."""
    offset, end = write.offset, write.offset + len(write.content)
    while offset < end:
        until = min(end, (offset // SECTOR + 1) * SECTOR)
        yield Write(write.file, offset, write.content[offset - write.offset : until - write.offset])
        offset = until


class Disk:
    """What is settled for good, and what still waits for a sync."""

    def __init__(self) -> None:
        self._settled: defaultdict[int, bytes] = defaultdict(bytes)
        self._waiting: defaultdict[int, list[Change]] = defaultdict(list)
        self._names: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._renames: defaultdict[str, list[Rename]] = defaultdict(list)

    def take(self, call: Call) -> None:
        """The next call of the process."""
        match call:
            case Write() | Truncate():
                self._waiting[call.file].append(call)
            case Sync():
                self._settled[call.file] = self._content(call.file, self._waiting[call.file])
                self._waiting[call.file] = []
            case Rename():
                self._renames[call.folder].append(call)
            case SyncFolder():
                self._names[call.folder] = self._listed(call.folder, len(self._renames[call.folder]))
                self._renames[call.folder] = []
            case Said():
                pass

    def with_everything(self) -> Contents:
        """The power stayed on long enough."""
        return self._found(self._waiting, {folder: len(renames) for folder, renames in self._renames.items()})

    def with_nothing(self) -> Contents:
        """Only what was synced."""
        return self._found({}, {})

    def with_some(self, dice: random.Random) -> Contents:
        """Each waiting write kept, dropped or torn, as the dice fall."""
        kept = {
            file: [part for change in waiting for part in _survivors(change, dice)]
            for file, waiting in self._waiting.items()
        }
        return self._found(kept, {folder: dice.randint(0, len(all_)) for folder, all_ in self._renames.items()})

    def _content(self, file: int, changes: Sequence[Change]) -> bytes:
        content = self._settled[file]
        for change in changes:
            content = written(content, change)
        return content

    def _listed(self, folder: str, count: int) -> dict[str, int]:
        names: dict[str, int | None] = dict(self._names[folder])
        for rename in self._renames.get(folder, [])[:count]:
            names |= rename.names
        return {name: file for name, file in names.items() if file is not None}

    def _found(self, kept: Mapping[int, Sequence[Change]], renames: Mapping[str, int]) -> Contents:
        folders = {*self._names, *self._renames}
        listed = {folder: self._listed(folder, renames.get(folder, 0)) for folder in sorted(folders)}
        return {
            f"{folder}/{name}": self._content(file, kept.get(file, []))
            for folder, names in listed.items()
            for name, file in names.items()
        }


def _survivors(change: Change, dice: random.Random) -> Iterator[Change]:
    if dice.random() < _EVEN:
        return
    if isinstance(change, Write) and dice.random() < _EVEN:
        yield from (sector for sector in sectors(change) if dice.random() < _EVEN)
    else:
        yield change


def after_power_loss(calls: Sequence[Call], states_per_cut: int, seed: int) -> Iterator[tuple[Contents, list[str]]]:
    """Disks found when the power goes before the first call and after each; beside each what had been said."""
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    disk, said = Disk(), list[str]()
    for call in (None, *calls):
        if call is not None:
            disk.take(call)
        if isinstance(call, Said):
            said.append(call.word)
        for number in range(states_per_cut):
            state = disk.with_everything() if number == 0 else disk.with_nothing() if number == 1 else None
            yield state if state is not None else disk.with_some(dice), list(said)
