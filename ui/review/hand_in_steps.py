"""What is left to do after signing: four steps in order, ticked by the user; the next one's number is filled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.components.text import Label
from ui.theme import Theme
from ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5

ROUND: Final = 34
TICK_WIDTH: Final = 104


@dataclass(frozen=True)
class Step:
    """``id`` names it in signals and object names; ``tick`` is what the box says; ``remark`` is one more line."""

    id: str
    title: str
    text: str
    tick: str
    actions: Sequence[QPushButton] = ()
    remark: str = ""


class StepNumber(QWidget):
    """Outlined, or filled where it is the next one."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self._is_next = False
        self.setFixedSize(ROUND, ROUND)
        theme.changed.connect(self.update)

    def set_next(self, *, is_next: bool) -> None:
        self._is_next = is_next
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.q("primary"), 1.5))
        painter.setBrush(self._theme.q("primary" if self._is_next else "surface"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(self._theme.q("on_primary" if self._is_next else "primary"))
        painter.setFont(self._theme.font("strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class HandInSteps(QFrame):
    """``ticked`` names a step and whether it is done now."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, steps: Sequence[Step], done: Mapping[str, bool]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._boxes: dict[str, QCheckBox] = {}
        self._numbers: list[StepNumber] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_3)
        for number, step in enumerate(steps, start=1):
            if number > 1:
                rule = QFrame()
                rule.setProperty("role", "rule")
                column.addWidget(rule)
            column.addLayout(self._line(number, step, done=done.get(step.id, False)))
        self._mark_next()

    @property
    def left(self) -> int:
        """How many steps are not ticked yet."""
        return len([box for box in self._boxes.values() if not box.isChecked()])

    def tick(self, step_id: str) -> None:
        """As if the user had."""
        self._boxes[step_id].setChecked(True)

    def _line(self, number: int, step: Step, *, done: bool) -> QHBoxLayout:
        self._numbers.append(StepNumber(number, self._theme))
        box = QCheckBox(step.tick)
        box.setObjectName(f"step.{step.id}")
        box.setAccessibleName(f"{step.tick}: {step.title}")
        box.setFixedWidth(TICK_WIDTH)
        box.setChecked(done)
        box.toggled.connect(lambda on: self._note_tick(step.id, on=on))
        self._boxes[step.id] = box
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(Label(step.title, kind="heading"))
        for text in (step.text, step.remark):
            if text:
                words.addWidget(Label(text))
        if step.actions:
            row = QHBoxLayout()
            row.setSpacing(SPACE_2)
            for action in step.actions:
                row.addWidget(action)
            row.addStretch(1)
            words.addLayout(row)
        line = QHBoxLayout()
        line.setSpacing(SPACE_4)
        line.addWidget(self._numbers[-1], 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _note_tick(self, step_id: str, *, on: bool) -> None:
        self._mark_next()
        self.ticked.emit(step_id, on)

    def _mark_next(self) -> None:
        waiting = [not box.isChecked() for box in self._boxes.values()]
        first = waiting.index(True) if any(waiting) else -1
        for index, number in enumerate(self._numbers):
            number.set_next(is_next=index == first)
