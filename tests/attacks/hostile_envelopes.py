"""Sealed files made to hurt: one fault each, with the code that must refuse it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from declare_app.signing import der
from declare_app.signing.envelope_form import AgreedKey, SealedKey, TransportedKey, envelope_head, envelope_tail
from declare_app.signing.envelope_reading import LARGEST_SEALED, Envelope, read_envelope

BIT_STRING = 0x03
NOT_SEALED, OTHER_FORM, NOT_OPENED = "sealed.not_sealed", "sealed.other_form", "sealed.not_opened"


@dataclass(frozen=True)
class Hostile:
    """A file and the code of its refusal, when it is opened with the key of its only recipient."""

    name: str
    data: bytes = field(repr=False)
    code: str


def hostile_envelopes(honest: bytes) -> Iterator[Hostile]:
    """Every one of them, made from an honest file for one recipient with a key on P-256."""
    yield from _no_envelopes(honest)
    yield from _other_lengths(honest)
    yield from _other_keys(honest)
    yield from _large(honest)


def written(envelope: Envelope, keys: tuple[SealedKey, ...] | None = None) -> bytes:
    """The file of these parts."""
    content = bytes(envelope.content)
    head = envelope_head(envelope.keys if keys is None else keys, envelope.nonce, len(content))
    return head + content + envelope_tail(envelope.tag)


def _no_envelopes(honest: bytes) -> Iterator[Hostile]:
    yield Hostile("empty", b"", NOT_SEALED)
    yield Hostile("a zip", b"PK\x03\x04" + honest, NOT_SEALED)
    yield Hostile("another tag", b"\x31" + honest[1:], NOT_SEALED)
    yield Hostile("signed, not sealed", honest.replace(b"\x10\x01\x17", b"\x10\x01\x16"), NOT_SEALED)
    yield Hostile("PEM", b"-----BEGIN CMS-----\n", NOT_SEALED)
    yield Hostile("enveloped without a tag", _retyped("1.2.840.113549.1.7.3"), OTHER_FORM)
    named = honest.index(b"\x10\x01\x17") + 3  # from here on it says what it is
    for cut in (1, 5, named - 1, named, 40, len(honest) // 2, len(honest) - 17, len(honest) - 1):
        code = NOT_SEALED if cut < named else OTHER_FORM
        yield Hostile(f"cut at {cut}", honest[:cut], code)


def _retyped(dotted: str) -> bytes:
    return der.sequence(der.object_identifier(dotted), der.encode(der.context(0), b"\x30\x00"))


def _other_lengths(honest: bytes) -> Iterator[Hostile]:
    inside = der.only(honest, der.SEQUENCE).content
    yield Hostile("bytes behind", honest + b"\0", OTHER_FORM)
    yield Hostile("bytes before", b"\0" + honest, NOT_SEALED)
    yield Hostile("indefinite length", b"\x30\x80" + inside + b"\0\0", OTHER_FORM)
    yield Hostile("length in too many octets", b"\x30\x84" + len(inside).to_bytes(4, "big") + inside, NOT_SEALED)
    yield Hostile("length of four gigabytes", b"\x30\x84\xff\xff\xff\xff" + inside, OTHER_FORM)
    yield Hostile("length in 126 octets", b"\x30\xfe" + b"\xff" * 126 + inside, OTHER_FORM)
    yield Hostile("nothing inside", der.sequence(der.object_identifier("1.2.840.113549.1.9.16.1.23")), OTHER_FORM)
    yield Hostile("ten thousand levels", _retyped("1.2.840.113549.1.9.16.1.23")[:-2] + b"\x30\x80" * 10_000, OTHER_FORM)


def _other_keys(honest: bytes) -> Iterator[Hostile]:
    envelope = read_envelope(honest)
    [key] = envelope.keys
    assert isinstance(key, AgreedKey)
    zero = replace(envelope, nonce=bytes(12), tag=bytes(16))
    yield Hostile("nonce and tag of zeros", written(zero), NOT_OPENED)
    yield Hostile("no content", written(replace(envelope, content=memoryview(b""))), NOT_OPENED)
    longer = memoryview(bytes(envelope.content) + b"\0")
    yield Hostile("content longer by one", written(replace(envelope, content=longer)), NOT_OPENED)
    yield Hostile("short nonce", written(replace(envelope, nonce=bytes(11))), OTHER_FORM)
    yield Hostile("short tag", written(replace(envelope, tag=bytes(12))), OTHER_FORM)
    yield Hostile("no recipient", written(envelope, ()), OTHER_FORM)
    yield Hostile("recipient twice", written(envelope, (key, replace(key, wrapped=bytes(40)))), OTHER_FORM)
    as_rsa = TransportedKey(key.recipient, bytes(256))
    yield Hostile("an RSA key for a holder of none", written(envelope, (as_rsa,)), NOT_OPENED)
    for name, point in (
        ("point at nowhere", b"\x04" + bytes(64)),
        ("point off the curve", b"\x04" + b"\x01" * 64),
        ("point beyond the field", b"\x04" + b"\xff" * 64),
    ):
        yield Hostile(name, written(envelope, (replace(key, point=point),)), NOT_OPENED)
    for name, point in (("point at infinity", b"\0"), ("compressed point", b"\x02" + key.point[1:33])):
        yield Hostile(name, written(envelope, (replace(key, point=point),)), OTHER_FORM)
    for length in (0, 8, 39, 41, 4096):
        yield Hostile(f"wrapped key of {length}", written(envelope, (replace(key, wrapped=bytes(length)),)), NOT_OPENED)


def _large(honest: bytes) -> Iterator[Hostile]:
    envelope = read_envelope(honest)
    [key] = envelope.keys
    assert isinstance(key, AgreedKey)
    yield Hostile("a byte too large", bytes(LARGEST_SEALED + 1), OTHER_FORM)
    yield Hostile("as large as can be, of zeros", bytes(LARGEST_SEALED), NOT_SEALED)
    content = memoryview(bytes(LARGEST_SEALED - 1024))
    yield Hostile("as large as can be, with a wrong tag", written(replace(envelope, content=content)), NOT_OPENED)
    named = [AgreedKey(der.sequence(b"\x30\x00", bytes((2, 1, at))), key.point, key.wrapped) for at in range(21)]
    yield Hostile("21 recipients", written(envelope, tuple(named)), OTHER_FORM)
    yield Hostile("one recipient of a megabyte", written(envelope, (replace(key, wrapped=bytes(2**20)),)), OTHER_FORM)
    empty = der.encode(der.SET, b"\x30\x00" * 60_000)
    keys = der.set_of(*(one.encoded() for one in envelope.keys))
    yield Hostile("60,000 empty recipients", _swapped(honest, keys, empty), OTHER_FORM)


def _swapped(honest: bytes, old: bytes, new: bytes) -> bytes:
    """The file with another set of recipients, all lengths around it right."""
    kind, explicit = der.children(der.only(honest, der.SEQUENCE), der.OBJECT_IDENTIFIER, der.context(0))
    inside = der.only(explicit.content, der.SEQUENCE).content.replace(old, new)
    return der.sequence(kind.encoded, der.encode(der.context(0), der.sequence(inside)))
