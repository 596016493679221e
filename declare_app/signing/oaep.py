"""OAEP padding taken off what a token decrypted without taking it off itself (RFC 8017, 7.1.2, step 3; SHA-256)."""

import hashlib
import hmac
from typing import Final

_HASH_BYTES: Final = 32
_EMPTY_LABEL: Final = hashlib.sha256().digest()


class NotOaepError(ValueError):
    """The bytes are not a padded message; where they are wrong is never said."""


def without_oaep(padded: bytes) -> bytes:
    """The message in ``padded``, which is as long as the modulus; SHA-256 in both places, empty label.

    All that may be wrong is looked at before anything is said, and said in one way: an answer that depended on which it
    was would decrypt for whoever asks often enough (Manger, CRYPTO 2001). Raises NotOaepError.
    """
    if len(padded) < 2 * _HASH_BYTES + 2:
        raise NotOaepError
    masked_seed, masked_block = padded[1 : 1 + _HASH_BYTES], padded[1 + _HASH_BYTES :]
    seed = _xored(masked_seed, _mask(masked_block, _HASH_BYTES))
    block = _xored(masked_block, _mask(seed, len(masked_block)))
    rest = block[_HASH_BYTES:]
    end = 0  # of the zeros between label and message
    running = 1
    for octet in rest:
        running &= int(octet == 0)
        end += running
    is_marked = rest[end : end + 1] == b"\x01"
    is_labelled = hmac.compare_digest(block[:_HASH_BYTES], _EMPTY_LABEL)
    if not (padded[0] == 0) & is_labelled & is_marked:
        raise NotOaepError
    return rest[end + 1 :]


def _mask(seed: bytes, length: int) -> bytes:
    """MGF1 with SHA-256 (RFC 8017, B.2.1)."""
    blocks = (length + _HASH_BYTES - 1) // _HASH_BYTES
    return b"".join(hashlib.sha256(seed + count.to_bytes(4, "big")).digest() for count in range(blocks))[:length]


def _xored(one: bytes, other: bytes) -> bytes:
    return bytes(left ^ right for left, right in zip(one, other, strict=True))
