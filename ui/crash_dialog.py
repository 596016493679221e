"""What is said after an exception that nobody expected: a number to name, and that the work is saved."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import primary
from ui.components.text import Label
from ui.tokens import SPACE_3, SPACE_5
from ui.wording import tr

_WIDTH = 520


class CrashDialog(QDialog):
    """One at a time; see ui.crash."""

    def __init__(self, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setObjectName("crash_dialog")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addWidget(Label(tr("The program met a mistake of its own"), kind="heading"))
        column.addWidget(
            Label(tr("What was typed is being saved. Work can go on; if it happens again, close and open the program."))
        )
        told = tr("When asking for help, name the number {reference}. Nothing that was typed is written down with it.")
        column.addWidget(Label(told.format(reference=reference)))
        close = primary(tr("&Go on"))
        close.setObjectName("go_on")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)
