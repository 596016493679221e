"""What stands beside the page, outline and guidance: brought up to date a moment after it, so that none waits long."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.form.context import Context
from ui.form.outline_panel import OutlinePanel
from ui.form.surroundings import Surroundings

Here = Callable[[], tuple[str, str]]
"""Section and cell where one is."""


class Beside(QObject):
    """Many changes in one event are shown once."""

    def __init__(self, around: Surroundings, outline: OutlinePanel, context: Context, here: Here) -> None:
        super().__init__(outline)
        self._around, self._outline, self._context, self._here = around, outline, context, here
        self._guide_moves = False
        self._show_outline()
        around.turns.soon(self, around.wording.load)

    def soon(self) -> None:
        """Marks, counts or problems may be others."""
        for piece in (self._show_outline, self._show_guidance, self._show_problems):
            self._around.turns.soon(self, piece)

    def move_guide(self) -> None:
        """Another place has the focus: guidance goes there too."""
        self._guide_moves = True
        self.soon()

    def hold_guide(self) -> None:
        """Something was asked for by name: it stays until the focus moves."""
        self._guide_moves = False

    def _show_outline(self) -> None:
        self._outline.show_place(self._around, self._here()[0])

    def _show_guidance(self) -> None:
        if self._guide_moves:
            self._context.show_place(*self._here())
        self._guide_moves = False

    def _show_problems(self) -> None:
        self._context.show_problems(self._here()[0])
