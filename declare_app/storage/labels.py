"""What a vault's file says of itself, read without opening or locking it: for the list from which one is chosen."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.storage.header import read_header


def label_of(file: Path) -> str | None:
    """The label; None where the file is no vault or cannot be read. Nothing is verified: anybody could have written it.

    Also while another process has the vault open: an immutable file is read without locks.
    """
    label = None
    with suppress(sqlite3.Error, OSError, AppError, ValueError):
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            row = connection.execute("SELECT json FROM header").fetchone()
        if row is not None and isinstance(row[0], str):
            label = read_header(row[0]).label
    return label
