"""Names of files made durable: a folder synced after something in it was made, moved or removed."""

import errno
import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Sync ``folder`` where the system can. Raises OSError."""
    if os.name != "posix":
        return  # Windows has no handle on a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as why:
        if why.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that sync no folders
            raise
    finally:
        os.close(handle)
