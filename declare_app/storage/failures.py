"""What SQLite or the system refused, as the failures that a user can act on; SQLite's own sentences go no further."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from declare_app.base.errors import AppError

_CODES: Final = {
    sqlite3.SQLITE_BUSY: "vault.in_use",
    sqlite3.SQLITE_LOCKED: "vault.in_use",
    sqlite3.SQLITE_FULL: "vault.disk_full",
    sqlite3.SQLITE_READONLY: "vault.read_only",
    sqlite3.SQLITE_PERM: "vault.read_only",
    sqlite3.SQLITE_CANTOPEN: "vault.medium_gone",
    sqlite3.SQLITE_IOERR: "vault.medium_gone",
    sqlite3.SQLITE_NOLFS: "vault.disk_full",
}
_SYSTEM_CODES: Final = {
    errno.ENOSPC: "vault.disk_full",
    errno.EDQUOT: "vault.disk_full",
    errno.EFBIG: "vault.disk_full",
    errno.EROFS: "vault.read_only",
    errno.EACCES: "vault.read_only",
    errno.EPERM: "vault.read_only",
    errno.ENOENT: "vault.medium_gone",
    errno.ENOTDIR: "vault.medium_gone",
    errno.EIO: "vault.medium_gone",
    errno.ENODEV: "vault.medium_gone",
    errno.ENXIO: "vault.medium_gone",
}
_PRIMARY: Final = 0xFF  # an extended result code holds the primary one in its lowest byte


@contextmanager
def told_apart(file: Path) -> Generator[None]:
    """Turns errors of SQLite and of the system about ``file`` into AppError.

    ``vault.in_use``, ``vault.disk_full``, ``vault.read_only``, ``vault.medium_gone``; all else is ``vault.damaged``.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # our own mistake, not the file's
    except sqlite3.Error as why:
        failure = _of_sqlite(why, file)
    except OSError as why:
        failure = AppError(_SYSTEM_CODES.get(why.errno or 0, "vault.medium_gone"), file=file.name)
    except (UnicodeError, OverflowError):  # a text or a number that a damaged file holds and Python cannot
        failure = AppError("vault.damaged", part="file")
    else:
        return
    raise failure from None


def _of_sqlite(why: sqlite3.Error, file: Path) -> AppError:
    number = getattr(why, "sqlite_errorcode", None)
    code = None if number is None else _CODES.get(number & _PRIMARY)
    if code is None:
        return AppError("vault.damaged", part="file")
    return AppError(code, file=file.name)
