"""The print as it will lie on the desk: all pages one under another, at a width that reads well."""

from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.review.page_pictures import PagePictures
from ui.review.page_sheet import PageSheet, height_at
from ui.tokens import SPACE_2, SPACE_4

Zoom = Literal["width", "page", "large"]

WIDEST: Final = 760
NARROWEST: Final = 320
LARGE: Final = 1190  # 150 % of A4 on a screen of 96 dots an inch


class PageView(QScrollArea):
    """Scrolls over the pages; ``page_changed`` names the one that fills most of the view."""

    page_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pictures: PagePictures | None = None
        self._sheets: list[PageSheet] = []
        self._zoom: Zoom = "width"
        self._number = 0
        self._ground = QWidget()
        self._ground.setProperty("ground", "bg")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._column.setSpacing(SPACE_2)
        self.viewport().setProperty("ground", "bg")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._ground)
        self.verticalScrollBar().valueChanged.connect(self._look_around)

    @property
    def number(self) -> int:
        """The page that is read now; 0 without pages."""
        return self._number

    def show_pages(self, pictures: PagePictures) -> None:
        """Show another print, from the place where the last one was read."""
        kept = self.verticalScrollBar().value()
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self._pictures = pictures
        pictures.drawn.connect(self._repaint)
        self._sheets = [PageSheet(pictures, number) for number in range(1, len(pictures) + 1)]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._number = 0
        self._fit()
        self.verticalScrollBar().setValue(kept)
        self._look_around()

    def set_zoom(self, zoom: Zoom) -> None:
        """``width``: as wide as there is room; ``page``: a whole page in view; ``large``: half as big again."""
        self._zoom = zoom
        sideways = Qt.ScrollBarPolicy.ScrollBarAsNeeded if zoom == "large" else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(sideways)
        number = self._number
        self._fit()
        self.go_to(number)

    def go_to(self, number: int) -> None:
        """Bring the head of a page to the head of the view."""
        if 1 <= number <= len(self._sheets):
            self.verticalScrollBar().setValue(self._sheets[number - 1].y() - SPACE_2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for sheet in self._sheets:
            sheet.fit(self._width(sheet.number))
        self._column.activate()
        self._look_around()

    def _width(self, number: int) -> int:
        room = self.viewport().width() - 2 * SPACE_4
        if self._zoom == "large":
            return LARGE
        if self._zoom == "page" and self._pictures is not None:
            high = self.viewport().height() - 2 * SPACE_2
            return max(NARROWEST, min(room, round(high * 1000 / height_at(self._pictures, number, 1000))))
        return max(NARROWEST, min(WIDEST, room))

    def _look_around(self) -> None:
        """Have the pages in view drawn, and those beside them."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        seen = [_overlap(sheet, top, bottom) for sheet in self._sheets]
        for index, sheet in enumerate(self._sheets):
            if any(seen[max(0, index - 1) : index + 2]) and self.isVisible():
                sheet.ask()
        most = max(seen, default=0)
        number = seen.index(most) + 1 if most else self._number
        if number != self._number:
            self._number = number
            self.page_changed.emit(number)

    def _repaint(self, number: int) -> None:
        if number <= len(self._sheets):
            self._sheets[number - 1].update()


def _overlap(sheet: PageSheet, top: int, bottom: int) -> int:
    """How many pixels of the sheet's height lie between the two."""
    return max(0, min(bottom, sheet.y() + sheet.height()) - max(top, sheet.y()))
