"""The page of a section with many items: as tabs, as cards, or from the sixth on as a table."""

from collections.abc import Callable
from typing import Literal

from declare_app.forms.definition import SectionDef
from ui.form.boxes import emptied, frame_in, put
from ui.form.deleted_note import DeletedNote
from ui.form.looks import FEW_FIELDS, MOST_AS_TABS
from ui.form.opened_row import OpenedBody
from ui.form.page import Page, head_of, section_note
from ui.form.rows_bodies import Body, CardsBody, QuestionBody, TableBody, TabsBody
from ui.form.summary import summary
from ui.form.surroundings import Surroundings

Style = Literal["question", "tabs", "cards", "table", "opened", "strips"]
"""``opened``: one row of a table; ``strips``: the change table as on paper."""


class RowsPage(Page):
    """Shows the current row only; the others are names in tabs, cards or a table."""

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__(around, section.id)
        self._section = section
        self._current = ""
        self._busy = False
        self._drawn: Style | None = None
        self._body = Body(around, section, "")
        self._deleted = DeletedNote(around.document, around.theme)
        self._deleted.taken_back.connect(lambda: self.go_to("", ""))
        self._head = self.head_part()
        self._notes = frame_in(self.parts, gap=8, margins=(24, 0, 24, 0))
        frame_in(self.parts, margins=(24, 0, 24, 0)).addWidget(self._deleted)
        self._middle = frame_in(self.parts, weight=1)

    def build(self) -> None:
        document = self.around.document
        document.rows_changed.connect(self._rows_changed)
        document.answer_changed.connect(self._answer_changed)
        document.cell_changed.connect(self._cell_changed)
        self._settle()
        self._draw()

    def row_id(self) -> str:
        return self._body.form.row_id if self._body.form is not None else ""

    @property
    def style_now(self) -> Style:
        """How the rows are to be shown."""
        draft = self.around.document.draft
        count = len(draft.rows(self.section_id))
        if not count or draft.answers_none(self.section_id):
            return "question"
        if count > MOST_AS_TABS:
            return "opened" if self._current else "table"
        return "cards" if self._has_cards() else "tabs"

    def go_to(self, row_id: str, cell: str) -> None:
        if row_id and row_id != self._current:
            self._open(row_id)
        if self._body.form is not None:
            self._body.form.focus_cell(cell)
        else:
            rows = self.around.document.draft.rows(self.section_id)
            self._body.focus_list(rows[0].id if rows else "")

    def show_problems(self) -> None:
        self._body.show_problems()
        emptied(self._notes)
        note = section_note(self.around, self.section_id)
        if note is not None:
            put(self._notes, note)

    def leave(self) -> None:
        self._leave_row()
        super().leave()

    @property
    def is_complete(self) -> bool:
        return self._body.is_complete

    def complete(self) -> None:
        self._body.complete()

    def add_item(self) -> None:
        first = {cell.id: "VND" for cell in self._section.cells if cell.kind == "currency"}
        self._leave_row()
        self._put(lambda: self.around.document.add_row(self.section_id, first))

    def duplicate_item(self) -> None:
        row_id = self._body.chosen()
        if row_id:
            self._duplicate(row_id)

    def _duplicate(self, row_id: str) -> None:
        self._leave_row()
        self._put(lambda: self.around.document.duplicate_row(self.section_id, row_id))

    def _put(self, make: Callable[[], str]) -> None:
        self._busy = True
        self._current = make()
        self._busy = False
        self._draw()
        self.go_to("", "")

    def _remove(self, row_id: str) -> None:
        """Take a row out at once; a note offers it back."""
        document = self.around.document
        rows = document.draft.rows(self.section_id)
        at = next((n for n, one in enumerate(rows) if one.id == row_id), None)
        if at is None:
            return
        name = summary(self._section, rows[at], at + 1, document.regime).title
        rest = [one.id for one in rows if one.id != row_id]
        neighbour = rest[min(at, len(rest) - 1)] if rest else ""
        self._busy = True
        document.remove_row(self.section_id, row_id)
        self._busy = False
        self._current = neighbour if self._drawn in ("tabs", "opened") else ""
        self._settle()
        self._draw()
        self._deleted.tell(name)
        if self._body.form is not None:
            self.go_to("", "")
        else:
            self._body.focus_list(neighbour)

    def _has_cards(self) -> bool:
        return self._section.layout == "lines" or len(self._section.fields) <= FEW_FIELDS

    def _settle(self) -> None:
        """Leave a row that is gone; tabs always show one."""
        ids = [one.id for one in self.around.document.draft.rows(self.section_id)]
        if self._current not in ids:
            self._current = ""
        if not self._current and self.style_now == "tabs":
            self._current = ids[0]

    def _open(self, row_id: str) -> None:
        self._leave_row()
        self._current = row_id
        self._settle()
        self._draw()

    def _open_and_focus(self, row_id: str) -> None:
        if row_id:
            self._open(row_id)
            self.go_to("", "")

    def _close(self) -> None:
        row_id = self._current
        self._open("")
        self._body.focus_list(row_id)

    def _leave_row(self) -> None:
        if self._body.form is not None:
            self._body.form.leave()

    def _draw(self) -> None:
        self._drawn = self.style_now
        emptied(self._head)
        emptied(self._middle)
        self._body = self._new_body(self._drawn)
        self._body.added.connect(self.add_item)
        self._body.opened.connect(self._open_and_focus)
        self._body.closed.connect(self._close)
        self._body.duplicated.connect(self._duplicate)
        self._body.removed.connect(self._remove)
        if self._body.form is not None:
            self._body.form.entered.connect(lambda cell: self.entered.emit(self.row_id(), cell))
            self._body.form.mark_asked.connect(self.mark_asked)
        put(self._head, head_of(self.around, self._section, self._body.head_actions()))
        self._middle.addWidget(self._body)
        self._body.build()
        if self.isVisible():
            self._body.show()
        self.show_problems()

    def _new_body(self, style: Style) -> Body:
        match style:
            case "question":
                return QuestionBody(self.around, self._section)
            case "tabs":
                return TabsBody(self.around, self._section, self._current)
            case "cards":
                return CardsBody(self.around, self._section, self._current)
            case "table":
                return TableBody(self.around, self._section, self._current)
            case _:
                return OpenedBody(self.around, self._section, self._current)

    def _rows_changed(self, section: str) -> None:
        if section == self.section_id and not self._busy:
            self._settle()
            self._draw()

    def _answer_changed(self, section: str) -> None:
        if section in ("", self.section_id) and not self._busy and self.style_now != self._drawn:
            self._settle()
            self._draw()

    def _cell_changed(self, section: str) -> None:
        if section == self.section_id:
            self._body.show_texts()
