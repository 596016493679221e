"""The review shows the real pages, says what stands in the way, and lets nobody sign over a stop."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.documents.page_pictures import page_sizes
from declare_app.forms.regimes import Regimes
from declare_app.services.units import Units
from tests.builders import example, set_at
from tests.ui.review.at_once import AtOnce, Held
from tests.ui.review.conftest import Bench
from ui.form.document import Document
from ui.form.outline_rows import OutlineRows
from ui.form.surroundings import Surroundings
from ui.review.printing import paper_printer
from ui.review.review_page import ReviewPage
from ui.theme import Theme

BenchOf = Callable[[dict[str, Any]], Bench]
Open = Callable[[Document], ReviewPage]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, environment: Environment, regimes: Regimes) -> Open:
    def open_page(document: Document) -> ReviewPage:
        page = ReviewPage(document, theme, AtOnce(), environment, regimes)
        qtbot.addWidget(page)
        page.resize(1366, 642)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return open_page


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_the_real_pages_are_shown(bench: Bench, opened: Open) -> None:
    page = opened(bench.document)
    assert page.prospect is not None
    assert len(page.prospect.sizes) == 6
    assert "Trang 1/6" in words(page)
    sheet = page.reader.view.grab().toImage()
    inked = any(sheet.pixelColor(x, y).lightness() < 60 for x in range(0, sheet.width(), 2) for y in range(60, 300, 2))
    assert inked


def test_the_pages_carry_the_day_of_signing(bench: Bench, opened: Open) -> None:
    page = opened(bench.document)
    assert page.prospect is not None
    assert page.prospect.draft.completed_on == "24/11/2026"
    assert bench.document.draft.completed_on == "20/11/2026"  # reading changes nothing


def test_a_finished_declaration_may_be_signed(bench: Bench, opened: Open, qtbot: QtBot) -> None:
    page = opened(bench.document)
    with qtbot.waitSignal(page.sign_asked):
        QTest.mouseClick(page.sign, Qt.MouseButton.LeftButton)


def test_a_stop_is_shown_instead_of_signing(bench_of: BenchOf, opened: Open, qtbot: QtBot) -> None:
    bench = bench_of(set_at(example(), "declarant[0].full_name", ""))
    page = opened(bench.document)
    with qtbot.assertNotEmitted(page.sign_asked):
        QTest.mouseClick(page.sign, Qt.MouseButton.LeftButton)
    there = button(page, "go.declarant[0].full_name")
    qtbot.waitUntil(there.hasFocus)
    with qtbot.waitSignal(page.place_asked) as asked:
        QTest.keyClick(there, Qt.Key.Key_Space)
    assert asked.args == ["declarant", bench.document.draft.rows("declarant")[0].id, "full_name"]


def test_a_look_may_be_signed_over_without_a_reason(bench_of: BenchOf, opened: Open, qtbot: QtBot) -> None:
    page = opened(bench_of(set_at(example(), "signed_place", "")).document)
    assert "1 chỗ nên xem" in words(page)
    with qtbot.waitSignal(page.sign_asked):
        QTest.mouseClick(page.sign, Qt.MouseButton.LeftButton)


def test_a_reason_is_kept_and_the_cursor_stays(bench_of: BenchOf, opened: Open) -> None:
    bench = bench_of(set_at(example(), "signed_place", ""))
    page = opened(bench.document)
    edit = page.findChild(QLineEdit, "reason.form.signed_place")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    QTest.keyClicks(edit, "Ghi khi in")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [reason.text for reason in bench.document.draft.reasons] == ["Ghi khi in"]
    assert edit.isVisible()
    assert "1 chỗ nên xem, đã ghi lý do" in words(page)


def test_whose_problem_it_is_is_said_and_parts_count_as_in_the_outline(
    bench_of: BenchOf, opened: Open, theme: Theme
) -> None:
    bench = bench_of(set_at(example(), "minor_children[0].full_name", ""))
    page = opened(bench.document)
    said = "Con chưa thành niên, con thứ nhất: Chưa ghi họ và tên."
    assert said in words(page)
    assert said in button(page, "go.minor_children[0].full_name").accessibleName()
    done, parts = OutlineRows(Surroundings(bench.document, theme, Units()), "").progress()
    assert f"Xong {done} trong {parts} phần của mẫu" in words(page)


def test_pages_are_turned_with_named_buttons(bench: Bench, opened: Open, qtbot: QtBot) -> None:
    page = opened(bench.document)
    QTest.mouseClick(button(page, "page_after"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Trang 2/6" in words(page))
    before = button(page, "page_before")
    assert before.accessibleName() == "Trang trước"
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Trang 1/6" in words(page))


def test_sums_are_read_back_in_words(bench: Bench, opened: Open) -> None:
    said = words(opened(bench.document))
    assert "1.650.000.000 đ" in said
    assert "Một tỷ sáu trăm năm mươi triệu đồng" in said
    assert "Nguồn đã ghi lớn hơn phần tăng" in said


def test_the_honest_line_of_the_form_is_said_and_nothing_is_called_right(bench: Bench, opened: Open) -> None:
    said = words(opened(bench.document))
    assert bench.document.regime.row.statement in said
    assert "Đúng mẫu" not in said
    assert "đúng mẫu" not in said


def test_a_thumbnail_leads_to_its_page(bench: Bench, opened: Open, qtbot: QtBot) -> None:
    page = opened(bench.document)
    fourth = page.findChild(QWidget, "thumbnail.4")
    assert isinstance(fourth, QWidget)
    QTest.mouseClick(fourth, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reader.view.number == 4)
    assert "Trang 4/6" in words(page)


def test_an_edit_draws_the_pages_anew(bench: Bench, opened: Open, qtbot: QtBot) -> None:
    page = opened(bench.document)
    before = page.prospect
    bench.document.set_fact("signed_place", "Hạ Long")
    qtbot.waitUntil(lambda: page.prospect is not before)


def test_nothing_is_asked_before_the_pages_are_there(
    bench: Bench, qtbot: QtBot, theme: Theme, environment: Environment
) -> None:
    held = Held()
    page = ReviewPage(bench.document, theme, held, environment)
    qtbot.addWidget(page)
    page.show()
    with qtbot.assertNotEmitted(page.sign_asked):
        QTest.mouseClick(page.sign, Qt.MouseButton.LeftButton)
    held.let_go()
    assert page.prospect is not None


def test_the_draft_prints_page_for_page(bench: Bench, opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"

    def to_file(_parent: QWidget, _copies: int) -> QPrinter:
        printer = paper_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    page = opened(bench.document)
    page.choose_printer = to_file
    QTest.mouseClick(button(page, "print_draft"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.exists)
    sizes = page_sizes(target.read_bytes())
    assert len(sizes) == 6
    assert {(round(width), round(height)) for width, height in sizes} == {(595, 842)}
