"""One line of typed text; areas and days are tidied once the field is left, never while something is composed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from ui.components.tidying import tidy_area, tidy_date


class Edit(QLineEdit):
    """``typed_changed`` tells what the user typed, pasted or took back; not what ``set_typed`` put there."""

    typed_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._is_composing = False
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self.tidy)

    def typed(self) -> str:
        """What stands in the field; a word that is still composed is not in it yet."""
        return self.text()

    def set_typed(self, text: str) -> None:
        """Show ``text``; where it stands there already, caret, undo and a word being composed are left alone."""
        if text != self.text():
            caret = min(self.cursorPosition(), len(text)) if self.hasFocus() else 0
            self.setText(text)
            self.setCursorPosition(caret)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._is_composing = False
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own menu: it is not left
            self.tidy()

    def tidy(self) -> None:
        """As when the field is left, or Enter is pressed in it."""
        text = self.tidied(self.text())
        if text != self.text() and not self.isReadOnly():
            self.selectAll()
            self.insert(text)  # as if it were typed: it is told, and can be undone

    def tidied(self, text: str) -> str:
        """How ``text`` should stand once the field is left; what is not understood stays as it is."""
        return text

    def _edited(self, text: str) -> None:
        self.typed_changed.emit(text)


class AreaEdit(Edit):
    """An area in m²: "5200,5 m2" becomes "5.200,5"; a lone dot ("86.4") may mean two things and stays."""

    def tidied(self, text: str) -> str:
        return tidy_area(text)


class DateEdit(Edit):
    """A day: "5.3.2026", "05032026" and "ngày 5 tháng 3 năm 2026" become 5/3/2026."""

    def tidied(self, text: str) -> str:
        return tidy_date(text)
