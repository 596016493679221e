"""Signing with a key in a token from the dialog, on a token in software: its keys are shown, one PIN, one try."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from declare_app.services.receive import judge_file
from declare_app.services.signing_order import Holder, OfferedKey, Signed, TokenChoice
from declare_app.signing.token_answers import PinState
from tests import pki
from tests.packages import measure
from tests.tokens import DRIVER, PIN, SPY, Shelf, shelf_in, spy_in
from tests.ui.review.at_once import Held
from tests.ui.review.conftest import Bench, give_reason
from ui.review.sign_choices import Choosers
from ui.review.sign_dialog import SignDialog
from ui.review.token_fields import TokenFields
from ui.theme import Theme

Shown = Callable[[Bench, Path], SignDialog]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    folder = tmp_path / "tokens"
    folder.mkdir()
    return shelf_in(folder, monkeypatch)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Shown:
    """The dialog with the token chosen by its key, and the driver named."""

    def show(bench: Bench, driver: Path) -> SignDialog:
        dialog = SignDialog(bench.document, theme, bench.means, choosers=Choosers(driver=lambda _parent: driver))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        give_reason(dialog)
        dialog.ways.choices()[0].setFocus()
        QTest.keyClick(dialog.ways.choices()[0], Qt.Key.Key_3)
        assert dialog.ways.code() == "token"
        button = next(one for one in dialog.findChildren(type(dialog.sign)) if one.objectName() == "token.driver")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return dialog

    return show


def give_pin(dialog: SignDialog, pin: str) -> None:
    QTest.keyClicks(dialog.keys.token.pin, pin)
    QTest.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)


def test_the_key_of_the_declarant_signs_and_says_that_a_token_did(
    bench: Bench, shelf: Shelf, shown: Shown, qtbot: QtBot
) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    dialog = shown(bench, DRIVER)
    assert dialog.keys.token.keys.currentText() == f"{pki.DECLARANT_NAME}, hạn 01/01/2030 (Ký số)"
    with qtbot.waitSignal(dialog.signed) as made:
        give_pin(dialog, PIN)
    assert made.args is not None
    signed: Signed = made.args[0]
    verdict = judge_file(signed.folder / signed.file_name, measure())
    assert verdict.accepted
    # A verifier cannot see a token: what it finds is a certified key, and that a token was used is the signer's word.
    assert (verdict.level, signed.way) == ("L2", "token")
    assert b'"claimed_level":"L3"' in signed.package
    assert dialog.keys.token.pin.typed() == ""


def test_a_wrong_pin_is_tried_once_and_said(
    bench: Bench, shelf: Shelf, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = spy_in(tmp_path, monkeypatch)
    shelf.put(shelf.add("Ký số"), pki.declarant())
    dialog = shown(bench, SPY)
    give_pin(dialog, "11111111")
    assert spy.calls("C_Login") == 1
    assert dialog.isVisible()
    assert dialog.keys.token.pin.typed() == ""
    assert dialog.focusWidget() is dialog.keys.token.pin
    assert "sắp hết lượt" in dialog.keys.token.pin_field.warning()
    assert list(bench.stick.iterdir()) == []


def test_a_key_of_another_is_said_before_it_signs(bench: Bench, shelf: Shelf, shown: Shown) -> None:
    shelf.put(shelf.add("Ký số"), pki.colleague())
    dialog = shown(bench, DRIVER)
    key = dialog.keys.token.chosen()
    assert key is not None
    give_pin(dialog, PIN)
    [said] = [one for one in dialog.findChildren(QWidget, "note") if one.isVisible()]
    assert key.holder.name in "".join(label.text() for label in said.findChildren(QLabel))
    assert list(bench.stick.iterdir()) == []


def test_without_a_token_it_says_what_to_do(bench: Bench, shelf: Shelf, shown: Shown) -> None:
    assert shelf.folder.is_dir()
    dialog = shown(bench, DRIVER)
    QTest.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert "Tìm lại" in dialog.keys.token.key_field.error()
    assert "Chưa thấy thiết bị ký" in dialog.keys.token.key_field.helper()


def test_a_driver_that_answers_late_takes_away_no_key_that_was_found_meanwhile(qtbot: QtBot) -> None:
    first, second = Held(), Held()
    found: list[OfferedKey] = []
    fields = TokenFields(lambda _driver: tuple(found), first)
    qtbot.addWidget(fields)
    fields.look()
    fields._background = second
    fields.look()
    found.append(a_key())
    second.let_go()
    assert fields.keys.count() == 1
    found.clear()
    first.let_go()
    assert fields.keys.count() == 1
    assert fields.key_field.helper() == ""


def a_key() -> OfferedKey:
    holder = Holder(pki.DECLARANT_NAME, date(2030, 1, 1), is_declarant=True)
    return OfferedKey(TokenChoice(DRIVER, "0001", "a1"), "Ký số", holder, PinState.FRESH)
