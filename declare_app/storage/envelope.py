"""Bytes sealed and opened with AES-256-GCM-SIV (RFC 8452): bound to the place where they belong, padded in length.

GCM-SIV because a cloned disk or a virtual machine set back replays random numbers: a nonce used twice then shows only
that two contents were equal.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from declare_app.base.errors import AppError

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
PAD_TO_BYTES: Final = 4096
_LENGTH_BYTES: Final = 8


class NotOpenedError(Exception):
    """Key, place and bytes do not belong together."""


def bound(*parts: str | bytes | int) -> bytes:
    """``parts`` as one byte string that no other parts give: each after its length (4 bytes), integers as 8 bytes."""
    encoded = bytearray()
    for part in parts:
        if isinstance(part, int):
            part_bytes = part.to_bytes(8, "big")
        else:
            part_bytes = part.encode() if isinstance(part, str) else part
        encoded += len(part_bytes).to_bytes(4, "big") + part_bytes
    return bytes(encoded)


def sealed(key: bytes | bytearray, plain: bytes | bytearray, place: bytes) -> tuple[bytes, bytes]:
    """A new random nonce (12 bytes), and ``plain`` under ``key`` (32 bytes) with its tag (16 bytes more)."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce, _cipher(key).encrypt(nonce, plain, place)


def opened(key: bytes | bytearray, nonce: bytes, ciphertext: bytes, place: bytes) -> bytes:
    """What was sealed. Raises NotOpenedError."""
    if len(nonce) != NONCE_BYTES or len(ciphertext) < TAG_BYTES:
        raise NotOpenedError
    try:
        return _cipher(key).decrypt(nonce, ciphertext, place)
    except InvalidTag:
        pass  # raised outside, without the library's exception and its locals
    raise NotOpenedError


def opened_into(secret: bytearray, key: bytearray, sealed_content: bytes, place: bytes) -> None:
    """The same for nonce and ciphertext in one, into a buffer that will be wiped. Raises NotOpenedError."""
    nonce, ciphertext = sealed_content[:NONCE_BYTES], sealed_content[NONCE_BYTES:]
    if len(nonce) != NONCE_BYTES or len(ciphertext) != len(secret) + TAG_BYTES:
        raise NotOpenedError
    try:
        _cipher(key).decrypt_into(nonce, ciphertext, place, secret)
    except InvalidTag:
        pass
    else:
        return
    raise NotOpenedError


def padded(content: bytes) -> bytes:
    """Length (8 bytes), content, zeros up to a multiple of 4,096 bytes."""
    framed = len(content).to_bytes(_LENGTH_BYTES, "big") + content
    return framed + bytes(-len(framed) % PAD_TO_BYTES)


def unpadded(framed: bytes) -> bytes:
    """The content of what ``padded`` made. Raises NotOpenedError for anything else."""
    length = int.from_bytes(framed[:_LENGTH_BYTES], "big")
    content = framed[_LENGTH_BYTES : _LENGTH_BYTES + length]
    if len(content) != length or padded(content) != framed:
        raise NotOpenedError
    return content


def _cipher(key: bytes | bytearray) -> AESGCMSIV:
    try:
        return AESGCMSIV(key)
    except UnsupportedAlgorithm:
        raise AppError("vault.no_cipher") from None  # an OpenSSL before 3.2, as some distributions still build
