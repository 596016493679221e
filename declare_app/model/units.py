"""The provinces and communes of Vietnam, found by what people type, by new names and by those until 30 June 2025.

A help for typing only: an address is free text, and no rule compares it with this list.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from declare_app.model.place_names import folded, folded_names, inside_a_line, names_sought, words_sought

MOST_FOUND: Final = 60


@dataclass(frozen=True)
class Unit:
    """A province (tỉnh, thành phố), or a commune of one (xã, phường, đặc khu)."""

    code: str
    name: str
    """With its kind: "Phường Ba Đình"."""
    province: str = ""
    """The full name of its province; "" for a province itself."""

    @property
    def is_province(self) -> bool:
        return not self.province

    def address(self, street: str = "") -> str:
        """It as the end of an address that begins with ``street``; alone, it begins with a capital."""
        names = [inside_a_line(name) for name in (self.name, self.province) if name]
        line = ", ".join([street, *names] if street else names)
        return line if street else line[:1].upper() + line[1:]


@dataclass(frozen=True)
class Found:
    """A unit that answers a search, and the old name by which it was found, "" where its own did."""

    unit: Unit
    formerly: str = ""


@dataclass(frozen=True)
class FormerUnit:
    """Old communes of one district (trước 1/7/2025) that a commune was made of, whole or in part."""

    district: str
    province: str
    communes: tuple[str, ...]


@dataclass(frozen=True)
class _Name:
    """One name by which a unit can be found: its own, or one that it had before, with its district."""

    unit: Unit
    name: str
    district: str = ""

    @property
    def formerly(self) -> str:
        return ", ".join(filter(None, (self.name, inside_a_line(self.district)))) if self.district else ""


class _Met(NamedTuple):
    """A name that a search met, its own folded words, and those of all that it lies in."""

    name: _Name
    bare: str
    line: str


class _Names:
    """Names with the folded words by which they are found: those of the name, and those of all that it lies in."""

    def __init__(self, names: Sequence[_Name], above: Sequence[str]) -> None:
        self._names = names
        self._bare = folded_names("\n".join(name.name for name in names)).split("\n")
        lines = (f" {name.name} {place} " for name, place in zip(names, above, strict=True))
        self._lines = folded("\n".join(lines)).split("\n")

    def met(self, starts: Sequence[str]) -> list[_Met]:
        """Names in whose line every one of ``starts`` stands; a letter alone has to begin the name itself."""
        first, *others = sorted(starts, key=len, reverse=True)
        if len(first) == 2:
            places = [place for place, bare in enumerate(self._bare) if bare.startswith(first[1])]
        else:
            places = [place for place, line in enumerate(self._lines) if first in line]
        for start in others:
            places = [place for place in places if start in self._lines[place]]
        return [_Met(self._names[place], self._bare[place], self._lines[place]) for place in places]


class UnitList:
    """All units; what is searched is made at the first search."""

    def __init__(
        self, provinces: Sequence[Unit], communes: Sequence[Unit], former: Mapping[str, Sequence[FormerUnit]]
    ) -> None:
        self._provinces = tuple(provinces)
        self._communes = tuple(communes)
        self._former = former

    def provinces(self) -> tuple[Unit, ...]:
        """In the order of the official list."""
        return self._provinces

    def wards(self, province: Unit) -> tuple[Unit, ...]:
        """The communes of a province, in the order of the official list."""
        return self._wards[province.name]

    def find(self, text: str, province: Unit | None = None) -> list[Found]:
        """Units whose names begin with the words of ``text``, marks and kinds left aside, the nearest first.

        All words must be met, by the unit with its province or by one of the names it had before; kinds and marks that
        were typed move those that have them to the front. With ``province`` only its communes. At most ``MOST_FOUND``.
        """
        words = words_sought(text)
        if not words:
            return []
        names = names_sought(words)
        starts = [f" {word} " if word.isdigit() else f" {word}" for word in names]
        nearness = _Nearness(" ".join(names), " ".join(words), unicodedata.normalize("NFC", text).casefold())
        found: dict[Unit, Found] = {}
        for name in self._in_order(starts, nearness):
            if province is None or name.unit.province == province.name:
                found.setdefault(name.unit, Found(name.unit, name.formerly))
            if len(found) == MOST_FOUND:
                break
        return list(found.values())

    def _in_order(self, starts: Sequence[str], nearness: "_Nearness") -> Iterator[_Name]:
        yield from nearness.nearest_first(self._now.met(starts))
        yield from nearness.nearest_first(self._before.met(starts))  # only where those of today do not fill the list

    @cached_property
    def _wards(self) -> Mapping[str, tuple[Unit, ...]]:
        wards: dict[str, list[Unit]] = {province.name: [] for province in self._provinces}
        for commune in self._communes:
            wards[commune.province].append(commune)
        return {name: tuple(found) for name, found in wards.items()}

    @cached_property
    def _now(self) -> _Names:
        units = (*self._provinces, *self._communes)
        return _Names([_Name(unit, unit.name) for unit in units], [unit.province for unit in units])

    @cached_property
    def _before(self) -> _Names:
        parts = [(unit, part) for unit in self._communes for part in self._former.get(unit.code, ())]
        pairs = [
            (_Name(unit, commune, part.district), f"{part.district} {part.province} {unit.name} {unit.province}")
            for unit, part in parts
            for commune in part.communes or ("",)
        ]
        return _Names([name for name, _ in pairs], [above for _, above in pairs])


@dataclass(frozen=True)
class _Nearness:
    """How near a name is to what was typed: ``names`` without kinds, ``words`` with them, ``typed`` with its marks."""

    names: str
    words: str
    typed: str

    def nearest_first(self, names: Sequence[_Met]) -> Iterator[_Name]:
        """In five steps; only within the first three, where few are, is the order worth its time."""
        steps: list[list[_Met]] = [[], [], [], [], []]
        for met in names:
            steps[self._step(met)].append(met)
        for step, near in enumerate(steps):
            ordered = sorted(near, key=self._within_a_step) if step < 3 else near
            yield from (met.name for met in ordered)

    def _step(self, met: _Met) -> int:
        if met.bare == self.names:
            return 0
        if self.words != self.names and met.line.startswith(f" {self.words} "):
            return 0  # a name that a kind of unit closes: "Phường Ninh Xá"
        if met.bare and self.names.startswith(f"{met.bare} "):
            return 1  # the whole name, and words of its province behind it
        if met.bare.startswith(self.names):
            return 2
        return 3 if f" {self.names}" in met.line else 4

    def _within_a_step(self, met: _Met) -> tuple[bool, bool, bool, str]:
        shown = met.name.formerly or met.name.name
        return (
            self.words not in met.line,
            self.typed not in shown.casefold(),
            not met.name.unit.is_province,
            met.bare,
        )
