"""The right column: guidance for the place where one is, below it the problems of the section."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from declare_app.drafting.problems import Problem
from ui.form.boxes import column, rule
from ui.form.explanation import NO_INFORMATION
from ui.form.facts_page import facts_asked
from ui.form.guidance import Guidance
from ui.form.problem_list import ProblemList
from ui.form.surroundings import Surroundings
from ui.form.titles import marks_in
from ui.tokens import CONTEXT
from ui.wording import tr


def _why() -> str:
    return tr("Say in one sentence why: a relative gives no data, a foreigner has no number, a date is unknown.")


class Context(QFrame):
    """Fixed in width."""

    problem_asked = Signal(object)  # Problem

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.guidance = Guidance(around)
        self.problems = ProblemList(around)
        self.problems.asked.connect(self._asked)
        layout = column(self.guidance, rule(), self.problems, gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.setProperty("ground", "side")
        self.setFixedWidth(CONTEXT)

    def show_place(self, section: str, cell: str) -> None:
        """What the focused cell wants, or the section where no cell has the focus."""
        found = self._around.document.regime.form.section(section)
        if found is None:
            self._show_fact(cell)
            return
        field = next((one for one in found.fields if cell in (one.id, *(part.id for part in one.cells))), None)
        if cell == NO_INFORMATION:
            self.guidance.show_words(tr("Why it cannot be filled in"), _why())
        elif field is None:
            self.guidance.show_section(found)
        else:
            self.guidance.show_field(field, cell)

    def show_problems(self, section: str) -> None:
        """Those of one section, in at most half of the column."""
        self.problems.show_section(section)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        self.problems.setFixedHeight(max(0, min(self.problems.wanted_height(CONTEXT), self.height() // 2)))

    def _show_fact(self, cell: str) -> None:
        facts = list(facts_asked(later=True))
        fact = next((one for one in facts if one.name == cell), facts[1])
        form = self._around.document.regime.form
        # The marks of title and day, which the form prints above its first section.
        marks = (*marks_in(form.title), *marks_in(form.date_line)) if fact.name == "completed_on" else ()
        self.guidance.show_words(fact.label, fact.help, marks)

    def _asked(self, problem: Problem) -> None:
        self.problem_asked.emit(problem)
