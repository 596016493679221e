"""Help in front of whatever screen is open: when it goes, that screen is there again, with the focus where it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.home.help_page import HelpPage


class HelpOver:
    """On the stack of screens; at most one page of help at a time."""

    def __init__(self, stack: QStackedWidget) -> None:
        self._stack = stack
        self._page: HelpPage | None = None
        self._below: QWidget | None = None
        self._focused: QWidget | None = None

    def show(self, page: HelpPage) -> None:
        """Unless it is shown already."""
        if self._page is not None:
            page.deleteLater()
            return
        self._page, self._below = page, self._stack.currentWidget()
        self._focused = self._stack.window().focusWidget()
        page.closed.connect(self._go_back)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.begin()

    def drop(self) -> None:
        """Another screen is about to be shown."""
        page, self._page = self._page, None
        self._below = self._focused = None
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _go_back(self) -> None:
        below, focused = self._below, self._focused
        if below is not None:
            self._stack.setCurrentWidget(below)
        self.drop()
        if focused is not None and below is not None and below.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
