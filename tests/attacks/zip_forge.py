"""A ZIP writer that lies on request: every field of every header can be set, none is checked."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

FIXED_DATE: Final = 0x0021


@dataclass(frozen=True)
class Header:
    """One header of an entry, as it shall be written; fields left None are told truthfully."""

    name: bytes | None = None
    crc: int | None = None
    stored_size: int | None = None
    size: int | None = None
    needed: int = 20
    flags: int = 0
    method: int = 0
    time: int = 0
    date: int = FIXED_DATE
    extra: bytes = b""


@dataclass(frozen=True)
class Entry:
    """One entry: its stored bytes, its two headers, and what only the central directory says."""

    name: bytes
    stored: bytes
    local: Header = Header()
    central: Header = Header()
    after: bytes = b""
    made_by: int = 20
    comment: bytes = b""
    disk: int = 0
    internal: int = 0
    attributes: int = 0
    offset: int | None = None
    hidden: bool = False
    """Stands in the file but not in the central directory."""


@dataclass(frozen=True)
class Ending:
    """What stands around the entries and in the end record."""

    prefix: bytes = b""
    before_end: bytes = b""
    suffix: bytes = b""
    comment: bytes = b""
    disk: int = 0
    count: int | None = None
    directory_size: int | None = None
    directory_offset: int | None = None
    central_order: Sequence[int] | None = None
    offsets_count_prefix: bool = field(default=True)


def entries_of(good: bytes) -> list[Entry]:
    """The entries of a good package, to be forged one by one."""
    with zipfile.ZipFile(io.BytesIO(good)) as opened:
        return [Entry(info.filename.encode(), opened.read(info)) for info in opened.infolist()]


def forge(entries: Sequence[Entry], ending: Ending = Ending()) -> bytes:
    """The file that these entries and this ending describe, truthful or not."""
    body = bytearray(ending.prefix)
    start = len(ending.prefix) if not ending.offsets_count_prefix else 0
    directory: list[bytes] = []
    for entry in entries:
        offset = len(body) - start if entry.offset is None else entry.offset
        body += b"PK\3\4" + _header(entry, entry.local) + _name(entry, entry.local) + entry.local.extra
        body += entry.stored + entry.after
        if not entry.hidden:
            directory.append(_central(entry, offset))
    if ending.central_order is not None:
        directory = [directory[index] for index in ending.central_order]
    central = b"".join(directory)
    count = len(directory) if ending.count is None else ending.count
    end = struct.pack(
        "<4s4H2LH",
        b"PK\5\6",
        ending.disk,
        ending.disk,
        count,
        count,
        len(central) if ending.directory_size is None else ending.directory_size,
        len(body) - start if ending.directory_offset is None else ending.directory_offset,
        len(ending.comment),
    )
    return bytes(body) + central + ending.before_end + end + ending.comment + ending.suffix


def deflated(name: bytes, content: bytes) -> Entry:
    """An entry that is compressed and says so in both headers."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stored = packer.compress(content) + packer.flush()
    header = Header(crc=zlib.crc32(content), stored_size=len(stored), size=len(content), method=8)
    return Entry(name, stored, header, header)


def _header(entry: Entry, header: Header) -> bytes:
    return struct.pack(
        "<5H3L2H",
        header.needed,
        header.flags,
        header.method,
        header.time,
        header.date,
        zlib.crc32(entry.stored) if header.crc is None else header.crc,
        len(entry.stored) if header.stored_size is None else header.stored_size,
        len(entry.stored) if header.size is None else header.size,
        len(_name(entry, header)),
        len(header.extra),
    )


def _central(entry: Entry, offset: int) -> bytes:
    tail = struct.pack("<3H2L", len(entry.comment), entry.disk, entry.internal, entry.attributes, offset)
    fixed = b"PK\1\2" + struct.pack("<H", entry.made_by) + _header(entry, entry.central) + tail
    return fixed + _name(entry, entry.central) + entry.central.extra + entry.comment


def _name(entry: Entry, header: Header) -> bytes:
    return entry.name if header.name is None else header.name
