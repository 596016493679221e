"""The duty at hand: its name, when it is due, how far it is, and the one button that goes on."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from declare_app.services.cards import DraftCard
from ui.components.buttons import primary, secondary
from ui.components.frame import Card
from ui.components.painted import Deadline, Progress
from ui.components.text import Elided, Label, set_tone
from ui.home.words import due_line, duty_title, left_line
from ui.shell import Shell
from ui.tokens import SPACE_2, SPACE_3, SPACE_4
from ui.wording import tr


class DutyCard(Card):
    """Made anew for each overview. Without a declaration it says how to begin."""

    continue_asked = Signal(str)
    review_asked = Signal(str)
    begin_asked = Signal()

    def __init__(self, shell: Shell, card: DraftCard | None, origin: str = "", stopped: str = "") -> None:
        """``origin`` tells it from another of its name; ``stopped``: the place of the form that was open last."""
        super().__init__()
        self._shell = shell
        self._today = shell.environment.now().date()
        self.primary: QPushButton
        head = Label(tr("To do"), kind="meta_strong")
        set_tone(head, "text2")
        self.add(head)
        if card is None:
            self._show_nothing()
        else:
            self._show(card, origin, stopped)

    def _show_nothing(self) -> None:
        self.add(Label(tr("No declaration is being written"), kind="display"))
        self.add(Label(tr("Begin the yearly declaration, or choose another kind at the right.")))
        self.primary = primary(tr("&Begin a declaration"))
        self.primary.setObjectName("begin")
        self.primary.clicked.connect(self.begin_asked)
        self._add_row(self.primary)

    def _show(self, card: DraftCard, origin: str, stopped: str) -> None:
        self.add(Label(duty_title(card), kind="display"))
        if origin:
            self.add(_soft(Label(origin, kind="meta")))
        due = Label(due_line(card, self._today), kind="heading")
        if card.due is not None and card.due < self._today:
            set_tone(due, "warn")
        self.add(due)
        if card.due is not None:
            self.add(Deadline(date(card.year, 1, 1), self._today, card.due, self._shell.theme))
        self._show_progress(card)
        self.primary = primary(tr("&Continue"))
        self.primary.setObjectName("continue")
        self.primary.clicked.connect(lambda: self.continue_asked.emit(card.id))
        review = secondary(tr("&Draft as PDF"))
        review.setObjectName("review")
        review.clicked.connect(lambda: self.review_asked.emit(card.id))
        last = tr("Stopped at: {place}").format(place=stopped) if stopped else ""
        self._add_row(self.primary, review, last=_soft(Elided(last, kind="meta")))

    def _show_progress(self, card: DraftCard) -> None:
        told = tr("{done}/{asked} parts done").format(done=card.done, asked=card.asked)
        left = _soft(Label(left_line(card), kind="meta", wrap=False))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(Label(told, kind="strong", wrap=False))
        row.addWidget(Progress(card.done, card.asked, self._shell.theme), 1)
        row.addWidget(left)
        self.add(line)

    def _add_row(self, *widgets: QWidget, last: QLabel | None = None) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, SPACE_2, 0, 0)
        row.setSpacing(SPACE_3)
        for widget in widgets:
            row.addWidget(widget)
        if last is None:
            row.addStretch(1)
        else:
            last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(last, 1)
        self.add(line)


def _soft(label: QLabel) -> QLabel:
    set_tone(label, "text2")
    return label
