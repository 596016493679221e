"""The code that ties paper and file together, with the file's name, place, size and level."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from declare_app.services.signing_order import HIGHER_WAYS, Signed
from declare_app.services.vault_records import Way
from ui.components.buttons import secondary
from ui.components.painted import Guilloche
from ui.components.text import Label, set_tone
from ui.review.delivered_words import receiver_words
from ui.review.fingerprint import grouped
from ui.review.qr_square import QrSquare
from ui.theme import Theme
from ui.tokens import SPACE_2, SPACE_3, SPACE_4
from ui.wording import tr

KEY_WIDTH: Final = 84
BAND_HEIGHT: Final = 116
KIB: Final = 1024
GROUPS_IN_A_LINE: Final = 4


def level_words(way: Way) -> str:
    """How firmly it is signed so far."""
    return {
        "paper": tr("Signed by hand on paper; the file is sealed"),
        "certificate": tr("Digital signature, hand signature to come"),
        "token": tr("Digital signature, hand signature to come"),
        "seal": tr("Sealed, hand signature to come"),
    }[way]


class CodeCard(QFrame):
    """Stands on the right of the last screen; ``raise_asked``: from below the level, where a higher one is left."""

    raise_asked = Signal()

    def __init__(self, signed: Signed, theme: Theme, modules: Sequence[Sequence[bool]]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band(signed, theme))
        body = QVBoxLayout()
        body.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        body.setSpacing(SPACE_2)
        same = tr("This code is printed at the foot of every page. Paper and file with the same code say the same.")
        body.addWidget(Label(same))
        body.addWidget(_rule())
        for name, value in self._facts(signed):
            body.addLayout(_fact(name, value))
        if HIGHER_WAYS[signed.way]:
            body.addLayout(_below_facts(self._raise_button(signed.way)))
        body.addWidget(_rule())
        body.addLayout(_scan(modules))
        if signed.key_fingerprint:
            body.addWidget(_rule())
            body.addLayout(_key(signed.key_fingerprint))
        column.addLayout(body)

    def _raise_button(self, way: Way) -> QPushButton:
        button = secondary(tr("Sign at a higher &level…"))
        button.setObjectName("raise_level")
        by_file = tr("A certificate file or a token can still sign the file; content and code stay the same.")
        by_token = tr("A token can still sign the file; content and code stay the same.")
        said = by_file if "certificate" in HIGHER_WAYS[way] else by_token
        button.setToolTip(said)
        button.setAccessibleDescription(said)
        button.clicked.connect(self.raise_asked)
        return button

    def _band(self, signed: Signed, theme: Theme) -> QWidget:
        band = Guilloche(theme)
        band.setFixedHeight(BAND_HEIGHT)
        words = QVBoxLayout(band)
        words.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        words.setSpacing(SPACE_2)
        over = Label(tr("Code of the declaration"), wrap=False)
        set_tone(over, "on_bar2")
        code = Label(signed.short_code, kind="code_large", wrap=False)
        set_tone(code, "on_bar")
        code.setObjectName("short_code")
        code.setAccessibleName(f"{tr('Code of the declaration')} {signed.short_code}")
        words.addWidget(over)
        words.addWidget(code)
        words.addStretch(1)
        return band

    def _facts(self, signed: Signed) -> list[tuple[str, str]]:
        size = max(1, round(len(signed.sent or signed.package) / KIB))
        return [
            (tr("File"), signed.file_name),
            (tr("Size"), f"{size} KB"),
            (tr("Lies in"), str(signed.folder)),
            (tr("Encrypted for"), receiver_words(signed.delivered)),
            (tr("Level"), level_words(signed.way)),
        ]


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule


def _fact(name: str, value: str) -> QHBoxLayout:
    key = Label(name, kind="meta", wrap=False)
    key.setFixedWidth(KEY_WIDTH)
    shown = Label(value.replace("_", "_\u200b").replace("/", "/\u200b").replace("\\", "\\\u200b"))
    shown.setAccessibleName(value)
    line = QHBoxLayout()
    line.setSpacing(SPACE_2)
    line.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(shown, 1)
    return line


def _key(fingerprint: str) -> QVBoxLayout:
    """For the few whose unit confirms a key of this computer by the page signed by hand (level L1)."""
    shown = grouped(fingerprint, GROUPS_IN_A_LINE)
    digits = Label(shown, kind="code", wrap=False)
    digits.setObjectName("key_fingerprint")
    digits.setAccessibleName(f"{tr('Fingerprint of the seal')}: {shown}")
    column = QVBoxLayout()
    column.setSpacing(SPACE_2)
    column.addWidget(Label(tr("Fingerprint of the seal"), kind="meta"))
    column.addWidget(digits)
    asked = tr("Only if the unit asks for it: copy it by hand next to the signature on the last page.")
    column.addWidget(Label(asked, kind="meta"))
    return column


def _below_facts(button: QPushButton) -> QHBoxLayout:
    """Where the values of the facts begin."""
    line = QHBoxLayout()
    line.addSpacing(KEY_WIDTH + SPACE_2)
    line.addWidget(button)
    line.addStretch(1)
    return line


def _scan(modules: Sequence[Sequence[bool]]) -> QHBoxLayout:
    words = QVBoxLayout()
    words.addWidget(Label(tr("Scan to compare"), kind="strong"))
    words.addWidget(Label(tr("The receiver scans the code on the paper to find the right file."), kind="meta"))
    words.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(SPACE_3)
    line.addWidget(QrSquare(modules))
    line.addLayout(words, 1)
    return line
