"""The recovery code (mã khôi phục): 160 random bits that a person writes down, as Bech32m (BIP-350) in groups of four.

The six check characters find every single wrong character and every two neighbours swapped.
"""

import re
import secrets
from collections.abc import Iterable
from typing import Final, Self

from declare_app.base.errors import AppError
from declare_app.storage.secret_buffer import SecretBuffer

_PREFIX: Final = "kkts"
_LETTERS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BYTES: Final = 20
_DATA_LETTERS: Final = 32
_CHECK_LETTERS: Final = 6
_BECH32M: Final = 0x2BC830A3
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_SEPARATORS: Final = re.compile(r"[\s-]+")


class RecoveryCode:
    """One recovery code; ``secret`` holds its 20 bytes, ``close`` wipes them."""

    def __init__(self, secret: SecretBuffer) -> None:
        self.secret = secret

    @classmethod
    def new(cls) -> Self:
        """A new random code."""
        return cls(SecretBuffer.holding(secrets.token_bytes(_BYTES)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The code that was written down, in any case, with or without spaces and hyphens.

        Raises AppError ``recovery.mistyped``.
        """
        written = _SEPARATORS.sub("", text).lower()
        head, letters = written[: len(_PREFIX) + 1], written[len(_PREFIX) + 1 :]
        values = [_LETTERS.find(letter) for letter in letters]
        if head != f"{_PREFIX}1" or len(values) != _DATA_LETTERS + _CHECK_LETTERS or -1 in values:
            raise AppError("recovery.mistyped")
        if _polymod([*_expanded_prefix(), *values]) != _BECH32M:
            raise AppError("recovery.mistyped")
        number = 0
        for value in values[:_DATA_LETTERS]:
            number = number << 5 | value
        return cls(SecretBuffer.holding(number.to_bytes(_BYTES, "big")))

    @property
    def text(self) -> str:
        """Capitals in groups of four, between spaces: ``KKTS 1QPZ ...``."""
        number = int.from_bytes(self.secret.content, "big")
        data = [number >> shift & 31 for shift in range(5 * (_DATA_LETTERS - 1), -1, -5)]
        check = _polymod([*_expanded_prefix(), *data, *[0] * _CHECK_LETTERS]) ^ _BECH32M
        values = [*data, *(check >> 5 * (_CHECK_LETTERS - 1 - n) & 31 for n in range(_CHECK_LETTERS))]
        whole = f"{_PREFIX}1{''.join(_LETTERS[value] for value in values)}".upper()
        return " ".join(whole[start : start + 4] for start in range(0, len(whole), 4))

    def close(self) -> None:
        self.secret.close()

    def __repr__(self) -> str:
        return "RecoveryCode(...)"


def _expanded_prefix() -> list[int]:
    return [*(ord(letter) >> 5 for letter in _PREFIX), 0, *(ord(letter) & 31 for letter in _PREFIX)]


def _polymod(values: Iterable[int]) -> int:
    """The remainder of the BCH code of BIP-173, over 5-bit values."""
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check
