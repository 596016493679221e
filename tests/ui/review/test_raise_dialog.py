"""A signed declaration is signed again with a better key: from the last screen over the dialog to the last screen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from declare_app.services.receive import judge_file
from declare_app.services.signing_order import CertificateFile, Signed
from declare_app.services.vault_records import Way, package_content
from tests import pki
from tests.builders import example, set_at
from tests.orders import unsealed
from tests.packages import measure
from tests.tokens import PIN, SPY, spy_in
from tests.ui.form.hands import type_text
from tests.ui.review.conftest import Bench, Screens
from tests.ui.review.raising import (
    PASSWORD,
    certificate,
    content,
    give_file,
    give_pin,
    press,
    token_here,
    words,
)
from ui.review.done_page import DonePage
from ui.review.raise_dialog import RaiseDialog
from ui.review.signing_road import SigningRoad

Open = Callable[[Way], RaiseDialog]


@pytest.fixture
def bench(bench_of: Callable[[dict[str, Any]], Bench]) -> Bench:
    """The annual example, of whom there are certificates."""
    return bench_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where packages go unless another folder is chosen."""
    (tmp_path / "da-ky").mkdir()
    return tmp_path / "da-ky"


@pytest.fixture
def sign(bench: Bench, folder: Path) -> Callable[[Way], Signed]:
    """As it was signed some time before."""

    def signed(way: Way) -> Signed:
        path = certificate(folder.parent, pki.declarant()) if way == "certificate" else None
        order = unsealed(way, folder, certificate=CertificateFile(path, PASSWORD) if path else None)
        done = bench.means.sign(bench.document.kept, order)
        bench.document.note_saved(done.kept)
        return done

    return signed


@pytest.fixture
def opened(sign: Callable[[Way], Signed], road: SigningRoad, screens: Screens) -> Open:
    """The dialog in front of the last screen of what was signed."""

    def ask(way: Way) -> RaiseDialog:
        sign(way)
        road.after_signing()
        press(screens.last, "raise_level")
        dialog = screens.last.findChild(RaiseDialog)
        assert isinstance(dialog, RaiseDialog)
        assert dialog.isVisible()
        return dialog

    return ask


@pytest.mark.parametrize("way", ["paper", "seal"])
def test_a_certificate_file_raises_what_was_sealed(
    opened: Open, screens: Screens, bench: Bench, folder: Path, way: Way
) -> None:
    dialog = opened(way)
    (before,) = bench.document.kept.exports
    give_file(dialog, certificate(folder.parent, pki.declarant()))
    assert not dialog.isVisible()
    assert isinstance(screens.last, DonePage)
    assert "Chữ ký số, chờ ký tay" in words(screens.last)
    earlier, raised = sorted(folder.iterdir())
    assert [one.name.rpartition("_")[2] for one in (earlier, raised)] == ["r1.asice", "r2.asice"]
    assert content(earlier.read_bytes()) == content(raised.read_bytes())
    verdict = judge_file(raised, measure())
    assert (verdict.accepted, verdict.level, verdict.content_sha256) == (True, "L2", before.content_sha256)
    kept = bench.document.kept.exports
    assert [one.way for one in kept] == [way, "certificate"]
    assert package_content(bench.vault, kept[1].package_id) == raised.read_bytes()
    assert dialog.keys.certificate.password.typed() == ""


def test_what_is_signed_with_a_file_is_raised_with_a_token_alone_and_no_further(
    opened: Open, screens: Screens, bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token_here(pki.declarant(), folder.parent, monkeypatch)
    dialog = opened("certificate")
    assert [one.option.code for one in dialog.ways.choices()] == ["token"]
    give_pin(dialog, PIN)
    assert bench.document.kept.exports[-1].way == "token"
    raised = package_content(bench.vault, bench.document.kept.exports[-1].package_id)
    assert b'"claimed_level":"L3"' in raised
    assert judge_file(max(folder.iterdir()), measure()).accepted
    assert isinstance(screens.last, DonePage)
    assert screens.last.findChild(QPushButton, "raise_level") is None


def test_the_dialog_says_what_stays_and_what_comes(opened: Open) -> None:
    dialog = opened("paper")
    said = words(dialog)
    assert "Giữ nguyên: nội dung, mã" in said
    assert "Thêm: chữ ký số của người kê khai" in said
    assert "Lý do không mã hóa" in said
    assert dialog.ways.code() == "certificate"
    QTest.keyClick(dialog.ways.choices()[0], Qt.Key.Key_2)
    assert dialog.ways.code() == "token"
    assert dialog.keys.token.isVisible()
    assert not dialog.keys.certificate.isVisible()


def test_ticks_of_the_paper_stay_and_the_new_file_is_to_be_handed_in(
    opened: Open, screens: Screens, folder: Path
) -> None:
    dialog = opened("paper")
    for step in ("printed", "signed", "handed_in"):
        QTest.keyClick(screens.last.findChild(QCheckBox, f"step.{step}"), Qt.Key.Key_Space)
    give_file(dialog, certificate(folder.parent, pki.declarant()))
    boxes = {one.objectName(): one.isChecked() for one in screens.last.findChildren(QCheckBox)}
    assert boxes == {"step.printed": True, "step.signed": True, "step.handed_in": False, "step.received": False}


@pytest.mark.parametrize(
    ("holder", "password", "sentence"),
    [
        (pki.self_signed, PASSWORD, "khóa vừa chọn không nâng cao hơn"),
        (pki.colleague, PASSWORD, "ghi người khác, không phải người kê khai"),
        (pki.expired, PASSWORD, "Chứng thư số đã hết hạn ngày"),
        (pki.declarant, "sai", "Mật khẩu của tệp chứng thư số chưa đúng"),
    ],
)
def test_what_is_refused_is_said_in_place_and_can_be_tried_again(
    opened: Open, folder: Path, holder: pki.NamedHolder, password: str, sentence: str
) -> None:
    dialog = opened("paper")
    give_file(dialog, certificate(folder.parent, holder()), password)
    assert sentence in words(dialog)
    assert dialog.isVisible()
    assert [one.name.rpartition("_")[2] for one in folder.iterdir()] == ["r1.asice"]
    give_file(dialog, certificate(folder.parent, pki.declarant()))
    assert not dialog.isVisible()
    assert len(list(folder.iterdir())) == 2


def test_a_name_that_is_taken_is_not_written_over(opened: Open, bench: Bench, folder: Path) -> None:
    dialog = opened("paper")
    (earlier,) = folder.iterdir()
    taken = earlier.with_name(earlier.name.replace("_r1", "_r2"))
    taken.write_bytes(b"of somebody")
    give_file(dialog, certificate(folder.parent, pki.declarant()))
    assert f"Đã có tệp {taken.name}" in words(dialog)
    assert taken.read_bytes() == b"of somebody"
    assert len(bench.document.kept.exports) == 1


def test_other_content_than_was_exported_is_not_signed(opened: Open, bench: Bench, folder: Path) -> None:
    dialog = opened("paper")
    kept = bench.document.kept
    bench.document.note_saved(replace(kept, exports=(replace(kept.exports[0], content_sha256="0" * 64),)))
    give_file(dialog, certificate(folder.parent, pki.declarant()))
    assert "khác nội dung đã xuất" in words(dialog)
    assert len(list(folder.iterdir())) == 1


def test_a_wrong_pin_is_tried_once_and_the_right_one_still_signs(
    opened: Open, bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = spy_in(folder.parent, monkeypatch)
    token_here(pki.declarant(), folder.parent, monkeypatch, SPY)
    dialog = opened("seal")
    QTest.keyClick(dialog.ways.choices()[0], Qt.Key.Key_2)
    give_pin(dialog, "11111111")
    assert spy.calls("C_Login") == 1
    assert "Mã PIN chưa đúng, chưa ký gì" in words(dialog)
    assert "sắp hết lượt" in dialog.keys.token.pin_field.warning()
    assert dialog.keys.token.pin.typed() == ""
    assert len(list(folder.iterdir())) == len(bench.document.kept.exports) == 1
    give_pin(dialog, PIN)
    assert bench.document.kept.exports[-1].way == "token"


def test_no_pin_is_spent_on_another_persons_key(opened: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = spy_in(folder.parent, monkeypatch)
    token_here(pki.colleague(), folder.parent, monkeypatch, SPY)
    dialog = opened("paper")
    QTest.keyClick(dialog.ways.choices()[0], Qt.Key.Key_2)
    give_pin(dialog, PIN)
    assert "ghi người khác, không phải người kê khai" in words(dialog)
    assert spy.calls("C_Login") == 0
    assert len(list(folder.iterdir())) == 1


def test_escape_leaves_everything_and_forgets_the_password(opened: Open, screens: Screens, bench: Bench) -> None:
    dialog = opened("paper")
    type_text(dialog.keys.certificate.password, PASSWORD)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.keys.certificate.password.typed() == ""
    assert isinstance(screens.last, DonePage)
    assert len(bench.document.kept.exports) == 1


def test_everything_is_seen_and_has_a_name_to_be_read_out(opened: Open) -> None:
    dialog = opened("paper")
    focusable = [one for one in dialog.findChildren(QWidget) if one.isVisible() and one.focusPolicy().value]
    assert [type(one).__name__ for one in focusable if not one.accessibleName() and not one.focusProxy()] == []
    # The middle may scroll; what one presses stays in view.
    assert dialog.rect().contains(dialog.foot.sign.geometry().translated(dialog.foot.pos()))
