"""One listed asset, and by what it can be known again in a declaration of another year."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from declare_app.drafting.case import Case, RowRead
from declare_app.forms.compounds import DONG
from declare_app.forms.definition import FormDef, RowDef, SectionDef
from declare_app.forms.kinds import Cell
from declare_app.forms.reading import Unreadable, read_decimal
from declare_app.model.amounts import ordinal
from declare_app.model.letters import one_line
from declare_app.model.place_names import without_units

TABLE: Final = "change_table"
_LISTS: Final = ("items", "lines")

# Ids of cells (docs/regimes.md: an id keeps its meaning in every form).
_NUMBERS: Final = ("certificate_no", "registration_no", "account_no")
_SHOWN_NUMBERS: Final = ("registration_no", "account_no")
_PLACES: Final = ("construction_name", "address")
_SIZES: Final = ("area_m2", "floor_area_m2", "amount")
_COUNT, _UNIT = "quantity", "unit"
_YEAR: Final = "owned_since_year"
_ASIDE: Final = frozenset({"other_info", "certificate_holder", "value_reason", _COUNT, _UNIT, *_NUMBERS})
_NAMING_KINDS: Final = frozenset({"text", "choice", "currency"})
_NOT_NAMING: Final = frozenset({"value_basis", "certificate_status"})

_COUNTED: Final = re.compile(r"([\d.,]*\d)\s*(.*)")
_GAPS: Final = re.compile(r"[\s.,;:()\"“”'–-]+")
_SHARE: Final = re.compile(r"(?<![\d/])(?:\d{1,3}(?:[.,]\d+)?\s*%|[1-9]/[1-9](?![\d/]))")


def folded(text: str) -> str:
    """In small letters, parted by single spaces, marks of Vietnamese kept: "BP 512873", "bp  512873." are one."""
    return " ".join(_GAPS.sub(" ", text.casefold()).split())


@dataclass(frozen=True)
class Size:
    """How much of a thing there is: m², or a number of something."""

    number: Decimal
    unit: str


@dataclass(frozen=True, eq=False)
class Item:
    """One entry of a list of part II, as it can be read; two that say the same are still two."""

    read: RowRead

    @property
    def id(self) -> str:
        return self.read.row.id

    @property
    def section(self) -> SectionDef:
        return self.read.section

    @cached_property
    def stated(self) -> Mapping[str, object]:
        """What every asked cell says: its value, or its text where that cannot be read; nothing for an empty one."""
        typed = {cell: one_line(text) for one in self.read.answers for cell, text in one.texts.items() if text}
        explained = self.read.row.no_information.strip()
        return typed | dict(self.read.values) | ({"no_information": one_line(explained)} if explained else {})

    @cached_property
    def value(self) -> int | None:
        """The declared value in đồng; None where it is undeterminable, missing, or not asked."""
        return self.read.money("value_vnd")

    @cached_property
    def number(self) -> str:
        """Of the certificate, registration or account, without what clerks write differently; "" without one."""
        said = next((str(self.stated[name]) for name in _NUMBERS if self.stated.get(name)), "")
        return folded(said).replace(" ", "")

    @cached_property
    def anchor(self) -> tuple[str, ...]:
        """Where it lies, or what it is called; empty where nothing of it is said."""
        said = [folded(str(self.stated.get(cell.id, ""))) for cell in self._naming]
        return tuple(said) if any(said) else ()

    @cached_property
    def place(self) -> str:
        """The address without its units, which may have been renamed since: house, street, hamlet."""
        return folded(without_units(str(self.stated.get("address", "")))[0])

    @cached_property
    def unshared(self) -> tuple[str, ...]:
        """The name without the share in it: "Góp 15% vốn" and "Góp 25% vốn" are one; empty for what has a place."""
        if self._has_place or not self.anchor:
            return ()
        return tuple(folded(_SHARE.sub(" ", str(self.stated.get(cell.id, "")))) for cell in self._naming)

    @cached_property
    def size(self) -> Size | None:
        """Area, amount of foreign money, or a number of something; None where no number stands."""
        for name in _SIZES:
            value = self.stated.get(name)
            if isinstance(value, Decimal):
                return Size(value, str(self.stated.get("currency", name)))
        found = _COUNTED.fullmatch(str(self.stated.get(_COUNT, "")))
        if found is None:
            return None
        try:
            return Size(read_decimal(found[1]), folded(f"{found[2]} {self.stated.get(_UNIT, '')}"))
        except Unreadable:
            return None

    @property
    def year(self) -> str:
        return str(self.stated.get(_YEAR, ""))

    @cached_property
    def name(self) -> str:
        """How a line calls it: "Ô tô VinFast VF 6, 14K-102.38"; "khoản thứ hai" where nothing of it is said."""
        cells = {cell.id: cell for cell in self.section.cells}
        wanted = [cell.id for cell in self._naming] + [name for name in _SHOWN_NUMBERS if name in cells]
        said = [self._shown(cells[name]) for name in wanted if self.stated.get(name)]
        return ", ".join(said) or f"{self.section.item_name or 'khoản'} thứ {ordinal(self.read.index + 1)}"

    def _shown(self, cell: Cell) -> str:
        readable = cell.id in self.read.values
        return cell.shown(self.read.values[cell.id]) if readable else str(self.stated[cell.id])

    @property
    def _has_place(self) -> bool:
        return any(cell.id == "address" for cell in self.section.cells)

    @cached_property
    def _naming(self) -> tuple[Cell, ...]:
        if self._has_place:
            return tuple(cell for cell in self.section.cells if cell.id in _PLACES)
        others = (cell for cell in self.section.cells if cell.id not in _ASIDE | _NOT_NAMING)
        return tuple(cell for cell in others if cell.kind in _NAMING_KINDS and not self._is_dong(cell))

    def _is_dong(self, cell: Cell) -> bool:
        """The currency of đồng tells nothing."""
        return cell.kind == "currency" and self.stated.get(cell.id) in (None, DONG)


def shares_in(text: str) -> list[Decimal]:
    """The shares that a text names, as parts of one: "Góp 15% vốn", "sở hữu 1/2"."""
    found = []
    for part in _SHARE.findall(text):
        over, _, under = part.partition("/")
        number = over.rstrip("% ").replace(",", ".")
        found.append(Decimal(number) / (Decimal(under) if under else 100))
    return found


def row_of(form: FormDef, section_id: str) -> RowDef | None:
    """The row of part III that speaks of a section; None for one that no row speaks of (accounts abroad)."""
    tables = (section for section in form.sections if section.layout == TABLE)
    return next((row for table in tables for row in table.rows if section_id in row.covers), None)


def asset_sections(form: FormDef) -> Iterator[SectionDef]:
    """The lists of part II: those that stand under the same part as a section that part III speaks of."""
    parts = {_part(form, section) for section in form.sections if row_of(form, section.id)}
    return (one for one in form.sections if one.layout in _LISTS and _part(form, one) in parts)


def _part(form: FormDef, section: SectionDef) -> str:
    while section.under is not None and (above := form.section(section.under)) is not None:
        section = above
    return section.id


def items_of(case: Case, section_id: str) -> list[Item]:
    """The entries of one section, in their order."""
    return [Item(read) for read in case.rows(section_id)]
