"""SQLite files looked at without changing them, and what lies beside them; light, for the first screen needs it."""

import sqlite3
from pathlib import Path


def journal_of(file: Path) -> Path:
    """Where SQLite keeps what it needs to undo an unfinished change."""
    return file.with_name(f"{file.name}-journal")


LONGEST_HEADER = 64 * 1024


def header_text(connection: sqlite3.Connection) -> str | None:
    """What a file calls its header, read out of a plain table only and no longer than a header is; None for another.

    Nothing is proved yet: behind the same name a view could go on for ever. Raises sqlite3.Error.
    """
    found = connection.execute("SELECT type, sql FROM sqlite_schema WHERE name = 'header'").fetchall()
    if [kind for kind, _ in found] != ["table"] or not str(found[0][1]).upper().startswith("CREATE TABLE"):
        return None
    text = connection.execute("SELECT CASE WHEN length(json) <= ? THEN json END FROM header LIMIT 1", (LONGEST_HEADER,))
    row = text.fetchone()
    return row[0] if row is not None and isinstance(row[0], str) else None


def read_only(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing.

    All reading of vault files goes through SQLite: on POSIX systems closing any other handle on a file would drop the
    lock that this very process may hold on it.
    """
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0)
