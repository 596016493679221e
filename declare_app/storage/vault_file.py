"""What lies in a vault's file: read whole and checked against the state root, and changed in one transaction a time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from declare_app.base.errors import AppError
from declare_app.storage.database import new_database, open_database
from declare_app.storage.envelope import NONCE_BYTES
from declare_app.storage.failures import check_sound, told_apart
from declare_app.storage.header import Header, read_header
from declare_app.storage.keys import VaultKeys
from declare_app.storage.slots import KINDS, Slot
from declare_app.storage.state_root import Spot, StateEntries, digest_of


@dataclass(frozen=True)
class Change:
    """One change: records written (nonce and ciphertext, drawn when written) and dropped, slots, a new header.

    ``sequence`` None: the next one.
    """

    written: Iterable[tuple[Spot, Callable[[], bytes]]] = ()
    dropped: Iterable[Spot] = ()
    header: Header | None = None
    slots: Iterable[Slot] = field(default=())
    sequence: int | None = None


class VaultFile:
    """An open vault file. Nobody has proven anything yet; ``verify`` wants the keys."""

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.entries = StateEntries()
        self.sequence = 0
        self.root = b""
        self._database = database
        self._verified = False

    @classmethod
    def opened(cls, path: Path) -> Self:
        """The file at ``path`` with header and slots read. Raises AppError as ``database.open_database``."""
        file = cls(path, open_database(path))
        try:
            file.read_head()
        except BaseException:
            file.close()
            raise
        return file

    @classmethod
    def made(cls, path: Path, keys: VaultKeys, header: Header, slots: Iterable[Slot]) -> Self:
        """A new file with nothing in it yet."""
        file = cls(path, new_database(path))
        file.header, file.slots, file._verified = header, {}, True
        try:
            file.apply(keys, Change(header=header, slots=slots))
        except BaseException:
            file.close()
            raise
        return file

    def read_head(self) -> None:
        """Read header and slots. Raises AppError ``vault.damaged`` or ``vault.newer``."""
        with told_apart(self.path):
            headers = self._database.execute("SELECT json FROM header").fetchall()
            slots = self._database.execute("SELECT id, kind, json, wrapped FROM slot").fetchall()
        if len(headers) != 1 or not isinstance(headers[0][0], str):
            raise AppError("vault.damaged", part="header")
        self.header = read_header(headers[0][0])
        self.slots = {kind: Slot(kind, text, wrapped) for _, kind, text, wrapped in slots}
        for slot_id, kind, text, wrapped in slots:
            if slot_id != kind or not isinstance(text, str) or not isinstance(wrapped, bytes):
                raise AppError("vault.damaged", part="slot")
        if self.slots.keys() != set(KINDS):
            raise AppError("vault.damaged", part="slot")

    def verify(self, keys: VaultKeys) -> None:
        """Read every record and compare the root. Raises AppError ``vault.damaged`` with the part that does not fit."""
        with told_apart(self.path):
            check_sound(str(self._database.execute("PRAGMA integrity_check(1)").fetchone()[0]))
            states = self._database.execute("SELECT seq, root FROM state").fetchall()
            self.entries.load(self._digests())
        if len(states) != 1:
            raise AppError("vault.damaged", part="state")
        sequence, root = states[0]
        if type(sequence) is not int or sequence < 0:
            raise AppError("vault.damaged", part="state")
        if root != self.entries.root(keys, self.header, self.slots.values(), sequence):
            raise AppError("vault.damaged", part="state")
        self.sequence, self.root, self._verified = sequence, root, True

    def _digests(self) -> dict[Spot, bytes]:
        digests: dict[Spot, bytes] = {}
        for kind, row, number, nonce, ciphertext in self._database.execute("SELECT tbl, row, rev, nonce, ct FROM rec"):
            placed = isinstance(kind, str) and isinstance(row, str) and type(number) is int and number > 0
            sealed = isinstance(nonce, bytes) and isinstance(ciphertext, bytes) and len(nonce) == NONCE_BYTES
            if not placed or not sealed:
                raise AppError("vault.damaged", part="record")
            if (kind, row, number) in digests:
                raise AppError("vault.damaged", part="record")
            digests[kind, row, number] = digest_of(nonce + ciphertext)
        return digests

    def read(self, keys: VaultKeys, spot: Spot) -> bytes:
        """Nonce and ciphertext at ``spot``, as the root knows them. Raises AppError ``vault.damaged``."""
        self.settle(keys)
        return self.content_at(spot)

    def content_at(self, spot: Spot) -> bytes:
        """The same in the middle of a change."""
        with told_apart(self.path):
            found = self._database.execute("SELECT nonce, ct FROM rec WHERE tbl = ? AND row = ? AND rev = ?", spot)
            row = found.fetchone()
        sealed = b"" if row is None else bytes(row[0] + row[1])
        # The lock keeps others out who ask for it; who writes without asking is seen here.
        if not self.entries.knows(spot, digest_of(sealed)):
            raise AppError("vault.damaged", part="record")
        return sealed

    def settle(self, keys: VaultKeys) -> None:
        """After a change that failed midway: see what the file really holds before anything is built on it."""
        if not self._verified:
            self.read_head()
            self.verify(keys)

    def apply(self, keys: VaultKeys, change: Change) -> None:
        """Make ``change`` durable, whole or not at all. Raises AppError as ``failures.told_apart``."""
        self.settle(keys)
        self._verified = False  # until the end is reached
        header = change.header or self.header
        slots = self.slots | {slot.kind: slot for slot in change.slots}
        sequence = self.sequence + 1 if change.sequence is None else change.sequence
        with told_apart(self.path), self._database.atomic():
            for spot in change.dropped:
                self._database.execute("DELETE FROM rec WHERE tbl = ? AND row = ? AND rev = ?", spot)
                self.entries.drop(spot)
            for spot, draw in change.written:
                self._write(spot, draw())
            if change.header is not None:
                self._database.execute("INSERT OR REPLACE INTO header VALUES (1, ?)", [header.as_json()])
            for slot in change.slots:
                values = [slot.kind, slot.kind, slot.json, slot.wrapped]
                self._database.execute("INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?)", values)
            root = self.entries.root(keys, header, slots.values(), sequence)
            self._database.execute("INSERT OR REPLACE INTO state VALUES (1, ?, ?)", [sequence, root])
        self.header, self.slots, self.sequence, self.root, self._verified = header, slots, sequence, root, True

    def _write(self, spot: Spot, sealed: bytes) -> None:
        values = [*spot, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]]
        self._database.execute("INSERT OR REPLACE INTO rec VALUES (?, ?, ?, ?, ?)", values)
        self.entries.put(spot, digest_of(sealed))

    def vacuum(self) -> None:
        """Leave no free pages behind. Raises AppError as ``failures.told_apart``."""
        self._verified = False
        with told_apart(self.path):
            self._database.execute("VACUUM")
        self._verified = True

    def copy_to(self, target: Path) -> None:
        """Copy the file as it stands to ``target``, which is then written again from its beginning."""
        with told_apart(target):
            copy = Database(target, execute_plugins=False)
            try:
                copy.execute("PRAGMA journal_mode=OFF")
                self._database.conn.backup(copy.conn)
            finally:
                copy.close()

    def close(self) -> None:
        """Let the file go; a second call does nothing."""
        self._database.close()
