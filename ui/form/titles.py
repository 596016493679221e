"""The form's own words made fit for the screen: without footnote marks, numbers apart, with the figures in force."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from declare_app.forms.definition import MARK, FieldDef, SectionDef
from declare_app.forms.regimes import Regime
from declare_app.model.amounts import ordinal

_NUMBER: Final = re.compile(r"^(\d+(?:\.\d+)*|[IVX]+)\.?\s+")


@dataclass(frozen=True)
class Heading:
    """A section's title for a page: number and name apart, and the law's full words."""

    number: str
    name: str
    in_full: str

    @property
    def shown(self) -> str:
        """``1.1. Đất ở``."""
        return f"{self.number}. {self.name}" if self.number else self.name


def heading(section: SectionDef, regime: Regime) -> Heading:
    """Number, short name and full title of a section."""
    in_full = _not_shouted(without_marks(regime.words(section.title)).rstrip(":"))
    found = _NUMBER.match(in_full)
    return Heading(found[1] if found else "", section.name, in_full)


def _not_shouted(words: str) -> str:
    """The form prints its parts in capitals; on screen they are read."""
    number, space, rest = words.partition(" ")
    return f"{number}{space}{capital(rest.lower())}" if rest.isupper() else words


def row_names(section: SectionDef, regime: Regime) -> Mapping[str, str]:
    """Short names of the rows of a change table by their codes: those of the sections that they cover."""
    names: dict[str, str] = {}
    for row in section.rows:
        covered = regime.form.section(row.covers[0]) if len(row.covers) == 1 else None
        label = without_marks(regime.words(row.label)).rstrip(":")
        names[row.id] = f"{row.label.split(' ', 1)[0]} {covered.name}" if covered is not None else label
    return names


def place_number(section: SectionDef, regime: Regime) -> str:
    """Where a section stands, in short: ``II.1.1``."""
    own, above = heading(section, regime), way_to(section, regime)
    return ".".join(one.number for one in (*above[:1], own) if one.number)


def way_to(section: SectionDef, regime: Regime) -> tuple[Heading, ...]:
    """The headings above a section, the part first."""
    above: list[Heading] = []
    parent = section.under
    while parent is not None:
        found = regime.form.section(parent)
        if found is None:
            break
        above.insert(0, heading(found, regime))
        parent = found.under
    return tuple(above)


def without_marks(words: str) -> str:
    """``- Địa chỉ[8]:`` -> ``- Địa chỉ:``."""
    return MARK.sub("", words)


def label_of(field: FieldDef) -> str:
    """A question's label as it stands beside an editor: ``Địa chỉ``."""
    return capital(without_marks(field.label).strip().lstrip("-").strip().rstrip(":"))


def marks_in(words: str) -> tuple[int, ...]:
    """The footnotes that a wording points at."""
    return tuple(int(number) for number in MARK.findall(words))


def item_title(section: SectionDef, number: int) -> str:
    """How one item of a section is called, counted from 1: ``Thửa thứ hai``, ``Tài sản 2``."""
    if section.item_title is None:
        return capital(f"{section.item_name or section.name} {number}")
    said = section.item_title.format(n=number, ordinal=ordinal(number))
    return without_marks(_NUMBER.sub("", said)).strip().rstrip(":")


def item_name(section: SectionDef) -> str:
    """What one item of a section is, in small letters: ``thửa``."""
    return section.item_name or section.name.lower()


def capital(words: str) -> str:
    """With a capital letter at the beginning."""
    return words[:1].upper() + words[1:]
