"""Sealed files that nobody sealed like that, and contents that are no padded package (T14)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Final

from declare_app.package.sealed_content import PACKAGE, PADDING, padded
from declare_app.package.stored_zip import stored_zip
from declare_app.signing.envelope_reading import read_envelope
from declare_app.signing.sealing import seal
from tests import sealed
from tests.attacks.hostile_envelopes import hostile_envelopes, written
from tests.attacks.zip_forge import Entry, deflated, forge
from tests.packages import honest
from tests.vectors.making.vector import SEALED, Vector, given

_SOURCE: Final = "T14, security 4"


def envelopes() -> Iterator[Vector]:
    """All of them: each with the code of its refusal."""
    for hostile in hostile_envelopes(honest_envelope()):
        yield _vector(hostile.name, given(hostile.data), hostile.code)
    for name, change in _CHANGES.items():
        yield _vector(name, partial(_changed, change), "sealed.not_opened")
    for name, content in _CONTENTS.items():
        yield _vector(name, partial(_holding, content), "sealed.other_content")
    yield _vector("for another office", lambda: seal(b"x", sealed.recipients(sealed.other_office())), _NOT_MINE)


_NOT_MINE: Final = "sealed.not_for_this_key"


def _vector(name: str, make: Callable[[], bytes], code: str) -> Vector:
    return Vector(f"sealed/{name}", f"{name[0].upper()}{name[1:]}.", _SOURCE, (code,), make, "sealed", SEALED)


@cache
def honest_envelope() -> bytes:
    """The honest package, padded and sealed for one office with a key on P-256."""
    return _sealed(padded(honest()))


def _sealed(content: bytes) -> bytes:
    return seal(content, sealed.recipients(sealed.ec_office()))


def _changed(change: Callable[[bytes], bytes]) -> bytes:
    return change(honest_envelope())


def _holding(content: Callable[[], bytes]) -> bytes:
    return _sealed(content())


def _turned(at: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        place = at % len(data)
        return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]

    return change


def _spliced(data: bytes) -> bytes:
    """The keys of one file over the content of another."""
    return written(read_envelope(data), read_envelope(_sealed(padded(honest()))).keys)


def _other_tag(data: bytes) -> bytes:
    other = read_envelope(_sealed(padded(honest())))
    return written(replace(read_envelope(data), tag=other.tag))


def _blocks_exchanged(data: bytes) -> bytes:
    envelope = read_envelope(data)
    content = bytes(envelope.content)
    return written(replace(envelope, content=memoryview(content[16:32] + content[:16] + content[32:])))


_CHANGES: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "last bit of the tag turned": _turned(-1),
    "last bit of the content turned": _turned(-40),
    "bit in the middle turned": _turned(100_000),
    "keys of another sealed file": _spliced,
    "tag of another sealed file": _other_tag,
    "two blocks exchanged": _blocks_exchanged,
}


def _entries(package: bytes, padding: bytes) -> bytes:
    return stored_zip({PACKAGE: package, PADDING: padding})


def _right_padding() -> int:
    return len(padded(honest())) - len(_entries(honest(), b""))


def _compressed() -> bytes:
    return forge([deflated(b"package.asice", honest()), Entry(b"padding.bin", bytes(_right_padding()))])


def _third_entry() -> bytes:
    return stored_zip({PACKAGE: honest(), PADDING: bytes(_right_padding()), "x": b"x"})


_CONTENTS: Final[Mapping[str, Callable[[], bytes]]] = {
    "package without padding": honest,
    "padding left empty": lambda: _entries(honest(), b""),
    "padding a byte too short": lambda: _entries(honest(), bytes(_right_padding() - 1)),
    "padding a byte too long": lambda: _entries(honest(), bytes(_right_padding() + 1)),
    "padding that says something": lambda: _entries(honest(), bytes(_right_padding() - 1) + b"\x01"),
    "entries in the other order": lambda: stored_zip({PADDING: bytes(_right_padding()), PACKAGE: honest()}),
    "entry under a path that climbs": lambda: padded(honest()).replace(b"package.asice", b"../kage.asice"),
    "third entry": _third_entry,
    "package compressed": _compressed,
    "bytes after the content": lambda: padded(honest()) + b"\0",
    "nothing sealed": lambda: b"",
}
