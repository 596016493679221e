"""Several lines of typed text: grows from two lines to five, and Tab leaves it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_FEWEST: Final = 2
_MOST: Final = 5
_PADDING: Final = 18  # of the style sheet, the frame and the margin of Qt's document


class TextArea(QPlainTextEdit):
    """``typed_changed`` tells what the user changed; not what ``set_typed`` put there."""

    typed_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def typed(self) -> str:
        """What stands in the field, with its no-break spaces; what is still composed is not in it yet."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_typed(self, text: str) -> None:
        """Show ``text``; where it stands there already, caret, undo and a word being composed are left alone."""
        if text == self.typed():
            return
        caret = self.textCursor().position() if self.hasFocus() else 0
        self._told = text
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, len(self.typed())))
        self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        text = self.typed()
        if text != self._told:
            self._told = text
            self.typed_changed.emit(text)

    def _fit(self) -> None:
        lines = max(_FEWEST, min(_MOST, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + _PADDING
        if height != self.maximumHeight():
            self.setFixedHeight(height)
