"""Who receives, asked in the dialog of signing: a unit for which alone it is sealed, or nobody named, and why."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from declare_app.services.sealed_delivery import package_of
from declare_app.services.vault_records import PACKAGE
from tests import pki, sealed
from tests.profiles import file_of
from tests.ui.review.asking import Ask, sealed_before, signed_by, written
from tests.ui.review.at_once import Held
from tests.ui.review.conftest import Bench
from ui.review.fingerprint import grouped
from ui.theme import Theme


@pytest.fixture
def ask(qtbot: QtBot, theme: Theme) -> Ask:
    return Ask(qtbot, theme)


# Without an envelope


def test_one_press_is_enough_where_the_unit_gave_nothing(bench: Bench, ask: Ask, qtbot: QtBot) -> None:
    asked = ask(bench)
    QTest.mouseClick(asked.part("receiver.reason_1", QPushButton), Qt.MouseButton.LeftButton)
    signed = signed_by(asked, qtbot)
    assert (bench.stick / signed.file_name).read_bytes() == signed.package
    assert signed.delivered.reason == "Đơn vị chưa đưa hồ sơ đơn vị hay chứng thư mã hóa."
    [record] = bench.vault.latest(PACKAGE)
    assert record.body["unsealed_reason"] == signed.delivered.reason


def test_words_of_ones_own_will_do(bench: Bench, ask: Ask, qtbot: QtBot) -> None:
    asked = ask(bench)
    QTest.keyClicks(asked.dialog.receiving.reason.text, "  Nop thu  ")
    assert signed_by(asked, qtbot).delivered.reason == "Nop thu"


@pytest.mark.parametrize("typed", ["", "   "])
def test_without_a_reason_nothing_leaves_and_the_focus_is_there(bench: Bench, ask: Ask, typed: str) -> None:
    asked = ask(bench)
    reason = asked.dialog.receiving.reason
    QTest.keyClicks(reason.text, typed)
    asked.sign()
    assert "phải ghi lý do" in reason.error()
    assert reason.text.hasFocus()
    assert list(bench.stick.iterdir()) == []
    QTest.keyClicks(reason.text, "x")
    assert reason.error() == ""


# Sealed for a unit


def test_a_profile_is_shown_and_confirmed_before_it_is_used(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = ask(bench)
    asked.choose_unit()
    asked.pick(written(tmp_path, "sxd.kkprofile", file_of()))
    said = asked.said()
    for wanted in ("Sở Xây dựng", "sxd, bản số 3, dùng đến hết 31/12/2026", "Trần Thị Bình", "Cơ quan kiểm soát"):
        assert wanted in said
    assert grouped(pki.colleague().certificate.sha256.hex(), 8) in said
    asked.sign()
    assert "đánh dấu là đã hỏi" in asked.said()
    assert asked.part("receiver.yes", QCheckBox).hasFocus()
    assert list(bench.stick.iterdir()) == []
    asked.tick()
    assert "đánh dấu là đã hỏi" not in asked.said()
    signed = signed_by(asked, qtbot)
    [path] = bench.stick.iterdir()
    assert path.name == signed.file_name
    assert path.name.endswith(".asice.p7m")
    assert package_of(path.read_bytes(), sealed.key(sealed.rsa_office())) == signed.package


def test_the_unit_of_the_last_time_is_offered_without_a_question(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = written(tmp_path, "sxd.kkprofile", file_of())
    sealed_before(ask(bench), qtbot, profile)
    profile.unlink()
    asked = ask(bench)
    assert asked.dialog.receiving.choice.code() == "unit"
    assert "Sở Xây dựng" in asked.said()
    assert not asked.shows("receiver.yes")
    signer = grouped(pki.colleague().certificate.sha256.hex(), 8)
    assert signer not in asked.said()
    QTest.mouseClick(asked.part("receiver.fingerprints", QPushButton), Qt.MouseButton.LeftButton)
    assert signer in asked.said()
    assert signed_by(asked, qtbot).delivered.unit == "Sở Xây dựng"


def test_a_later_one_by_the_same_signer_takes_its_place_any_other_is_asked_about(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    sealed_before(ask(bench), qtbot, written(tmp_path, "sxd.kkprofile", file_of()))
    asked = ask(bench)
    asked.pick(written(tmp_path, "other.kkprofile", file_of(pki.declarant(), serial=9)))
    assert "không phải bản mới" in asked.said()
    assert asked.shows("receiver.yes")
    asked.pick(written(tmp_path, "later.kkprofile", file_of(serial=4)))
    assert "Bản mới hơn, vẫn do người ký cũ" in asked.said()
    assert not asked.shows("receiver.yes")
    signed_by(asked, qtbot)
    again = ask(bench)
    assert "bản số 4" in again.said()


def test_certificates_are_named_by_hand_and_their_fingerprints_shown(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = ask(bench)
    asked.choose_unit()
    first = written(tmp_path, "a.pem", sealed.rsa_office().pem)
    asked.pick(first, written(tmp_path, "b.cer", sealed.ec_office().certificate.der))
    for office in (sealed.rsa_office(), sealed.ec_office()):
        assert grouped(office.certificate.sha256.hex(), 8) in asked.said()
    first.unlink()  # what was shown is what is used
    signed = signed_by(asked, qtbot)
    assert signed.delivered.offices == ("Phòng tổ chức", "Cơ quan kiểm soát")
    content = (bench.stick / signed.file_name).read_bytes()
    assert package_of(content, sealed.key(sealed.ec_office())) == signed.package
    assert not ask(bench).shows("receiver.shown")


def test_no_file_no_signature(bench: Bench, ask: Ask) -> None:
    asked = ask(bench)
    asked.choose_unit()
    asked.sign()
    assert "Chưa chọn nơi nhận nào" in asked.said()
    assert asked.part("receiver.choose", QPushButton).hasFocus()
    assert list(bench.stick.iterdir()) == []


def test_whoever_chose_before_the_vault_answered_has_chosen(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    sealed_before(ask(bench), qtbot, written(tmp_path, "sxd.kkprofile", file_of()))
    held = Held()
    bench.means = replace(bench.means, vault_thread=held)
    asked = ask(bench)
    asked.choose_unit()
    QTest.keyClick(asked.dialog.receiving.choice.choices()[1], Qt.Key.Key_Left)
    held.let_go()
    assert asked.dialog.receiving.choice.code() == "open"
    asked.choose_unit()
    assert "Sở Xây dựng" in asked.said()
