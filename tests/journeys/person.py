"""Somebody in front of the real window: keys and clicks on what is seen, counted; nothing is called or set."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from threading import Event
from time import monotonic
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.form.hands import CONTROL, NONE, type_text

PATIENCE_S: Final = 30
LOOK_AGAIN_S: Final = 0.005
MOST_TABS: Final = 80
_LOOKED_AT: Final[list[QWidget]] = []
"""The windows looked at last: where Qt made one itself, what was found in it is void to Python without it."""

Told = TypeVar("Told")


class Screen(QObject):
    """Lets another thread act in the window's own event loop, each act an event like any other."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def act(self, call: Callable[[], Told]) -> Told:
        """What ``call`` gave."""
        return self.begin(call).result(PATIENCE_S)

    def begin(self, call: Callable[[], Told]) -> Future[Told]:
        """The same, without waiting for the end of it."""
        answer: Future[Told] = Future()
        self._asked.emit((call, answer))
        return answer

    def _answer(self, asked: tuple[Callable[[], Any], Future[Any]]) -> None:
        call, answer = asked
        try:
            answer.set_result(call())
        except Exception as error:  # noqa: BLE001  # it belongs to who asked
            answer.set_exception(error)


@dataclass
class Count:
    """``actions``: chords, clicks and whole texts typed; ``letters``: what those texts were typed with."""

    actions: int = 0
    letters: int = 0


class Person:
    """Finds widgets by their names among what is visible and enabled."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self.count = Count()

    def read(self, look: Callable[[], Told]) -> Told:
        """What stands on the screen."""
        return self._screen.act(look)

    def names(self) -> list[str]:
        """Of everything visible."""
        return self.read(lambda: [one.objectName() for one in _all_shown() if one.objectName()])

    def wait_for(self, name: str) -> None:
        """Until a widget of that name may be used."""
        self.wait_until(lambda: any(one.isEnabled() for one in _shown(name)), name)

    def wait_until(self, holds: Callable[[], bool], wanted: str) -> None:
        """Until what is on the screen is so."""
        last = monotonic() + PATIENCE_S
        while not self.read(holds):
            if monotonic() > last:
                raise AssertionError(f"waited in vain for {wanted}; shown: {sorted(set(self.names()))}")
            Event().wait(LOOK_AGAIN_S)

    def focus(self) -> str:
        """The name of what has the focus, or of the nearest around it that has one."""
        return self.read(_focus_name)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One key, or a chord, to whatever has the focus."""
        self.count.actions += 1
        self._screen.act(lambda: QTest.keyClick(_focused(), key, modifier))

    def write(self, text: str) -> None:
        """Letter by letter where the focus is, in the place of what stands there."""
        self.count.actions += 1
        self.count.letters += len(text)
        self._screen.act(lambda: QTest.keyClick(_focused(), Qt.Key.Key_A, CONTROL))
        for letter in text:
            self._screen.act(partial(_strike, letter))

    def write_in(self, name: str, text: str) -> None:
        """Go to a field and type."""
        self.go_to(name)
        self.write(text)

    def go_to(self, name: str) -> None:
        """With a click where it is in view, else with Tab."""
        self.wait_for(name)
        if self.focus() == name:
            return
        if self.read(lambda: _in_view(name)):
            self.click(name)
        else:
            self.tab_to(name)

    def tab_to(self, name: str) -> None:
        """Tab until it has the focus."""
        for _ in range(MOST_TABS):
            self.key(Qt.Key.Key_Tab)
            if self.focus() == name:
                return
        raise AssertionError(f"Tab never comes to {name}")

    def click(self, name: str, part: int | None = None) -> None:
        """The left button in the middle, where nothing lies over it; ``part``: one of a group of choices."""
        self.wait_for(name)
        self.count.actions += 1
        self._screen.act(partial(_hit, name, part))

    def open_dialog(self, name: str, field: str) -> None:
        """Click at what opens a dialog of the system with such a ``field``; the click lasts as long as the dialog."""
        self.wait_for(name)
        self.count.actions += 1
        click = self._screen.begin(partial(_hit, name))
        self.wait_until(lambda: click.done() or bool(_shown(field)), field)
        assert not click.done(), click.exception()

    def press(self, name: str) -> None:
        """A button: with the mouse where it is in view, else with the keyboard."""
        self.wait_for(name)
        if self.read(lambda: _in_view(name)):
            self.click(name)
        else:
            self.tab_to(name)
            self.key(Qt.Key.Key_Space)

    def sees(self, name: str) -> bool:
        """Whether it is in view, or could be scrolled to."""
        return self.read(lambda: bool(_shown(name)))

    def sees_at_once(self, name: str) -> bool:
        """Whether a click would hit it."""
        return self.read(lambda: _in_view(name))


def widget_named(name: str) -> QWidget:
    """The one visible widget of this name; on the window's thread."""
    (found,) = _shown(name)
    return found


def _all_shown() -> list[QWidget]:
    return [one for one in QApplication.allWidgets() if one.isVisible()]


def _shown(name: str) -> list[QWidget]:
    modal = QApplication.activeModalWidget()
    _LOOKED_AT[:] = QApplication.topLevelWidgets() if modal is None else [modal]
    found = (one for root in _LOOKED_AT if root.isVisible() for one in root.findChildren(QWidget, name))
    return [one for one in found if one.isVisible()]


def _bring_forward() -> None:
    """A desktop brings a window forward again when a dialog of it closes; the offscreen one does not."""
    if QApplication.activeWindow() is None:
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        (QApplication.activeModalWidget() or next(shown)).activateWindow()
        QApplication.processEvents()


def _focused() -> QWidget:
    _bring_forward()
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    assert widget.isVisible()
    assert widget.isEnabled()
    return widget


def _hit(name: str, part: int | None = None) -> None:
    widget = _place(name, part)
    assert _is_on_top(widget), (name, part)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _strike(letter: str) -> None:
    type_text(_focused(), letter)


def _focus_name() -> str:
    _bring_forward()
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _place(name: str, part: int | None = None) -> QWidget:
    widget = widget_named(name)
    assert widget.isEnabled()
    return widget if part is None else widget.choices()[part]  # type: ignore[attr-defined]


def _in_view(name: str) -> bool:
    return any(one.isEnabled() and _is_on_top(one) for one in _shown(name))


def _is_on_top(widget: QWidget) -> bool:
    """Whether a click in its middle would come to it."""
    middle = widget.rect().center()
    if not widget.visibleRegion().contains(middle):
        return False
    window = widget.window()
    hit = window.childAt(widget.mapTo(window, QPoint(middle)))
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))
