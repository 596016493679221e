"""A page of help: how a declaration goes in six steps, the keys, what is kept where, and whom to ask."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.services.signing_order import SIGNED_FOLDER
from ui.components.buttons import primary
from ui.components.frame import ActionBar, Card, Scroll
from ui.components.text import Label, set_tone
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr

_KEY = 132
_PLACE = 120


class HelpPage(QWidget):
    """``closed``: back to where it was asked for."""

    closed = Signal()

    def __init__(self, vault: Path, folder: Path) -> None:
        """``vault``: the file that is open; ``folder``: where vaults of this computer lie."""
        super().__init__()
        self._close = primary(tr("&Close"))
        self._close.setObjectName("help.close")
        self._close.clicked.connect(self.closed)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.closed)
        inside = QWidget()
        inside.setProperty("ground", "bg")
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        sides.setSpacing(SPACE_4)
        for cards in ((_steps(), _whom()), (_keys(), _places(vault, folder))):
            column = QVBoxLayout()
            column.setSpacing(SPACE_4)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            sides.addLayout(column, 1)
        bar = ActionBar()
        bar.set_primary(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(inside), 1)
        whole.addWidget(bar)

    def begin(self) -> None:
        """It is shown."""
        self._close.setFocus()


def _steps() -> Card:
    told = (
        (tr("Begin"), tr("Choose the kind of declaration; take an earlier one along, or a blank page.")),
        (tr("Tick"), tr("What the family has. Print the list of papers to have at hand.")),
        (tr("Fill in"), tr("Part by part. Everything is saved while you type; stop and go on at any time.")),
        (tr("Review"), tr("Read the pages as they print. “To put right” holds signing back, “to look at” does not.")),
        (tr("Sign"), tr("On paper, with a certificate file, or with the seal. Then the content is locked.")),
        (tr("Hand in"), tr("Print 2 copies, sign each page by hand, hand them in with the file, get the receipt.")),
    )
    lines = ((f"{number}. {name}", text) for number, (name, text) in enumerate(told, 1))
    return _card(tr("A declaration in six steps"), lines, _PLACE)


def _keys() -> Card:
    told = (
        ("F1", tr("What to write in this field")),
        ("F8", tr("To the next place to put right")),
        ("F6", tr("Outline, page, guidance, buttons")),
        ("Ctrl+Page Down", tr("To the next part; Page Up: to the one before")),
        ("Ctrl+Z", tr("Take the last change back")),
        ("Ctrl+Enter", tr("The filled button at the lower right")),
        ("Alt+Home", tr("Home")),
        ("Ctrl+L", tr("Save and lock at once")),
    )
    return _card(tr("Keys"), told, _KEY)


def _places(vault: Path, folder: Path) -> Card:
    told = (
        (tr("This vault"), _breakable(vault)),
        (
            tr("Signed files"),
            tr("In the vault, and where you had them written: {folder}").format(
                folder=_breakable(folder / SIGNED_FOLDER)
            ),
        ),
        (tr("Backups"), tr("Where you put them. A USB stick kept apart is best.")),
        (tr("Password"), tr("Nowhere. Only the recovery sheet on paper helps where it is forgotten.")),
    )
    return _card(tr("What is kept where"), told, _PLACE)


def _whom() -> Card:
    told = (
        (tr("The form, the day"), tr("The personnel office of your unit: who declares, what, until when.")),
        (tr("The computer"), tr("Whoever looks after computers in your unit: printer, USB stick, this program.")),
        (tr("Password"), tr("Nobody needs your password or your recovery sheet, whoever asks.")),
    )
    return _card(tr("Whom to ask"), told, _PLACE)


def _card(title: str, lines: Iterable[tuple[str, str]], width: int) -> Card:
    card = Card(title)
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_3)
    grid.setVerticalSpacing(SPACE_2)
    grid.setColumnMinimumWidth(0, width)
    grid.setColumnStretch(1, 1)
    for number, (name, text) in enumerate(lines):
        head = Label(name, kind="strong")
        set_tone(head, "text2")
        grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(text), number, 1)
    card.add(holder)
    return card


def _breakable(path: Path) -> str:
    """A long path may break at its folders."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")
