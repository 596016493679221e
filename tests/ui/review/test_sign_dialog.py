"""Signing from the dialog ends with a verified file, or with a sentence and the draft as it was."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.errors import AppError
from declare_app.services.receive import judge_file
from declare_app.services.signing_order import Signed
from declare_app.services.vault_records import package_content
from tests import pki
from tests.builders import example, set_at
from tests.packages import measure
from tests.ui.review.at_once import Held
from tests.ui.review.conftest import Bench, give_reason
from ui.review.sign_dialog import SignDialog
from ui.theme import Theme

BenchOf = Callable[[dict[str, Any]], Bench]
PASSWORD = "mười hai"


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Callable[[Bench], SignDialog]:
    def show(bench: Bench) -> SignDialog:
        dialog = SignDialog(bench.document, theme, bench.means)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        give_reason(dialog)
        return dialog

    return show


def note(dialog: QWidget) -> str:
    found = [one for one in dialog.findChildren(QWidget, "note") if one.isVisible()]
    return "\n".join(label.text() for one in found for label in one.findChildren(QLabel))


def press_sign(dialog: SignDialog) -> None:
    QTest.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)


def signed_by(qtbot: QtBot, dialog: SignDialog) -> Signed:
    with qtbot.waitSignal(dialog.signed) as made:
        press_sign(dialog)
    assert made.args is not None
    signed = made.args[0]
    assert isinstance(signed, Signed)
    return signed


def give_certificate(dialog: SignDialog, folder: Path, holder: pki.Holder, password: str) -> None:
    path = folder / "ky.p12"
    path.write_bytes(pki.p12(holder, PASSWORD))
    dialog.ways.set_code("certificate")
    dialog.ways.chosen.emit("certificate")
    dialog.keys.certificate.path.set_typed(str(path))
    dialog.keys.certificate.password.set_typed(password)


def test_paper_is_chosen_and_the_file_is_whole_before_it_is_called_signed(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    dialog = shown(bench)
    assert dialog.ways.code() == "paper"
    signed = signed_by(qtbot, dialog)
    verdict = judge_file(bench.stick / signed.file_name, measure())
    assert verdict.content_sha256 == signed.content_sha256
    assert package_content(bench.vault, signed.kept.exports[0].package_id) == signed.package
    assert not dialog.isVisible()


def test_the_day_of_signing_is_today_unless_another_is_typed(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    dialog = shown(bench)
    assert dialog.day.typed() == "24/11/2026"
    dialog.day.set_typed("23/11/2026")
    signed_by(qtbot, dialog)
    assert bench.document.draft.completed_on == "23/11/2026"


def test_a_date_that_brings_stops_leads_back_to_them(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    dialog = shown(bench)
    dialog.day.set_typed("1/1/2019")
    with qtbot.assertNotEmitted(dialog.signed):
        press_sign(dialog)
    assert "phải sửa trước khi ký" in note(dialog)
    assert list(bench.stick.iterdir()) == []
    back = dialog.findChild(QPushButton, "back_to_place")
    assert isinstance(back, QPushButton)
    with qtbot.waitSignal(dialog.place_asked):
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_looks_do_not_hold_the_signature_back(
    bench_of: BenchOf, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    dialog = shown(bench_of(set_at(example(), "signed_place", "")))
    assert signed_by(qtbot, dialog).kept.exports


def test_a_certificate_file_signs(
    bench_of: BenchOf, shown: Callable[[Bench], SignDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    bench = bench_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))
    dialog = shown(bench)
    give_certificate(dialog, tmp_path, pki.declarant(), PASSWORD)
    signed = signed_by(qtbot, dialog)
    assert judge_file(bench.stick / signed.file_name, measure()).accepted
    assert package_content(bench.vault, signed.kept.exports[0].package_id) == signed.package
    assert dialog.keys.certificate.password.typed() == ""


@pytest.mark.parametrize(
    "case",
    [
        (pki.declarant, "sai", "Mật khẩu của tệp chứng thư số chưa đúng"),
        (pki.expired, PASSWORD, "Chứng thư số đã hết hạn ngày"),
    ],
)
def test_a_certificate_that_cannot_sign_is_said_in_a_sentence(
    bench: Bench, shown: Callable[[Bench], SignDialog], tmp_path: Path, case: tuple[pki.NamedHolder, str, str]
) -> None:
    holder, password, sentence = case
    dialog = shown(bench)
    give_certificate(dialog, tmp_path, holder(), password)
    press_sign(dialog)
    assert sentence in note(dialog)
    assert dialog.isVisible()
    assert list(bench.stick.iterdir()) == []
    assert bench.document.kept.exports == ()


def test_another_persons_certificate_is_named_first(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(bench)
    give_certificate(dialog, tmp_path, pki.colleague(), PASSWORD)
    with qtbot.assertNotEmitted(dialog.signed):
        press_sign(dialog)
    assert "khác người kê khai" in note(dialog)
    assert signed_by(qtbot, dialog).way == "certificate"


def test_without_file_or_password_the_field_says_so(bench: Bench, shown: Callable[[Bench], SignDialog]) -> None:
    dialog = shown(bench)
    dialog.ways.set_code("certificate")
    dialog.ways.chosen.emit("certificate")
    press_sign(dialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "Chưa chọn tệp chứng thư số" in said
    assert "Chưa ghi mật khẩu của tệp" in said


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("file.disk_full", "ổ đĩa đã đầy"), ("file.no_such_folder", "USB đã rút ra"), ("vault.disk_full", "ổ đĩa đã đầy")],
)
def test_a_full_disk_or_a_pulled_stick_loses_nothing(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot, code: str, sentence: str
) -> None:
    real = bench.means.sign

    def fails(*_: object) -> Signed:
        raise AppError(code, file="KKTS.asice")

    bench.means = replace(bench.means, sign=fails)
    dialog = shown(bench)
    press_sign(dialog)
    assert sentence in note(dialog)
    assert bench.document.kept.exports == ()
    assert dialog.sign.isEnabled()
    bench.means = replace(bench.means, sign=real)
    assert signed_by(qtbot, shown(bench)).kept.exports


def test_a_draft_that_cannot_be_saved_is_not_signed(bench: Bench, shown: Callable[[Bench], SignDialog]) -> None:
    def gone(_done: Callable[[], None], failed: Callable[[AppError], None]) -> None:
        failed(AppError("vault.medium_gone", file="hoso-t000.kkv"))

    bench.means = replace(bench.means, flush=gone)
    dialog = shown(bench)
    press_sign(dialog)
    assert "Lần lưu trước vẫn còn nguyên" in note(dialog)
    assert list(bench.stick.iterdir()) == []


def test_the_export_is_known_to_the_open_document(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    signed = signed_by(qtbot, shown(bench))
    assert bench.document.kept.exports == signed.kept.exports


def test_it_cannot_be_closed_while_the_file_is_being_written(
    bench: Bench, shown: Callable[[Bench], SignDialog], qtbot: QtBot
) -> None:
    held = Held()
    bench.means = replace(bench.means, vault_thread=held)
    dialog = shown(bench)
    press_sign(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.sign.isEnabled()
    with qtbot.waitSignal(dialog.signed):
        held.let_go()


def test_every_control_has_a_name_to_be_read_out(bench: Bench, shown: Callable[[Bench], SignDialog]) -> None:
    dialog = shown(bench)
    dialog.ways.set_code("certificate")
    dialog.ways.chosen.emit("certificate")
    focusable = [one for one in dialog.findChildren(QWidget) if one.isVisible() and one.focusPolicy().value]
    nameless = [one for one in focusable if not one.accessibleName() and not one.focusProxy()]
    assert [type(one).__name__ for one in nameless] == []


def test_it_shows_everything_where_there_is_room(bench: Bench, shown: Callable[[Bench], SignDialog]) -> None:
    dialog = shown(bench)
    scrolled = dialog.findChild(QScrollArea)
    assert isinstance(scrolled, QScrollArea)
    assert scrolled.verticalScrollBar().maximum() == 0
