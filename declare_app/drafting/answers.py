"""What a row answers to one question of the form: its readable values, and what is missing or cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from declare_app.drafting.draft import Row
from declare_app.forms.definition import FieldDef
from declare_app.forms.kinds import Cell
from declare_app.forms.reading import Unreadable


@dataclass(frozen=True)
class Fault:
    """One typed text that is missing or odd: a sentence pattern with all its gaps but the question's name."""

    cell: Cell
    pattern: str
    gaps: Mapping[str, str]


@dataclass(frozen=True)
class Answer:
    """One question answered, left empty, or answered with faults."""

    field: FieldDef
    texts: Mapping[str, str]
    """Typed text of every cell that is asked."""
    values: Mapping[str, object]
    """Value of every asked cell that can be read."""
    faults: tuple[Fault, ...]

    @property
    def is_empty(self) -> bool:
        return not any(self.texts.values())

    @property
    def is_filled(self) -> bool:
        """Whether there is an answer to print: something was typed, and all of it can be read."""
        return not self.is_empty and not self.faults

    @property
    def wants_explanation(self) -> bool:
        """Whether a row's ``no_information`` prints in this place: an answer is expected here, and there is none."""
        return not self.is_filled and (self.field.required or self.field.explainable)

    @property
    def shown(self) -> str:
        """A filled answer as it prints, on one line."""
        cells = {cell.id: cell for cell in self.field.cells}
        shown = {cell_id: cells[cell_id].shown(value) for cell_id, value in self.values.items()}
        if self.field.compound is None:
            return shown[self.field.id]
        return self.field.compound.show(shown, self.values, self.field.options)


def answer(field: FieldDef, row: Row) -> Answer:
    """What ``row`` answers to ``field``; a cell that is not asked, given the others, does not count."""
    typed = {cell.id: row.text(cell.id) for cell in field.cells}
    compound = field.compound
    asked = [cell for cell in field.cells if compound is None or compound.asked(cell.id, typed)]
    texts = {cell.id: typed[cell.id] for cell in asked}
    values: dict[str, object] = {}
    faults: list[Fault] = []
    begun = any(texts.values())
    for cell in asked:
        text = texts[cell.id]
        needed = (field.required or begun) and (compound is None or compound.needed(cell.id, typed))
        if text:
            try:
                values[cell.id] = cell.read(text)
            except Unreadable as why:
                faults.append(Fault(cell, why.pattern, why.gaps))
        elif needed:
            faults.append(_missing(cell))
    return Answer(field, texts, values, tuple(faults))


def _missing(cell: Cell) -> Fault:
    if cell.choices:
        return Fault(cell, "chua_chon", {"n": str(len(cell.choices))})
    return Fault(cell, "thieu", {"cach": cell.how})
