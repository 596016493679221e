"""Whom to trust, in the window: what is shown, what is added and how, and what is refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.locations import trust_folder
from declare_app.signing.trust import load_trust
from tests import pki
from tests.trusting import numbered
from tests.ui.shell.journey import Journey
from tests.ui.shell.trust_steps import kept, look_at, put, says, show, words

DIGITS = pki.self_signed().certificate.sha256.hex()


def fingerprint_shows(journey: Journey) -> bool:
    """Any eight digits of it, in groups or not: what is typed has to come from the paper."""
    seen = words(journey).replace(" ", "")
    return any(DIGITS[at : at + 8] in seen for at in range(57))


def test_nobody_is_trusted_at_first_and_that_is_said(trust: Journey, qtbot: QtBot) -> None:
    trust.wait("trust.empty")
    says(trust, qtbot, "Chương trình không kèm chứng thư của nơi cấp nào")
    assert trust.wait("trust.add_certificate").hasFocus()
    assert kept() == []


def test_an_authority_is_shown_whole_and_trusted_after_the_tick(trust: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    look_at(trust, put(tmp_path, "root.pem", pki.root().pem))
    trust.wait("trust.compared")
    digits = pki.root().certificate.sha256.hex()
    for text in (
        " ".join(digits[at : at + 4] for at in range(0, 32, 4)),
        " ".join(digits[at : at + 4] for at in range(32, 64, 4)),
        "từ 01/01/2024 đến 01/01/2030",
        "cấp chứng thư, thu hồi chứng thư",
        "CN=Root CA",
        "tự cấp",
        "Từ đó mọi người được nơi này cấp chứng thư đều được tin",
    ):
        assert text in words(trust)
    trust.press("trust.pin")
    says(trust, qtbot, "So mã vân tay với mã mà nơi cấp công bố, rồi đánh dấu vào ô này.")
    assert kept() == []
    trust.press("trust.compared")
    trust.press("trust.pin")
    says(trust, qtbot, "Từ nay Root CA được tin.")
    trust.wait_gone("trust.empty")
    assert load_trust(trust_folder()).roots == (pki.root().certificate,)


def test_a_local_key_is_trusted_by_the_fingerprint_typed_off_paper(
    trust: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    look_at(trust, put(tmp_path, "an.pem", pki.self_signed().pem))
    field = trust.wait_for(QLineEdit, "trust.fingerprint")
    assert field.hasFocus()
    assert not fingerprint_shows(trust)
    wrong = ("0" if DIGITS[0] != "0" else "1") + DIGITS[1:]
    trust.type("trust.fingerprint", wrong)
    says(trust, qtbot, "Đã gõ 64 trên 64 ký tự")
    trust.press("trust.pin")
    says(trust, qtbot, "Mã vân tay gõ vào khác với chứng thư trong an.pem")
    assert not fingerprint_shows(trust)
    assert field.text() == wrong
    assert field.hasFocus()
    assert kept() == []
    trust.type("trust.fingerprint", " ".join(DIGITS[at : at + 4] for at in range(0, 64, 4)).upper())
    QTest.keyClick(field, Qt.Key.Key_Return)
    trust.wait(f"trust.remove.local-{DIGITS[:16]}.pem")
    says(trust, qtbot, "Từ nay Nguyễn Văn An được tin.")
    says(trust, qtbot, "Khóa tạo trên máy của một người (mức L1)")
    assert kept() == [f"local-{DIGITS[:16]}.pem"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Chưa chọn tệp chứng thư"),
        ("missing.pem", "Không có tệp missing.pem"),
        ("spoilt.pem", "Tệp spoilt.pem không phải đúng một chứng thư số"),
        ("old.pem", "Chứng thư trong old.pem chỉ có hiệu lực từ"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_where_it_was_named(
    trust: Journey, qtbot: QtBot, tmp_path: Path, name: str, said: str
) -> None:
    put(tmp_path, "spoilt.pem", b"no certificate")
    put(tmp_path, "old.pem", pki.issue(pki.Order(not_after=pki.NOW - timedelta(days=1))).pem)
    trust.press("trust.add_certificate")
    if name:
        trust.type("trust.certificate", str(tmp_path / name))
    trust.press("trust.look")
    says(trust, qtbot, said)
    field = trust.wait_for(QLineEdit, "trust.certificate")
    qtbot.waitUntil(field.hasFocus)
    assert said in field.accessibleDescription()
    assert field.text() == (str(tmp_path / name) if name else "")
    trust.press("trust.back")
    trust.wait("trust.empty")


def test_states_are_told_in_words(journey: Journey, qtbot: QtBot) -> None:
    day = timedelta(days=1)
    orders = {
        "Expired CA": {"not_after": pki.NOW - day},
        "Future CA": {"not_before": pki.NOW + 5 * day},
        "Ending CA": {"not_after": pki.NOW + 9 * day},
    }
    holders = [
        pki.issue(pki.Order(name=name, ca=True, usage=("key_cert_sign",), **dates))  # type: ignore[arg-type]
        for name, dates in orders.items()
    ]
    pki.trust_folder(trust_folder(), holders, [numbered(pki.root(), None, pki.NOW - 40 * day)])
    put(trust_folder(), "spoilt.pem", b"nothing")
    journey.create_vault()
    show(journey)
    for text in (
        "Hết hạn",
        "Chưa hiệu lực",
        "Có giá trị từ ngày 29/11/2026",
        "Sắp hết hạn",
        "Cần bản mới",
        "không có số · lập ngày 15/10/2026, cách đây 40 ngày",
        "Không đọc được",
    ):
        says(journey, qtbot, text)


def test_home_and_lock_leave_the_page_also_while_the_folder_is_read(trust: Journey) -> None:
    trust.press("trust.home")
    trust.wait("begin")
    assert trust.seen("trust.page", QWidget) is None
    show(trust)
    trust.lock()
    trust.unlock()
    trust.wait("begin")
