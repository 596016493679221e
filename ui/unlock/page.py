"""The frame that the first screens share: one column that scrolls, and a row of actions that is always in view."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from ui.components.buttons import danger
from ui.components.frame import ActionBar, Scroll
from ui.components.notes import Note
from ui.components.text import Label, set_tone
from ui.shell import Shell
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr

COLUMN: Final = 560
OLDER_COPIES: Final = frozenset({"vault.rolled_back", "vault.forked", "vault.other_key"})
"""The copy at hand is not the one that this computer saw last, or its note of it is spoilt; it may still be wanted."""
_SIDE: Final = 44
_TOP: Final = 36


class EntrancePage(QWidget):
    """``add`` fills the column; ``set_primary`` names the one action that Ctrl+Enter and Enter in a field press."""

    back_asked = Signal()
    widest = COLUMN

    def __init__(self, shell: Shell, title: str, sentence: str = "") -> None:
        super().__init__()
        self.shell = shell
        self._primary: QPushButton | None = None
        self._note: Note | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_3)
        self._actions = ActionBar()
        self._lay_out()
        self.add(Label(title, kind="title"))
        if sentence:
            soft = Label(sentence)
            set_tone(soft, "text2")
            self.add(soft)
        self._column.addSpacing(SPACE_2)

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setMaximumWidth(self.widest)
        holder.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        across = QHBoxLayout(inside)
        across.setContentsMargins(_SIDE, _TOP, _SIDE, SPACE_4)
        across.addStretch(1)
        across.addWidget(holder, 100, Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(self._actions)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self.press_primary)

    def add(self, widget: QWidget) -> None:
        """Below what stands in the column."""
        self._column.addWidget(widget)

    def add_row(self, *widgets: QWidget) -> None:
        """Side by side, as wide as they are."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._column.addLayout(row)

    def add_space(self) -> None:
        """A little more air."""
        self._column.addSpacing(SPACE_5)

    def add_rule(self) -> None:
        """A line between two matters."""
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._column.addSpacing(SPACE_3)
        self._column.addWidget(rule)

    def add_action(self, widget: QWidget) -> None:
        """At the left of the bottom row."""
        self._actions.add_left(widget)

    def set_primary(self, button: QPushButton, *, in_column: bool = False) -> None:
        """At the right of the bottom row, unless it was put into the column already."""
        self._primary = button
        if not in_column:
            self._actions.set_primary(button)

    def press_primary(self) -> None:
        """As if it were clicked."""
        if self._primary is not None and self._primary.isEnabled():
            self._primary.click()

    def say(self, error: AppError, *actions: QPushButton) -> None:
        """Below everything: what was refused and what to do."""
        self.hush()
        self._note = Note("stop", self.shell.wording.of_error(error), actions)
        self._column.addWidget(self._note)

    def say_or_offer(self, error: AppError, all_the_same: Callable[[], None]) -> None:
        """The same; a copy that this computer does not know can be opened all the same."""
        if error.code not in OLDER_COPIES:
            self.say(error)
            return
        older = danger(tr("Open this copy &all the same"))
        older.setObjectName("open_older")
        older.clicked.connect(all_the_same)
        self.say(error, older)

    def hush(self) -> None:
        """Take the last refusal away."""
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None

    def set_busy(self, *, busy: bool) -> None:
        """While the vault's thread works, nothing is pressed twice."""
        if self._primary is not None:
            self._primary.setEnabled(not busy)
            self._primary.setToolTip(tr("One moment…") if busy else "")

    def begin(self) -> None:
        """It is shown: the focus goes to the first field to fill."""
