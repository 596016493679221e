"""A ZIP file of stored entries in the one spelling that this program writes: no compression, no times, no extras.

PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16; ``docs/formats/package.md``, 3, lays down every byte. A reader takes the
contents out and asks whether the file is what they give.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

# The two headers of an entry share ten fields: version needed, flags, method, time, date, CRC-32, size stored, size,
# length of the name, length of the extra field.
SHARED: Final = struct.Struct("<5H3L2H")
_CENTRAL_TAIL: Final = struct.Struct("<3H2L")
_END: Final = struct.Struct("<4s4H2LH")
LOCAL_SIGNATURE: Final = b"PK\x03\x04"
CENTRAL_SIGNATURE: Final = b"PK\x01\x02"
END_SIGNATURE: Final = b"PK\x05\x06"
LOCAL_SIZE: Final = len(LOCAL_SIGNATURE) + SHARED.size

_VERSION: Final = 20
_STORED: Final = 0
# 1980-01-01 00:00, the first moment that DOS knows.
_TIME, _DATE = 0, 0x0021


def stored_zip(entries: Mapping[str, bytes]) -> bytes:
    """The file that holds ``entries`` (ASCII names) in their order: the same bytes for the same contents, for ever."""
    return b"".join(_pieces(entries))


def stored_entries(data: bytes, limits: Mapping[str, int]) -> dict[str, bytes] | None:
    """The contents of a file of exactly the entries that ``limits`` names, each with the most bytes that it may have.

    None for whatever is not ``stored_zip`` of such contents; raises nothing.
    """
    contents: dict[str, bytes] = {}
    at = 0
    for name, limit in limits.items():
        head = data[at : at + LOCAL_SIZE]
        if len(head) < LOCAL_SIZE:
            return None
        size = SHARED.unpack(head[len(LOCAL_SIGNATURE) :])[7]
        start = at + LOCAL_SIZE + len(name)
        if size > limit:
            return None
        contents[name] = data[start : start + size]
        at = start + size
    return contents if _is(data, contents) else None


def overhead(names: tuple[str, ...]) -> int:
    """Bytes of the file that are no content."""
    return len(stored_zip(dict.fromkeys(names, b"")))


def _is(data: bytes, entries: Mapping[str, bytes]) -> bool:
    """Whether ``data`` is ``stored_zip(entries)``, without making it: contents are large."""
    at = 0
    for piece in _pieces(entries):
        if not data.startswith(piece, at):
            return False
        at += len(piece)
    return at == len(data)


def _pieces(entries: Mapping[str, bytes]) -> Iterator[bytes]:
    central = bytearray()
    at = 0
    for name, content in entries.items():
        encoded = name.encode("ascii")
        sizes = (zlib.crc32(content), len(content), len(content), len(encoded), 0)
        shared = SHARED.pack(_VERSION, 0, _STORED, _TIME, _DATE, *sizes)
        # Made by DOS (host 0), no comment, first disk, no attributes of either kind, where the local header begins.
        tail = _CENTRAL_TAIL.pack(0, 0, 0, 0, at)
        central += CENTRAL_SIGNATURE + _VERSION.to_bytes(2, "little") + shared + tail + encoded
        yield LOCAL_SIGNATURE + shared + encoded
        yield content
        at += LOCAL_SIZE + len(encoded) + len(content)
    yield bytes(central)
    yield _END.pack(END_SIGNATURE, 0, 0, len(entries), len(entries), len(central), at, 0)
