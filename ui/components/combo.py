"""A list to pick one of; the wheel scrolls the page and picks nothing by accident."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.components.choice import Option
from ui.wording import tr


class Combo(QComboBox):
    """What is typed is the code of the option that is picked."""

    typed_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPlaceholderText(tr("Not chosen yet"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _index: self.typed_changed.emit(self.typed()))

    def set_options(self, options: Sequence[Option]) -> None:
        """In this order; none of them is picked."""
        self.clear()
        for option in options:
            self.addItem(option.title, option.code)
        self.setCurrentIndex(-1)

    def typed(self) -> str:
        """The code of the option picked, "" for none."""
        return str(self.currentData() or "")

    def set_typed(self, text: str) -> None:
        """Pick the option with this code; "" or an unknown one picks none."""
        self.setCurrentIndex(self.findData(text) if text else -1)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self.view().verticalScrollBar().width() + 16)
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
