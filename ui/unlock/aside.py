"""The dark panel beside the first screens: what this program is, in three plain facts."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.components.guilloche import Guilloche
from ui.components.text import Label, Sign, set_tone
from ui.theme import Theme
from ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_5
from ui.wording import tr

WIDTH: Final = 420
_MARGIN: Final = 40
_MARK: Final = 36
_GLYPH: Final = 22


class Aside(Guilloche):
    """``set_statement`` fills in which form is in use, once the forms are read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFixedWidth(WIDTH)
        self._statement = Label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, SPACE_5)
        column.setSpacing(SPACE_2)
        name = Label(tr("Declaration of assets\nand income"), kind="display")
        set_tone(name, "on_bar")
        column.addWidget(Sign("mark", "on_bar", _MARK))
        column.addSpacing(SPACE_3)
        column.addWidget(name)
        column.addSpacing(SPACE_5)
        for glyph, title, text in self._facts():
            column.addWidget(self._fact(glyph, title, text))
            column.addSpacing(SPACE_3)
        column.addStretch(1)

    def _facts(self) -> tuple[tuple[str, str, QLabel], ...]:
        only_here = Label(tr("No network is needed. The program sends nothing out."))
        only_one = Label(tr("Declarations are encrypted with the password. Others on this computer cannot read them."))
        return (
            ("home", tr("Only on this computer"), only_here),
            ("lock", tr("Only the password opens it"), only_one),
            ("document", tr("Form in use"), self._statement),
        )

    def set_statement(self, text: str) -> None:
        """The honest line of the forms, without the words that stand above it already."""
        _, _, rest = text.partition(": ")
        self._statement.setText(rest or text)

    def _fact(self, glyph: str, title: str, text: QLabel) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        head = Label(title, kind="strong")
        set_tone(head, "on_bar")
        set_tone(text, "on_bar2")
        words.addWidget(head)
        words.addWidget(text)
        mark = QVBoxLayout()
        mark.addWidget(Sign(glyph, "on_bar2", _GLYPH))
        mark.addStretch(1)
        row.addLayout(mark)
        row.addLayout(words, 1)
        return line
