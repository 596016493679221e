"""All pages small, beside the one that is read."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.components.text import Label
from ui.review.page_pictures import PagePictures
from ui.review.page_sheet import Thumbnail
from ui.theme import Theme
from ui.tokens import SPACE_2, SPACE_3
from ui.wording import tr

COLUMN: Final = 112
WIDTH: Final = 58
NUMBER: Final = 18


class Thumbnails(QScrollArea):
    """``chosen`` names the page that was pressed."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._pages: list[Thumbnail] = []
        self.setFixedWidth(COLUMN)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Pages"))
        self._group.idClicked.connect(self.chosen)

    def show_pages(self, pictures: PagePictures) -> None:
        """Show another print."""
        for page in self._pages:
            self._group.removeButton(page)
        self._pages = [Thumbnail(pictures, number, WIDTH, self._theme) for number in range(1, len(pictures) + 1)]
        ground = QWidget()
        ground.setProperty("ground", "side")
        column = QVBoxLayout(ground)
        column.setContentsMargins(SPACE_2, SPACE_3, SPACE_2, SPACE_3)
        column.setSpacing(SPACE_2)
        for page in self._pages:
            self._group.addButton(page, page.number)
            line = QHBoxLayout()
            line.setSpacing(SPACE_2)
            number = Label(str(page.number), kind="meta", wrap=False)
            number.setFixedWidth(NUMBER)
            line.addWidget(number)
            line.addWidget(page)
            line.addStretch(1)
            column.addLayout(line)
        column.addStretch(1)
        self.viewport().setProperty("ground", "side")
        self.setWidget(ground)
        pictures.drawn.connect(self._repaint)
        self._ask()

    def mark(self, number: int) -> None:
        """This is the page that is read now."""
        if 1 <= number <= len(self._pages):
            self._pages[number - 1].setChecked(True)
            self.ensureWidgetVisible(self._pages[number - 1], 0, SPACE_3)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self.isVisible():
            for page in self._pages:
                page.ask()

    def _repaint(self, number: int) -> None:
        if number <= len(self._pages):
            self._pages[number - 1].update()
