"""Work in pieces: in its order, one a turn, never twice, never for what is gone."""

from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.form.turns import Pieces, Turns


def test_pieces_come_one_a_turn_in_their_order(qtbot: QtBot) -> None:
    turns, owner, done = Turns(), QObject(), list[str]()
    for name in "abc":
        turns.soon(owner, partial(done.append, name))
    assert done == []
    qtbot.waitUntil(lambda: done == ["a"])
    qtbot.waitUntil(lambda: done == ["a", "b", "c"])


def test_a_piece_that_waits_is_done_once(qtbot: QtBot) -> None:
    turns, owner, done = Turns(), QObject(), list[str]()

    def piece() -> None:
        done.append("a")

    turns.soon(owner, piece)
    turns.soon(owner, piece)
    turns.soon(owner, lambda: done.append("end"))
    qtbot.waitUntil(lambda: "end" in done)
    assert done == ["a", "end"]


def test_what_is_gone_is_not_drawn_any_more(qtbot: QtBot) -> None:
    turns, gone, owner, done = Turns(), QObject(), QObject(), list[str]()
    turns.soon(gone, lambda: done.append("gone"))
    turns.soon(owner, lambda: done.append("here"))
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["here"]


def test_pieces_can_be_drawn_at_once(qtbot: QtBot) -> None:
    turns, owner, done = Turns(), QObject(), list[str]()
    pieces = Pieces(turns, owner)
    for name in "abc":
        pieces.add(partial(done.append, name))
    pieces.next()
    assert done == ["a"]
    waits = not pieces.is_complete
    assert waits
    pieces.complete()
    assert pieces.is_complete
    turns.soon(owner, lambda: done.append("end"))
    qtbot.waitUntil(lambda: "end" in done)
    assert done == ["a", "b", "c", "end"]
