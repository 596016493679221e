"""My declarations: each with its name, one line of state, a pill, its code, and what can be done with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from declare_app.services.cards import DraftCard
from ui.components.buttons import danger, quiet, secondary
from ui.components.frame import Card
from ui.components.notes import Note
from ui.components.pills import Pill
from ui.components.text import Elided, Label, set_tone
from ui.form.boxes import rule
from ui.form.moves import bring_into_view
from ui.home.words import STATE_LOOKS, look_alikes, origin_line, state_line, state_word, title_of, unread_line
from ui.shell import Shell
from ui.tokens import SPACE_2, SPACE_4
from ui.wording import tr

_PILL = 130
_CODE = 140
_ACTIONS = 120
_SETTLED_MS = 20


class DeclarationsCard(Card):
    """A draft that was never signed can be thrown away, after one more question in its place."""

    open_asked = Signal(str)
    signed_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, shell: Shell, cards: Sequence[DraftCard]) -> None:
        super().__init__(tr("My declarations"))
        self._shell = shell
        self._today: date = shell.environment.now().date()
        self._question: Note | None = None
        self._columns: dict[str, QVBoxLayout] = {}
        self._alike = look_alikes(cards)
        if not cards:
            empty = Label(tr("Nothing yet. A declaration shows here once it is begun."))
            set_tone(empty, "text2")
            self.add(empty)
        for number, card in enumerate(cards):
            if number:
                self.add(rule())
            self.add(self._line(card))

    def _line(self, card: DraftCard) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        grid = QGridLayout()
        column.addLayout(grid)
        self._columns[card.id] = column
        grid.setHorizontalSpacing(SPACE_4)
        tone, icon = STATE_LOOKS[card.state]
        grid.addLayout(self._names(card), 0, 0)
        grid.addWidget(Pill(tone, icon, state_word(card.state), self._shell.theme), 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._code(card), 0, 2)
        grid.addLayout(self._actions(card), 0, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, _PILL)
        grid.setColumnMinimumWidth(2, _CODE)
        grid.setColumnMinimumWidth(3, _ACTIONS)
        return holder

    def _names(self, card: DraftCard) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Elided(title_of(card), kind="strong"))
        lines = [state_line(card, self._today), unread_line(card)]
        if card.id in self._alike:
            lines.append(origin_line(card))
        for text in filter(None, lines):
            line = Label(text, kind="meta")
            set_tone(line, "text2")
            column.addWidget(line)
        return column

    def _full_name(self, card: DraftCard) -> str:
        """Which one it is, also where two bear the same title."""
        if card.id not in self._alike:
            return title_of(card)
        return f"{title_of(card)} ({origin_line(card) or state_line(card, self._today)})"

    def _code(self, card: DraftCard) -> QLabel:
        none = tr("No code yet") if card.is_readable else ""
        label = Label(card.short_code or none, kind="code" if card.short_code else "meta", wrap=False)
        if not card.short_code:
            set_tone(label, "text2")
        return label

    def _actions(self, card: DraftCard) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        if not card.is_readable:
            return row
        if not card.serial:
            row.addWidget(self._button(card, tr("Delete"), "discard", lambda: self._ask(card)))
        if card.is_open:
            row.addWidget(self._button(card, tr("Open"), "open", lambda: self.open_asked.emit(card.id)))
        else:
            row.addWidget(self._button(card, tr("Hand in"), "hand_in", lambda: self.signed_asked.emit(card.id)))
        return row

    def _button(self, card: DraftCard, text: str, name: str, act: object) -> QPushButton:
        button = quiet(text)
        button.setObjectName(f"{name}.{card.id}")
        button.setAccessibleName(f"{text} {self._full_name(card)}")
        button.clicked.connect(act)
        return button

    def _ask(self, card: DraftCard) -> None:
        self._withdraw()
        away = danger(tr("Delete for good"))
        away.setObjectName("discard_for_good")
        away.clicked.connect(lambda: self.discard_asked.emit(card.id))
        keep = secondary(tr("Keep it"))
        keep.setObjectName("keep")
        keep.clicked.connect(self._withdraw)
        told = tr("Delete {name} with everything typed in it? It cannot be brought back.")
        self._question = Note("stop", told.format(name=self._full_name(card)), [away, keep])
        self._columns[card.id].addWidget(self._question)
        keep.setFocus()
        QTimer.singleShot(_SETTLED_MS, self._question, lambda: bring_into_view(keep))  # once it has its height

    def _withdraw(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
