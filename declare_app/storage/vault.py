"""An open vault (kho hồ sơ): records put, read, listed and removed; every change is durable when the call returns."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.storage.anchor import Anchor, anchor_at, remove_anchor, write_anchor
from declare_app.storage.keys import VaultKeys
from declare_app.storage.records import Record, open_record, seal_record
from declare_app.storage.thinning import Revision, surplus
from declare_app.storage.vault_file import Change, VaultFile


class Vault:
    """An unlocked vault, used by one thread; its file is locked against everybody else until ``close``.

    ``seen`` is what this computer remembered of it when it was opened. Every method may raise AppError
    ``vault.locked`` after ``close``, and ``vault.*`` as ``failures.told_apart`` names them.
    """

    def __init__(self, file: VaultFile, keys: VaultKeys, anchors: Path, environment: Environment) -> None:
        self._file: VaultFile | None = file
        self._keys = keys
        self._anchors = anchors
        self._environment = environment
        self._histories: dict[tuple[str, str], list[Revision]] = {}
        self.seen: Anchor | None = None
        self.path = file.path
        self.vault_id = file.header.vault_id
        self.label = file.header.label

    @property
    def file(self) -> VaultFile:
        """The open file. Raises AppError ``vault.locked``."""
        if self._file is None:
            raise AppError("vault.locked")
        return self._file

    @property
    def keys(self) -> VaultKeys:
        """The keys, as long as the vault is open. Raises AppError ``vault.locked``."""
        if self._file is None:
            raise AppError("vault.locked")
        return self._keys

    @property
    def sequence(self) -> int:
        """How many changes the vault has seen."""
        return self.file.sequence

    @property
    def first_here(self) -> bool:
        """Whether this computer had no memory of it when it was opened."""
        return self.seen is None

    def put(self, kind: str, row: str, body: Mapping[str, Any], *, kept: bool = False) -> int:
        """Save a new revision of ``row`` and thin out old ones; its number. Raises AppError ``vault.too_large``."""
        history = self._history(kind, row)
        number = history[-1].number + 1 if history else 1
        record = Record(kind, row, Revision(number, self._environment.now(), kept), body)
        content = seal_record(self.keys.record.content, self.vault_id, record)
        revisions = [*history, record.revision]
        gone = set(surplus(revisions))
        dropped = [(kind, row, one) for one in sorted(gone)]
        self.apply(Change(written=[((kind, row, number), lambda: content)], dropped=dropped))
        self._histories[kind, row] = [revision for revision in revisions if revision.number not in gone]
        return number

    def get(self, kind: str, row: str, revision: int | None = None) -> Record:
        """One revision, the newest when none is named. Raises AppError ``vault.no_such_record``."""
        numbers = self._numbers(kind, row)
        number = max(numbers, default=0) if revision is None else revision
        if number not in numbers:
            raise AppError("vault.no_such_record")
        return self._read(kind, row, number)

    def latest(self, kind: str) -> list[Record]:
        """The newest revision of each row, the one saved last first."""
        found = [self._read(kind, row, number) for row, number in self._settled().entries.rows(kind).items()]
        return sorted(found, key=lambda record: record.saved_at, reverse=True)

    def revisions(self, kind: str, row: str) -> list[Revision]:
        """All revisions of a row, oldest first. Raises AppError ``vault.no_such_record``."""
        history = self._history(kind, row)
        if not history:
            raise AppError("vault.no_such_record")
        return history.copy()

    def last_saved(self) -> datetime | None:
        """When anything was saved last; None while nothing was."""
        newest = [self.latest(kind) for kind in sorted({kind for kind, _, _ in self._settled().entries.spots()})]
        return max((records[0].saved_at for records in newest), default=None)

    def remove(self, kind: str, row: str) -> None:
        """Remove every revision of a row and the space it took. Raises AppError ``vault.no_such_record``."""
        numbers = self._numbers(kind, row)
        if not numbers:
            raise AppError("vault.no_such_record")
        self.apply(Change(dropped=[(kind, row, number) for number in numbers]))
        self._histories.pop((kind, row), None)
        # The space was overwritten already (secure_delete); a full disk that leaves the file as long is no failure.
        with suppress(AppError):
            self.file.vacuum()

    def apply(self, change: Change) -> None:
        """Make a change durable, and remember it on this computer."""
        try:
            self.file.apply(self.keys, change)
        except BaseException:
            self._histories.clear()  # a change that failed may yet have come to stay
            raise
        self.remember()

    def adopt(self, keys: VaultKeys) -> None:
        """Go on under new keys, with which everything in the file was sealed anew."""
        self._keys.close()
        self._keys = keys
        self.remember()

    def remember(self) -> bool:
        """Write the anchor; False where the computer does not let us."""
        anchor = anchor_at(self.file.sequence, self.file.root, self._environment.now())
        return write_anchor(self._anchors, self.vault_id, self.keys, anchor)

    def forget(self) -> None:
        """Remove the anchor: what it remembers is about to be sealed under a key that it does not know."""
        remove_anchor(self._anchors, self.vault_id)

    def close(self) -> None:
        """Lock: let the file go and wipe the keys; a second call does nothing."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._keys.close()
        self._histories.clear()

    def _settled(self) -> VaultFile:
        """The file, its entries known to be what it holds."""
        file = self.file
        file.settle(self.keys)
        return file

    def _numbers(self, kind: str, row: str) -> list[int]:
        return self._settled().entries.numbers(kind, row)

    def _history(self, kind: str, row: str) -> list[Revision]:
        if (kind, row) not in self._histories:
            numbers = self._numbers(kind, row)
            self._histories[kind, row] = [self._read(kind, row, number).revision for number in numbers]
        return self._histories[kind, row]

    def _read(self, kind: str, row: str, number: int) -> Record:
        content = self.file.read(self.keys, (kind, row, number))
        return open_record(self.keys.record.content, self.vault_id, (kind, row, number), content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Vault({self.vault_id}, {'locked' if self._file is None else 'open'})"
