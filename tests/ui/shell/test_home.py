"""Home tells declarations apart, says where one was left and how one was signed, and leads to help and backups."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from declare_app.base.environment import Environment
from declare_app.services.session import Ground, Session
from declare_app.services.vault_list import vaults_in
from tests.builders import REGIMES
from tests.screens.drafts import FAULTY, FILLED, load_into
from tests.ui.shell.journey import PASSPHRASE, Journey
from ui.components.choice import ChoiceGroup
from ui.form.workspace import Workspace
from ui.home.help_page import HelpPage
from ui.unlock import first_run_page, unlock_page

ALT, CTRL, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def words(journey: Journey) -> list[str]:
    return [one.text() for one in journey.window.main.findChildren(QLabel) if one.isVisible()]


def go_home(journey: Journey) -> None:
    journey.key(Qt.Key.Key_Home, ALT)
    journey.wait("back_up")


def begin_another(journey: Journey) -> None:
    journey.press("begin.annual")
    journey.press("begin_now")
    journey.press("screening.skip")
    journey.wait("draft.unit_name")


def section(journey: Journey) -> str:
    (workspace,) = journey.window.main.findChildren(Workspace)
    return workspace.section


def test_two_of_one_kind_and_year_are_told_apart(journey: Journey) -> None:
    journey.create_vault()
    journey.begin_annual()
    journey.type("draft.unit_name", "So Noi vu")
    go_home(journey)
    assert not any(text.startswith("Bắt đầu 10:42") for text in words(journey))
    begin_another(journey)
    go_home(journey)
    said = words(journey)
    assert "Bắt đầu 10:42 ngày 24/11/2026" in said
    assert "Bắt đầu 10:42 ngày 24/11/2026 · So Noi vu" in said
    openers = [journey.wait(name) for name in journey.named("open.")]
    assert len({one.accessibleName() for one in openers}) == 2


def test_the_question_before_deleting_stands_in_view_below_its_line(journey: Journey, qtbot: QtBot) -> None:
    journey.create_vault()
    journey.begin_annual()
    go_home(journey)
    for _ in range(4):
        begin_another(journey)
        go_home(journey)
    last = max(journey.named("discard."), key=lambda name: journey.wait(name).mapToGlobal(QPoint()).y())
    journey.press(last)
    away = journey.wait("discard_for_good")
    view = next(one for one in journey.window.main.findChildren(QScrollArea) if one.isAncestorOf(away)).viewport()
    qtbot.waitUntil(lambda: view.rect().contains(QRect(away.mapTo(view, QPoint()), away.size())))
    asked = journey.wait(last)
    assert 0 < away.mapTo(view, QPoint()).y() - asked.mapTo(view, QPoint()).y() < 3 * asked.height()


def test_a_declaration_opens_where_it_was_left(journey: Journey) -> None:
    journey.create_vault()
    journey.begin_annual()
    for _ in range(4):
        (workspace,) = journey.window.main.findChildren(Workspace)
        QTest.keyClick(workspace, Qt.Key.Key_PageDown, CTRL)
    left = section(journey)
    assert left == "residential_land"
    journey.lock()
    journey.wait("unlock")
    journey.unlock()
    journey.wait("continue")
    assert "Dừng ở: II.1.1 Đất ở" in words(journey)
    journey.press("continue")
    journey.wait("next")
    assert section(journey) == left


@pytest.mark.parametrize(("way", "said"), [("paper", "ký tay trên giấy"), ("seal", "niêm phong trên máy")])
def test_a_signed_one_says_when_and_how(
    journey: Journey, vaults: Path, environment: Environment, way: str, said: str
) -> None:
    journey.create_vault()
    journey.lock()
    journey.wait("unlock")
    (line,) = vaults_in(vaults)
    load_into(line.file, PASSPHRASE, environment)
    journey.unlock()
    journey.press(f"open.{FILLED}")
    journey.wait("next")
    (workspace,) = journey.window.main.findChildren(Workspace)
    workspace.review_asked.emit()
    journey.press("sign")
    choices = journey.wait_for(ChoiceGroup, "way").choices()
    (choice,) = (one for one in choices if one.option.code == way)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Space)
    journey.press("receiver.reason_1")
    journey.press("sign_now")
    journey.wait("step.printed")
    go_home(journey)
    assert f"Ký hôm nay 10:42, {said}" in words(journey)


def test_help_stands_before_what_is_open_and_gives_it_back(journey: Journey) -> None:
    journey.create_vault()
    journey.key(Qt.Key.Key_F1)
    journey.wait("help.close")
    journey.key(Qt.Key.Key_Escape)
    assert journey.wait("begin").hasFocus()
    journey.begin_annual()
    journey.type("draft.unit_name", "So")
    journey.press("bar.help")
    journey.wait("help.close")
    journey.press("bar.help")
    assert (
        len(journey.window.main.findChildren(HelpPage)) == 1
        or len([one for one in journey.window.main.findChildren(HelpPage) if one.isVisible()]) == 1
    )
    journey.press("help.close")
    assert journey.wait("draft.unit_name").isVisible()
    journey.press("bar.help")
    go_home(journey)
    assert journey.seen("help.close", QWidget) is None


def test_a_backup_is_brought_back_from_home(journey: Journey) -> None:
    journey.create_vault()
    journey.press("restore_backup")
    journey.wait("backup_file")


def test_a_vault_on_a_stick_is_warned_of_and_opens(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.create_vault()
    monkeypatch.setattr(unlock_page, "may_be_pulled_out", lambda _file: True)
    journey.lock()
    journey.wait("on_a_stick")
    journey.unlock()
    journey.wait("begin")


def test_a_stick_is_warned_of_where_a_vault_is_made(
    journey: Journey, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_run_page, "may_be_pulled_out", lambda folder: folder == tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    warning = "Đây là USB. Rút ra giữa chừng thì không lưu được nữa: chỉ rút khi đã khóa hồ sơ."
    assert warning not in words(journey)
    journey.press("change_place")
    qtbot.waitUntil(lambda: warning in words(journey))
    journey.create_vault()


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [({"format": "kekhai-draft/9"}, "cài phiên bản đó"), ({"filing": "of_tomorrow"}, "chưa đọc được")],
)
def test_one_that_cannot_be_read_here_is_a_line_with_no_way_in(
    journey: Journey, vaults: Path, environment: Environment, spoiled: dict[str, str], said: str
) -> None:
    journey.create_vault()
    journey.lock()
    journey.wait("unlock")
    (line,) = vaults_in(vaults)
    load_into(line.file, PASSPHRASE, environment)
    with closing(Session.open(Ground(environment, REGIMES), line.file, PASSPHRASE)) as session:
        body = session.vault.get("draft", FAULTY).body
        session.vault.put("draft", FAULTY, {**body, "draft": {**body["draft"], **spoiled}})
    journey.unlock()
    journey.wait(f"open.{FILLED}")
    assert any(said in text for text in words(journey))
    assert [name for name in journey.named("") if name.endswith(f".{FAULTY}")] == []
    journey.press("begin.annual")
    sources = journey.wait_for(ChoiceGroup, "sources").choices()
    assert [one.option.code for one in sources] == ["blank", FILLED]
