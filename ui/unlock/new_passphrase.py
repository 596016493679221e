"""A new passphrase: typed, its strength shown while typing, one drawn by lot on request, typed again."""

from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import later
from ui.background import Background
from ui.components.buttons import quiet
from ui.components.field import Field
from ui.components.password_edit import PasswordEdit
from ui.components.text import Label, set_tone
from ui.shell import Shell
from ui.tokens import SPACE_2, SPACE_3
from ui.unlock.strength_bar import StrengthBar
from ui.wording import tr

_PAUSE_MS: Final = 150
_TONES: Final = {"short": "stop", "weak": "stop", "fair": "warn", "strong": "ok", "very_strong": "ok"}


class NewPassphrase(QWidget):
    """``chosen`` gives the passphrase, or "" where something is missing, and then says what."""

    judged = Signal()

    def __init__(self, shell: Shell, name: str = "") -> None:
        """``name``: what the first field is called where the vault has a passphrase already."""
        super().__init__()
        self._background: Background = shell.background
        self._strength: Any = None
        self._typed_strength = ""
        self._personal = ""
        self.first, self.again = PasswordEdit(), PasswordEdit()
        self.first.setObjectName("new_passphrase")
        self.again.setObjectName("passphrase_again")
        self._first_field = Field(name or tr("&Password"), self.first)
        self._again_field = Field(tr("&Type the password again"), self.again)
        self._bar = StrengthBar(shell.theme)
        self._word = Label("", kind="body")
        self.suggest = quiet(tr("Suggest a password"))
        self.suggest.setObjectName("suggest_passphrase")
        self.suggest.clicked.connect(self._draw)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self.first.textChanged.connect(self._note_typing)
        self.again.textChanged.connect(lambda _text: self._again_field.set_error(""))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._first_field)
        column.addWidget(self._bar)
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self._word, 1)
        line.addWidget(self.suggest)
        column.addLayout(line)
        column.addWidget(self._again_field)

    def focus_first(self) -> None:
        """To the first of the two."""
        self.first.setFocus()

    def set_personal(self, text: str) -> None:
        """What others know, such as the label: it makes a passphrase easier to guess."""
        self._personal = text
        self._pause.start()

    def clear(self) -> None:
        """Forget what was typed."""
        for edit in (self.first, self.again):
            edit.clear()

    def word(self) -> str:
        """How strong it is, as it is said."""
        return self._word.text()

    def said(self) -> str:
        """Why it was refused."""
        return self._first_field.error() or self._again_field.error()

    def chosen(self) -> str:
        """The passphrase; "" where it is missing, typed twice differently, or too easily guessed."""
        text = self.first.text()
        if not text:
            self.refuse(tr("No password yet. Type four or five unrelated words."))
        elif self._strength is not None and self._typed_strength == text and not self._strength.enough:
            self.refuse(tr("This password is easily guessed. Make it longer."))
        elif self.again.text() != text:
            self._again_field.set_error(tr("The two passwords differ. Type it again."))
            self.again.setFocus()
        else:
            return text
        return ""

    def refuse(self, sentence: str) -> None:
        """Say below the first field why not."""
        self._first_field.set_error(sentence)
        self.first.setFocus()

    def _note_typing(self) -> None:
        self._first_field.set_error("")
        self._pause.start()

    def _judge(self) -> None:
        text, personal = self.first.text(), self._personal

        def judged() -> tuple[str, Any]:
            return text, later.strength().strength(text, [personal])

        self._background.run(judged, self._show, lambda _error: None)

    def _show(self, found: tuple[str, Any]) -> None:
        text, strength = found
        if text != self.first.text():
            return  # typed on; the next answer is under way
        self._strength, self._typed_strength = strength, text
        words = {
            "empty": "",
            "short": tr("Too short: 12 characters or more."),
            "weak": tr("Weak: easily guessed."),
            "fair": tr("Enough."),
            "strong": tr("Strong: hard to guess."),
            "very_strong": tr("Very strong: not to be guessed."),
        }
        tone = _TONES.get(strength.word, "")
        self._bar.show_steps(strength.steps, tone, words[strength.word])
        self._word.setText(words[strength.word])
        set_tone(self._word, tone)
        self.judged.emit()

    def _draw(self) -> None:
        self._background.run(lambda: str(later.strength().suggested_passphrase()), self._take, lambda _error: None)

    def _take(self, text: str) -> None:
        self.first.setText(text)
        self.first.set_shown(shown=True)
        self.again.clear()
        self.again.setFocus()
