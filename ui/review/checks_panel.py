"""The right side of the review: what stands in the way of signing, what deserves a look, and the sums in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from declare_app.drafting.draft import Draft
from declare_app.services.reading_back import ReadBack
from declare_app.services.wording import Wording
from ui.components.text import Label
from ui.review.fact_line import FactLine
from ui.review.problem_list import ProblemList, reason_of
from ui.review.prospect import Prospect
from ui.review.read_back_panel import ReadBackPanel, money
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr


class ChecksPanel(QWidget):
    """``place_asked`` and ``reason_given`` come from the problems."""

    place_asked = Signal(str, str, str)
    reason_given = Signal(str, str, str, str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._said: ReadBack | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addWidget(Label(tr("Review and sign"), kind="title"))
        column.addWidget(Label(tr("Checks before signing"), kind="strong"))
        self.problems = ProblemList(wording)
        self.problems.place_asked.connect(self.place_asked)
        self.problems.reason_given.connect(self.reason_given)
        self._state = QWidget()
        self._facts = QWidget()
        self._sums = QWidget()
        self._rule = QFrame()
        self._rule.setProperty("role", "rule")
        for part in (self._state, self.problems, self._facts, self._rule, self._sums):
            column.addWidget(part)
        column.addStretch(1)
        self._column = column

    def show_reading(self, made: Prospect, draft: Draft) -> None:
        """What was found of the print that is shown; ``draft`` has the reasons that are given by now."""
        said = self._said = made.said
        self.tell_reasons(draft)
        self.problems.show_problems(said.problems, draft, made.regime)
        self.problems.setVisible(bool(said.problems))
        self._facts = self._swapped(self._facts, _stacked(self._fact_lines(made)))
        sums = ReadBackPanel(said)
        sums.setContentsMargins(0, SPACE_3, 0, 0)
        self._sums = self._swapped(self._sums, sums)
        self._rule.setVisible(bool(said.changes or said.incomes))

    def tell_reasons(self, draft: Draft) -> None:
        """Say anew for how many looks a reason is given; who types one keeps the place."""
        said = self._said
        if said is not None:
            lines = [self._parts(said), self._stops(said), self._looks(said, draft)]
            self._state = self._swapped(self._state, _stacked(lines))

    def _swapped(self, old: QWidget, new: QWidget) -> QWidget:
        self._column.replaceWidget(old, new, Qt.FindChildOption.FindDirectChildrenOnly)
        old.hide()
        old.deleteLater()
        return new

    def _fact_lines(self, made: Prospect) -> list[FactLine]:
        lines = [self._sources(made.said)] if made.said.added else []
        lines.append(FactLine("ok", tr("{n} pages, signed by hand page by page").format(n=len(made.sizes))))
        lines.append(FactLine("info", made.regime.row.statement))
        return lines

    def _parts(self, said: ReadBack) -> FactLine:
        if said.parts_done == said.parts:
            return FactLine("ok", tr("All {n} parts of the form are done").format(n=said.parts))
        text = tr("{done} of {n} parts of the form are done").format(done=said.parts_done, n=said.parts)
        return FactLine("mute", text)

    def _stops(self, said: ReadBack) -> FactLine:
        if not said.stops:
            return FactLine("ok", tr("Nothing left that must be put right"))
        return FactLine("stop", tr("{n} places must be put right").format(n=len(said.stops)))

    def _looks(self, said: ReadBack, draft: Draft) -> FactLine:
        if not said.looks:
            return FactLine("ok", tr("Nothing that deserves a look"))
        bare = len([problem for problem in said.looks if not reason_of(draft, problem)])
        if not bare:
            text = tr("{n} places deserve a look, reasons are given").format(n=len(said.looks))
            return FactLine("warn", text)
        text = tr("{n} places deserve a look").format(n=len(said.looks))
        return FactLine("warn", text, tr("They may be signed over; a reason is up to you."))

    def _sources(self, said: ReadBack) -> FactLine:
        detail = tr("Sources {sources}, added {added}").format(sources=money(said.sources), added=money(said.added))
        if said.sources > said.added:
            return FactLine("ok", tr("The stated sources exceed what was added"), detail)
        if said.sources == said.added:
            return FactLine("ok", tr("The stated sources equal what was added"), detail)
        return FactLine("warn", tr("More was added than the stated sources explain"), detail)


def _stacked(lines: list[FactLine]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_2)
    for line in lines:
        column.addWidget(line)
    return whole
