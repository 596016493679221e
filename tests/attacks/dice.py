"""Seeded damage that knows a format: JSON values exchanged, DER elements dropped, doubled, moved; how much of it."""

import copy
import os
import random
from collections.abc import Iterator
from typing import Any, Final

from declare_app.signing import der

NIGHTLY: Final = bool(os.environ.get("NIGHTLY"))
SHARES: Final = 40 if NIGHTLY else 4
"""Into how many tests each count is split; a night has ten times as many of the same size."""

_STRANGE: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 2**53, 10**400, 1.5, "", "0", "\x00", "\u202e", "e\u0302", "a" * 5000),
    *([], {}, [[]], {"id": "x"}, {"": ""}, "1.000.000", "31/02/2026", "2026-02-30", "../x", "\U0001f600"),
)
_TAGS: Final = (0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x17, 0x18, 0x30, 0x31, 0x80, 0xA0, 0xA1, 0x1F, 0x00, 0xFF)


def values(good: Any, count: int, seed: int) -> Iterator[Any]:
    """``count`` JSON values made from ``good`` by exchanging, dropping, doubling or renaming what is in it."""
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    for _ in range(count):
        changed = copy.deepcopy(good)
        for _ in range(dice.choice((1, 1, 2, 5))):
            _change(changed, dice)
        yield changed


def _change(root: Any, dice: random.Random) -> None:
    holders = [one for one in _walk(root) if isinstance(one, dict | list) and one]
    if not holders:
        return
    holder = dice.choice(holders)
    key = dice.choice(sorted(holder) if isinstance(holder, dict) else range(len(holder)))
    match dice.randrange(4):
        case 0:
            holder[key] = copy.deepcopy(dice.choice(_STRANGE))
        case 1:
            del holder[key]
        case 2:
            holder[key] = copy.deepcopy(dice.choice(holders))
        case _ if isinstance(holder, dict):
            holder[dice.choice(("id", "note", "__class__", "no_information", ""))] = holder.pop(key)
        case _:
            holder.append(copy.deepcopy(holder[key]))


def _walk(value: Any) -> Iterator[Any]:
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _walk(inner)


def encodings(good: bytes, count: int, seed: int) -> Iterator[bytes]:
    """``count`` byte strings made from DER by changing one to three elements and writing all lengths around anew."""
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    made = 0
    while made < count:
        changed = good
        for _ in range(dice.choice((1, 1, 2, 3))):
            changed = _rewritten(changed, dice, dice.choice((2, 4, 8, 16)))
        if changed != good:
            made += 1
            yield changed


def _rewritten(content: bytes, dice: random.Random, levels: int) -> bytes:
    """The elements side by side in ``content``, one of them changed, or one within it."""
    try:
        parts = [(one.tag, one.content, one.encoded) for one in der.elements(content)]
    except der.NotDerError:
        return _damaged(content, dice)
    if not parts:
        return dice.choice((b"", b"\x05\x00"))
    at = dice.randrange(len(parts))
    tag, inner, whole = parts[at]
    written = [encoded for _, _, encoded in parts]
    if levels and tag & 0x20 and dice.random() < 0.9:
        written[at] = der.encode(tag, _rewritten(inner, dice, levels - 1))
        return b"".join(written)
    match dice.randrange(6):
        case 0:
            del written[at]
        case 1:
            written.insert(at, whole)
        case 2:
            written[at] = der.encode(dice.choice(_TAGS), inner)
        case 3:
            dice.shuffle(written)
        case 4:
            written[at] = whole + dice.choice((b"\0", b"\0\0", b"\x05\x00"))
        case _:
            written[at] = der.encode(tag, _damaged(inner, dice))
    return b"".join(written)


def _damaged(content: bytes, dice: random.Random) -> bytes:
    if not content:
        return dice.randbytes(dice.choice((1, 2, 40)))
    at = dice.randrange(len(content))
    return content[:at] + dice.choice((b"", dice.randbytes(1), dice.randbytes(9))) + content[at + 1 :]
