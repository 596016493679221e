"""After signing: who can read the file that left, and the fingerprint by which a seal is confirmed (level L1)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.package.container import Parts, read_container
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.signing_order import CertificateFile, Signed, SigningOrder
from declare_app.services.trust_folder import TrustFolder
from declare_app.signing.detached import examine_detached
from declare_app.signing.examination import SignatureExamined
from tests import pki
from tests.orders import REASON, unsealed
from tests.profiles import file_of
from tests.ui.review.asking import written
from tests.ui.review.at_once import AtOnce
from tests.ui.review.conftest import Bench
from ui.review.done_page import DonePage
from ui.review.fingerprint import grouped
from ui.theme import Theme

Shown = Callable[[Signed], DonePage]


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Shown:
    def show(signed: Signed) -> DonePage:
        page = DonePage(signed, theme, AtOnce())
        qtbot.addWidget(page)
        page.resize(1366, 642)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


@pytest.fixture
def sealed_one(bench: Bench, environment: Environment, tmp_path: Path) -> Signed:
    receivers = ReceiverDesk(environment, tmp_path / "trust").read([written(tmp_path, "s.kkprofile", file_of())])
    return bench.means.sign(bench.document.kept, SigningOrder("paper", bench.stick, receivers=receivers))


def words(page: QWidget) -> str:
    return "\n".join(label.text().replace("\u200b", "") for label in page.findChildren(QLabel))


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_for_whom_it_is_sealed_is_said_and_that_a_copy_stays(shown: Shown, sealed_one: Signed) -> None:
    said = words(shown(sealed_one))
    assert "Tệp mã hóa cho Sở Xây dựng (Phòng tổ chức; Cơ quan kiểm soát): chỉ nơi đó mở được." in said
    assert "Bản của mình vẫn còn trong hồ sơ này." in said
    assert sealed_one.file_name in said


def test_a_file_without_an_envelope_is_called_so_and_why(shown: Shown, bench: Bench) -> None:
    said = words(shown(bench.means.sign(bench.document.kept, unsealed("paper", bench.stick))))
    assert f"Tệp không mã hóa, ai có tệp cũng đọc được. Lý do đã ghi: {REASON}" in said
    assert "Mã hóa cho\nKhông mã hóa" in said


def test_one_of_which_no_reason_was_asked_is_called_open_too(shown: Shown, bench: Bench) -> None:
    signed = bench.means.sign(bench.document.kept, unsealed("paper", bench.stick))
    said = words(shown(replace(signed, delivered=replace(signed.delivered, reason=""))))
    assert "Tệp không mã hóa, ai có tệp cũng đọc được." in said
    assert "Lý do" not in said


def test_two_certificates_without_names_are_still_said(shown: Shown, sealed_one: Signed) -> None:
    delivered = replace(sealed_one.delivered, unit="", offices=("", "\u202e"))
    assert "Tệp mã hóa cho các nơi đã chọn lúc ký" in words(shown(replace(sealed_one, delivered=delivered)))


def test_the_envelope_is_copied_and_the_pages_go_by_the_packages_name(
    shown: Shown, sealed_one: Signed, tmp_path: Path
) -> None:
    page, other = shown(sealed_one), tmp_path / "other"
    other.mkdir()
    page.choose_folder = lambda _parent, _start: other
    press(page, "copy_file")
    press(page, "save_pdf")
    assert (other / sealed_one.file_name).read_bytes() == sealed_one.sent
    assert sorted(path.suffix for path in other.iterdir()) == [".p7m", ".pdf"]
    assert (other / sealed_one.package_name.replace(".asice", ".pdf")).read_bytes() == sealed_one.pdf


def test_an_envelope_that_is_gone_is_said(shown: Shown, sealed_one: Signed, tmp_path: Path) -> None:
    (sealed_one.folder / sealed_one.file_name).unlink()
    page = shown(replace(sealed_one, sent=None))
    page.choose_folder = lambda _parent, _start: tmp_path
    press(page, "copy_file")
    assert "Không thấy tệp đã mã hóa" in words(page)


@pytest.mark.parametrize("way", ["paper", "seal"])
def test_the_fingerprint_of_a_seal_is_the_one_that_is_pinned(
    shown: Shown, bench: Bench, environment: Environment, tmp_path: Path, way: str
) -> None:
    order = unsealed("paper" if way == "paper" else "seal", bench.stick)
    signed = bench.means.sign(bench.document.kept, order)
    page = shown(signed)
    label = page.findChild(QLabel, "key_fingerprint")
    assert isinstance(label, QLabel)
    assert label.text() == grouped(signed.key_fingerprint, 4)
    assert [len(line) for line in label.text().split("\n")] == [19] * 4
    assert "chép tay mã này cạnh chữ ký ở trang cuối" in words(page)
    trust = TrustFolder(tmp_path / "pinned", environment)
    candidate = trust.candidate(written(tmp_path, "key.der", certificate_in(signed.package)))
    assert trust.pin(candidate, label.text()).file.startswith("local-")


def certificate_in(package: bytes) -> bytes:
    parts = read_container(package)
    assert isinstance(parts, Parts)
    examined = examine_detached(parts.manifest, parts.signature)
    assert isinstance(examined, SignatureExamined)
    return examined.certificate.der


def test_another_key_has_no_fingerprint_to_copy(shown: Shown, bench: Bench, tmp_path: Path) -> None:
    file = CertificateFile(written(tmp_path, "ky.p12", pki.p12(pki.declarant(), "mười hai")), "mười hai")
    page = shown(bench.means.sign(bench.document.kept, unsealed("certificate", bench.stick, certificate=file)))
    assert page.findChild(QLabel, "key_fingerprint") is None
    assert "Mã vân tay" not in words(page)
