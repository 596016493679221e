"""A password: hidden unless it is asked to be seen, and kept away from what input methods learn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from ui.components.buttons import quiet
from ui.components.line_edits import Edit
from ui.tokens import CONTROL, SPACE_1
from ui.wording import tr

_BUTTON = CONTROL - 4


class PasswordEdit(Edit):
    """With a button in it that shows what was typed."""

    def __init__(self) -> None:
        super().__init__()
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText | hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self._button = quiet("")
        self._button.setParent(self)
        self._button.setFixedHeight(_BUTTON)
        self._button.clicked.connect(lambda: self.set_shown(shown=self.echoMode() is QLineEdit.EchoMode.Password))
        self.set_shown(shown=False)

    def set_shown(self, *, shown: bool = True) -> None:
        """Whether it can be read."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._button.setText(tr("Hide") if shown else tr("Show"))
        self._button.setAccessibleName(tr("Hide the password") if shown else tr("Show the password"))
        self._place_button()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        width = self._button.sizeHint().width()
        self.setTextMargins(0, 0, width, 0)
        top = (self.height() - _BUTTON) // 2
        self._button.setGeometry(self.width() - width - SPACE_1 // 2, top, width, _BUTTON)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
