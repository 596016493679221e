"""A row that leads somewhere: icon, title, a line of detail, a word at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.drawings import draw
from ui.theme import Theme
from ui.tokens import ICON, SPACE_2

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_GLYPH_ROOM = 30
_CHEVRON = 16
_TONES = {"octagon": "stop", "triangle": "warn", "tick-ring": "ok"}


class LinkRow(QAbstractButton):
    """As wide as there is room, the whole of it to be clicked. Checkable: the chosen row of several."""

    def __init__(self, icon: str, title: str, detail: str = "", right: str = "", theme: Theme | None = None) -> None:
        super().__init__()
        if theme is None:
            raise TypeError("LinkRow wants the theme")
        self._theme, self._icon, self._title, self._detail, self._right = theme, icon, title, detail, right
        self._kind = "body" if icon in ("octagon", "triangle") else "strong"  # problems are sentences, not names
        self._measured: dict[int, tuple[float, float]] = {}
        self.setText(title)
        self.setAccessibleName(". ".join(part for part in (title, detail, right) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        title, detail = self._heights(width)
        return max(32, round(title + detail) + 2 * SPACE_2)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(220, self.heightForWidth(max(self.width(), 220)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(140, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        title, detail = self._heights(self.width())
        top = (self.height() - title - detail) / 2
        left = float(SPACE_2)
        if self._icon:
            box = QRectF(left, top + (min(title, ICON) - ICON) / 2, ICON, ICON)
            draw(painter, box, self._icon, self._theme.q(self._ink(_TONES.get(self._icon, "primary"))))
            left += _GLYPH_ROOM
        room = self._room(self.width())
        painter.setPen(self._theme.q(self._ink("text")))
        painter.setFont(self._theme.font(self._kind))
        painter.drawText(QRectF(left, top, room, title + 1), _WRAPPED, self._title)
        painter.setPen(self._theme.q(self._ink("text2")))
        painter.setFont(self._theme.font("meta"))
        painter.drawText(QRectF(left, top + title, room, detail + 2), _WRAPPED, self._detail)
        self._paint_right(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isEnabled() and (self.isChecked() or self.underMouse()):
            painter.setBrush(self._theme.q("tint"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.isChecked():
            painter.setBrush(self._theme.q("primary"))
            painter.drawRoundedRect(QRectF(0, 6, 3, self.height() - 12), 1.5, 1.5)

    def _paint_right(self, painter: QPainter) -> None:
        end = self.width() - float(SPACE_2)
        if not self.isCheckable():
            box = QRectF(end - _CHEVRON, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
            draw(painter, box, "chevron-right", self._theme.q("text3"))
            end -= _CHEVRON + 6
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, end, self.height()), side, self._right)

    def _ink(self, tone: str) -> str:
        return tone if self.isEnabled() else "text3"

    def _room(self, width: int) -> float:
        right = QFontMetricsF(self._theme.font("meta")).horizontalAdvance(self._right) + 8 if self._right else 0
        chevron = 0 if self.isCheckable() else _CHEVRON + 6
        return max(width - 2 * SPACE_2 - (_GLYPH_ROOM if self._icon else 0) - right - chevron, 60)

    def _heights(self, width: int) -> tuple[float, float]:
        """Of title and detail, in pixels; a layout asks many times for the same width."""
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> tuple[float, float]:
        room = QRectF(0, 0, self._room(width), 2000)
        title = QFontMetricsF(self._theme.font(self._kind)).boundingRect(room, _WRAPPED, self._title).height()
        detail = QFontMetricsF(self._theme.font("meta")).boundingRect(room, _WRAPPED, self._detail).height()
        return title, detail if self._detail else 0
