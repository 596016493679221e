"""One question of the form on screen: its editors, what is wrong with them, and what may be put there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from declare_app.drafting.draft import Row
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import FieldDef, SectionDef
from declare_app.forms.kinds import Cell
from ui.components.buttons import chip
from ui.components.field import Field
from ui.form.boxes import STRETCH, box, column, reveal, row
from ui.form.cell_link import CellLink, CellPlace
from ui.form.editors import Editor, editor_for
from ui.form.looks import MAIN_CELLS
from ui.form.spoken_values import read_back, words_of
from ui.form.suggestions import Suggestion, in_lines, suggestions
from ui.form.surroundings import Surroundings
from ui.form.titles import capital, label_of, marks_in, row_names

MISSING: Final = frozenset({"thieu", "chua_chon"})


@dataclass(frozen=True)
class CellPart:
    """One cell of the question, drawn."""

    cell: Cell
    editor: Editor
    link: CellLink
    field: Field
    chips: QWidget | None


class Question(QWidget):
    """Shows the cells that are asked, given what the others hold."""

    mark_asked = Signal(int)

    def __init__(self, around: Surroundings, section: SectionDef, field: FieldDef, row_id: str) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._field = field
        self._row_id = row_id
        self._troubled: frozenset[str] = frozenset()
        self.parts: tuple[CellPart, ...] = ()
        self._column = column(gap=12)
        self.setLayout(self._column)

    def build(self) -> None:
        """Fill the question; it stands in the window already."""
        self.parts = tuple(self._part(cell) for cell in self._field.cells)
        self.refresh()

    def refresh(self) -> None:
        """After a change of the row: which cells are asked, amounts in words, suggestions."""
        texts = {part.cell.id: part.link.text().strip() for part in self.parts}
        whole = self._row()
        for part in self.parts:
            text = texts[part.cell.id]
            reveal(part.field, shown=self._is_shown(part.cell, texts))
            part.field.set_words(words_of(part.cell, text))
            if part.chips is not None:
                reveal(part.chips, shown=not text)
            if part.cell.id == MAIN_CELLS.get(self._field.kind):
                part.field.set_helper(read_back(self._section, self._field, whole))

    def show_problems(self, problems: Sequence[Problem], said: Callable[[str], bool]) -> None:
        """What is wrong, under its cell; of what is missing only that of cells for which ``said`` holds."""
        self._troubled = frozenset(problem.place.cell for problem in problems)
        for part in self.parts:
            own = [p for p in problems if p.place.cell in (part.cell.id, *self._also(part.cell))]
            shown = [p for p in own if p.pattern not in MISSING or said(part.cell.id)]
            part.field.set_error(self._sentence(shown, "stop"))
            part.field.set_warning(self._sentence(shown, "look"))
        self.refresh()

    def control(self, cell: str) -> QWidget | None:
        """The editor of a cell of this question, the first one for the question itself; None for another's."""
        found = [part for part in self.parts if cell in (part.cell.id, *self._also(part.cell))]
        return found[0].editor.control if found else None

    def _also(self, cell: Cell) -> tuple[str, ...]:
        """A problem of the whole question stands under its first cell."""
        return (self._field.id,) if cell.id == self._field.cells[0].id else ()

    def _sentence(self, problems: Sequence[Problem], severity: str) -> str:
        found = [problem for problem in problems if problem.severity == severity]
        return self._around.wording.of_problem(found[0]) if found else ""

    def _row(self) -> Row:
        rows = self._around.document.draft.rows(self._section.id)
        return next((one for one in rows if self._row_id in ("", one.id)), Row("", {}))

    def _is_shown(self, cell: Cell, texts: dict[str, str]) -> bool:
        compound = self._field.compound
        if compound is None:
            return True
        wanted = compound.asked(cell.id, texts) and compound.needed(cell.id, texts)
        return wanted or cell.id in self._troubled  # what is wrong must be seen to be put right

    def _part(self, cell: Cell) -> CellPart:
        names = row_names(self._section, self._around.document.regime)
        editor = editor_for(cell, self._around.units, names)
        place = CellPlace(self._section.id, self._row_id, cell.id)
        link = CellLink(self._around.document, place, editor, self)
        chips = self._chips(editor, place)
        first = cell.id == self._field.cells[0].id
        marks = marks_in(self._field.label) if first else ()
        content = editor.whole if chips is None else box(column(editor.whole, chips, gap=4))
        field = Field(self._label(cell), content, str(marks[0]) if marks else "", name=self._label(cell))
        self._column.addWidget(field)
        editor.control.setAccessibleName(self._label(cell))
        for mark in marks[:1]:
            field.mark_clicked.connect(lambda mark=mark: self.mark_asked.emit(mark))
        return CellPart(cell, editor, link, field, chips)

    def _label(self, cell: Cell) -> str:
        if self._field.compound is None or cell.id == MAIN_CELLS.get(self._field.kind):
            return label_of(self._field)
        return capital(cell.name)

    def _chips(self, editor: Editor, place: CellPlace) -> QWidget | None:
        offered = suggestions(self._around.document.draft, place)
        if not offered:
            return None
        lines = (row(*(self._chip(editor, one) for one in line), STRETCH, gap=8) for line in in_lines(offered))
        return box(column(*lines, gap=4))

    @staticmethod
    def _chip(editor: Editor, one: Suggestion) -> QPushButton:
        button = chip(one.title)
        button.setToolTip(one.text)

        def put() -> None:
            editor.show(one.text)
            editor.changed.emit(one.text)
            editor.control.setFocus()

        button.clicked.connect(put)
        return button
