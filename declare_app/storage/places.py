"""What kind of place a path lies in: a network share, where SQLite's locks do not hold, or a stick that may be pulled.

Linux reads its mount table and knows no more than stands there. Windows asks for the type of the drive: written from
its documentation, not tried. Other systems (macOS) are not looked into: the answer is no. Nothing here raises.
"""

import ctypes
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_NETWORK_TYPES: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "glusterfs", "lustre", "gpfs", "beegfs"}
    | {"orangefs", "pvfs2", "ocfs2", "gfs2", "davfs", "sshfs", "curlftpfs"}
)
# Programs that show what lies elsewhere as a folder; their names stand after "fuse.".
_NETWORK_PROGRAMS: Final = frozenset(
    {"sshfs", "rclone", "s3fs", "mount-s3", "goofys", "gcsfuse", "davfs2", "curlftpfs", "smbnetfs", "glusterfs"}
    | {"ceph-fuse", "gvfsd-fuse", "kio-fuse", "google-drive-ocamlfuse", "onedriver"}
)
_NETWORK_SOURCE: Final = re.compile(r"//[^/]|[a-z0-9+.-]+://")
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_MOUNT_TABLE: Final = Path("/proc/self/mountinfo")
_DEVICES: Final = Path("/sys/dev/block")
_USB: Final = re.compile(r"usb[0-9]+")
_DRIVE_REMOVABLE: Final = 2
_DRIVE_REMOTE: Final = 4


@dataclass(frozen=True)
class Mount:
    """A line of the mount table: where, the device's numbers (``8:17``), the file system's type, what is mounted."""

    point: str
    device: str
    type: str
    source: str


def is_network_path(path: Path) -> bool:
    """Whether ``path`` lies on another computer, as far as this one knows."""
    found = False
    with suppress(OSError, RuntimeError, ValueError, AttributeError):
        if sys.platform == "win32":
            found = any(is_share(text) or _drive_type(text) == _DRIVE_REMOTE for text in _spellings(path))
        elif sys.platform == "linux":
            found = any(is_network_mount(mount_of(text, _mount_table())) for text in _spellings(path))
    return found


def is_removable(path: Path) -> bool:
    """Whether ``path`` lies on something that may be pulled out: a stick, a card, a disk on USB."""
    found = False
    with suppress(OSError, RuntimeError, ValueError, AttributeError):
        if sys.platform == "win32":
            found = _drive_type(os.path.realpath(path)) == _DRIVE_REMOVABLE
        elif sys.platform == "linux":
            mount = mount_of(os.path.realpath(path), _mount_table())
            found = mount is not None and is_removable_device(mount.device, _DEVICES)
    return found


def mount_of(path: str, table: str) -> Mount | None:
    """The mount on which an absolute path lies, by the text of ``/proc/self/mountinfo`` (proc(5))."""
    found = None
    for line in table.splitlines():
        mount = _mount(line)
        # Of two on one point the later covers the earlier.
        if mount and _is_under(path, mount.point) and (found is None or len(mount.point) >= len(found.point)):
            found = mount
    return found


def is_network_mount(mount: Mount | None) -> bool:
    """Whether another computer keeps what is mounted. Folders that a virtual machine's host shares do not count."""
    if mount is None:
        return False
    kept_by, _, program = mount.type.partition(".")
    known = kept_by in _NETWORK_TYPES or program in _NETWORK_PROGRAMS
    return known or _NETWORK_SOURCE.match(mount.source) is not None


def is_removable_device(device: str, devices: Path) -> bool:
    """Whether the kernel calls the disk removable or reaches it over USB; ``devices``: ``/sys/dev/block``."""
    place = (devices / device).resolve(strict=True)
    if any(_USB.fullmatch(part) for part in place.parts):
        return True
    below = list(place.glob("slaves/*"))  # an encrypted or joined volume lies on others
    if below:
        return any(is_removable_device((one / "dev").read_text().strip(), devices) for one in below)
    marks = [place / "removable", place.parent / "removable"]  # a partition lies inside its disk
    return any(mark.read_text().strip() == "1" for mark in marks if mark.is_file())


def is_share(text: str) -> bool:
    r"""Whether Windows reads a path as ``\\server\share``, also when spelt with slashes or in full (``\\?\UNC\``)."""
    straight = text.replace("/", "\\").casefold()
    if straight.startswith(("\\\\?\\", "\\\\.\\")):
        return straight[4:].startswith("unc\\")
    return straight.startswith("\\\\")


def _spellings(path: Path) -> Iterator[str]:
    # As written comes first: to follow links may hang on a share that does not answer.
    yield os.path.abspath(path)  # noqa: PTH100  # Path.resolve would follow them
    yield os.path.realpath(path)


def _mount_table() -> str:
    return _MOUNT_TABLE.read_text(encoding="utf-8", errors="surrogateescape")


def _mount(line: str) -> Mount | None:
    before, dash, after = line.partition(" - ")
    first, last = before.split(" "), after.split(" ")
    if not dash or len(first) < 6 or len(last) < 2:
        return None
    return Mount(_unescaped(first[4]), first[2], last[0], _unescaped(last[1]))


def _unescaped(text: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)


def _is_under(path: str, point: str) -> bool:
    return point in {"/", path} or path.startswith(f"{point}/")


def _drive_type(text: str) -> int:
    kind = 0
    if sys.platform == "win32":
        kind = int(ctypes.windll.kernel32.GetDriveTypeW(f"{os.path.splitdrive(text)[0]}\\"))
    return kind
