"""Keys and clicks on the workspace, as a user gives them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.form.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def focus_of(workspace: Workspace) -> QWidget | None:
    """What has the focus in the window of the workspace."""
    return workspace.window().focusWidget()


def press(workspace: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key to whatever has the focus."""
    QTest.keyClick(focus_of(workspace) or workspace, key, modifier)


def wait_until_drawn(workspace: Workspace) -> None:
    """Let the questions below the edge of the page be drawn, as they are within a few events."""
    while not workspace.is_complete:
        QCoreApplication.processEvents()


def type_text(widget: QWidget, text: str) -> None:
    """Letter by letter: keys, and committed by an input method what no key of the test gives."""
    for letter in text:
        if letter.isascii():
            QTest.keyClick(widget, ord(letter))
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QCoreApplication.sendEvent(widget, event)


def click(widget: QWidget) -> None:
    """The left button, in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def named(workspace: Workspace, name: str) -> QWidget:
    """The one visible widget of this name."""
    found = shown(workspace, name)
    assert len(found) == 1, (name, len(found))
    return found[0]


def shown(workspace: Workspace, name: str) -> list[QWidget]:
    """All visible widgets of this name."""
    return [one for one in workspace.findChildren(QWidget, name) if one.isVisible()]


def focused(workspace: Workspace) -> str:
    """The name of what has the focus, or of the nearest around it that has one."""
    widget = focus_of(workspace)
    while widget is not None:
        if widget.objectName():
            return widget.objectName()
        widget = widget.parentWidget()
    return ""


def words_on(widget: QWidget) -> str:
    """All visible words in a widget."""
    texts = (getattr(one, "text", None) for one in widget.findChildren(QWidget) if one.isVisible())
    return " | ".join(text() for text in texts if text is not None)
