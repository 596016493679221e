"""One draft under its regime, as the rules see it: rows with their readable values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from declare_app.drafting.answers import Answer, answer
from declare_app.drafting.draft import Draft, Row
from declare_app.drafting.problems import Place, Problem, Severity
from declare_app.forms.definition import FieldDef, RowDef, SectionDef
from declare_app.forms.reading import Unreadable, read_date
from declare_app.forms.regimes import Regime


@dataclass(frozen=True)
class RowRead:
    """A row of a section with its answers."""

    section: SectionDef
    index: int
    row: Row
    answers: tuple[Answer, ...]

    @cached_property
    def values(self) -> Mapping[str, object]:
        """The value of every asked cell that can be read."""
        return {cell_id: value for one in self.answers for cell_id, value in one.values.items()}

    def money(self, cell_id: str) -> int | None:
        value = self.values.get(cell_id)
        return value if isinstance(value, int) else None

    def day(self, cell_id: str) -> date | None:
        value = self.values.get(cell_id)
        return value if isinstance(value, date) else None

    def place(self, cell_id: str = "") -> Place:
        return Place(self.section.id, self.index, self.row.id, cell_id)

    def name(self, cell_id: str) -> str:
        """How sentences call a cell: "địa chỉ"."""
        return next(cell.name for cell in self.section.cells if cell.id == cell_id)

    def problem(self, rule: str, severity: Severity, cell_id: str, pattern: str, **gaps: str) -> Problem:
        return Problem(rule, severity, self.place(cell_id), pattern, gaps)

    def explains(self, cell_id: str) -> bool:
        """Whether ``no_information`` prints in the place of this cell, which is missing or cannot be read.

        The row of a change table has no place to print without its kind, so that one is never explained away.
        """
        expected = [one for one in self.answers if one.wants_explanation]
        faulty = {fault.cell.id for one in expected for fault in one.faults}
        faulty |= {one.field.id for one in expected if one.is_empty}
        nameless = self.section.layout == "change_table" and cell_id == "row"
        return bool(self.row.no_information.strip()) and cell_id in faulty and not nameless

    def faults(self, rule: str, wanted: frozenset[str] | None = None) -> Iterator[Problem]:
        """What is missing or cannot be read, in all fields or in the ``wanted`` ones."""
        for one in self.answers:
            if wanted is None or one.field.id in wanted:
                for fault in one.faults:
                    gaps = {"o": fault.cell.name, **fault.gaps}
                    yield self.problem(rule, "stop", fault.cell.id, fault.pattern, **gaps)


@dataclass(frozen=True)
class Case:
    """A draft and the regime under which it is judged."""

    draft: Draft
    regime: Regime

    @cached_property
    def completed_on(self) -> date | None:
        return readable_day(self.draft.completed_on)

    @cached_property
    def previous_completed_on(self) -> date | None:
        return readable_day(self.draft.previous_completed_on)

    @cached_property
    def sections(self) -> tuple[SectionDef, ...]:
        """The sections that this filing asks; all of them while the filing is not chosen."""
        known = self.regime.form.filing(self.draft.filing) is not None
        asked = self.regime.form.sections
        return tuple(s for s in asked if s.holds_rows and (not known or s.printed_in(self.draft.filing)))

    @cached_property
    def _rows(self) -> Mapping[str, tuple[RowRead, ...]]:
        return {section.id: tuple(self._read(section)) for section in self.sections}

    def rows(self, section_id: str) -> tuple[RowRead, ...]:
        """The rows of an asked section; none where the form or the filing lacks it."""
        return self._rows.get(section_id, ())

    def all_rows(self) -> Iterator[RowRead]:
        for rows in self._rows.values():
            yield from rows

    def _read(self, section: SectionDef) -> Iterator[RowRead]:
        for index, row in enumerate(self.draft.rows(section.id)):
            yield RowRead(section, index, row, tuple(answer(field, row) for field in section.fields))

    def fields(self, section_id: str) -> tuple[FieldDef, ...]:
        section = self.regime.form.section(section_id)
        return section.fields if section else ()


def readable_day(text: str) -> date | None:
    """The day that ``text`` says, or None."""
    try:
        return read_date(text)
    except Unreadable:
        return None


def row_title(row: RowDef) -> str:
    """How sentences call a row of the change table: "dòng 9"."""
    return f"dòng {row.label.split(' ', 1)[0].rstrip('.')}"


def section_title(section: SectionDef) -> str:
    """How sentences call a section: "mục 1.1 Đất ở"."""
    number = section.title.split(" ", 1)[0]
    numbered = number.rstrip(".") if number[:1].isdigit() or number.rstrip(".") in ("I", "II", "III") else ""
    return f"mục {numbered} {section.name}" if numbered else f"mục {section.name}"
