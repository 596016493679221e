"""SQLite files looked at without changing them, and what lies beside them; light, for the first screen needs it."""

import sqlite3
from pathlib import Path


def journal_of(file: Path) -> Path:
    """Where SQLite keeps what it needs to undo an unfinished change."""
    return file.with_name(f"{file.name}-journal")


def read_only(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing.

    All reading of vault files goes through SQLite: on POSIX systems closing any other handle on a file would drop the
    lock that this very process may hold on it.
    """
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0)
