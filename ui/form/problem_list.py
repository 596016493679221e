"""The problems of the section that is shown, each a way to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.drafting.problems import Problem
from ui.components.frame import Scroll
from ui.components.rows import LinkRow
from ui.components.text import Label, Sign
from ui.form.boxes import STRETCH, box, column, emptied, put, row
from ui.form.question import MISSING
from ui.form.surroundings import Surroundings
from ui.form.titles import item_title
from ui.wording import tr

_MOST_MISSING = 2
_MOST = 12


class ProblemList(QWidget):
    """Many missing fields are said in one line."""

    asked = Signal(object)  # Problem

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._said: tuple[Problem, ...] | None = None
        self._holder = column(gap=0, margins=(8, 12, 8, 8))
        self._lines = QFrame()
        self.setLayout(column(Scroll(box(self._holder, "side")), gap=0))
        self.setObjectName("problems")
        self.setAccessibleName(tr("Problems of this section"))

    def show_section(self, section: str) -> None:
        """Those of one section; "" for the draft's own facts."""
        found = tuple(one for one in self._around.document.known_problems() if one.place.section == section)
        if found == self._said:
            return
        self._said = found
        emptied(self._holder)
        # Made whole before it is shown, so that its height is known at once.
        self._lines = box(self._drawn(found) if found else _nothing_left(), "side")
        put(self._holder, self._lines)
        self._holder.addStretch(1)

    def wanted_height(self, width: int) -> int:
        """What all lines take at this width."""
        margins = self._holder.contentsMargins()
        lines = self._lines.heightForWidth(width - margins.left() - margins.right())
        return lines + margins.top() + margins.bottom()

    def _drawn(self, found: Sequence[Problem]) -> QVBoxLayout:
        lines = column(gap=4)
        stops = sum(one.severity == "stop" for one in found)
        counts = [tr("{count} to correct").format(count=stops)] if stops else []
        counts += [tr("{count} to look at").format(count=len(found) - stops)] if len(found) > stops else []
        head = row(
            Label(tr("Problems of this section"), "strong", wrap=False),
            STRETCH,
            margins=(8, 0, 8, 0),
        )
        lines.addLayout(head)
        lines.addLayout(row(Label(" · ".join(counts), "meta", wrap=False), STRETCH, margins=(8, 0, 8, 0)))
        missing = [one for one in found if one.pattern in MISSING and one.place.row is not None]
        folded = missing if len(missing) > _MOST_MISSING else []
        listed = [one for one in found if one not in folded]
        if folded:
            words = tr("{count} places are still empty.").format(count=len(folded))
            lines.addWidget(self._line(folded[0], words))
        for one in listed[:_MOST]:
            lines.addWidget(self._line(one, self._around.wording.of_problem(one)))
        if len(listed) > _MOST:
            lines.addWidget(Label(tr("And {count} more.").format(count=len(listed) - _MOST), "meta"))
        lines.addWidget(Label(tr("F8: to the next problem"), "meta"))
        return lines

    def _line(self, problem: Problem, words: str) -> LinkRow:
        stop = problem.severity == "stop"
        line = LinkRow("octagon" if stop else "triangle", words, self._place(problem), theme=self._around.theme)
        severity = tr("Must be corrected") if stop else tr("Should be looked at")
        line.setAccessibleName(f"{severity}: {words}")
        line.clicked.connect(lambda *_: self.asked.emit(problem))
        return line

    def _place(self, problem: Problem) -> str:
        section = self._around.document.regime.form.section(problem.place.section)
        if section is None or problem.place.row is None:
            return ""
        cell = next((one.name for one in section.cells if one.id == problem.place.cell), "")
        item = "" if section.is_single else item_title(section, problem.place.row + 1)
        return ", ".join(part for part in (item, cell) if part)


def _nothing_left() -> QHBoxLayout:
    line = row(Sign("tick-ring", "ok"), Label(tr("Nothing is left to correct here.")), margins=(8, 0, 0, 0))
    line.setStretch(1, 1)
    return line
