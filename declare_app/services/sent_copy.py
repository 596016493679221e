"""The file that left, once more: out of memory, or from where it was written, since no envelope is kept."""

from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.services.files import read_whole, write_whole
from declare_app.services.signing_order import Signed
from declare_app.signing.envelope_reading import LARGEST_SEALED


def copy_sent(signed: Signed, folder: Path) -> Path:
    """Write it into ``folder``, under its own name. Raises AppError ``file.*``, and ``sealed.copy_gone``."""
    content = signed.sent if signed.sent is not None else _where_it_was(signed)
    path = folder / signed.file_name
    write_whole(path, content)
    return path


def _where_it_was(signed: Signed) -> bytes:
    try:
        return read_whole(signed.folder / signed.file_name, LARGEST_SEALED)
    except AppError as why:
        if why.code == "file.missing":
            raise AppError("sealed.copy_gone", file=signed.file_name) from None
        raise
