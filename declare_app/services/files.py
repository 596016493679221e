"""Files read and written whole: a file is there complete or not at all, and is read back before anybody says done."""

import errno
import os
from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.storage.durable import sync_folder

# Why the system refused -> the code whose sentence says what to do.
_REASONS = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EROFS: "file.read_only",
    errno.EACCES: "file.read_only",
    errno.EPERM: "file.read_only",
    errno.ENOENT: "file.no_such_folder",
    errno.ENOTDIR: "file.no_such_folder",
}


def read_whole(path: Path, limit_bytes: int) -> bytes:
    """The bytes of ``path``. Raises AppError ``file.missing``, ``file.too_large`` or ``file.unreadable``."""
    data = read_beginning(path, limit_bytes + 1)
    if len(data) > limit_bytes:
        raise AppError("file.too_large", file=path.name, limit_bytes=limit_bytes)
    return data


def read_beginning(path: Path, length: int) -> bytes:
    """The first ``length`` bytes of ``path``, all of a shorter one. Raises AppError as ``read_whole``."""
    try:
        with path.open("rb") as file:
            return file.read(length)
    except FileNotFoundError:
        raise AppError("file.missing", file=path.name) from None
    except OSError as why:
        raise AppError("file.unreadable", file=path.name, reason=why.strerror or "") from None


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write ``data`` beside ``path``, sync it, move it into place, and read it back.

    ``private``: for this user's eyes alone, from the first byte on.

    Raises AppError ``file.disk_full``, ``file.read_only``, ``file.no_such_folder``, ``file.not_written`` or
    ``file.read_back_differs``; then nothing half-written stays and an older file of this name is untouched.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)  # what an earlier try left, or a link that somebody put there
        try:
            _write_synced(part, data, 0o600 if private else 0o666)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
        read_back = path.read_bytes()
    except OSError as why:
        code = _REASONS.get(why.errno or 0)
        if code is not None:
            raise AppError(code, file=path.name) from None
        raise AppError("file.not_written", file=path.name, reason=why.strerror or "") from None
    if read_back != data:
        raise AppError("file.read_back_differs", file=path.name)


def _write_synced(path: Path, data: bytes, mode: int) -> None:
    """A new file of this name, never one that is there already nor what a link points to."""
    no_follow: int = getattr(os, "O_NOFOLLOW", 0)  # Windows has none
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags | no_follow, mode)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
