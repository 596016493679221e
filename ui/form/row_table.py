"""Many entries of a section as a table: their name, what else is written, value and mark."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from declare_app.forms.definition import SectionDef
from ui.form.marks import Mark
from ui.form.outline import mark_words
from ui.form.row_delegate import RowDelegate
from ui.form.row_marks import row_mark
from ui.form.summary import Summary, summary
from ui.form.surroundings import Surroundings
from ui.form.titles import capital, item_name
from ui.wording import tr

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_ROW_HEIGHT: Final = 40
_SHOWN: Final = int(Qt.ItemDataRole.DisplayRole)
_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNED: Final = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NUMBER, TITLE, DETAIL, VALUE, MARK = range(5)


class RowTableModel(QAbstractTableModel):
    """The rows of one section of the open draft; a line is worked out when it is first looked at."""

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._rows = around.document.draft.rows(section.id)
        self._said: dict[str, Summary] = {}

    def refresh(self) -> None:
        """Take over the rows as they stand."""
        rows = self._around.document.draft.rows(self._section.id)
        if [one.id for one in rows] == [one.id for one in self._rows]:
            changed = {new.id for new, old in zip(rows, self._rows, strict=True) if new is not old}
            self._rows = rows
            self._said = {row_id: said for row_id, said in self._said.items() if row_id not in changed}
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, MARK))
            return
        self.beginResetModel()
        self._rows, self._said = rows, {}
        self.endResetModel()

    def row_id(self, line: int) -> str:
        return self._rows[line].id

    def line_of(self, row_id: str) -> int:
        return next((line for line, one in enumerate(self._rows) if one.id == row_id), 0)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else MARK + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == VALUE:
            return _RIGHT
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        name = capital(item_name(self._section))
        return (tr("No."), name, tr("Details"), tr("Value"), "")[section]

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        line, column = index.row(), index.column()
        if role == _SHOWN:
            return self.words(line, column)
        if role == _ALIGNED:
            return _RIGHT if self.is_number(column) else None
        if role == _SPOKEN and column == MARK:
            return mark_words(self.mark(line, column))
        if role == _TIP and column in (TITLE, DETAIL):
            said = self._summary(line)
            return f"{said.title}\n{said.detail}".strip()
        return None

    def words(self, line: int, column: int) -> str:
        """What a cell says."""
        said = self._summary(line)
        return (str(line + 1), said.title, said.detail, said.money, "")[column]

    def mark(self, line: int, column: int) -> Mark:
        """The sign of the last column, "" in the others."""
        return row_mark(self._around, self._section.id, self._rows[line].id) if column == MARK else ""

    def is_number(self, column: int) -> bool:
        """Whether a column stands at the right."""
        return column == VALUE

    def _summary(self, line: int) -> Summary:
        one = self._rows[line]
        if one.id not in self._said:
            self._said[one.id] = summary(self._section, one, line + 1, self._around.document.regime)
        return self._said[one.id]


class RowTable(QTableView):
    """Enter opens a row, Delete removes it."""

    opened = Signal(str)  # row id
    removed = Signal(str)

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self.table = RowTableModel(around, section)
        self.setModel(self.table)
        self.setItemDelegate(RowDelegate(around.theme, self.table, self))
        self.setObjectName(f"{section.id}.table")
        self.setAccessibleName(section.name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setWordWrap(False)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((NUMBER, 56), (VALUE, 190), (MARK, 44)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(DETAIL, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.table.row_id(index.row())))

    def current_row(self) -> str:
        """The id of the line that is chosen, "" for none."""
        index = self.currentIndex()
        return self.table.row_id(index.row()) if index.isValid() else ""

    def show_rows(self, current: str) -> None:
        """Take over the rows; the line of ``current`` is chosen."""
        self.table.refresh()
        if self.table.rowCount():
            self.selectRow(self.table.line_of(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        row_id = self.current_row()
        if row_id and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(row_id)
        elif row_id and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(row_id)
        else:
            super().keyPressEvent(event)
