"""The pages of one print as images, drawn in the background and kept as long as they are looked at."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from declare_app.base.errors import AppError
from ui import later

KEPT_IMAGES: Final = 24
"""A page at reading size takes about 4 MB, one among the thumbnails 20 kB."""


class Runner(Protocol):
    """``ui.background.Background``."""

    def run(self, call: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[AppError], None]) -> None:
        """Call it elsewhere; ``done`` or ``failed`` here."""


class PagePictures(QObject):
    """Images of the pages of ``pdf`` by number (from 1) and width in pixels; ``drawn`` says that one more is there."""

    drawn = Signal(int)

    def __init__(self, pdf: bytes, sizes: tuple[tuple[float, float], ...], background: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._background = background
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._asked: set[tuple[int, int]] = set()
        self.sizes = tuple(QSizeF(width, height) for width, height in sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def ask(self, number: int, width: int) -> None:
        """Have the page drawn at this width, unless it is there or under way."""
        key = (number, width)
        if key in self._images or key in self._asked or width < 1:
            return
        self._asked.add(key)
        pdf, scale = self._pdf, width / self.sizes[number - 1].width()
        self._background.run(lambda: (key, _image(pdf, number, scale)), self._keep, self._give_up)

    def image(self, number: int, width: int) -> QImage | None:
        """The page at this width; until it is drawn the nearest one there is, or None."""
        key = (number, width)
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        others = [one for one in self._images if one[0] == number]
        return self._images[min(others, key=lambda one: abs(one[1] - width))] if others else None

    def _keep(self, made: tuple[tuple[int, int], QImage]) -> None:
        key, image = made
        self._asked.discard(key)
        self._images[key] = image
        while len(self._images) > max(KEPT_IMAGES, 2 * len(self.sizes)):
            self._images.popitem(last=False)
        self.drawn.emit(key[0])

    def _give_up(self, _error: AppError) -> None:
        """A page that cannot be drawn stays blank; asking again may help."""
        self._asked.clear()


def _image(pdf: bytes, number: int, scale: float) -> QImage:
    picture = later.preview().page_picture(pdf, number, scale)
    image = QImage(picture.rgb, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888)
    return image.copy()  # the bytes above go
