"""The frame of a screen: bar above, actions below, cards, and the middle that scrolls."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.components.rows import LinkRow
from ui.components.text import Elided, Label, Sign
from ui.theme import Theme
from ui.tokens import ACTIONS, BAR, ICON_BUTTON, SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr

_STATE_SIGNS: Final = {"stop": "octagon", "warn": "triangle", "info": "clock"}
_MARK: Final = 24


class ApplicationBar(QFrame):
    """Where I am, and whether my work is safe; buttons are added at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setFixedHeight(BAR)
        self._name = Label(tr("Declaration of assets and income"), "strong", wrap=False)
        self._rule = QFrame()
        self._rule.setProperty("role", "vrule")
        self._place = Elided("", "strong")
        self._sign = Sign("shield", "on_bar2", ICON_BUTTON)
        self._state = Label("", wrap=False)
        self._state.setObjectName("bar.state")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        self._line.setSpacing(10)
        for widget in (Sign("mark", "on_bar", _MARK), self._name, self._rule, self._place):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        for widget in (self._sign, self._state):
            self._line.addWidget(widget)
        self._line.addSpacing(SPACE_2)
        self.set_place("")
        self.set_state("", "")
        theme.changed.connect(self.update)

    def set_place(self, text: str) -> None:
        """Which screen this is; "" for none."""
        self._place.setText(text)
        for widget in (self._rule, self._place):
            widget.setVisible(bool(text))

    def set_state(self, text: str, tone: str) -> None:
        """How safe the work is, with a shield, or the sign of trouble where ``tone`` is one."""
        troubled = tone in ("stop", "warn")
        self._state.setText(text)
        self._state.setProperty("kind", "strong" if troubled else "body")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._sign.show_drawing(_STATE_SIGNS.get(tone, "shield"), "on_bar" if troubled else "on_bar2")
        for widget in (self._sign, self._state):
            widget.setVisible(bool(text))

    def place(self) -> str:
        """As ``set_place`` has it."""
        return self._place.text()

    def state(self) -> str:
        """As ``set_state`` has it."""
        return self._state.text()

    def add(self, widget: QWidget) -> None:
        """At the right end."""
        self._line.addWidget(widget)


class ActionBar(QFrame):
    """Always in view, below what scrolls; the primary action at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "actions")
        self.setFixedHeight(ACTIONS)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        line.setSpacing(SPACE_3)
        for part in (self._left, self._right):
            part.setSpacing(SPACE_3)
        line.addLayout(self._left)
        line.addStretch(1)
        line.addLayout(self._right)

    def add_left(self, widget: QWidget) -> None:
        """After what stands at the left already."""
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Before the primary action."""
        self._right.insertWidget(max(0, self._right.count() - 1) if self._primary() else self._right.count(), widget)

    def set_primary(self, button: QPushButton) -> None:
        """The one way on, at the right end."""
        self._right.addWidget(button)

    def _primary(self) -> QWidget | None:
        last = self._right.itemAt(self._right.count() - 1)
        widget = last.widget() if last is not None else None
        return widget if widget is not None and widget.property("kind") == "primary" else None


class Card(QFrame):
    """A sheet of its own, with or without a title."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._holds_rows: bool | None = None
        self._group = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._column.setSpacing(SPACE_2)
        if title:
            self.add(Label(title, "heading"))

    def add(self, widget: QWidget) -> None:
        """Below what stands in it. Rows that lead somewhere stand close, their icons in line with the title."""
        is_row = isinstance(widget, LinkRow)
        if is_row is not self._holds_rows:
            self._holds_rows = is_row
            self._group = QVBoxLayout()
            inset = 0 if is_row else SPACE_5 - SPACE_4
            self._group.setContentsMargins(inset, 0, inset, 0)
            self._group.setSpacing(0 if is_row else SPACE_2)
            self._column.addLayout(self._group)
        self._group.addWidget(widget)


class Scroll(QScrollArea):
    """The middle of a screen: it scrolls up and down, never sideways, and takes no focus of its own."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = content.property("ground") or "none"
        content.setProperty("ground", ground)
        self.viewport().setProperty("ground", ground)
        self._fit(content)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        content = self.widget()
        if watched is content and event.type() == QEvent.Type.LayoutRequest:
            self._fit(content)
        return super().eventFilter(watched, event)

    @staticmethod
    def _fit(content: QWidget) -> None:
        """Qt counts wrapped text at its narrowest too, and would show a scroll bar where none is needed."""
        layout = content.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        content.setMinimumHeight(1 if wraps else 0)
