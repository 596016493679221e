"""One person, asset or entry as a column of questions in the order of the form."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from declare_app.drafting.answers import answer
from declare_app.drafting.case import RowRead
from declare_app.drafting.draft import Row
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import SectionDef
from ui.form.boxes import column
from ui.form.explanation import NO_INFORMATION, Explanation
from ui.form.focus_watch import FocusWatch
from ui.form.question import CellPart, Question
from ui.form.surroundings import Surroundings
from ui.form.turns import Pieces

AT_ONCE: Final = 1
"""Questions drawn with the page; the others follow one by one, within a tenth of a second."""


class RowForm(QWidget):
    """All questions of a section about one row; ``row_id`` "" is the only row of a single section."""

    entered = Signal(str)  # cell id, when its editor gets the focus
    mark_asked = Signal(int)

    def __init__(self, around: Surroundings, section: SectionDef, row_id: str) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._row_id = row_id
        self._left: set[str] = set()
        self._watch = FocusWatch(self)
        self._watch.entered.connect(self._cell_entered)
        self._watch.left.connect(self._cell_left)
        self._column = column(gap=12)
        self.setLayout(self._column)
        self.questions = tuple(Question(around, section, field, row_id) for field in section.fields)
        self._explanation = Explanation(around, section, row_id, self._watch)
        self._pieces = Pieces(around.turns, self)

    def build(self) -> None:
        """Fill the form; it stands in the window already."""
        later = self.questions[AT_ONCE:]
        for widget in (*later, self._explanation):
            widget.hide()  # each part would show itself alone, with a round of layout, in a page that is shown
        self._arrange(self._column)
        self._column.addWidget(self._explanation)
        for question in self.questions[:AT_ONCE]:
            self._fill(question)
        for question in later:
            self._pieces.add(partial(self._fill_later, question))
        self._pieces.add(self._explanation.build)
        self._around.document.cell_changed.connect(self._changed)
        self._around.document.rows_changed.connect(self._rows_changed)
        self.show_problems()

    def _fill(self, question: Question) -> None:
        question.build()
        question.mark_asked.connect(self.mark_asked)
        for part in question.parts:
            self._watch.watch(part.editor.control, part.cell.id)

    def _fill_later(self, question: Question) -> None:
        """One of the questions below the edge of the window: all of them in one event would make a fast hand wait."""
        self._fill(question)
        self._say_problems((question,))
        question.show()

    @property
    def is_complete(self) -> bool:
        """Whether all questions are drawn."""
        return self._pieces.is_complete

    def complete(self) -> None:
        """Draw at once what is still to come: somebody wants to go on to it."""
        self._pieces.complete()

    def _arrange(self, layout: QBoxLayout) -> None:
        """Put the questions in the order of the form."""
        for question in self.questions:
            layout.addWidget(question)

    @property
    def row_id(self) -> str:
        """Of the row that is shown; "" while a single section has none."""
        rows = self._around.document.draft.rows(self._section.id)
        return next((one.id for one in rows if self._row_id in ("", one.id)), "")

    def show_problems(self) -> None:
        """Put what is known to be wrong with this row under its cells."""
        self._say_problems([one for one in self.questions if one.parts])

    def _say_problems(self, questions: Sequence[Question]) -> None:
        mine = self._problems()
        seen = (self._section.id, self._row_id) in self._around.seen
        for question in questions:
            question.show_problems(_of_question(mine, question), lambda cell: seen or cell in self._left)

    def focus_cell(self, cell: str) -> None:
        """Set the focus on the editor of a cell; "" or an unknown one: the first to fill."""
        control = self._control(cell) or self.first_to_fill()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_to_fill(self) -> QWidget | None:
        """The first empty editor that must be filled, else the first."""
        missing = {problem.place.cell for problem in self._problems()}
        if missing and not self._empty(missing):
            self.complete()
        first = self._empty(missing) or self._shown()
        return first[0].editor.control if first else None

    def _shown(self) -> list[CellPart]:
        return [part for question in self.questions for part in question.parts if not part.field.isHidden()]

    def _empty(self, missing: set[str]) -> list[CellPart]:
        return [part for part in self._shown() if not part.link.text() and part.cell.id in missing]

    def leave(self) -> None:
        """The row was looked at: from now on it says at once what it lacks."""
        self._around.seen.add((self._section.id, self._row_id))
        self._around.document.leave_cell()

    def _control(self, cell: str) -> QWidget | None:
        if cell == NO_INFORMATION:
            self.complete()
            return self._explanation.control()
        while cell and not self.is_complete and not any(question.control(cell) for question in self.questions):
            self._pieces.next()
        found = (question.control(cell) for question in self.questions)
        return next((control for control in found if control is not None), None)

    def _problems(self) -> list[Problem]:
        """Those of the row; while there is none, what an empty one would lack."""
        row_id = self.row_id
        if not row_id:
            answers = tuple(answer(field, Row("", {})) for field in self._section.fields)
            return list(RowRead(self._section, 0, Row("", {}), answers).faults("form"))
        return list(self._around.document.known_problems_of(self._section.id, row_id))

    def _cell_entered(self, cell: str) -> None:
        # Not when a cell is left: an editor tidies its text then, which belongs to what was typed.
        self._around.document.leave_cell()
        self.entered.emit(cell)

    def _cell_left(self, cell: str) -> None:
        self._left.add(cell)
        self.show_problems()

    def _changed(self, section: str, row_id: str, _cell: str) -> None:
        if section == self._section.id and row_id == self.row_id:
            self._refresh()

    def _rows_changed(self, section: str) -> None:
        if section == self._section.id:
            self._refresh()

    def _refresh(self) -> None:
        for question in self.questions:
            question.refresh()
        self._explanation.refresh()


def _of_question(problems: Sequence[Problem], question: Question) -> list[Problem]:
    return [problem for problem in problems if question.control(problem.place.cell) is not None]
