"""The list from which a province and its commune are chosen: it lies over the window, under the address it is for.

It is no popup window: input methods of X11 write into the window below a popup.
"""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from declare_app.model.place_names import folded_names
from declare_app.model.units import Found, Unit
from declare_app.services.units import Units
from ui.components.buttons import quiet
from ui.components.inputs import Edit
from ui.components.text import Label
from ui.form.unit_rows import AnyIndex, UnitRows
from ui.tokens import SPACE_2, SPACE_3
from ui.wording import tr

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class UnitSearch(Edit):
    """Where the search is typed; what an input method is still composing counts already."""

    sought = Signal(str)
    moved = Signal(QKeyEvent)
    emptied_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.sought)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        composing = event.preeditString()
        super().inputMethodEvent(event)
        if composing:
            at = self.cursorPosition()
            self.sought.emit(f"{self.text()[:at]}{composing}{self.text()[at:]}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _MOVES:
            self.moved.emit(event)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied_again.emit()
        else:
            super().keyPressEvent(event)


class Roomy(QStyledItemDelegate):
    """Rows that are easily hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        return super().sizeHint(option, index) + QSize(0, SPACE_3)


class UnitView(QListView):
    """The list itself; it can be moved through from the search above it."""

    def __init__(self, rows: UnitRows) -> None:
        super().__init__()
        self.setObjectName("unit_panel.list")
        self.setAccessibleName(tr("Provinces, communes and wards"))
        self.setModel(rows)
        self.setItemDelegate(Roomy(self))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def begin(self) -> None:
        """The first row is the current one."""
        self.setCurrentIndex(self.model().index(0, 0))
        self.scrollToTop()

    def move_by_key(self, event: QKeyEvent) -> None:
        """An arrow that was pressed elsewhere."""
        self.keyPressEvent(event)


class UnitPanel(QFrame):
    """A search over a list. ``chosen`` carries a commune; ``left`` says that there is nothing more to do."""

    chosen = Signal(Unit)
    left = Signal()

    def __init__(self, units: Units, window: QWidget) -> None:
        super().__init__(window)
        self._units = units
        self._province: Unit | None = None
        self.setObjectName("unit_panel")
        self.setProperty("kind", "panel")
        self._search = UnitSearch()
        self._search.setObjectName("unit_panel.search")
        self._search.setAccessibleName(tr("Look for a commune, ward or province"))
        self._search.setPlaceholderText(tr("for example: ba dinh ha noi"))
        self._other = quiet(tr("Other province"))
        self._close = quiet(tr("Close the list"))
        self._close.setObjectName("unit_panel.close")
        self._said = Label("", kind="soft")
        self._rows = UnitRows(self)
        self._list = UnitView(self._rows)
        self._lay_out()
        self._connect()
        self._seek("")

    def open_with(self, text: str) -> None:
        """Begin with a search for ``text``."""
        self._search.set_typed(text)
        self._search.selectAll()
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._press_or_take()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_when_focus_is_elsewhere)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        asked = Label(tr("Look for a commune, ward or province"), kind="strong", wrap=False)
        asked.setBuddy(self._search)
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(asked, 1)
        top.addWidget(self._other)
        top.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        whole.setSpacing(SPACE_2)
        whole.addLayout(top)
        for part in (self._search, self._said):
            whole.addWidget(part)
        whole.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._search.sought.connect(self._seek)
        self._search.moved.connect(self._list.move_by_key)
        self._search.emptied_again.connect(self._leave_province)
        self._other.clicked.connect(self._leave_province)
        self._close.clicked.connect(self.left)
        self._list.clicked.connect(self._take)
        for inside in (self._search, self._other, self._close, self._list):
            inside.installEventFilter(self)

    def _seek(self, text: str) -> None:
        found = self._units.find(text, self._province) if text.strip() else self._all()
        self._rows.show(found, self._province)
        self._list.begin()
        self._other.setVisible(self._province is not None)
        self._said.setText(self._sentence(text.strip(), len(found)))

    def _all(self) -> list[Found]:
        """By their names, the kind of unit left aside."""
        units = self._units.provinces() if self._province is None else self._units.wards(self._province)
        return [Found(unit) for unit in sorted(units, key=lambda unit: (folded_names(unit.name), unit.name))]

    def _sentence(self, text: str, count: int) -> str:
        if count == 0:
            return tr("Nothing found. An address may also be typed in full, with old names too.")
        if self._province is not None:
            return tr("{province}: {count} communes").format(province=self._province.name, count=count)
        if text:
            return tr("{count} found, the nearest first").format(count=count)
        return tr("{count} provinces; names of {day}").format(
            count=count, day=f"{date.fromisoformat(self._units.as_of):%d/%m/%Y}"
        )

    def _press_or_take(self) -> None:
        button = next((one for one in (self._other, self._close) if one.hasFocus()), None)
        if button is not None:
            button.click()
        else:
            self._take()

    def _take(self) -> None:
        found = self._rows.found_at(self._list.currentIndex())
        if found is None:
            return
        if found.unit.is_province:
            self._enter_province(found.unit)
        else:
            self.chosen.emit(found.unit)

    def _enter_province(self, province: Unit | None) -> None:
        self._province = province
        self._search.set_typed("")
        self._seek("")
        self._search.setFocus()

    def _leave_province(self) -> None:
        self._enter_province(None)

    def _leave_when_focus_is_elsewhere(self) -> None:
        is_inside = any(one.hasFocus() for one in (self._search, self._other, self._close, self._list))
        if self.isVisible() and self.window().isActiveWindow() and not is_inside:
            self.left.emit()
