"""Whether a signed PDF is the print and one increment, the very one that our own preparation makes, and nothing else.

A signer writes the increment that he then signs. One who replaces a page in it, draws his stamp over the whole page or
moves the field passes every check of the signature itself; only the comparison with the expected bytes finds him out.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# What the preparation cannot know or may leave open, as it stands at the end of an increment: the value of the
# signature, the claimed time, and the second part of the file identifier.
_HOLES: Final = re.compile(
    rb"/Contents <(?P<contents>0+)>\n/ByteRange [^/]+/Type /Sig\n/Filter /Adobe\.PPKLite\n"
    rb"/SubFilter /ETSI\.CAdES\.detached\n/M \((?P<time>[^()]+)\)\n"
    rb"[^()]+\ntrailer\n<<\n/Root [^>]+/ID \[ <[0-9a-f]+> <(?P<id>[0-9a-f]{32})> \]\n[^>]+>>\nstartxref\n\d+\n%%EOF\n"
)
_WELL_FORMED: Final = {
    "contents": re.compile(rb"[0-9A-F]*"),
    # D:yyyymmddhhmmss+07'00' as the writer escapes it.
    "time": re.compile(
        rb"D\\072\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d){2}\\05307\\04700\\047"
    ),
    "id": re.compile(rb"[0-9a-f]*"),
}
_OBJECT: Final = re.compile(rb"(?<=\n)(\d{1,10}) \d{1,5} obj\b")


class Part(StrEnum):
    """In which part of a signed PDF it differs from what is expected."""

    PRINT = "print"
    INCREMENT = "increment"
    HOLE = "hole"
    END = "end"


@dataclass(frozen=True)
class Difference:
    """The first difference: where, and the number of the PDF object it stands in (None: in no object)."""

    part: Part
    object_number: int | None


def compare_increment(signed_pdf: bytes, print_pdf: bytes, expected_increment: bytes) -> Difference | None:
    """The first difference between a signed PDF and the print with the expected increment, or None.

    Exactly three holes may differ, each well-formed: the hex digits of ``/Contents``, the date ``/M``, and ``ID[1]``.
    ``signed_pdf`` may be any bytes. Raises ValueError where ``expected_increment`` is none of our preparation's.
    """
    holes = _HOLES.fullmatch(expected_increment, expected_increment.rfind(b"/Contents <"))
    if holes is None:
        raise ValueError("not an increment of our own")
    expected = print_pdf + expected_increment
    filled = bytearray(expected)
    malformed: list[int] = []
    for name, form in _WELL_FORMED.items():
        start, end = (len(print_pdf) + offset for offset in holes.span(name))
        filled[start:end] = signed_pdf[start:end].ljust(end - start, b"\x00")
        if not form.fullmatch(filled, start, end):
            malformed.append(start)
    place = _first_difference(signed_pdf, bytes(filled))
    if place is not None:
        part = _part(place, len(print_pdf), len(expected))
        return Difference(part, None if part is Part.END else _object_at(signed_pdf, place))
    return Difference(Part.HOLE, _object_at(signed_pdf, min(malformed))) if malformed else None


def _part(place: int, print_length: int, whole: int) -> Part:
    if place < print_length:
        return Part.PRINT
    return Part.INCREMENT if place < whole else Part.END


def _first_difference(one: bytes, other: bytes) -> int | None:
    """The first offset at which two byte strings differ; one that ends early differs there."""
    if one == other:
        return None
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _object_at(document: bytes, place: int) -> int | None:
    """The number of the object that a byte belongs to, as far as the bytes themselves tell."""
    before = [one for one in _OBJECT.finditer(document) if one.start() <= place]
    if not before or b"\nxref\n" in document[before[-1].end() : place]:
        return None
    return int(before[-1][1])
