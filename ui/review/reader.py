"""The left side of the review: thumbnails, pages, and the small bar that moves through them."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.components.buttons import secondary
from ui.components.choice import Option
from ui.components.inputs import Combo
from ui.components.text import Elided, Label
from ui.icons import icon
from ui.review.page_pictures import PagePictures
from ui.review.page_view import PageView, Zoom
from ui.review.thumbnails import Thumbnails
from ui.theme import Theme
from ui.tokens import CONTROL, SPACE_2, SPACE_4
from ui.wording import tr

ZOOMS: Final[tuple[Zoom, ...]] = ("width", "page", "large")
ZOOM_WIDTH: Final = 170


class Reader(QWidget):
    """Shows one print after another; ``shown`` when a new one is there."""

    shown = Signal(int)  # pages

    def __init__(self, theme: Theme, remark: str) -> None:
        super().__init__()
        self.view = PageView()
        self.view.setObjectName("pages")
        self.view.setAccessibleName(tr("The print, to read"))
        self.thumbnails = Thumbnails(theme)
        self._total = 0
        self._place = Label(tr("Drawing the pages…"), kind="strong", wrap=False)
        self._back = _step(theme, "chevron-up", "page_before", tr("Page before"))
        self._on = _step(theme, "chevron-down", "page_after", tr("Page after"))
        self._back.clicked.connect(lambda: self.view.go_to(self.view.number - 1))
        self._on.clicked.connect(lambda: self.view.go_to(self.view.number + 1))
        lower = QHBoxLayout()
        lower.setSpacing(0)
        lower.addWidget(self.thumbnails)
        lower.addWidget(_rule("vrule"))
        lower.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools(remark))
        column.addWidget(_rule("rule"))
        column.addLayout(lower, 1)
        self.thumbnails.chosen.connect(self.view.go_to)
        self.view.page_changed.connect(self._note_page)

    def show_pages(self, pictures: PagePictures) -> None:
        """Show another print."""
        self._total = len(pictures)
        self.thumbnails.show_pages(pictures)
        self.view.show_pages(pictures)
        self._note_page(self.view.number or 1)
        self.shown.emit(self._total)

    def _tools(self, remark: str) -> QFrame:
        self._zoom = Combo()
        names = (tr("Fit the width"), tr("Whole page"), "150%")
        self._zoom.set_options([Option(*one) for one in zip(ZOOMS, names, strict=True)])
        self._zoom.set_typed(ZOOMS[0])
        self._zoom.setFixedWidth(ZOOM_WIDTH)
        self._zoom.setObjectName("zoom")
        self._zoom.setAccessibleName(tr("Size of the pages"))
        self._zoom.activated.connect(lambda index: self.view.set_zoom(ZOOMS[index]))
        tools = QFrame()
        tools.setProperty("ground", "surface")
        line = QHBoxLayout(tools)
        line.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        line.setSpacing(SPACE_2)
        for widget in (self._back, self._place, self._on):
            line.addWidget(widget)
        line.addSpacing(SPACE_2)
        line.addWidget(self._zoom)
        line.addStretch(1)
        line.addWidget(Elided(remark, kind="meta"))
        return tools

    def _note_page(self, number: int) -> None:
        self._place.setText(tr("Page {number}/{total}").format(number=number, total=self._total))
        self.thumbnails.mark(number)
        self._back.setEnabled(number > 1)
        self._on.setEnabled(number < self._total)


def _step(theme: Theme, glyph: str, name: str, words: str) -> QPushButton:
    button = secondary("")
    button.setIcon(icon(glyph, theme, "text2"))
    button.setObjectName(name)
    button.setFixedSize(CONTROL, CONTROL)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def _rule(role: str) -> QFrame:
    rule = QFrame()
    rule.setProperty("role", role)
    return rule
