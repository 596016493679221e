"""An address as free text, with a list of provinces and communes beside it; what is typed stays as it was typed."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent

from declare_app.model.place_names import kind_of, without_units
from declare_app.model.units import Unit
from declare_app.services.units import Units
from ui.components.buttons import quiet
from ui.components.inputs import Edit
from ui.form.unit_panel import UnitPanel
from ui.tokens import ACTIONS, SPACE_1, SPACE_2
from ui.wording import tr

PANEL_SIZE: Final = QSize(560, 340)
BUTTON_HEIGHT: Final = 32
NARROW: Final = 400
"""Below so many pixels the button says less, so that the address can be read."""


class AddressEdit(Edit):
    """An address. Alt+Down or F4 opens the list, as does the button; the chosen names stand behind house and street."""

    def __init__(self, units: Units) -> None:
        super().__init__()
        self._units = units
        self._panel: UnitPanel | None = None
        self._button = quiet(tr("Choose commune"))
        self._button.setParent(self)
        self._button.setFixedHeight(BUTTON_HEIGHT)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # from the keyboard the list opens with Alt+Down
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setToolTip(tr("Choose from the list of provinces and communes (Alt+Down)"))
        self._button.clicked.connect(self.open_list)
        self.setAccessibleDescription(self._button.toolTip())

    def open_list(self) -> None:
        """Show the list, searching for the units that are typed already."""
        self._close_list()
        window = self.window()
        panel = UnitPanel(self._units, window)
        panel.setGeometry(place_of(QRect(self.mapTo(window, QPoint()), self.size()), window.rect()))
        panel.chosen.connect(self._take)
        panel.left.connect(self._leave_list)
        self._panel = panel
        window.installEventFilter(self)
        panel.open_with(self._units_typed())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or alt_down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._leave_list()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._button.setText(tr("Choose commune") if self.width() >= NARROW else tr("Choose"))
        button = self._button.sizeHint().width()
        self.setTextMargins(0, 0, button, 0)
        self._button.setGeometry(
            self.width() - button - SPACE_1, (self.height() - BUTTON_HEIGHT) // 2, button, BUTTON_HEIGHT
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._close_list()
        super().hideEvent(event)

    def _units_typed(self) -> str:
        """The units at the end of the address; else its last words, where they are the very name of one."""
        _, units = without_units(self.text())
        return units or self._last_name()

    def _last_name(self) -> str:
        last = self.text().rpartition(",")[2].strip()
        return last if any(last.casefold() == _bare(found.unit) for found in self._units.find(last)[:3]) else ""

    def _take(self, unit: Unit) -> None:
        street, units = without_units(self.text())
        if not units and self._last_name():
            street = self.text().rpartition(",")[0].strip()
        self.selectAll()
        self.insert(unit.address(street))  # as if it had been typed: it can be undone, and it is told
        self._leave_list()

    def _leave_list(self) -> None:
        if self._panel is not None:
            self._close_list()
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close_list(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            self.window().removeEventFilter(self)
            panel.hide()
            panel.deleteLater()


def place_of(edit: QRect, window: QRect) -> QRect:
    """Where the list stands: under the edit, above it where there is more room, always inside the window."""
    width = min(max(edit.width(), PANEL_SIZE.width()), window.width() - 2 * SPACE_2)
    left = min(edit.left(), window.width() - SPACE_2 - width)
    below = window.height() - ACTIONS - edit.bottom() - 2 * SPACE_1  # the action bar stays in view
    above = edit.top() - 2 * SPACE_1
    height = min(PANEL_SIZE.height(), max(below, above))
    top = edit.bottom() + SPACE_1 if below >= height else edit.top() - SPACE_1 - height
    return QRect(left, top, width, height)


def _bare(unit: Unit) -> str:
    return unit.name.removeprefix(kind_of(unit.name)).strip().casefold()
