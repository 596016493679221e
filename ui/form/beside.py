"""What stands beside the page, outline and guidance: brought up to date a moment after it, so that none waits long."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.form.context import Context
from ui.form.outline_panel import OutlinePanel
from ui.form.surroundings import Surroundings

Here = Callable[[], tuple[str, str]]
"""Section and cell where one is."""

AFTER_MS: Final = 20
"""Guidance and problems come once the page is painted; the outline, which leads, at once."""


class Beside(QObject):
    """Many changes in one event are shown once."""

    def __init__(self, around: Surroundings, outline: OutlinePanel, context: Context, here: Here) -> None:
        super().__init__(outline)
        self._around, self._outline, self._context, self._here = around, outline, context, here
        self._guide_moves = False
        self._soon, self._later = _once(self, 0, self._show_outline), _once(self, AFTER_MS, self._show_context)

    def soon(self) -> None:
        """Marks, counts or problems may be others."""
        self._soon.start()
        self._later.start()

    def move_guide(self) -> None:
        """Another place has the focus: guidance goes there too."""
        self._guide_moves = True
        self.soon()

    def hold_guide(self) -> None:
        """Something was asked for by name: it stays until the focus moves."""
        self._guide_moves = False

    def _show_outline(self) -> None:
        self._outline.show_place(self._around, self._here()[0])

    def _show_context(self) -> None:
        section, cell = self._here()
        if self._guide_moves:
            self._context.show_place(section, cell)
        self._guide_moves = False
        self._context.show_problems(section)


def _once(parent: QObject, after_ms: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(act)
    return timer
