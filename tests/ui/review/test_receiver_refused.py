"""What goes wrong with a receiver is said in the dialog of signing, beside its file, and nothing is lost."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.services.receivers import ReceiverDesk
from tests import pki
from tests.profiles import certificate, file_of
from tests.ui.conftest import NOW
from tests.ui.review.asking import Ask, sealed_before, signed_by, written
from tests.ui.review.conftest import Bench
from ui.theme import Theme


@pytest.fixture
def ask(qtbot: QtBot, theme: Theme) -> Ask:
    return Ask(qtbot, theme)


@pytest.mark.parametrize(
    "case",
    [
        ("a.pem", b"no certificate", "không phải đúng một chứng thư số"),
        ("a.pem", pki.declarant().pem, "không được cấp để mã hóa"),
        ("a.kkprofile", b"PK\x03\x04 junk", "không phải hồ sơ đơn vị nguyên vẹn"),
        ("a.kkprofile", file_of(pki.self_signed()), "chưa được tin"),
        ("a.kkprofile", file_of(valid_until="2026-11-23"), "chỉ dùng từ 01/01/2026 đến 23/11/2026"),
        ("a.kkprofile", file_of(certificates=[certificate(pki.declarant())]), "không được cấp để mã hóa"),
        ("gone.kkprofile", b"", "Không có tệp gone.kkprofile"),
    ],
    ids=lambda case: case[2],
)
def test_a_file_that_will_not_do_is_said_and_nothing_is_lost(
    bench: Bench, ask: Ask, tmp_path: Path, case: tuple[str, bytes, str]
) -> None:
    name, content, sentence = case
    asked = ask(bench)
    QTest.keyClicks(asked.dialog.receiving.reason.text, "Nop thu")
    asked.choose_unit()
    asked.pick(written(tmp_path, name, content) if content else tmp_path / name)
    assert sentence in asked.said()
    asked.sign()
    assert sentence in asked.said()
    assert asked.dialog.isVisible()
    assert list(bench.stick.iterdir()) == []
    QTest.keyClick(asked.dialog.receiving.choice.choices()[1], Qt.Key.Key_Left)
    assert asked.dialog.receiving.reason.typed() == "Nop thu"


def test_a_stick_that_was_pulled_out_is_said_and_the_receiver_stays(
    bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    bench.means = replace(bench.means, folder=bench.stick)
    asked = ask(bench)
    asked.choose_unit()
    asked.pick(written(tmp_path, "sxd.kkprofile", file_of()))
    asked.tick()
    asked.dialog.folder.folder = gone
    asked.sign()
    assert "USB đã rút ra" in asked.said()
    assert bench.document.kept.exports == ()
    gone.mkdir()
    assert signed_by(asked, qtbot).delivered.is_sealed


def test_a_profile_whose_days_are_over_is_said_at_once(bench: Bench, ask: Ask, qtbot: QtBot, tmp_path: Path) -> None:
    sealed_before(ask(bench), qtbot, written(tmp_path, "sxd.kkprofile", file_of()))
    later = Environment(now=lambda: NOW + timedelta(days=100))
    desk = ReceiverDesk(later, tmp_path / "trust")
    bench.means = replace(
        bench.means, receivers_in=desk.read, held_profile=lambda: desk.held(bench.vault), environment=later
    )
    asked = ask(bench)
    assert "chỉ dùng từ 01/01/2026 đến 31/12/2026" in asked.said()
    asked.pick(written(tmp_path, "new.kkprofile", file_of(serial=4, valid_until="2027-12-31")))
    assert "Bản mới hơn, vẫn do người ký cũ" in asked.said()
    assert "chỉ dùng từ" not in asked.said()


@pytest.mark.parametrize("has_profile", [False, True])
def test_every_control_has_a_name_to_be_read_out(bench: Bench, ask: Ask, tmp_path: Path, has_profile: bool) -> None:
    asked = ask(bench)
    if has_profile:
        asked.choose_unit()
        asked.pick(written(tmp_path, "sxd.kkprofile", file_of()))
    focusable = [one for one in asked.dialog.findChildren(QWidget) if one.isVisible() and one.focusPolicy().value]
    nameless = [one for one in focusable if not one.accessibleName() and not one.focusProxy()]
    assert [type(one).__name__ for one in nameless if not isinstance(one, QCheckBox)] == []
