"""A new passphrase: how strong it is stands there while it is typed."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell.journey import OTHER, PASSPHRASE
from ui.composition import Window
from ui.unlock.new_passphrase import NewPassphrase


@pytest.fixture
def fields(window: Window, qtbot: QtBot) -> NewPassphrase:
    fields = NewPassphrase(window.shell)
    qtbot.addWidget(fields)
    fields.show()
    return fields


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ngan", "Ngắn quá: cần từ 12 ký tự."),
        ("matkhau123456", "Yếu: dễ đoán."),
        (PASSPHRASE, "Rất mạnh: không đoán được."),
    ],
)
def test_the_word_for_its_strength_follows_what_is_typed(
    fields: NewPassphrase, qtbot: QtBot, typed: str, said: str
) -> None:
    QTest.keyClicks(fields.first, typed)
    qtbot.waitUntil(lambda: fields.word() == said)


def test_one_drawn_by_lot_is_shown_and_strong(fields: NewPassphrase, qtbot: QtBot) -> None:
    fields.suggest.click()
    qtbot.waitUntil(lambda: len(fields.first.text().split()) == 6)
    qtbot.waitUntil(lambda: fields.word().startswith(("Mạnh", "Rất mạnh")))
    assert fields.first.echoMode() is fields.first.EchoMode.Normal


def test_a_weak_one_is_refused_with_what_to_do(fields: NewPassphrase, qtbot: QtBot) -> None:
    for edit in (fields.first, fields.again):
        QTest.keyClicks(edit, "matkhau123456")
    qtbot.waitUntil(lambda: fields.word() == "Yếu: dễ đoán.")
    assert fields.chosen() == ""
    assert fields.said() == "Mật khẩu này dễ đoán. Thêm từ cho dài hơn."


def test_the_two_must_be_the_same(fields: NewPassphrase) -> None:
    QTest.keyClicks(fields.first, PASSPHRASE)
    QTest.keyClicks(fields.again, OTHER)
    assert fields.chosen() == ""
    assert fields.said() == "Hai lần gõ chưa giống nhau. Gõ lại mật khẩu."
