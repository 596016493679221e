"""What stops a signing and what deserves a look, each with the way there, a look with room for a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem
from declare_app.forms.regimes import Regime
from declare_app.services.wording import Wording
from ui.components.buttons import quiet
from ui.components.inputs import Edit
from ui.components.text import Label
from ui.review.fact_line import FactLine
from ui.review.problem_place import said_of
from ui.tokens import SPACE_1, SPACE_2
from ui.wording import tr

INDENT = 28


def reason_of(draft: Draft, problem: Problem) -> str:
    """What the declarant gave as a reason to pass it; "" where nothing."""
    wanted = _key(problem)
    given = (one.text for one in draft.reasons if (one.rule, one.section, one.row_id) == wanted)
    return next(given, "").strip()


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.rule, problem.place.section, problem.place.row_id


class ProblemLine(QWidget):
    """One problem; ``asked`` to go there, ``explained`` with a reason that was typed."""

    asked = Signal()
    explained = Signal(str)

    def __init__(self, problem: Problem, sentence: str, reason: str | None) -> None:
        """``reason`` None: none is asked for here, be it a stop or a look that shares its reason with one above."""
        super().__init__()
        self.there = quiet(tr("Go there"))
        self.there.setObjectName(f"go.{problem.place}")
        self.there.setAccessibleName(tr("Go there: {sentence}").format(sentence=sentence))
        self.there.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        tone = "stop" if problem.severity == "stop" else "warn"
        column.addWidget(FactLine(tone, sentence, action=self.there))
        if reason is not None:
            column.addLayout(self._reason(problem, sentence, reason))

    def _reason(self, problem: Problem, sentence: str, reason: str) -> QHBoxLayout:
        self._edit = Edit()
        self._edit.set_typed(reason)
        self._edit.setObjectName(f"reason.{problem.rule}.{problem.place}")
        self._edit.setAccessibleName(tr("Reason: {sentence}").format(sentence=sentence))
        self._edit.editingFinished.connect(lambda: self.explained.emit(self._edit.typed()))
        label = Label(tr("Reason"), wrap=False)
        label.setBuddy(self._edit)
        line = QHBoxLayout()
        line.setContentsMargins(INDENT, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(label)
        line.addWidget(self._edit, 1)
        return line


class ProblemList(QWidget):
    """All stops, then all looks, in the order of the form."""

    place_asked = Signal(str, str, str)
    reason_given = Signal(str, str, str, str)  # rule, section, row id, text

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self._lines: list[ProblemLine] = []

    def show_problems(self, problems: tuple[Problem, ...], draft: Draft, regime: Regime) -> None:
        """Show these, each under the person or item that it speaks of."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        ordered = sorted(problems, key=lambda problem: problem.severity == "look")
        explained: set[tuple[str, str, str]] = set()
        self._lines = []
        for problem in ordered:
            key = _key(problem)
            asked = problem.severity == "look" and key not in explained
            explained.add(key)
            sentence = said_of(problem, draft, regime, self._wording)
            self._lines.append(self._line(problem, sentence, reason_of(draft, problem) if asked else None))
        for line in self._lines:
            self._column.addWidget(line)

    def focus_first(self) -> None:
        """Take the user to the first of them."""
        if self._lines:
            self._lines[0].there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, problem: Problem, sentence: str, reason: str | None) -> ProblemLine:
        line = ProblemLine(problem, sentence, reason)
        place = problem.place
        line.asked.connect(lambda: self.place_asked.emit(place.section, place.row_id, place.cell))
        line.explained.connect(lambda text: self.reason_given.emit(problem.rule, place.section, place.row_id, text))
        return line
