"""The page of part III: whether anything changed, and the entries of its table, written by hand."""

from PySide6.QtWidgets import QPushButton

from declare_app.forms.definition import SectionDef
from declare_app.forms.reading import Unreadable, read_money
from declare_app.model.amounts import grouped
from ui.form.answer_box import AnswerBox, rows_told
from ui.form.boxes import column, frame_in, reveal
from ui.form.change_rows import RowsOfTheForm
from ui.form.change_strips import INCOME, ChangeForm, ChangeStrips
from ui.form.page import wide_scroll_in
from ui.form.row_form import RowForm
from ui.form.rows_bodies import Body
from ui.form.rows_page import RowsPage, Style
from ui.form.surroundings import Surroundings
from ui.form.turns import Pieces

MOST_STRIPS = 40
"""More entries than this become a table whose rows are opened one by one."""


class StripsBody(Body):
    """The answer, what is entered, then all rows as the form prints them."""

    def __init__(self, around: Surroundings, section: SectionDef, current: str) -> None:
        super().__init__(around, section, current)
        self._answer = AnswerBox(around, section, over_rows=bool(rows_told(around.document.draft, section)))
        self._answer.have_chosen.connect(self._have)
        self._strips = ChangeStrips(around, section)
        self._strips.opened.connect(self.opened)
        self._strips.removed.connect(self.removed)
        self._strips.wanted.connect(self._begin)
        self._content = column(gap=0)
        self._rows: RowsOfTheForm | None = None
        self._pieces = Pieces(around.turns, self)
        around.document.answer_changed.connect(self._answered)

    def build(self) -> None:
        content = wide_scroll_in(self.parts)
        frame_in(content, margins=(24, 12, 24, 12)).addWidget(self._answer)
        content.addWidget(self._strips)
        content.addLayout(self._content)
        content.addStretch(1)
        self._strips.show_rows(self.current, self.form)
        self._pieces.add(self._begin_rows)

    @property
    def is_complete(self) -> bool:
        return super().is_complete and self._strips.pieces.is_complete and self._pieces.is_complete

    def complete(self) -> None:
        super().complete()
        self._strips.pieces.complete()
        self._pieces.complete()

    def _begin_rows(self) -> None:
        """All rows of the table, below what is entered."""
        rows = RowsOfTheForm(self.around, self.section)
        rows.wanted.connect(self._begin)
        self._content.addWidget(rows)
        for _ in range(rows.pieces):
            self._pieces.add(rows.fill)
        self._pieces.add(lambda: self._show_rows(rows))

    def _show_rows(self, rows: RowsOfTheForm) -> None:
        self._rows = rows
        self._answered("")

    def new_form(self) -> RowForm:
        return ChangeForm(self.around, self.section, self.current)

    def head_actions(self) -> list[QPushButton]:
        return [*(self._row_actions() if self.current else []), self._add_action()]

    def focus_list(self, row_id: str) -> None:
        if self.around.document.draft.rows(self.section.id):
            self._strips.focus_row(row_id)
        else:
            self._answer.choice.setFocus()

    def _have(self) -> None:
        if not rows_told(self.around.document.draft, self.section):
            self.added.emit()

    def _answered(self, _section: str) -> None:
        """Who says that nothing has changed is asked for the income alone."""
        if self._rows is not None:
            reveal(self._rows, shown=not self.around.document.draft.answers_none(self.section.id))

    def _begin(self, code: str) -> None:
        """Begin an entry in a row of the form; that of the income leaves an answer as it is."""
        document, texts = self.around.document, {"row": code}
        income = any(one.is_income for one in self.section.rows if one.id == code)
        total = _total_income(self.around) if income else None
        if total is not None:
            texts["value_delta"] = grouped(total)
        self.opened.emit(document.add_row(self.section.id, texts))


class ChangesPage(RowsPage):
    """All entries in view, one of them open."""

    @property
    def style_now(self) -> Style:
        if len(self.around.document.draft.rows(self.section_id)) > MOST_STRIPS:
            return "opened" if self._current else "table"
        return "strips"

    def _new_body(self, style: Style) -> Body:
        if style == "strips":
            return StripsBody(self.around, self._section, self._current)
        return super()._new_body(style)


def _total_income(around: Surroundings) -> int | None:
    """The sum of the income lines of part II, once all of them can be read."""
    section = around.document.regime.form.section(INCOME)
    rows = around.document.draft.rows(INCOME)
    if section is None or not rows:
        return None
    try:
        return sum(read_money(rows[0].text(cell.id)) for cell in section.cells if cell.kind == "money")
    except Unreadable:
        return None
