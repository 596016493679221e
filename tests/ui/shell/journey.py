"""Somebody in front of the window: finds widgets by name, and types, presses and waits as a person does."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.composition import Window
from ui.unlock.code_page import CodePage

PASSPHRASE = "ngoan buong nhop tanh miet mo"
PATIENCE_MS = 20_000
OTHER = "cuc rua nghieng thau lim bong"

Found = TypeVar("Found", bound=QWidget)


class Patience(Protocol):
    """Waits as pytest-qt's QtBot does."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802 - pytest-qt's name
        """Until it says yes, and not longer."""


class Journey:
    """No call into services or setters: keys, and what is on the screen."""

    def __init__(self, window: Window, qtbot: Patience) -> None:
        self.window = window
        self._qtbot = qtbot

    def seen(self, name: str, kind: type[Found]) -> Found | None:
        """The visible widget of that name, or None."""
        roots = [self.window.main, *(one for one in QApplication.topLevelWidgets() if one.isVisible())]
        inside = (one for root in roots for one in root.findChildren(kind, name))
        return next((one for one in inside if one.isVisible()), None)

    def wait(self, name: str) -> QWidget:
        """Until a widget of that name is on the screen and may be used."""
        return self.wait_for(QWidget, name)

    def wait_for(self, kind: type[Found], name: str) -> Found:
        """The same, of a kind."""

        def there() -> bool:
            found = self.seen(name, kind)
            return found is not None and found.isEnabled()

        self._qtbot.waitUntil(there, timeout=PATIENCE_MS)
        found = self.seen(name, kind)
        assert found is not None
        return found

    def wait_gone(self, name: str) -> None:
        """Until no widget of that name is on the screen."""
        self._qtbot.waitUntil(lambda: self.seen(name, QWidget) is None, timeout=PATIENCE_MS)

    def wait_focus(self, cell: str) -> None:
        """Until the focus is in the editor of that cell."""

        def there() -> bool:
            focused: QWidget | None = self.window.main.focusWidget()
            return focused is not None and focused.objectName().rpartition(".")[2] == cell

        self._qtbot.waitUntil(there, timeout=PATIENCE_MS)

    def type(self, name: str, text: str) -> None:
        """Into a field, in the place of what it holds."""
        field = self.wait(name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)

    def press(self, name: str) -> None:
        """A button, with the space bar."""
        QTest.keyClick(self.wait(name), Qt.Key.Key_Space)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Wherever the focus is; the window is the one in front."""
        self.window.main.activateWindow()
        self._qtbot.waitUntil(self.window.main.isActiveWindow, timeout=PATIENCE_MS)
        QTest.keyClick(self.window.main, key, modifier)

    def create_vault(self, *, keep_sheet: bool = True) -> None:
        """From the first run to home."""
        self.type("new_passphrase", PASSPHRASE)
        self.type("passphrase_again", PASSPHRASE)
        self.press("create")
        if keep_sheet:
            self.type_sheet_back()
        else:
            self.press("put_off")
        self.wait("begin")

    def named(self, beginning: str) -> list[str]:
        """The names, beginning so, of what is on the screen."""
        seen = (one for one in self.window.main.findChildren(QWidget) if one.isVisible())
        return [one.objectName() for one in seen if one.objectName().startswith(beginning)]

    def code_page(self) -> CodePage:
        """The page that shows the recovery sheet."""
        self.wait("confirm_sheet")
        (page,) = (page for page in self.window.main.findChildren(CodePage) if page.isVisible())
        return page

    def code_on_the_sheet(self) -> str:
        """Read off the sheet, which is looked at from home and put off again."""
        self.press("see_sheet")
        code = " ".join(self.code_page().groups)
        self.press("put_off")
        self.wait("see_sheet")
        return code

    def lock_without_sheet(self) -> None:
        """Ctrl+L, and the sheet is not written down this time either, where it is shown."""
        self.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.wait_gone("bar.lock")
        self._qtbot.waitUntil(
            lambda: any(self.seen(name, QWidget) for name in ("put_off", "unlock")), timeout=PATIENCE_MS
        )
        if self.seen("put_off", QWidget) is not None:
            self.press("put_off")
        self.wait("unlock")

    def type_sheet_back(self) -> None:
        """The two groups that the page asks for, read off the sheet."""
        page = self.code_page()
        for number, (_, group) in enumerate(page.asked, 1):
            self.type(f"group_{number}", group.lower())
        self.press("confirm_sheet")

    def begin_annual(self) -> None:
        """From home to the form of a new yearly declaration."""
        self.press("begin")
        self.press("begin_now")
        self.press("screening.skip")
        self.wait("draft.unit_name")

    def lock(self) -> None:
        """Ctrl+L."""
        self.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.wait_gone("bar.lock")

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """From the list to home."""
        self.type("passphrase", passphrase)
        QTest.keyClick(self.wait("passphrase"), Qt.Key.Key_Return)
