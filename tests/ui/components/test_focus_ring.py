"""The ring around what has the focus: where it stands, when it hides, and that its target comes into view."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.buttons import secondary
from ui.components.focus_ring import FocusRing
from ui.components.frame import Scroll
from ui.components.inputs import Edit
from ui.theme import Theme


class Window(QWidget):
    """A high column of fields that scrolls, with a ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        content = QFrame()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(24, 24, 24, 24)
        self.edits = [Edit() for _ in range(20)]
        for edit in self.edits:
            self.column.addWidget(edit)
        self.page = Scroll(content)
        self.button, self.list = secondary("Quay lại"), QListWidget()
        layout = QVBoxLayout(self)
        for widget in (self.page, self.button, self.list):
            layout.addWidget(widget)
        self.list.setFixedHeight(40)
        self.ring = FocusRing(self, theme)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Iterator[Window]:
    window = Window(theme)
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def around(window: Window, widget: QWidget, room: int) -> bool:
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    return window.ring.isVisible() and window.ring.geometry() == place.adjusted(-room, -room, room, room)


def test_it_stands_around_what_has_the_focus(window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    qtbot.waitUntil(lambda: around(window, window.button, 5))
    window.edits[0].setFocus()
    qtbot.waitUntil(lambda: around(window, window.edits[0], 5))


def test_it_stands_within_a_list(window: Window, qtbot: QtBot) -> None:
    window.list.setFocus()
    qtbot.waitUntil(lambda: around(window, window.list, -1))


def test_what_has_the_focus_comes_into_view_clear_of_the_edge(window: Window, qtbot: QtBot) -> None:
    target = window.edits[12]
    target.setFocus()
    port = window.page.viewport()
    qtbot.waitUntil(lambda: target.mapTo(port, target.rect().bottomLeft()).y() + 60 <= port.height())
    qtbot.waitUntil(lambda: around(window, target, 5))


def test_it_follows_when_the_page_scrolls_and_hides_when_its_target_is_gone(window: Window, qtbot: QtBot) -> None:
    window.edits[0].setFocus()
    qtbot.waitUntil(window.ring.isVisible)
    window.page.verticalScrollBar().setValue(20)
    qtbot.waitUntil(lambda: around(window, window.edits[0], 5))
    window.page.verticalScrollBar().setValue(500)
    qtbot.waitUntil(window.ring.isHidden)


def test_it_follows_when_something_above_moves_the_target(window: Window, qtbot: QtBot) -> None:
    window.edits[0].setFocus()
    qtbot.waitUntil(window.ring.isVisible)
    window.column.setContentsMargins(24, 90, 24, 24)
    qtbot.waitUntil(lambda: window.edits[0].y() >= 90)
    qtbot.waitUntil(lambda: around(window, window.edits[0], 5))


def test_a_widget_with_a_ring_of_its_own_gets_no_second_one(window: Window, qtbot: QtBot) -> None:
    window.button.setProperty("own_ring", "true")
    window.edits[0].setFocus()
    qtbot.waitUntil(window.ring.isVisible)
    window.button.setFocus()
    qtbot.waitUntil(window.ring.isHidden)


def test_a_target_that_is_deleted_takes_its_ring_along(window: Window, qtbot: QtBot) -> None:
    window.edits[0].setFocus()
    qtbot.waitUntil(window.ring.isVisible)
    window.edits[0].deleteLater()
    qtbot.waitUntil(lambda: window.ring.isHidden() or not around(window, window.edits[1], 99))
    window.edits[1].setFocus()
    qtbot.waitUntil(lambda: around(window, window.edits[1], 5))


def test_an_area_with_the_focus_of_its_own_stays_where_it_was_scrolled_to(
    window: Window, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page.setFocus()
    qtbot.waitUntil(lambda: around(window, window.page, -1))
    assert bar.value() == bar.maximum() > 0
    assert "mapTo" not in capfd.readouterr().err
