"""The ring around whatever has the focus: one for a window, and it brings its target into view."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import Theme
from ui.tokens import CLEAR

_ROOM: Final = 5
_LINE: Final = 8
"""The ring with its corners; within it nothing is covered, so that a list under it is not painted again."""
_FOLLOWED: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(QWidget):
    """Two pixels, two away from buttons, touching inputs, within lists. A widget with ``own_ring`` draws its own."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._area: QScrollArea | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        theme.application.focusChanged.connect(self._moved)
        theme.changed.connect(self.update)
        self.hide()

    def follow(self) -> None:
        """To where the target is now; what has scrolled out of view has no ring."""
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        place = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        view = self._view(place)
        room = -1 if self._is_inside(target, place, view) else _ROOM
        self.setGeometry(place.adjusted(-room, -room, room, room))
        shown = view.intersected(self.geometry())
        if shown.isEmpty():
            self.hide()
            return
        inner = QRegion(self.geometry().adjusted(_LINE, _LINE, -_LINE, -_LINE))
        self.setMask(QRegion(shown).subtracted(inner).translated(-self.pos()))
        self.raise_()
        self.show()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _FOLLOWED:
            self._soon.start()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on_bar = any(one.property("role") == "bar" for one in _upwards(self._target))
        is_typed_into = isinstance(self._target, QLineEdit | QPlainTextEdit | QComboBox)
        gap = 3.5 if is_typed_into else 2.0
        painter.setPen(QPen(self._theme.q("bar_ring" if is_on_bar else "focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(gap, gap, -gap, -gap), 6, 6)
        painter.end()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        is_ours = new is not None and new.window() is self.window() and not new.property("own_ring")
        self._target = new if is_ours else None
        self._watched = [*_upwards(self._target)]
        for one in self._watched:
            one.installEventFilter(self)
        self._bring_into_view()
        self.follow()

    def _bring_into_view(self) -> None:
        """Not while a mouse button is down: what is being clicked must not move away."""
        area = next((one for one in self._watched if isinstance(one, QScrollArea)), None)
        if area is not self._area:
            if self._area is not None and isValid(self._area):
                self._area.verticalScrollBar().valueChanged.disconnect(self._scrolled)
            if area is not None:
                area.verticalScrollBar().valueChanged.connect(self._scrolled)
            self._area = area
        if area is self._target:
            return  # an area that has the focus itself stays where it was scrolled to
        if area is not None and self._target is not None and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            _scroll_to(area, self._target)

    def _scrolled(self, _value: int) -> None:
        self._soon.start()

    def _view(self, place: QRect) -> QRect:
        if self._area is None:
            return place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        port = self._area.viewport()
        return QRect(port.mapTo(self.window(), QPoint(0, 0)), port.size())

    def _is_inside(self, target: QWidget, place: QRect, view: QRect) -> bool:
        """Lists, and what reaches from edge to edge, have the ring within."""
        is_wide = self._area is not None and place.width() >= view.width() - 2 * _ROOM
        return isinstance(target, QAbstractItemView) or is_wide


def _upwards(widget: QWidget | None) -> Iterator[QWidget]:
    """The widget and what holds it, up to the window."""
    while widget is not None:
        yield widget
        widget = None if widget.isWindow() else widget.parentWidget()


def _scroll_to(area: QScrollArea, target: QWidget) -> None:
    """So that the target stands clear of both edges; its beginning, where it is higher than the view."""
    content, bar = area.widget(), area.verticalScrollBar()
    if content is None:
        return
    top = target.mapTo(content, QPoint(0, 0)).y() - CLEAR
    bottom = top + target.height() + 2 * CLEAR
    bar.setValue(min(max(bar.value(), bottom - area.viewport().height()), top))
