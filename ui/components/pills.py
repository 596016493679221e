"""The state of a thing: always a shape and a word, the colour only repeats them."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui.components.text import Label, Sign
from ui.theme import Theme
from ui.tokens import ICON_PILL, PILL


class Pill(QFrame):
    """``tone``: one of the five of the tokens."""

    def __init__(self, tone: str, icon: str, word: str, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pill")
        self.setProperty("tone", tone)
        self.setFixedHeight(PILL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = Label(word, "meta_strong", wrap=False)
        words.setProperty("tone", "text" if tone == "mute" else tone)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 2, 10, 2)
        line.setSpacing(6)
        line.addWidget(Sign(icon, tone, ICON_PILL))
        line.addWidget(words)
        theme.changed.connect(self.update)
