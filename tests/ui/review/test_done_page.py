"""After signing: the same code as on paper, four steps to tick, and print, copy and folder at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from declare_app.documents.page_pictures import page_sizes
from declare_app.services.preview import qr_of
from declare_app.services.signing_order import Signed
from tests.orders import unsealed
from tests.ui.review.at_once import AtOnce
from tests.ui.review.conftest import Bench
from ui.review.done_page import DonePage
from ui.review.printing import paper_printer
from ui.review.qr_square import MODULE, QUIET, QrSquare
from ui.theme import Theme

Shown = Callable[[Signed], DonePage]


@pytest.fixture
def signed(bench: Bench) -> Signed:
    return bench.means.sign(bench.document.kept, unsealed("paper", bench.stick))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, signed: Signed) -> DonePage:
    page = DonePage(signed, theme, AtOnce())
    qtbot.addWidget(page)
    page.resize(1366, 642)
    with qtbot.waitExposed(page):
        page.show()
    return page


def words(page: QWidget) -> str:
    return "\n".join(label.text().replace("\u200b", "") for label in page.findChildren(QLabel))


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_code_file_and_level_are_said(page: DonePage, signed: Signed) -> None:
    said = words(page)
    assert signed.short_code in said
    assert signed.file_name in said
    assert "Ký tay trên giấy, tệp niêm phong trên máy" in said


def test_a_seal_alone_is_told_from_paper(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    page = DonePage(bench.means.sign(bench.document.kept, unsealed("seal", bench.stick)), theme, AtOnce())
    qtbot.addWidget(page)
    assert "Niêm phong trên máy, chờ ký tay" in words(page)


def test_the_code_on_the_screen_is_the_one_on_paper(page: DonePage, signed: Signed) -> None:
    square = page.findChild(QrSquare)
    assert isinstance(square, QrSquare)
    image = square.grab().toImage()
    scale = image.width() // square.width()
    modules = qr_of(signed.content_sha256)
    middle = MODULE // 2
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            spot = ((QUIET + x) * MODULE + middle) * scale, ((QUIET + y) * MODULE + middle) * scale
            assert (image.pixelColor(*spot).lightness() < 128) == dark


def test_ticks_are_told_and_counted(page: DonePage, qtbot: QtBot) -> None:
    assert "Đã ký. Còn 4 việc nữa" in words(page)
    box = page.findChild(QCheckBox, "step.printed")
    assert isinstance(box, QCheckBox)
    with qtbot.waitSignal(page.ticked) as told:
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert told.args == ["printed", True]
    assert "Đã ký. Còn 3 việc nữa" in words(page)


def test_ticks_of_before_are_shown(qtbot: QtBot, theme: Theme, signed: Signed) -> None:
    page = DonePage(signed, theme, AtOnce(), {"printed": True, "signed": True, "handed_in": True, "received": True})
    qtbot.addWidget(page)
    assert "Đã ký, đã xong mọi việc" in words(page)


def test_the_final_copy_prints_page_for_page(page: DonePage, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    asked: list[int] = []

    def to_file(_parent: QWidget, copies: int) -> QPrinter:
        asked.append(copies)
        printer = paper_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    page.choose_printer = to_file
    press(page, "print")
    assert asked == [2]
    assert len(page_sizes(target.read_bytes())) == 6
    assert "Đã gửi đủ các trang" in words(page)


def test_a_printer_that_takes_nothing_is_said(page: DonePage, tmp_path: Path) -> None:
    def broken(_parent: QWidget, _copies: int) -> QPrinter:
        printer = paper_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
        return printer

    page.choose_printer = broken
    press(page, "print")
    assert "Không in được" in words(page)


def test_file_and_pages_are_copied_and_read_again(page: DonePage, signed: Signed, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    page.choose_folder = lambda _parent, _start: other
    press(page, "copy_file")
    press(page, "save_pdf")
    assert (other / signed.file_name).read_bytes() == signed.package
    assert (other / signed.file_name.replace(".asice", ".pdf")).read_bytes() == signed.pdf
    assert "tệp nguyên vẹn" in words(page)


def test_a_stick_that_was_pulled_out_is_said(page: DonePage, tmp_path: Path) -> None:
    page.choose_folder = lambda _parent, _start: tmp_path / "gone"
    press(page, "copy_file")
    assert "USB đã rút ra" in words(page)


def test_the_folder_opens_and_the_ways_on_are_told(page: DonePage, qtbot: QtBot, signed: Signed) -> None:
    opened: list[Path] = []
    page.open_folder = opened.append
    press(page, "open_folder")
    assert opened == [signed.folder]
    with qtbot.waitSignal(page.correction_asked):
        press(page, "correct")
    with qtbot.waitSignal(page.home_asked):
        press(page, "home")
