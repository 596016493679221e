"""Text on screen: labels that wrap, one that gives way, and signs beside words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.drawings import draw
from ui.tokens import ICON


class Label(QLabel):
    """Text of one kind of the tokens. Never rich text: what users typed is shown as they typed it."""

    def __init__(self, text: str = "", kind: str = "body", wrap: bool = True) -> None:  # noqa: FBT001, FBT002
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if kind.startswith("code"):
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


class Elided(QLabel):
    """One line that is shortened where there is no room; the whole of it in the tooltip."""

    def __init__(self, text: str = "", kind: str = "body") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(60, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self._tell_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._tell_the_rest()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._shown())
        painter.end()

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _tell_the_rest(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")


class Sign(QLabel):
    """A small drawing beside words, in the colour of its tone; silent, since the words say it."""

    def __init__(self, name: str, tone: str = "text2", size: int = ICON) -> None:
        super().__init__()
        self._name = name
        self.setProperty("tone", tone)
        self.setFixedSize(size, size)

    def show_drawing(self, name: str, tone: str) -> None:
        """Another drawing in its place."""
        self._name = name
        set_tone(self, tone)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        draw(painter, QRectF(self.rect()), self._name, self.palette().color(self.foregroundRole()))
        painter.end()


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget the colour of a tone, or of a text colour of the tokens; "" for the usual one."""
    set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and have it look again where it changed."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
