"""Why a package leaves without an envelope: the usual reasons at one press, or words of one's own."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import chip
from ui.components.field import Field
from ui.components.inputs import Edit
from ui.tokens import SPACE_2
from ui.wording import tr

LONGEST = 300


def usual_reasons() -> tuple[tuple[str, str], ...]:
    """Of each what its button says, and what is written down."""
    return (
        (tr("No certificate"), tr("The unit has given no profile and no certificate.")),
        (tr("Paper only"), tr("Only the paper copies are handed in.")),
        (tr("In person"), tr("The file is handed over in person on a USB stick.")),
    )


class UnsealedReason(QWidget):
    """The reason stays in the vault."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Edit()
        self.text.setObjectName("receiver.reason")
        self.text.setMaxLength(LONGEST)
        self.text.setPlaceholderText(tr("Kept in this vault, not in the file"))
        self.text.typed_changed.connect(lambda _text: self.show_error(""))
        chips = QHBoxLayout()
        chips.setSpacing(SPACE_2)
        for number, (title, reason) in enumerate(usual_reasons(), start=1):
            button = chip(title)
            button.setObjectName(f"receiver.reason_{number}")
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
            button.clicked.connect(partial(self._put, reason))
            chips.addWidget(button)
        chips.addStretch(1)
        control = QWidget()
        column = QVBoxLayout(control)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(chips)
        column.addWidget(self.text)
        self._field = Field(tr("Why not encrypted"), control)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._field)
        self.setFocusProxy(self.text)

    def typed(self) -> str:
        """As it stands, without spaces around it."""
        return self.text.typed().strip()

    def show_error(self, sentence: str) -> None:
        """Below the reason."""
        self._field.set_error(sentence)

    def error(self) -> str:
        """What stands there."""
        return self._field.error()

    def _put(self, reason: str) -> None:
        self.text.set_typed(reason)
        self._field.set_error("")
