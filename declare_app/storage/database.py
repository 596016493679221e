"""The SQLite file of a vault: how it is opened, its four tables and nothing beside them, its settings.

DELETE + EXTRA + EXCLUSIVE is the combination that lost no acknowledged save when the power went at any system call
(docs/formats/vault.md); a closed vault is one file.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from declare_app.base.errors import AppError
from declare_app.storage.failures import told_apart
from declare_app.storage.header import read_header
from declare_app.storage.sqlite_files import header_text, journal_of

TABLES: Final = {
    "header": "CREATE TABLE header (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT",
    "slot": (
        "CREATE TABLE slot (id TEXT PRIMARY KEY, kind TEXT NOT NULL, json TEXT NOT NULL, wrapped BLOB NOT NULL) STRICT"
    ),
    "rec": (
        "CREATE TABLE rec (tbl TEXT NOT NULL, row TEXT NOT NULL, rev INTEGER NOT NULL, nonce BLOB NOT NULL, "
        "ct BLOB NOT NULL, PRIMARY KEY (tbl, row, rev)) STRICT"
    ),
    "state": (
        "CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, root BLOB NOT NULL) STRICT"
    ),
}
# What SQLite itself adds for the two keys that are no integers.
_INDEXES: Final = {("sqlite_autoindex_rec_1", "rec"), ("sqlite_autoindex_slot_1", "slot")}
_SCHEMA: Final = {
    *(("table", name, name, sql) for name, sql in TABLES.items()),
    *(("index", name, table, None) for name, table in _INDEXES),
}
_JOURNAL_MAGIC: Final = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_SHORTEST_JOURNAL: Final = 512
APPLICATION_ID: Final = 0x4B4B5456  # "KKTV"
_PRAGMAS: Final = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "foreign_keys=ON",
    "fullfsync=ON",  # matters on macOS alone
)


def new_database(file: Path) -> Database:
    """A new vault file with empty tables in one transaction, still open and locked."""
    with told_apart(file):
        database = _connected(file, new=True)
        try:
            with database.atomic():
                database.execute(f"PRAGMA application_id={APPLICATION_ID}")
                for sql in TABLES.values():
                    database.execute(sql)
        except BaseException:
            database.close()
            raise
    return database


def open_database(file: Path) -> Database:
    """The vault file, locked for this process alone, its schema exactly ours.

    Raises AppError ``file.missing``, ``vault.not_a_vault``, ``vault.newer``, ``vault.in_use``, ``vault.damaged`` and
    what ``failures.told_apart`` names.
    """
    with told_apart(file):
        if not file.exists():
            raise AppError("file.missing", file=file.name)
        if not file.is_file():
            raise AppError("vault.not_a_vault", file=file.name)
        database = _connected(file)
        try:
            _check_schema(database)
            # SQLite opens what it may not write all the same; this asks for the right to write, and writes nothing.
            database.execute("UPDATE state SET seq = seq WHERE 0")
        except BaseException:
            database.close()
            raise
    return database


def _connected(file: Path, *, new: bool = False) -> Database:
    _check_journal(file.resolve())  # SQLite keeps the journal beside the file that a link means
    # No waiting: that somebody else has the vault open is told at once.
    connection = sqlite3.connect(file, timeout=0)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        if not new:
            _check_owner(connection, file)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        # Plugins of other packages have no business in a process that holds keys.
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _check_owner(connection: sqlite3.Connection, file: Path) -> None:
    """Refuse another program's file before any setting is written into it."""
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise AppError("vault.not_a_vault", file=file.name)


def _check_journal(file: Path) -> None:
    """Refuse a journal that names a further file: SQLite would delete that file. A vault's own journals never do.

    Such a name stands at the journal's end, before its closing magic (SQLite file format, 3.).
    """
    if journal_of(file).exists() and not journal_of(file).is_file():  # SQLite would wait at a pipe without end
        raise AppError("vault.damaged", part="journal")
    with suppress(FileNotFoundError), journal_of(file).open("rb") as journal:
        size = journal.seek(0, os.SEEK_END)
        journal.seek(max(0, size - len(_JOURNAL_MAGIC)))
        if size > _SHORTEST_JOURNAL and journal.read() == _JOURNAL_MAGIC:
            raise AppError("vault.damaged", part="journal")


def _check_schema(database: Database) -> None:
    found = {
        (row["type"], row["name"], row["tbl_name"], row["sql"])
        for row in database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    }
    if found != _SCHEMA:
        _check_version(database)
        raise AppError("vault.damaged", part="schema")


def _check_version(database: Database) -> None:
    """A later version may have other tables, but says so in its header."""
    try:
        text = header_text(database.conn)
    except sqlite3.DatabaseError:
        return
    if text is not None:
        read_header(text)
