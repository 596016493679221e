"""One question of a page: its label, its control, and below it what must be put right, looked at or known."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.components.buttons import quiet
from ui.components.choice import Choice
from ui.components.text import Label, Sign, set_property
from ui.tokens import ICON_BUTTON, LABEL, SPACE_1, SPACE_4, STACK
from ui.wording import tr

_MARK_SIZE: Final = (32, 22)
_BELOW: Final = ("words", "error", "warning", "helper")
_TOP: Final = 7
"""Puts the label on the line of the text in the control."""


class Line(QWidget):
    """A sentence below a control with the sign of its tone."""

    def __init__(self, name: str, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Label("")
        self._words.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Sign(name, tone, ICON_BUTTON), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def setText(self, text: str) -> None:  # noqa: N802 - as QLabel has it
        """Say this."""
        self._words.setText(text)


class Field(QWidget):
    """Order below the control: the amount in words, what must be corrected, what to look at, help."""

    mark_clicked = Signal()

    def __init__(self, label: str, control: QWidget, mark: str = "", name: str = "") -> None:
        super().__init__()
        self._name = name
        self._control = control
        self._targets = _targets(control)
        self._label = Label("")
        self._lines: dict[str, Label | Line] = {}
        self._below = QVBoxLayout()
        self._head = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out(_foot_mark(mark, self) if mark else None)
        self.set_label(label)

    def set_label(self, text: str) -> None:
        """With an ampersand before the letter that leads here."""
        self._label.setText(text)
        self._label.ensurePolished()
        one_line = self._label.fontMetrics().horizontalAdvance(text.replace("&", ""))
        self._label.setMaximumWidth(one_line + 2)  # so that the mark stands behind the words
        leads = "&" in text and bool(self._targets) and "<" not in text  # a vault's label may be foreign
        # A mark before a letter is drawn by Qt only where it may read the text as its own language too.
        self._label.setTextFormat(Qt.TextFormat.AutoText if leads else Qt.TextFormat.PlainText)
        if leads:
            self._label.setBuddy(self._targets[0])
        named = self._name or text.replace("&", "")
        for target in self._targets:
            if named and not isinstance(target, Choice):
                target.setAccessibleName(named)
        if not self._targets or isinstance(self._targets[0], Choice):
            self._control.setAccessibleName(named)

    def label(self) -> str:
        """As it is read, without its mnemonic."""
        return self._label.text().replace("&", "")

    def set_words(self, text: str) -> None:
        """The amount read back."""
        self._say("words", text)

    def set_error(self, text: str) -> None:
        """What must be corrected; "" where nothing is."""
        self._say("error", text)

    def set_warning(self, text: str) -> None:
        """What should be looked at."""
        self._say("warning", text)

    def set_helper(self, text: str) -> None:
        """What is good to know."""
        self._say("helper", text)

    def error(self) -> str:
        """What must be corrected."""
        return self._said("error")

    def warning(self) -> str:
        """What should be looked at."""
        return self._said("warning")

    def helper(self) -> str:
        """What is good to know."""
        return self._said("helper")

    def words(self) -> str:
        """The amount read back."""
        return self._said("words")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The label at the left, or above where the field is narrow."""
        narrow = self.width() < STACK
        sides = QBoxLayout.Direction
        self._line.setDirection(sides.TopToBottom if narrow else sides.LeftToRight)
        self._line.setSpacing(SPACE_1 if narrow else SPACE_4)
        self._head.setMinimumWidth(0 if narrow else LABEL)
        self._head.setMaximumWidth(16777215 if narrow else LABEL)
        head = self._head.layout()
        if head is not None:
            head.setContentsMargins(0, 0 if narrow else _TOP, 0, 0)
        self._head.setVisible(bool(self._label.text()) or not narrow)

    def _said(self, kind: str) -> str:
        line = self._lines.get(kind)
        return line.text() if line is not None else ""

    def _say(self, kind: str, text: str) -> None:
        if text == self._said(kind):
            return
        line = self._line_for(kind)
        line.setText(text)
        line.setVisible(bool(text))
        state = "error" if self.error() else "warn" if self.warning() else ""
        description = ". ".join(
            part for part in (self.words(), self.error() or self.warning() or self.helper()) if part
        )
        for target in self._targets:
            set_property(target, "state", state)
            if not isinstance(target, Choice):
                target.setAccessibleDescription(description)

    def _line_for(self, kind: str) -> Label | Line:
        """Made when there is something to say: most fields of a page have nothing below them."""
        if kind not in self._lines:
            before = sum(one in self._lines for one in _BELOW[: _BELOW.index(kind)])
            self._lines[kind] = _line(kind, self)
            self._below.insertWidget(1 + before, self._lines[kind])
        return self._lines[kind]

    def _lay_out(self, mark: QWidget | None) -> None:
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout(self._head)
        head.setSpacing(2)
        head.addWidget(self._label, 1000, top)
        if mark is not None:
            head.addWidget(mark, 0, top)
        head.addStretch(1)
        self._below.setSpacing(SPACE_1)
        self._below.addWidget(self._control)
        self._below.addStretch(1)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._head)
        self._line.addLayout(self._below, 1)
        self._arrange()


def _line(kind: str, field: Field) -> Label | Line:
    if kind in ("error", "warning"):
        return Line("octagon", "stop", field) if kind == "error" else Line("triangle", "warn", field)
    label = Label("", "strong" if kind == "words" else "meta")
    label.setParent(field)
    return label


def _foot_mark(number: str, field: Field) -> QWidget:
    """The number of the note on the form; it leads to the note. F1 does the same."""
    button = quiet(f"({number})")
    button.setProperty("kind", "mark")
    button.setFixedSize(*_MARK_SIZE)
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    button.setToolTip(tr("See note ({number}) of the form. F1 does the same").format(number=number))
    button.setAccessibleName(tr("Guidance, note {number}").format(number=number))
    button.clicked.connect(field.mark_clicked)
    return button


def _targets(control: QWidget) -> list[QWidget]:
    """What in the control is typed into or picked from."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, Choice)
    if isinstance(control, kinds):
        return [control]
    return [one for one in control.findChildren(QWidget) if isinstance(one, kinds)]
