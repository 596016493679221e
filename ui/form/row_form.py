"""One person, asset or entry as a column of questions in the order of the form."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from declare_app.drafting.answers import answer
from declare_app.drafting.case import RowRead
from declare_app.drafting.draft import Row
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import SectionDef
from ui.components.buttons import quiet
from ui.components.field import Field
from ui.components.inputs import TextArea
from ui.form.boxes import STRETCH, column, row
from ui.form.cell_link import CellLink, CellPlace
from ui.form.editors import Editor
from ui.form.focus_watch import FocusWatch
from ui.form.question import Question
from ui.form.surroundings import Surroundings
from ui.wording import tr

NO_INFORMATION = "no_information"


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
        self._explanation = TextArea()
        self._explaining = self._explanation_field()
        self._more = self._more_button()

    def build(self) -> None:
        """Fill the form; it stands in the window already."""
        self._arrange(self._column)
        self._column.addWidget(self._explaining)
        self._column.addLayout(row(self._more, STRETCH))
        self._explaining.setVisible(bool(self._explanation.typed()))
        self._more.setVisible(self._may_explain() and self._explaining.isHidden())
        for question in self.questions:
            question.build()
            question.mark_asked.connect(self.mark_asked)
            for part in question.parts:
                self._watch.watch(part.editor.control, part.cell.id)
        self._around.document.cell_changed.connect(self._changed)
        self._around.document.rows_changed.connect(self._rows_changed)
        self.show_problems()

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
        mine = self._problems()
        seen = (self._section.id, self._row_id) in self._around.seen
        for question in self.questions:
            question.show_problems(_of_question(mine, question), lambda cell: seen or cell in self._left)

    def focus_cell(self, cell: str) -> None:
        """Set the focus on the editor of a cell; "" or an unknown one: the first to fill."""
        control = self._control(cell) or self.first_to_fill()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_to_fill(self) -> QWidget | None:
        """The first empty editor that must be filled, else the first."""
        shown = [(q, part) for q in self.questions for part in q.parts if not part.field.isHidden()]
        missing = {problem.place.cell for problem in self._problems()}
        empty = [part for _, part in shown if not part.link.text() and part.cell.id in missing]
        first = empty or [part for _, part in shown]
        return first[0].editor.control if first else None

    def leave(self) -> None:
        """The row was looked at: from now on it says at once what it lacks."""
        self._around.seen.add((self._section.id, self._row_id))
        self._around.document.leave_cell()

    def _control(self, cell: str) -> QWidget | None:
        if cell == NO_INFORMATION:
            self._reveal()
            return self._explanation
        found = (question.control(cell) for question in self.questions)
        return next((control for control in found if control is not None), None)

    def _problems(self) -> list[Problem]:
        """Those of the row; while there is none, what an empty one would lack."""
        if not self.row_id:
            answers = tuple(answer(field, Row("", {})) for field in self._section.fields)
            return list(RowRead(self._section, 0, Row("", {}), answers).faults("form"))
        found = self._around.document.known_problems()
        return [one for one in found if (one.place.section, one.place.row_id) == (self._section.id, self.row_id)]

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
        self._more.setVisible(self._may_explain() and self._explaining.isHidden())

    def _may_explain(self) -> bool:
        return self._around.document.row(self._section.id, self.row_id) is not None

    def _explanation_field(self) -> Field:
        place = CellPlace(self._section.id, self._row_id, NO_INFORMATION)
        editor = Editor(
            self._explanation,
            self._explanation,
            self._explanation.typed,
            self._explanation.set_typed,
            self._explanation.typed_changed,
        )
        CellLink(self._around.document, place, editor, self)
        label = tr("Why it cannot be filled in")
        self._explanation.setAccessibleName(label)
        self._watch.watch(self._explanation, NO_INFORMATION)
        field = Field(label, self._explanation, name=label)
        field.set_helper(
            tr("This sentence prints in the place of what is missing; the gaps no longer stop the signing.")
        )
        return field

    def _more_button(self) -> QPushButton:
        button = quiet(tr("Some of this cannot be found out…"))
        button.setObjectName(f"{self._section.id}.explain")
        button.clicked.connect(self._reveal_and_focus)
        return button

    def _reveal(self) -> None:
        self._explaining.setVisible(True)
        self._more.setVisible(False)

    def _reveal_and_focus(self) -> None:
        self._reveal()
        self._explanation.setFocus(Qt.FocusReason.OtherFocusReason)


def _of_question(problems: Sequence[Problem], question: Question) -> list[Problem]:
    return [problem for problem in problems if question.control(problem.place.cell) is not None]
