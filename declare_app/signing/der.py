"""The strict DER that signatures are written in: one encoding for each value, every other one refused.

Source: ITU-T X.690, 8 (basic rules) and 10 (distinguished rules). Only what CMS needs: low tag numbers,
definite lengths in their shortest form.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

INTEGER: Final = 0x02
OCTET_STRING: Final = 0x04
OBJECT_IDENTIFIER: Final = 0x06
UTC_TIME: Final = 0x17
GENERALIZED_TIME: Final = 0x18
SEQUENCE: Final = 0x30
SET: Final = 0x31

NULL: Final = b"\x05\x00"

_LONG_FORM: Final = 0x80
_HIGH_TAG: Final = 0x1F


class NotDerError(ValueError):
    """The bytes are not exactly one DER encoding of what was asked for."""


@dataclass(frozen=True, slots=True)
class Element:
    """One encoded value: its identifier octet, its content octets, and the whole of its bytes."""

    tag: int
    content: bytes
    encoded: bytes


def context(number: int) -> int:
    """The identifier octet of a constructed context-specific tag, 0 to 30."""
    return 0xA0 | number


def encode(tag: int, *contents: bytes) -> bytes:
    """An element with ``tag`` and the contents joined."""
    content = b"".join(contents)
    return header(tag, len(content)) + content


def header(tag: int, length: int) -> bytes:
    """What stands before ``length`` content octets: identifier and length, in the shortest form."""
    if length < _LONG_FORM:
        return bytes((tag, length))
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((tag, _LONG_FORM | len(octets))) + octets


def sequence(*parts: bytes) -> bytes:
    """A SEQUENCE of encoded parts."""
    return encode(SEQUENCE, *parts)


def set_of(*parts: bytes) -> bytes:
    """A SET OF encoded parts, in the ascending order that DER wants (X.690, 11.6)."""
    return encode(SET, *sorted(parts))


def object_identifier(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER from its dotted form."""
    first, second, *rest = map(int, dotted.split("."))
    return encode(OBJECT_IDENTIFIER, *(_base128(arc) for arc in (40 * first + second, *rest)))


def _base128(arc: int) -> bytes:
    octets = [arc & 0x7F]
    while arc := arc >> 7:
        octets.append(0x80 | arc & 0x7F)
    return bytes(reversed(octets))


def elements(content: bytes) -> tuple[Element, ...]:
    """The elements that ``content`` is made of, from end to end.

    Raises NotDerError where a length is indefinite, not the shortest or too great, or a tag number is above 30.
    """
    return tuple(_walk(content))


def only(data: bytes, tag: int) -> Element:
    """The one element that ``data`` is. Raises NotDerError where it has another tag or bytes before or after it."""
    found = elements(data)
    if len(found) != 1 or found[0].tag != tag:
        raise NotDerError
    return found[0]


def children(element: Element, *tags: int) -> tuple[Element, ...]:
    """The parts of a constructed element, which must have exactly these tags. Raises NotDerError otherwise."""
    found = elements(element.content)
    if tuple(part.tag for part in found) != tags:
        raise NotDerError
    return found


def leading(data: bytes) -> Element:
    """The first element of ``data``; what follows it is not looked at. Raises NotDerError."""
    for element in _walk(data):
        return element
    raise NotDerError


def _walk(content: bytes) -> Iterator[Element]:
    at = 0
    while at < len(content):
        tag = content[at]
        start, end = span(content, at)
        if tag & _HIGH_TAG == _HIGH_TAG or end > len(content):
            raise NotDerError
        yield Element(tag, content[start:end], content[at:end])
        at = end


def span(content: bytes, at: int) -> tuple[int, int]:
    """Where the content octets of the element at ``at`` begin and end; the end may lie behind what is there.

    Raises NotDerError where the length is not written in its shortest definite form.
    """
    if at + 1 >= len(content):
        raise NotDerError
    first = content[at + 1]
    start = at + 2
    if first < _LONG_FORM:
        return start, start + first
    count = first - _LONG_FORM
    octets = content[start : start + count]
    length = int.from_bytes(octets, "big")
    shortest = 0 < count == len(octets) and octets[0] != 0 and length >= _LONG_FORM
    if not shortest:
        raise NotDerError
    return start + count, start + count + length
