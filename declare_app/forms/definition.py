"""A form as it stands in its file: every word printed and asked, in the order of the law; unknown words are refused."""

import re
from functools import cached_property
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from declare_app.forms.compounds import COMPOUNDS, Compound
from declare_app.forms.kinds import KINDS, Cell
from declare_app.forms.options import Definition, FieldOptions, Identifier, Wording

MARK: Final = re.compile(r"\[(\d{1,2})\]")
"""A footnote mark inside a label: ``- Địa chỉ[8]:`` prints the raised mark (8)."""

Layout = Literal["part", "heading", "particulars", "items", "lines", "totals", "change_table"]


class FieldDef(Definition):
    """One question of a section, with its label to the letter (``[8]`` is a footnote mark)."""

    id: Identifier
    kind: str
    label: Wording
    name: Wording
    """How a sentence calls it, in small letters: "địa chỉ"."""
    how: Wording
    """What to do, one short sentence without a full stop: "Ghi như trên giấy chứng nhận"."""
    help: Wording
    notes: tuple[int, ...] = ()
    """The form's own notes that speak of it though its label bears no mark."""
    required: bool = True
    explainable: bool = False
    """Not required, but where it is empty a row's ``no_information`` prints in its place: an income nobody tells."""
    same_line: bool = False
    """Printed on the line of the field before."""
    options: FieldOptions = FieldOptions()

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The typed texts behind this question: one, or several for a compound kind."""
        if self.compound is None:
            return (Cell(self.id, self.kind, self.name, self.how, self.options.choices),)
        return self.compound.cells(self.options)

    @property
    def compound(self) -> Compound | None:
        """The compound kind that binds several cells, or None for a single typed text."""
        return COMPOUNDS.get(self.kind)

    @model_validator(mode="after")
    def _kind_and_its_words_are_known(self) -> Self:
        if self.kind not in KINDS and self.kind not in COMPOUNDS:
            raise ValueError(f"unknown kind: {self.kind}")
        if self.compound is not None and self.compound.cell_kinds.keys() != self.options.cells.keys():
            raise ValueError(f"words for the cells {sorted(self.compound.cell_kinds)} are missing")
        if self.kind == "choice" and not self.options.choices:
            raise ValueError("a choice needs choices")
        return self


class RowDef(Definition):
    """One row of the change table; ``quantity`` says what its quantity column wants (rule F07)."""

    id: Identifier
    label: Wording
    quantity: Literal["number", "sign", "none", "heading"]
    covers: tuple[Identifier, ...] = ()
    """The sections whose assets this row speaks of."""
    is_income: bool = False


class ColumnsDef(Definition):
    """The head of the change table."""

    kind: Wording
    change: Wording
    quantity: Wording
    value: Wording
    explanation: Wording


class ThresholdDef(Definition):
    """From which total on things are declared; tested on the whole item, never on a part of it alone."""

    figure: str
    over: Literal["whole", "each_or_type"]
    """``each_or_type``: the law is in doubt between each asset and each type, both readings are shown."""


class SectionDef(Definition):
    """One part, heading or item of the form, printed and asked in file order."""

    id: Identifier
    layout: Layout
    title: Wording
    name: Wording
    """Short name for outline and sentences."""
    help: Wording
    filings: tuple[str, ...] = ()
    """The filings that print it; empty: all."""
    under: Identifier | None = None
    """The heading it stands under."""
    note: str | None = None
    """A line that the form prints under the title."""
    may_be_none: bool = False
    """Whether "không có" is an answer."""
    none_text: str | None = None
    """What prints for that answer, where it is not the form's ``empty`` word."""
    item_title: str | None = None
    """Title of each item; ``{n}`` counts, ``{ordinal}`` counts in words ("thứ nhất")."""
    item_name: str | None = None
    """How a sentence calls one item: "thửa"."""
    line: tuple[Wording, ...] = ()
    """Layout ``lines``: pieces like ``", {quantity}"``, each printed if its fields are filled."""
    record: str | None = None
    """The record class that a row fills; without it one is made from the fields' kinds."""
    threshold: ThresholdDef | None = None
    fields: tuple[FieldDef, ...] = ()
    rows: tuple[RowDef, ...] = ()
    columns: ColumnsDef | None = None

    @property
    def holds_rows(self) -> bool:
        return self.layout not in ("part", "heading")

    @property
    def is_single(self) -> bool:
        """At most one row: a person, or the four income lines."""
        return self.layout in ("particulars", "totals")

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cell for field in self.fields for cell in field.cells)

    def printed_in(self, filing: str) -> bool:
        return not self.filings or filing in self.filings

    @model_validator(mode="after")
    def _parts_fit_the_layout(self) -> Self:
        if self.holds_rows != bool(self.fields):
            raise ValueError("a part or heading has no fields; every other layout has some")
        table = self.layout == "change_table"
        if table != bool(self.rows) or table != (self.columns is not None):
            raise ValueError("rows and columns belong to a change_table")
        if bool(self.line) != (self.layout == "lines"):
            raise ValueError("line belongs to the layout lines")
        known = {field.id for field in self.fields}
        for name in re.findall(r"\{(\w+)\}", "".join(self.line)):
            if name not in known:
                raise ValueError(f"unknown field in line: {name}")
        return self


class NoteDef(Definition):
    """A footnote in our own plain words; the mark prints, the text does not."""

    mark: Annotated[int, Field(ge=1, le=99)]
    text: Wording


class SignatureDef(Definition):
    """One of the two places to sign."""

    title: Wording
    note: Wording


class FilingDef(Definition):
    """One kind of declaration that the form serves, and its words in the title."""

    id: Identifier
    title: Wording
    name: Wording


class FormDef(Definition):
    """One published annex (mẫu bản kê khai), immutable once released."""

    id: Identifier
    name: Wording
    country: Wording
    motto: Wording
    title: Wording
    date_line: Wording
    place_line: Wording
    empty: Wording
    """What an empty item prints: "Không"."""
    rules: tuple[str, ...]
    filings: tuple[FilingDef, ...]
    receiver: SignatureDef
    declarant: SignatureDef
    sections: tuple[SectionDef, ...]
    notes: tuple[NoteDef, ...]

    def section(self, section_id: str) -> SectionDef | None:
        return next((section for section in self.sections if section.id == section_id), None)

    def filing(self, filing_id: str) -> FilingDef | None:
        return next((filing for filing in self.filings if filing.id == filing_id), None)

    def asked_in(self, filing: str) -> tuple[SectionDef, ...]:
        """The sections that take rows in this filing, in print order."""
        return tuple(s for s in self.sections if s.holds_rows and s.printed_in(filing))
