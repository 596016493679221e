"""The outline of the form on the left: a list with signs, the way to every section."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.drawings import draw
from ui.form.marks import Mark, OutlineRow
from ui.theme import Theme
from ui.wording import tr

Index = QModelIndex | QPersistentModelIndex

ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
ROW_HEIGHT: Final = 29
PART_HEIGHT: Final = 32
_GUTTERS: Final = (20, 20, 48)
_NUMBER_WIDTHS: Final = (26, 26, 30)
_MARK_SIZE: Final = 17

ICONS: Final[dict[Mark, tuple[str, str]]] = {
    "done": ("tick-ring", "ok"),
    "none": ("minus-ring", "text2"),
    "half": ("half-ring", "primary"),
    "todo": ("ring", "text3"),
    "stop": ("octagon", "stop"),
    "look": ("triangle", "warn"),
}


def mark_words(mark: Mark) -> str:
    """What a mark says, for those who hear it."""
    words: dict[Mark, str] = {
        "done": tr("done"),
        "none": tr("nothing to declare"),
        "half": tr("begun"),
        "todo": tr("not begun"),
        "stop": tr("something must be corrected"),
        "look": tr("something should be looked at"),
    }
    return words.get(mark, "")


def spoken(row: OutlineRow) -> str:
    """Number, name, count and state in one sentence."""
    count = tr("{count} entries").format(count=row.count) if row.count else ""
    return ", ".join(part for part in (f"{row.number} {row.name}".strip(), count, mark_words(row.mark)) if part)


class OutlineModel(QAbstractListModel):
    """The lines of the outline."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[OutlineRow, ...] = ()

    def show_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Put these lines in place of the ones before."""
        if rows == self._rows:
            return
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual if self._rows[index.row()].leads else Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(row)
            case _ if role == ROW:
                return row
        return None

    def line_of(self, section: str) -> QModelIndex:
        """The line that stands for a section."""
        for line, row in enumerate(self._rows):
            if row.key == section:
                return self.index(line)
        return QModelIndex()


class OutlineDelegate(QStyledItemDelegate):
    """Paints a line: number, short name, count and mark."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        return QSize(100, PART_HEIGHT if index.data(ROW).level == 0 else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(ROW)
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state)
        self._paint_words(painter, area, row, current=current)
        if row.mark:
            name, tone = ICONS[row.mark]
            place = QRectF(area.right() - 31, area.center().y() - _MARK_SIZE / 2, _MARK_SIZE, _MARK_SIZE)
            draw(painter, place, name, self._theme.q(tone))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.q("tint" if current else "sunken"))
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 4, 4)
        if current:
            painter.setBrush(self._theme.q("primary"))
            painter.drawRoundedRect(QRect(area.left() + 8, area.top() + 5, 3, area.height() - 10), 1.5, 1.5)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._theme.q("focus"))
                painter.drawRoundedRect(area.adjusted(7, 1, -8, -2), 5, 5)

    def _paint_words(self, painter: QPainter, area: QRect, row: OutlineRow, *, current: bool) -> None:
        strong = row.level == 0 or current
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font("strong" if strong else "body"))
        painter.setPen(self._theme.q("primary" if strong else "text3"))
        left = _GUTTERS[row.level]
        painter.drawText(area.adjusted(left, 0, 0, 0), middle, row.number)
        left += _NUMBER_WIDTHS[row.level] if row.number else 0
        right = (34 if row.mark else 10) + (14 if row.count else 0)
        room = area.adjusted(left, 0, -right, 0)
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self._theme.q("primary" if current else "text"))
        painter.drawText(room, middle, name)
        if row.count:
            painter.setFont(self._theme.font("meta"))
            painter.setPen(self._theme.q("text2"))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area.adjusted(0, 0, -36, 0), end, str(row.count))


class Outline(QListView):
    """The list itself. Arrow keys go through the sections; Enter or a click goes into one."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = OutlineModel()
        self._settling = False
        self.setModel(self._model)
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setObjectName("outline")
        self.setAccessibleName(tr("Parts of the declaration"))
        self.setProperty("own_ring", "true")
        self.setProperty("ground", "side")
        self.viewport().setProperty("ground", "side")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._open)

    def show_rows(self, rows: tuple[OutlineRow, ...], current: str) -> None:
        """Show these lines, that of ``current`` chosen."""
        self._settling = True
        self._model.show_rows(rows)
        line = self._model.line_of(current)
        if line.isValid() and line != self.currentIndex():
            self.setCurrentIndex(line)
            self.scrollTo(line)
        self._settling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, OutlineRow) and not self._settling:
            self.chosen.emit(row.section)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, OutlineRow) and row.leads:
            self.opened.emit(row.section)
