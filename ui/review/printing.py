"""Pages sent to a printer through the system, page for page as they stand in the PDF, on A4 without other margins."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from declare_app.base.errors import AppError
from ui import later
from ui.review.page_pictures import Runner
from ui.wording import tr

DOTS_PER_INCH: Final = 300
POINTS_PER_INCH: Final = 72

ChoosePrinter = Callable[[QWidget, int], QPrinter | None]
"""Asks for a printer, with a number of copies proposed; None: the user changed his mind."""


def system_printer(parent: QWidget, copies: int) -> QPrinter | None:
    """The system's own dialog."""
    printer = paper_printer()
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    return printer if dialog.exec() else None


def paper_printer() -> QPrinter:
    """A4, upright, the whole sheet: the margins of the form are in its pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setDocName(tr("Declaration"))
    return printer


def not_printed() -> str:
    """What to say where ``PrintRun.failed``."""
    return tr("The printer did not take the pages. Check that it is on and has paper, then print again.")


class PrintRun(QObject):
    """One print under way: a page is drawn in the background, painted, and then the next is asked for."""

    printed = Signal(int, int)  # pages done, of how many
    finished = Signal()
    failed = Signal()

    def __init__(self, pdf: bytes, printer: QPrinter, background: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._printer = printer
        self._background = background
        self._painter = QPainter()
        self._pages: list[int] = []
        self._done = 0

    def start(self) -> None:
        """Begin; what follows is told by the signals."""
        pdf = self._pdf
        self._background.run(lambda: len(later.preview().page_sizes(pdf)), self._begin, self._give_up)

    def cancel(self) -> None:
        """Stop after the page at hand."""
        self._pages = []
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _begin(self, total: int) -> None:
        first = self._printer.fromPage() or 1
        last = self._printer.toPage() or total
        self._pages = list(range(max(1, first), min(total, last) + 1))
        if not self._pages or not self._painter.begin(self._printer):
            self.failed.emit()
            return
        self._ask()

    def _ask(self) -> None:
        pdf, number = self._pdf, self._pages[self._done]
        self._background.run(lambda: _image(pdf, number), self._paint, self._give_up)

    def _paint(self, image: QImage) -> None:
        if not self._painter.isActive():
            return
        sheet = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        self._painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
        self._done += 1
        self.printed.emit(self._done, len(self._pages))
        if self._done < len(self._pages):
            if self._printer.newPage():
                self._ask()
                return
            self._painter.end()
            self.failed.emit()
            return
        self._painter.end()
        lost = self._printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
        (self.failed if lost else self.finished).emit()

    def _give_up(self, _error: AppError) -> None:
        self.cancel()
        self.failed.emit()


def _image(pdf: bytes, number: int) -> QImage:
    picture = later.preview().page_picture(pdf, number, DOTS_PER_INCH / POINTS_PER_INCH)
    image = QImage(picture.rgb, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888)
    return image.copy()  # the bytes above go
