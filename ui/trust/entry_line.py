"""One line of what is trusted: its name, state, dates and fingerprint, and the way to take it out."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from declare_app.services.trust_shown import ShownEntry
from ui.components.buttons import danger, quiet, secondary
from ui.components.notes import Note
from ui.components.pills import Pill
from ui.components.text import Label, set_tone
from ui.form.moves import bring_into_view
from ui.theme import Theme
from ui.tokens import SPACE_1, SPACE_2, SPACE_3
from ui.trust.words import LOOKS, reason_line, removal_question, state_word, validity_line
from ui.wording import tr

_SETTLED_MS = 20


class EntryLine(QWidget):
    """``asked`` tells that its question opened, so that another one closes; ``removed`` that the answer was yes."""

    asked = Signal()
    removed = Signal()

    def __init__(self, entry: ShownEntry, theme: Theme) -> None:
        super().__init__()
        self.entry = entry
        self._theme = theme
        self._question: Note | None = None
        self._remove = quiet(tr("Remove…"))
        self._remove.setObjectName(f"trust.remove.{entry.file}")
        self._remove.setAccessibleName(tr("Remove {name}").format(name=entry.title))
        self._remove.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        self._column.setSpacing(SPACE_1)
        self._column.addLayout(self._head())
        self._tell()

    def ask_no_more(self) -> None:
        """Close the question, if it is open."""
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def complain(self, text: str) -> None:
        """It is still there, and why."""
        self._show(Note("stop", text))
        self._remove.setFocus()

    def _head(self) -> QHBoxLayout:
        tone, icon = LOOKS[self.entry.state]
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(Label(self.entry.title, kind="strong"), 1)
        for part in (Pill(tone, icon, state_word(self.entry), self._theme), self._remove):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _tell(self) -> None:
        entry = self.entry
        name = entry.name if entry.name != f"CN={entry.title}" else ""
        for text in filter(None, (name, validity_line(entry))):
            soft = Label(text)
            set_tone(soft, "text2")
            self._column.addWidget(soft)
        if entry.fingerprint:
            code = Label(entry.fingerprint, kind="code")
            code.setAccessibleName(tr("Fingerprint {digits}").format(digits=entry.fingerprint))
            self._column.addWidget(code)
        reason = reason_line(entry)
        if reason:
            told = Label(reason)
            set_tone(told, LOOKS[entry.state][0] if entry.state != "idle" else "text2")
            self._column.addWidget(told)

    def _ask(self) -> None:
        self.asked.emit()
        away = danger(tr("Remove"))
        away.setObjectName("trust.remove_for_good")
        away.clicked.connect(self._answer)
        keep = secondary(tr("Keep it"))
        keep.setObjectName("trust.keep")
        keep.clicked.connect(self._withdraw)
        self._show(Note("stop", removal_question(self.entry), [away, keep]))
        keep.setFocus()
        QTimer.singleShot(_SETTLED_MS, keep, lambda: bring_into_view(keep))  # once the question has its height

    def _answer(self) -> None:
        self.ask_no_more()
        self.removed.emit()

    def _withdraw(self) -> None:
        self.ask_no_more()
        self._remove.setFocus()

    def _show(self, note: Note) -> None:
        self.ask_no_more()
        self._question = note
        self._column.addWidget(note)
