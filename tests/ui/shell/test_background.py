"""Calls away from the screen's thread."""

import threading
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from declare_app.base.errors import AppError
from ui.background import Background, VaultThread


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[tuple[Any, bool]] = []
        self.errors: list[AppError] = []

    def done(self, result: Any) -> None:
        self.results.append((result, threading.current_thread() is threading.main_thread()))

    def failed(self, error: AppError) -> None:
        self.errors.append(error)


def refuse() -> None:
    raise AppError("vault.locked")


def test_a_result_comes_back_on_the_screens_thread(qtbot: QtBot) -> None:
    background, receiver = Background(), Receiver()
    background.run(threading.current_thread, lambda thread: receiver.done(thread.name), receiver.failed)
    qtbot.waitUntil(lambda: bool(receiver.results))
    name, on_screen_thread = receiver.results[0]
    assert name != threading.main_thread().name
    assert on_screen_thread


def test_the_failure_itself_comes_back(qtbot: QtBot) -> None:
    background, receiver = Background(), Receiver()
    background.run(refuse, receiver.done, receiver.failed)
    qtbot.waitUntil(lambda: bool(receiver.errors))
    assert receiver.errors[0].code == "vault.locked"


def test_a_mistake_of_ours_is_raised_on_the_screens_thread(qtbot: QtBot) -> None:
    background, receiver = Background(), Receiver()
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 // 0, receiver.done, receiver.failed)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    # Whoever waits is answered all the same, and can go on.
    assert [error.code for error in receiver.errors] == ["program.fault"]


def test_the_vault_has_one_thread_and_keeps_the_order(qtbot: QtBot) -> None:
    thread, receiver = VaultThread(), Receiver()
    for number in range(20):
        thread.run(lambda n=number: (n, threading.get_ident()), receiver.done, receiver.failed)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(receiver.results) == 20)
    results = [result for result, _ in receiver.results]
    assert [number for number, _ in results] == list(range(20))
    assert len({ident for _, ident in results}) == 1


def test_a_receiver_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    background, label, other = Background(), QLabel(), Receiver()
    may_go = threading.Event()
    background.run(lambda: str(may_go.wait(5)), label.setText, other.failed)
    background.run(lambda: str(may_go.wait(5)), partial(label.setText), other.failed)
    delete(label)
    may_go.set()
    background.run(lambda: "after", other.done, other.failed)
    qtbot.waitUntil(lambda: bool(other.results))
    background.wait()
    assert other.errors == []


@pytest.mark.parametrize("kind", [Background, VaultThread])
def test_results_after_the_end_are_dropped(qtbot: QtBot, kind: type[Background]) -> None:
    background, receiver = kind(), Receiver()
    may_go = threading.Event()
    background.run(lambda: may_go.wait(5), receiver.done, receiver.failed)
    may_go.set()
    background.wait()
    delete(background)
    with qtbot.assertNotEmitted(receiver.destroyed, wait=10):
        assert receiver.results == []
