"""The workspace: outline, one page of the form, guidance and problems; everything within reach of the keyboard."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from declare_app.drafting.problems import Problem
from declare_app.services.units import Units
from ui.form.beside import Beside
from ui.form.boxes import box, column, emptied, row, rule
from ui.form.context import Context
from ui.form.document import Document
from ui.form.moves import Trail, bring_into_view, first_stop, next_part, problem_from
from ui.form.outline_panel import OutlinePanel
from ui.form.outline_rows import FACTS, REVIEW
from ui.form.page import Page
from ui.form.pages import page_for, page_keys
from ui.form.step_bar import StepBar
from ui.form.surroundings import Surroundings
from ui.form.tab_order import neighbour
from ui.form.workspace_keys import bind_keys
from ui.theme import Theme
from ui.tokens import FOLD

SETTLED_MS: Final = 20
"""After a page is drawn its layouts need a few rounds of events before anything stands where it will."""
WIDE_PAGES: Final = frozenset({"change_table"})
"""Layouts whose page takes the room of the guidance until it is asked for."""


class Workspace(QWidget):
    """Shows one page at a time; the others are lines of the outline."""

    review_asked = Signal()
    home_asked = Signal()

    def __init__(self, document: Document, theme: Theme, places: Units) -> None:
        super().__init__()
        self._around = Surroundings(document, theme, places)
        self._around.turns.setParent(self)  # its timer must not be left to the collector, which any thread may run
        self._current = FACTS
        self._cell = ""
        self._page: Page | None = None
        self._guide_wanted = self._outline_wanted = False
        self._trail = Trail(document)
        self._outline = OutlinePanel(theme)
        self._context = Context(self._around)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._steps = StepBar(theme)
        self._edge = rule(upright=True)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._beside = Beside(self._around, self._outline, self._context, lambda: (self._current, self._cell))
        self._lay_out()
        self._listen()
        self._show(FACTS)

    @property
    def section(self) -> str:
        """The section that is shown; "" for the draft's own facts."""
        return self._current

    @property
    def is_complete(self) -> bool:
        """Whether all of the page is drawn: what stands below its edge follows a moment later."""
        return self._page is not None and self._page.is_complete

    def go_to(self, section: str, row_id: str = "", cell: str = "") -> None:
        """Show a place of the form and set the focus there; "" lets the page choose."""
        if section == REVIEW:
            self.review_asked.emit()
            return
        if section != self._current:
            self._show(section)
        if self._page is not None:
            self._page.go_to(row_id, cell)
            self._settled.start()
        self._around.turns.put_off()

    def go_to_problem(self, problem: Problem) -> None:
        """Set the focus where a problem is; what its row lacks is said from then on."""
        place = problem.place
        self._around.seen.add((place.section, place.row_id))
        self._around.seen.add((place.section, ""))
        self.go_to(place.section, place.row_id, place.cell)
        self._show_problems()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001
        """Tab follows the order of reading, of whatever stands on the page at this moment."""
        if self._page is not None:
            self._page.complete()
        focused = self.window().focusWidget()
        to = neighbour(self, focused, forward=forward) if self.isAncestorOf(focused) else None
        if to is None:
            return False
        to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _show(self, section: str) -> None:
        """Put the page of a section in place of the one before."""
        if self._page is not None:
            self._page.leave()
        emptied(self._middle, lambda old: self._around.turns.soon(old, old.deleteLater))
        self._current, self._cell = section if section in page_keys(self._around.document) else FACTS, ""
        self._guide_wanted = self._outline_wanted = False
        page = self._page = page_for(self._around, self._current)
        page.entered.connect(self._entered)
        page.mark_asked.connect(self._show_note)
        page.hide()
        self._middle.addWidget(page)
        page.build()
        page.setUpdatesEnabled(False)  # painted an event later: both in one would hold up the window
        page.show()
        QTimer.singleShot(5, page, lambda: page.setUpdatesEnabled(True))
        self._steps.show_place(self._around.document, self._current)
        self._beside.move_guide()
        self._fold()

    def _lay_out(self) -> None:
        layout = column(self._middle, self._steps, gap=0)
        layout.setStretch(0, 1)
        line = row(self._outline, rule(upright=True), box(layout, "surface"), self._edge, self._context, gap=0)
        line.setStretch(2, 1)
        self.setLayout(line)

    def _listen(self) -> None:
        document = self._around.document
        document.problems_changed.connect(self._show_problems)
        document.rows_changed.connect(self._beside.soon)
        document.answer_changed.connect(self._beside.soon)
        document.regime_changed.connect(self._redraw, Qt.ConnectionType.QueuedConnection)
        # Queued: the list must not be drawn anew while it still tells of its choice.
        self._outline.outline.chosen.connect(self._browse, Qt.ConnectionType.QueuedConnection)
        self._outline.outline.opened.connect(self.go_to, Qt.ConnectionType.QueuedConnection)
        self._context.problem_asked.connect(self.go_to_problem)
        self._steps.stepped.connect(self._step)
        self._steps.guide_asked.connect(self._toggle_guide)
        self._settled.timeout.connect(lambda: bring_into_view(self.window().focusWidget()))
        bind_keys(self, self._keys())

    def _keys(self) -> Mapping[str, Callable[[], object]]:
        stack = self._around.document.stack
        return {
            "F1": self._guide_for_place,
            "F6": lambda: self._cycle(1),
            "Shift+F6": lambda: self._cycle(-1),
            "F8": lambda: self._walk(back=False),
            "Shift+F8": lambda: self._walk(back=True),
            "F9": self._toggle_guide,
            "Ctrl+PgDown": lambda: self._step(1),
            "Ctrl+PgUp": lambda: self._step(-1),
            "Ctrl+Return": self._steps.next.click,
            "Ctrl+Enter": self._steps.next.click,
            "Ctrl+Z": lambda: self._follow(stack.undo),
            "Ctrl+Y": lambda: self._follow(stack.redo),
            "Ctrl+Shift+Z": lambda: self._follow(stack.redo),
            "Ctrl+N": lambda: self._page.add_item() if self._page is not None else None,
            "Ctrl+D": lambda: self._page.duplicate_item() if self._page is not None else None,
            "Alt+Home": self.home_asked.emit,
        }

    def _step(self, step: int) -> None:
        keys = page_keys(self._around.document)
        to = keys.index(self._current) + step
        if to < 0:
            self.home_asked.emit()
        elif to >= len(keys):
            self.review_asked.emit()
        else:
            self.go_to(keys[to])

    def _browse(self, section: str) -> None:
        """The outline keeps the focus while one goes through its lines."""
        if section not in (REVIEW, self._current):
            self._show(section)

    def _walk(self, *, back: bool) -> None:
        row_id = self._page.row_id() if self._page is not None else ""
        problem = problem_from(self._around.document, (self._current, row_id, self._cell), back=back)
        if problem is not None:
            self.go_to_problem(problem)

    def _follow(self, move: Callable[[], None]) -> None:
        """Undo or redo, then go where it made a change."""
        for place in self._trail.of(move):
            self.go_to(*place)

    def _entered(self, _row_id: str, cell: str) -> None:
        self._cell = cell
        self._beside.move_guide()

    def _show_note(self, mark: int) -> None:
        self._beside.hold_guide()
        self._guide_wanted = True
        self._fold()
        self._context.guidance.show_note(mark)

    def _guide_for_place(self) -> None:
        self._guide_wanted = True
        self._fold()
        self._context.show_place(self._current, self._cell)

    def _toggle_guide(self) -> None:
        self._guide_wanted = not self._guide_wanted
        self._fold()

    def _cycle(self, step: int) -> None:
        parts: list[QWidget] = [self._outline, *([self._page] if self._page else []), self._context, self._steps]
        if self._outline.isHidden() and not self._context.isVisible():
            self._outline_wanted = True
            self._fold()
        part = next_part(parts, self.window().focusWidget(), step)
        if part is self._page and self._page is not None:
            self._page.go_to(self._page.row_id(), self._cell)
        elif (first := first_stop(part)) is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold(self) -> None:
        """Where the room is short, guidance takes the place of the outline, and only when it is asked for."""
        narrow = self.width() < FOLD
        section = self._around.document.regime.form.section(self._current)
        wide_page = section is not None and section.layout in WIDE_PAGES
        guide = self._guide_wanted or not (narrow or wide_page)
        self._steps.show_guide(may_hide=narrow or wide_page, shown=guide)
        self._context.setVisible(guide)
        self._edge.setVisible(guide)
        self._outline.setVisible(not narrow or self._outline_wanted or not (guide or wide_page))

    def _show_problems(self) -> None:
        if self._page is not None:
            self._page.show_problems()
        self._beside.soon()

    def _redraw(self) -> None:
        """Another form or other figures are in force."""
        if self._current == FACTS:
            self._beside.soon()
            self._steps.show_place(self._around.document, self._current)
            return
        here = (self._current, "", self._cell)
        self._show(self._current)
        self.go_to(*here)
