"""One of a few: frames to click anywhere in, with a title and room for a line of explanation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from declare_app.model.place_names import folded
from ui.components.text import Label
from ui.tokens import CONTROL, SPACE_2
from ui.wording import tr

_DOT: Final = 20
_LEFT: Final = 12
_TEXT: Final = 40
_NARROW: Final = 200
_MOST_IN_LINE: Final = 3
_OF_THE_WINDOW: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_CHANGES: Final = (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True)
class Option:
    """What can be chosen: its code, its words, and what it means."""

    code: str
    title: str
    detail: str = ""


class Choice(QRadioButton):
    """One option. Looks come from the style sheet; the words are labels so that they wrap."""

    stepped = Signal(int)
    called = Signal(str)  # a digit or the first letter of an option, without marks

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option
        self.setAutoExclusive(False)
        self.setAccessibleName(option.title)
        self.setAccessibleDescription(option.detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = Label(option.title, "strong" if option.detail else "body")
        column = self._column = QVBoxLayout(self)
        edge = 10 if option.detail else 7
        column.setContentsMargins(_TEXT, edge, _LEFT, edge)
        column.setSpacing(2)
        column.addWidget(self._title)
        if option.detail:
            detail = Label(option.detail)
            detail.setProperty("tone", "text2")
            column.addWidget(detail)
            column.addStretch(1)  # beside one of more lines the words stay on top
        self._labels = self.findChildren(Label)
        for label in self._labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def one_line_width(self) -> int:
        """How wide it must be for its title to stand in one line."""
        self._title.ensurePolished()
        return _TEXT + _LEFT + self._title.fontMetrics().horizontalAdvance(self.option.title) + 6

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        self.setChecked(True)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The whole frame is to be clicked."""
        return self.rect().contains(pos)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        for label in self._labels:
            label.ensurePolished()
        return max(CONTROL, self._column.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_NARROW, self.heightForWidth(max(self.width(), _NARROW)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(2 * _TEXT, CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = _STEPS.get(Qt.Key(event.key()))
        letter = folded(event.text()).strip()
        if step is not None:
            self.stepped.emit(step)
        elif letter and not event.modifiers() & _OF_THE_WINDOW:
            self.called.emit(letter)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        option.rect = QRect(_LEFT, self._middle_of_first_line() - _DOT // 2, _DOT, _DOT)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorRadioButton, option)
        painter.end()

    def _middle_of_first_line(self) -> int:
        text = self._title.heightForWidth(self._title.width())
        top = self._title.y() + (self._title.height() - text) // 2
        return top + (self._title.fontMetrics().height() + 1) // 2


class ChoiceGroup(QWidget):
    """Short titles side by side where there is room, else one under another. One stop of Tab; arrows move in it.

    A digit chooses by the place, a letter the next option that begins with it, marks aside; ``paired``: two in a line.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option], *, paired: bool = False) -> None:
        super().__init__()
        self._paired = paired
        self._choices = [Choice(option) for option in options]
        self._measured: dict[int, list[QRect]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for number, choice in enumerate(self._choices):
            choice.setParent(self)
            choice.clicked.connect(lambda _on=False, one=choice: self._choose(one))
            choice.stepped.connect(lambda step, at=number: self._step(at + step))
            choice.called.connect(lambda letter, at=number: self._call(letter, at))
            place = tr("{title}, {number} of {count}")
            choice.setAccessibleName(place.format(title=choice.option.title, number=number + 1, count=len(options)))
        self._mark("")

    def code(self) -> str:
        """Of the option that is chosen, "" for none."""
        return next((one.option.code for one in self._choices if one.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Choose without telling; "" or an unknown one for none."""
        self._mark(code)

    def choices(self) -> Sequence[Choice]:
        """The frames, in their order."""
        return tuple(self._choices)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self.width(), _NARROW)
        return QSize(_NARROW, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(2 * _TEXT, CONTROL if self._choices else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() in _CHANGES:  # a frame may be of another height
            before = self._measured.get(self.width())
            self._measured.clear()
            if before != self._places(self.width()):
                self._place()
                self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for choice, place in zip(self._choices, self._places(self.width()), strict=True):
            choice.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        # Measured once for each width: Qt asks a dozen times for each page.
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> list[QRect]:
        columns = self._columns(width)
        each = (width - SPACE_2 * (columns - 1)) // columns
        places: list[QRect] = []
        top = 0
        for start in range(0, len(self._choices), columns):
            line = self._choices[start : start + columns]
            height = max(choice.heightForWidth(each) for choice in line)
            lefts = [at * (each + SPACE_2) for at in range(len(line))]
            ends = [width if at == columns - 1 else left + each for at, left in enumerate(lefts)]
            places += [QRect(left, top, end - left, height) for left, end in zip(lefts, ends, strict=True)]
            top += height + SPACE_2
        return places

    def _columns(self, width: int) -> int:
        """Up to three in one line; more of them stand in two columns."""
        if not self._choices:
            return 1
        widest = max(one.one_line_width() for one in self._choices)
        if any(one.option.detail for one in self._choices):
            return 2 if self._paired and 2 * widest + SPACE_2 <= width else 1
        wanted = len(self._choices) if len(self._choices) <= _MOST_IN_LINE else 2
        return wanted if widest * wanted + SPACE_2 * (wanted - 1) <= width else 1

    def _choose(self, choice: Choice) -> None:
        self._mark(choice.option.code)
        self.chosen.emit(choice.option.code)

    def _step(self, number: int) -> None:
        choice = self._choices[number % len(self._choices)]
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        choice.click()

    def _call(self, letter: str, at: int) -> None:
        """Of several that begin with a letter the next one after ``at``, which is chosen or not yet."""
        count = len(self._choices)
        if letter.isdigit():
            if 0 < int(letter) <= count:
                self._step(int(letter) - 1)
            return
        first = at + 1 if self._choices[at].isChecked() else at
        found = [n % count for n in range(first, first + count)]
        for number in found:
            if folded(self._choices[number].option.title).startswith(letter):
                self._step(number)
                return

    def _mark(self, code: str) -> None:
        for one in self._choices:
            one.setChecked(one.option.code == code)
        stop = next((one for one in self._choices if one.isChecked()), next(iter(self._choices), None))
        for one in self._choices:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus)
        if stop is not None:
            self.setFocusProxy(stop)
