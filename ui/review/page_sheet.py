"""One page of the print on the screen: at reading size, and as a thumbnail that can be pressed."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.review.page_pictures import PagePictures
from ui.theme import Theme
from ui.tokens import PAPER
from ui.wording import tr

RING: Final = 3


def height_at(pictures: PagePictures, number: int, width: int) -> int:
    """How high a page is at this width."""
    size = pictures.sizes[number - 1]
    return round(width * size.height() / size.width())


def _name(number: int, total: int) -> str:
    return tr("Page {number} of {total} of the print").format(number=number, total=total)


class PageSheet(QWidget):
    """A page to read."""

    def __init__(self, pictures: PagePictures, number: int) -> None:
        super().__init__()
        self._pictures = pictures
        self.number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_name(number, len(pictures)))

    def fit(self, width: int) -> None:
        """As wide as that, and as high as the page wants."""
        self.setFixedSize(QSize(width, height_at(self._pictures, self.number, width)))

    def ask(self) -> None:
        """Have it drawn for this size and screen."""
        self._pictures.ask(self.number, _pixels(self))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        _paint(self, self._pictures, self.number, QPen(QColor(PAPER["edge"]), 1))


class Thumbnail(QAbstractButton):
    """A small page; pressed, it is the one that is read. Checked: it is now."""

    def __init__(self, pictures: PagePictures, number: int, width: int, theme: Theme) -> None:
        super().__init__()
        self._pictures = pictures
        self._theme = theme
        self.number = number
        self.setCheckable(True)
        self.setFixedSize(width, height_at(pictures, number, width))
        self.setAccessibleName(_name(number, len(pictures)))
        self.setObjectName(f"thumbnail.{number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def ask(self) -> None:
        """Have it drawn for this screen."""
        self._pictures.ask(self.number, _pixels(self))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        ring = QPen(self._theme.q("focus"), RING) if self.isChecked() else QPen(QColor(PAPER["edge"]), 1)
        _paint(self, self._pictures, self.number, ring)


def _pixels(widget: QWidget) -> int:
    return round(widget.width() * widget.devicePixelRatioF())


def _paint(widget: QWidget, pictures: PagePictures, number: int, frame: QPen) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(widget.rect(), QColor(PAPER["ground"]))
    image = pictures.image(number, _pixels(widget))
    if image is not None:
        painter.drawImage(QRectF(widget.rect()), image)
    inset = frame.widthF() / 2
    painter.setPen(frame)
    painter.drawRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset))
    painter.end()
