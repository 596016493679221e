"""An amount in đồng: grouped while it is typed, with the caret and undo kept; words like "1 tỷ 2" once it is left."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence

from ui.components.line_edits import Edit
from ui.components.tidying import grouped_digits, is_amount, is_digits_and_dots, tidy_amount, tidy_plain_amount


@dataclass
class _Steps:
    """What stood in the field, with the caret, one state after another.

    Qt forgets its own steps whenever text is put in its place, which grouping does.
    """

    states: list[tuple[str, int]] = field(default_factory=lambda: [("", 0)])
    at: int = 0

    @property
    def text(self) -> str:
        return self.states[self.at][0]

    def add(self, text: str, caret: int) -> None:
        del self.states[self.at + 1 :]
        if self.text != text:
            self.states.append((text, caret))
            self.at += 1

    def move(self, step: int) -> tuple[str, int] | None:
        if not 0 <= self.at + step < len(self.states):
            return None
        self.at += step
        return self.states[self.at]


class MoneyEdit(Edit):
    """Text that is no amount stays as it was typed; the check of the field says what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = _Steps()
        self._is_in_event = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setProperty("money", "true")

    def set_typed(self, text: str) -> None:
        """As for every edit; digits are shown grouped."""
        shown = _shown(text)
        if shown != _shown(self.text()):
            super().set_typed(shown)
            self._steps = _Steps([(shown, len(shown))])

    def tidied(self, text: str) -> str:
        return tidy_amount(text)

    def undo(self) -> None:
        """To what stood here before the last key."""
        self._step(-1)

    def redo(self) -> None:
        """Forward again."""
        self._step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            self._step_over_dot(event.key())
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        before = self.text()
        self._is_in_event = True
        super().inputMethodEvent(event)
        self._is_in_event = False
        if self.text() != before:
            self._settle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, act, step in (("edit-undo", self.undo, -1), ("edit-redo", self.redo, 1)):
            action = next((one for one in menu.actions() if one.objectName() == name), None)
            if action is not None:
                action.triggered.disconnect()
                action.triggered.connect(act)
                action.setEnabled(0 <= self._steps.at + step < len(self._steps.states))
        menu.popup(event.globalPos())

    def _edited(self, _text: str) -> None:
        if not self._is_in_event:
            self._settle()

    def _settle(self) -> None:
        """Group what was typed, remember it, tell it. A word that is being composed is left alone."""
        text, caret = self.text(), self.cursorPosition()
        if not self._is_composing:
            self._show(*_grouped(self._steps.text, text, caret))
        self._steps.add(self.text(), self.cursorPosition())
        self.typed_changed.emit(self.text())

    def _step(self, step: int) -> None:
        state = self._steps.move(step)
        if state is not None:
            self._show(*state)
            self.typed_changed.emit(self.text())

    def _show(self, text: str, caret: int) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(caret)

    def _step_over_dot(self, key: Any) -> None:
        """A dot is not typed, so it cannot be erased: the digit beyond it is."""
        caret, text = self.cursorPosition(), self.text()
        if self.hasSelectedText() or not is_amount(text):
            return
        if key == Qt.Key.Key_Backspace and text[:caret].endswith("."):
            self.setCursorPosition(caret - 1)
        elif key == Qt.Key.Key_Delete and text[caret:].startswith("."):
            self.setCursorPosition(caret + 1)


def _shown(text: str) -> str:
    return grouped_digits(text) if is_amount(text) else text


def _grouped(before: str, text: str, caret: int) -> tuple[str, int]:
    """The text grouped, the caret behind the same digit. A dot typed by hand may begin "1.2 tỷ": it stays."""
    put_in = _put_in(before, text)
    is_by_hand = "." in put_in or (is_digits_and_dots(before) and not is_amount(before))
    if is_amount(text) or (is_digits_and_dots(text) and not is_by_hand):
        new = grouped_digits(text)
    elif len(put_in) > 1 and tidy_plain_amount(text):
        new = tidy_plain_amount(text)
    else:
        return text, caret
    digits_after = sum(letter.isdigit() for letter in text[caret:])
    at = len(new)
    while at > 0 and digits_after > 0:
        at -= 1
        digits_after -= new[at].isdigit()
    return new, at


def _put_in(before: str, after: str) -> str:
    """What was typed or pasted to come from one text to the other."""
    start = _shared_beginning(before, after)
    same_end = _shared_beginning(before[start:][::-1], after[start:][::-1])
    return after[start : len(after) - same_end]


def _shared_beginning(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
