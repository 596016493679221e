"""What SQLite or the system refused, as the failures that a user can act on; SQLite's own sentences go no further."""

import errno
import os
import re
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
    sqlite3.SQLITE_NOTADB: "vault.not_a_vault",
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
# How integrity_check tells of a page that the disk did not give: 10 is SQLITE_IOERR, in the lowest byte of the code.
_PAGE_NOT_READ: Final = re.compile(r"failed to get page|unable to get the page\. error code=(?:10|266|522|8458)\b")
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
        failure = AppError(_SYSTEM_CODES.get(why.errno or 0, "vault.medium_gone"), file=_shown(file))
    except (UnicodeError, OverflowError):  # a text or a number that a damaged file holds and Python cannot
        failure = AppError("vault.damaged", part="file")
    else:
        return
    raise failure from None


def _of_sqlite(why: sqlite3.Error, file: Path) -> AppError:
    number = getattr(why, "sqlite_errorcode", None)
    primary = None if number is None else number & _PRIMARY
    code = _CODES.get(primary or 0)
    if primary == sqlite3.SQLITE_CANTOPEN and _may_not_write_in(file.parent):
        code = "vault.read_only"
    if code is None:
        return AppError("vault.damaged", part="file")
    return AppError(code, file=_shown(file))


def _may_not_write_in(folder: Path) -> bool:
    return folder.is_dir() and not os.access(folder, os.W_OK)


def _shown(file: Path) -> str:
    """The name that the user chose, also for what is built beside it first."""
    return file.name.removesuffix(".part")


def check_sound(verdict: str) -> None:
    """Whether ``integrity_check`` says "ok". Raises AppError ``vault.damaged``; OSError: a page could not be read."""
    if verdict == "ok":
        return
    if _PAGE_NOT_READ.search(verdict):
        raise OSError(errno.EIO, "page not read")
    raise AppError("vault.damaged", part="file")
