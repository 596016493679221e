"""T4 and T17: files changed by chance, and recovery codes written down wrongly: nothing of it may go unnoticed."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from declare_app.base.errors import AppError
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from tests import vaults
from tests.reliability.saving import fresh, in_memory

SECTOR: Final = 512
_LETTERS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_NEW: Final = {"saved": "after the change"}


@dataclass(frozen=True)
class Tampering:
    """``outcomes``: refused (code and part), or unchanged. ``faults`` must be empty: how, and what came of it."""

    tried: int
    outcomes: Mapping[str, int]
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Typos:
    """Slips tried; those that gave a code all the same (which must be none)."""

    codes: int
    substitutions: int
    swaps: int
    undetected: tuple[str, ...]


def bit_flips(count: int, seed: int = 1) -> Tampering:
    """One bit of the file is another."""
    return _tampered(count, seed, _flipped)


def sectors(count: int, seed: int = 2) -> Tampering:
    """512 bytes, where a disk has its sectors, are random, or zeros, or another sector's."""
    return _tampered(count, seed, _overwritten)


def truncations(count: int, seed: int = 3) -> Tampering:
    """The file ends somewhere, as often as not where a page or a sector does."""
    return _tampered(count, seed, _cut)


def recovery_typos(codes: int, seed: int = 4) -> Typos:
    """Every letter replaced by every other, every two neighbours swapped."""
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    counts, undetected = Counter[str](), []
    for _ in range(codes):
        text = _code(dice)
        for slip, typed in _slips(text):
            counts[slip] += 1
            if _is_taken(typed):
                undetected.append(f"{text} typed as {typed}")
    return Typos(codes, counts["substitution"], counts["swap"], tuple(undetected))


def _tampered(count: int, seed: int, change: Callable[[bytes, random.Random], tuple[str, bytes]]) -> Tampering:
    dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
    outcomes, faults = Counter[str](), []
    with in_memory() as top:
        for _ in range(count):
            how, content = change(vaults.made().content, dice)
            place = vaults.lay_out(fresh(Path(top) / "tampered"))
            place.file.write_bytes(content)
            outcome, fault = _judged(place)
            outcomes[outcome] += 1
            faults += [f"{how}: {fault}"] if fault else []
    return Tampering(count, dict(outcomes.most_common()), tuple(faults))


def _judged(place: Place) -> tuple[str, str]:
    """What came of it, and what is wrong with that.

    A file that opens must hold what it held; and what it is then told to save must be there the next time.
    """
    held, step = vaults.made().everything, "opening"
    try:
        with vaults.opened(place) as vault:
            step = "reading"
            if vaults.everything(vault) != held:
                return "changed", "other content, and nothing said"
            step = "saving"
            saved = [("draft", row, vault.put("draft", row, _NEW)) for row in vaults.ROWS]
        step = "opening again"
        with vaults.opened(place) as vault:
            found = dict(vaults.everything(vault))
        new = [found.pop(spot)[2] for spot in saved if spot in found]
        return ("unchanged", "") if (found, new) == (held, [_NEW] * len(saved)) else ("lost", "a save is not there")
    except AppError as why:
        fault = f"after a save {why.code}" if step == "opening again" else ""
        return f"{step}: {why.code} {why.facts.get('part', '')}".strip(), fault
    except Exception as why:  # noqa: BLE001 - a user would meet it bare
        return f"{step}: {type(why).__name__}", f"{step}: {type(why).__name__}: {why}"


def _flipped(content: bytes, dice: random.Random) -> tuple[str, bytes]:
    bit = dice.randrange(8 * len(content))
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return f"bit {bit}", bytes(changed)


def _overwritten(content: bytes, dice: random.Random) -> tuple[str, bytes]:
    count = len(content) // SECTOR
    at, other = dice.randrange(count) * SECTOR, dice.randrange(count) * SECTOR
    written = dice.choice([dice.randbytes(SECTOR), dice.randbytes(SECTOR), bytes(SECTOR), content[other:][:SECTOR]])
    return f"sector at {at}", content[:at] + written + content[at + SECTOR :]


def _cut(content: bytes, dice: random.Random) -> tuple[str, bytes]:
    size = dice.randrange(len(content))
    size -= size % dice.choice([1, 1, SECTOR, 4096])
    return f"cut to {size}", content[:size]


def _code(dice: random.Random) -> str:
    code = RecoveryCode.parse(vaults.made().code)
    code.secret.content[:] = dice.randbytes(20)
    return code.text.replace(" ", "").lower()


def _slips(text: str) -> Iterator[tuple[str, str]]:
    for at, letter in enumerate(text):
        for other in _LETTERS.replace(letter, ""):
            yield "substitution", text[:at] + other + text[at + 1 :]
        if text[at + 1 :] and text[at + 1] != letter:
            yield "swap", text[:at] + text[at + 1] + letter + text[at + 2 :]


def _is_taken(typed: str) -> bool:
    try:
        RecoveryCode.parse(typed).close()
    except AppError:
        return False
    return True
