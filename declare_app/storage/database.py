"""The SQLite file of a vault: how it is opened, its four tables and nothing beside them, its settings.

DELETE + EXTRA + EXCLUSIVE is the combination that lost no acknowledged save when the power went at any system call
(docs/formats/vault.md); a closed vault is one file.
"""

import sqlite3
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from declare_app.base.errors import AppError
from declare_app.storage.failures import told_apart

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
_MAGIC: Final = b"SQLite format 3\0"
APPLICATION_ID: Final = 0x4B4B5456  # "KKTV"
_PRAGMAS: Final = (
    "locking_mode=EXCLUSIVE",
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
        database = _connected(file)
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

    Raises AppError ``file.missing``, ``vault.not_a_vault``, ``vault.in_use``, ``vault.damaged`` and what
    ``failures.told_apart`` names.
    """
    with told_apart(file):
        _check_kind(file)
        database = _connected(file)
        try:
            _check_schema(database, file)
        except BaseException:
            database.close()
            raise
    return database


def _connected(file: Path) -> Database:
    # No waiting: that somebody else has the vault open is told at once.
    connection = sqlite3.connect(file, timeout=0)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        # Plugins of other packages have no business in a process that holds keys.
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def _check_kind(file: Path) -> None:
    try:
        with file.open("rb") as raw:
            head = raw.read(len(_MAGIC))
    except FileNotFoundError:
        raise AppError("file.missing", file=file.name) from None
    except IsADirectoryError:
        head = b""
    if head != _MAGIC:
        raise AppError("vault.not_a_vault", file=file.name)


def _check_schema(database: Database, file: Path) -> None:
    found = {
        (row["type"], row["name"], row["tbl_name"], row["sql"])
        for row in database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    }
    (application_id,) = database.execute("PRAGMA application_id").fetchone()
    if found == _SCHEMA and application_id == APPLICATION_ID:
        return
    ours = application_id == APPLICATION_ID or {"header", "slot", "rec", "state"} <= {name for _, name, _, _ in found}
    if not ours:
        raise AppError("vault.not_a_vault", file=file.name)
    raise AppError("vault.damaged", part="schema")
