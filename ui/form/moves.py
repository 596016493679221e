"""Moving about in the workspace by keyboard: from part to part of the window, and from problem to problem."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from declare_app.drafting.problems import Place, Problem
from ui.form.document import Document
from ui.form.tab_order import is_stop, reading_order
from ui.form.walk import next_problem
from ui.tokens import CLEAR

Touched = tuple[str, str, str]
"""Section, row id and cell."""


def problem_from(document: Document, here: tuple[str, str, str], *, back: bool) -> Problem | None:
    """The next problem behind a section, row and cell, or before it."""
    section, row_id, cell = here
    rows = [row.id for row in document.draft.rows(section)]
    at = rows.index(row_id) if row_id in rows else None
    place = Place(section, at, row_id, cell)
    return next_problem(document.regime.form, document.problems(), place, back=back)


def next_part(parts: list[QWidget], focused: QWidget | None, step: int) -> QWidget:
    """The part of the window that F6 leads to from the one that holds the focus."""
    shown = [part for part in parts if part.isVisible() and first_stop(part) is not None]
    at = next((n for n, part in enumerate(shown) if focused is not None and part.isAncestorOf(focused)), -1)
    return shown[(at + step) % len(shown)]


def bring_into_view(widget: QWidget | None) -> None:
    """Scroll so that the widget stands clear of the edge of what scrolls."""
    around = widget.parentWidget() if widget is not None else None
    while around is not None and widget is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, CLEAR)
            return
        around = around.parentWidget()


def first_stop(part: QWidget) -> QWidget | None:
    """The first thing in a part that takes the focus."""
    return next((widget for widget in reading_order(part) if is_stop(widget)), None)


class Trail(QObject):
    """Where a step of undo or redo makes its last change."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._touched: list[Touched] = []
        document.cell_changed.connect(self._touch)
        document.rows_changed.connect(self._touch)

    def of(self, move: Callable[[], None]) -> list[Touched]:
        """The place that ``move`` changes last; nothing where it changes nothing."""
        self._touched = []
        move()
        return self._touched

    def _touch(self, section: str, row_id: str = "", cell: str = "") -> None:
        self._touched = [(section, row_id, cell)]
