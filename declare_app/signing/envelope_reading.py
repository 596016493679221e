"""A sealed file taken apart, without a key and without trusting a byte: for whom it is, and what is encrypted.

As with signatures: the few parts that may differ are taken out, the rest is written anew and must be the same bytes.
Encrypted content is looked at in place; it is large.
"""

from dataclasses import dataclass, field
from typing import Final

from declare_app.base.errors import AppError
from declare_app.signing import der
from declare_app.signing.envelope_form import (
    AUTH_ENVELOPED,
    BIT_STRING,
    ECDH_SHA256,
    ENCRYPTED_CONTENT,
    ENVELOPED,
    NONCE_SIZE,
    POINT_SIZE,
    RSA_OAEP_SHA256,
    TAG_SIZE,
    UNCOMPRESSED,
    AgreedKey,
    SealedKey,
    TransportedKey,
    after_nonce,
    before_nonce,
    envelope_head,
    envelope_tail,
)
from declare_app.signing.recipients import MOST_RECIPIENTS

LARGEST_SEALED: Final = 34 * 1024 * 1024
"""Bytes of a whole sealed file: a package of 32 MiB, padded, with twenty recipients."""

LARGEST_KEYS: Final = 128 * 1024
"""Bytes of all recipients together."""
# X.690, 8.1.3.6: how a writer that streams begins; DER knows no such length.
_INDEFINITE: Final = b"\x30\x80"


@dataclass(frozen=True)
class Envelope:
    """What a sealed file holds; nothing in it is known to be true before the tag has been checked."""

    keys: tuple[SealedKey, ...]
    nonce: bytes
    content: memoryview = field(repr=False)
    tag: bytes


def read_envelope(data: bytes) -> Envelope:
    """The parts of a sealed file.

    Raises AppError ``sealed.not_sealed`` for what is no CMS envelope at all, and ``sealed.other_form`` with a reason
    (``not_authenticated``, ``algorithm``, ``recipients``, ``too_large``, ``shape``) for one of another form.
    """
    if len(data) > LARGEST_SEALED:
        raise _other_form("too_large")
    _check_type(data)
    try:
        return _taken_apart(data)
    except der.NotDerError:
        raise _other_form("shape") from None


def recipients_named(data: bytes) -> frozenset[bytes]:
    """For whom a sealed file is: each recipient's issuerAndSerialNumber (DER). Raises AppError as ``read_envelope``."""
    return frozenset(key.recipient for key in read_envelope(data).keys)


def _check_type(data: bytes) -> None:
    """Tells what is no envelope, and what is one that anybody could change unseen, from one with a fault in it."""
    if data.startswith(_INDEFINITE + AUTH_ENVELOPED):
        raise _other_form("shape")
    try:
        start, _ = _inside(data, 0, der.SEQUENCE)
    except der.NotDerError:
        raise AppError("sealed.not_sealed") from None
    if data.startswith(ENVELOPED, start):
        raise _other_form("not_authenticated")
    if not data.startswith(AUTH_ENVELOPED, start):
        raise AppError("sealed.not_sealed")


def _taken_apart(data: bytes) -> Envelope:
    start, _ = _inside(data, 0, der.SEQUENCE)
    start, _ = _inside(data, start + len(AUTH_ENVELOPED), der.context(0))
    start, _ = _inside(data, start, der.SEQUENCE)
    _, end = _inside(data, start, der.INTEGER)
    start, end = _inside(data, end, der.SET)
    if end - start > LARGEST_KEYS:
        raise _other_form("recipients")
    keys = _read_keys(data[start:end])
    start, _ = _inside(data, end, der.SEQUENCE)
    start += len(before_nonce())
    nonce = data[start : start + NONCE_SIZE]
    start, end = _inside(data, start + NONCE_SIZE + len(after_nonce()), ENCRYPTED_CONTENT)
    envelope = Envelope(keys, nonce, memoryview(data)[start:end], data[-TAG_SIZE:])
    # These two lines decide; what stands before them finds the parts and the words for a refusal.
    if data[:start] != envelope_head(keys, nonce, end - start) or data[end:] != envelope_tail(envelope.tag):
        raise der.NotDerError
    return envelope


def _read_keys(content: bytes) -> tuple[SealedKey, ...]:
    found = der.elements(content)
    if not 0 < len(found) <= MOST_RECIPIENTS:
        raise _other_form("recipients")
    keys = tuple(_read_key(one) for one in found)
    if len({key.recipient for key in keys}) != len(keys):
        raise _other_form("recipients")
    return keys


def _read_key(element: der.Element) -> SealedKey:
    if element.tag == der.SEQUENCE:
        return _read_transported(element)
    if element.tag == der.context(1):
        return _read_agreed(element)
    raise _other_form("recipients")


def _read_transported(element: der.Element) -> TransportedKey:
    parts = der.elements(element.content)
    if len(parts) != 4 or parts[1].tag != der.SEQUENCE:  # [0]: named by a key identifier
        raise _other_form("recipients")
    _, name, algorithm, encrypted = der.children(element, der.INTEGER, der.SEQUENCE, der.SEQUENCE, der.OCTET_STRING)
    if algorithm.encoded != RSA_OAEP_SHA256:
        raise _other_form("algorithm")
    return TransportedKey(_named(name), encrypted.content)


def _read_agreed(element: der.Element) -> AgreedKey:
    _, originator, algorithm, recipients = der.children(
        element, der.INTEGER, der.context(0), der.SEQUENCE, der.SEQUENCE
    )
    if algorithm.encoded != ECDH_SHA256:
        raise _other_form("algorithm")
    key = der.only(originator.content, der.context(1))
    _, bits = der.children(key, der.SEQUENCE, BIT_STRING)
    one = der.only(recipients.content, der.SEQUENCE)
    name, wrapped = der.children(one, der.SEQUENCE, der.OCTET_STRING)
    point = bits.content[1:]
    if len(point) != POINT_SIZE or point[0] != UNCOMPRESSED:
        raise _other_form("algorithm")
    return AgreedKey(_named(name), point, wrapped.content)


def _named(name: der.Element) -> bytes:
    der.children(name, der.SEQUENCE, der.INTEGER)
    return name.encoded


def _inside(data: bytes, at: int, tag: int) -> tuple[int, int]:
    """Where the content of the element with ``tag`` at ``at`` begins and ends."""
    if data[at : at + 1] != bytes((tag,)):
        raise der.NotDerError
    return der.span(data, at)


def _other_form(reason: str) -> AppError:
    return AppError("sealed.other_form", reason=reason)
