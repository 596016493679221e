"""The short code (mã ngắn) that binds paper and file: part of the content's digest, short enough to type.

The digest is SHA-256 of the bytes of ``declaration.json``. Its first 60 bits stand at the foot of every page in
Crockford's base 32, in three groups of four; beside it a QR code carries the whole digest.
"""

import hashlib
import re
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SYMBOLS: Final = 12
# 50 bits: among a million declarations one typing error in a billion finds another one.
_ENOUGH_TO_FIND: Final = 10

# What a person types: either case, I and L for 1, O for 0; spaces and dashes are only for the eye.
_READ_AS: Final = {
    **{symbol: symbol for symbol in _ALPHABET},
    **{symbol.lower(): symbol for symbol in _ALPHABET},
    **dict.fromkeys("IiLl", "1"),
    **dict.fromkeys("Oo", "0"),
    **dict.fromkeys(" \u00a0\t-\u2010\u2011\u2012\u2013", ""),
}

_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_QR_PREFIX: Final = "kekhai:1:"


def content_digest(declaration_json: bytes) -> str:
    """SHA-256 of the bytes of ``declaration.json``: 64 small hexadecimal digits."""
    return hashlib.sha256(declaration_json).hexdigest()


def short_code(content_sha256: str) -> str:
    """``XXXX-XXXX-XXXX`` for a digest of 64 small hexadecimal digits; ValueError for anything else."""
    number = int(_digest(content_sha256)[:15], 16)
    symbols = "".join(_ALPHABET[number >> (5 * place) & 31] for place in reversed(range(_SYMBOLS)))
    return f"{symbols[:4]}-{symbols[4:8]}-{symbols[8:]}"


def qr_text(content_sha256: str) -> str:
    """What the QR code on the page says; ValueError for what is no digest."""
    return _QR_PREFIX + _digest(content_sha256)


def digest_in_qr(text: str) -> str | None:
    """The digest that a scanned QR code carries, or None where ``text`` is no QR code of ours."""
    digest = text.removeprefix(_QR_PREFIX)
    return digest if digest != text and _DIGEST.fullmatch(digest) else None


def typed_code(typed: str) -> str | None:
    """What was typed of a code, as 1 to 12 symbols without dashes, or None where it cannot be one."""
    if not all(character in _READ_AS for character in typed):
        return None
    symbols = "".join(_READ_AS[character] for character in typed)
    return symbols if 1 <= len(symbols) <= _SYMBOLS else None


def is_typed_code_of(typed: str, content_sha256: str) -> bool:
    """Whether a scanned QR text, or at least ten typed characters of a code, mean this digest."""
    if typed.startswith(_QR_PREFIX):
        return digest_in_qr(typed.strip()) == content_sha256
    symbols = typed_code(typed)
    if symbols is None or len(symbols) < _ENOUGH_TO_FIND:
        return False
    return short_code(content_sha256).replace("-", "").startswith(symbols)


def _digest(text: str) -> str:
    if _DIGEST.fullmatch(text) is None:
        raise ValueError("a content digest is 64 small hexadecimal digits")
    return text
