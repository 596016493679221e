"""What a vault's file says of itself, read without the keys: for the list from which one is chosen."""

import sqlite3
from contextlib import closing
from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.storage.header import read_header
from declare_app.storage.sqlite_files import header_text, read_only


def label_of(file: Path) -> str | None:
    """The label; its own name while somebody has the vault open; None where it is no vault or cannot be read.

    Nothing is verified: anybody could have written it.
    """
    if not file.is_file():  # SQLite would wait at a pipe without end
        return None
    try:
        with closing(read_only(file)) as connection:
            text = header_text(connection)
        return read_header(text).label if text is not None else None
    except sqlite3.OperationalError as why:
        return file.stem if why.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY else None
    except (sqlite3.Error, OSError, AppError, ValueError):
        return None
