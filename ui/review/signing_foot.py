"""What stays in view below a dialog that signs: what went wrong, what is under way, and the two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.components.buttons import primary, secondary
from ui.components.text import Label
from ui.review.note_strip import NoteStrip
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr


class SigningFoot(QWidget):
    """``notes`` takes one message at a time; ``sign`` and ``cancel`` rest while a file is being written."""

    def __init__(self) -> None:
        super().__init__()
        self.notes = NoteStrip()
        said = tr("Signing, and checking the file that was written…")
        self._busy = Label(said)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(said)
        self.sign = primary(tr("&Sign"))
        self.sign.setObjectName("sign_now")
        self.cancel = secondary(tr("&Cancel"))
        self.cancel.setObjectName("cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_2, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_3)
        for part in (self.notes, self._busy, self._progress):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def set_busy(self, *, busy: bool) -> None:
        """Say that something is under way; afterwards the focus is back where it can be tried again."""
        for button in (self.sign, self.cancel):
            button.setEnabled(not busy)
        self._busy.setVisible(busy)
        self._progress.setVisible(busy)
        if not busy and self.isVisible():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.sign)
        return line
