"""Seeded damage to a good file: the same thousand wrong files for the same seed."""

import random
import struct
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

_Damage: TypeAlias = Callable[[bytearray, random.Random], None]

_TELLING: Final = (b"PK\1\2", b"PK\3\4", b"PK\5\6", b"\0" * 4, b"\xff" * 4, b"%PDF", b"\x30\x80", b"\n", b'"')
_SIZES: Final = (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)


def mutations(good: bytes, n: int, seed: int) -> Iterator[bytes]:
    """``n`` files made from ``good`` by one to four kinds of damage each; none of them is ``good``."""
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    made = 0
    while made < n:
        changed = bytearray(good)
        for _ in range(dice.choice((1, 1, 1, 2, 4))):
            dice.choice(_DAMAGES)(changed, dice)
        if changed != good:
            made += 1
            yield bytes(changed)


def _place(data: bytearray, dice: random.Random) -> int:
    """Anywhere, but half of the time in the first or last kilobyte, where the headers are."""
    length = len(data)
    if length and dice.random() < 0.5:
        return dice.choice((dice.randrange(min(1024, length)), length - 1 - dice.randrange(min(1024, length))))
    return dice.randrange(length) if length else 0


def _flip_bit(data: bytearray, dice: random.Random) -> None:
    if data:
        data[_place(data, dice)] ^= 1 << dice.randrange(8)


def _set_byte(data: bytearray, dice: random.Random) -> None:
    if data:
        data[_place(data, dice)] = dice.choice((0, 1, 0x7F, 0x80, 0xFF, dice.randrange(256)))


def _set_size(data: bytearray, dice: random.Random) -> None:
    at = _place(data, dice)
    data[at : at + 4] = struct.pack("<L", dice.choice((*_SIZES, len(data), dice.randrange(2**32))))


def _cut_off(data: bytearray, dice: random.Random) -> None:
    del data[_place(data, dice) :]


def _cut_out(data: bytearray, dice: random.Random) -> None:
    at = _place(data, dice)
    del data[at : at + dice.choice((1, 2, 16, 512, 5000))]


def _insert(data: bytearray, dice: random.Random) -> None:
    at = _place(data, dice)
    data[at:at] = dice.choice((*_TELLING, dice.randbytes(dice.randrange(1, 40))))


def _overwrite(data: bytearray, dice: random.Random) -> None:
    at = _place(data, dice)
    written = dice.choice((*_TELLING, dice.randbytes(dice.randrange(1, 40))))
    data[at : at + len(written)] = written


def _copy_piece(data: bytearray, dice: random.Random) -> None:
    start, at = _place(data, dice), _place(data, dice)
    data[at:at] = data[start : start + dice.choice((4, 30, 46, 200, 3000))]


def _exchange_pieces(data: bytearray, dice: random.Random) -> None:
    length = dice.choice((1, 4, 30, 200))
    one, other = sorted((_place(data, dice), _place(data, dice)))
    if one + length <= other:
        data[one : one + length], data[other : other + length] = (
            data[other : other + length],
            data[one : one + length],
        )


def _clear_sector(data: bytearray, dice: random.Random) -> None:
    start = _place(data, dice) // 512 * 512
    data[start : start + 512] = bytes(len(data[start : start + 512]))


_DAMAGES: Final[tuple[_Damage, ...]] = (
    _flip_bit,
    _set_byte,
    _set_size,
    _cut_off,
    _cut_out,
    _insert,
    _overwrite,
    _copy_piece,
    _exchange_pieces,
    _clear_sector,
)
