"""The page of part III: whether anything changed, and the entries of its table, written by hand."""

from PySide6.QtWidgets import QPushButton

from declare_app.drafting.draft import Row
from declare_app.forms.definition import SectionDef
from declare_app.forms.reading import Unreadable, read_money
from declare_app.model.amounts import grouped
from ui.components.buttons import secondary
from ui.form.answer_box import AnswerBox
from ui.form.boxes import frame_in
from ui.form.change_strips import ChangeForm, ChangeStrips
from ui.form.page import wide_scroll_in
from ui.form.row_form import RowForm
from ui.form.rows_bodies import Body
from ui.form.rows_page import RowsPage, Style
from ui.form.surroundings import Surroundings
from ui.wording import tr

MOST_STRIPS = 40
"""More entries than this become a table whose rows are opened one by one."""

_INCOME = "income_between"


class StripsBody(Body):
    """The answer, then the table as on paper."""

    def __init__(self, around: Surroundings, section: SectionDef, current: str) -> None:
        super().__init__(around, section, current)
        self._answer = AnswerBox(around, section)
        self._answer.have_chosen.connect(self._have)
        self._strips = ChangeStrips(around, section)
        self._strips.opened.connect(self.opened)
        self._strips.removed.connect(self.removed)

    def build(self) -> None:
        content = wide_scroll_in(self.parts)
        frame_in(content, margins=(24, 12, 24, 12)).addWidget(self._answer)
        content.addWidget(self._strips)
        content.addStretch(1)
        self._strips.show_rows(self.current, self.form)

    def new_form(self) -> RowForm:
        return ChangeForm(self.around, self.section, self.current)

    def head_actions(self) -> list[QPushButton]:
        actions = [self._add_action()]
        if not _income_rows(self.around, self.section):
            income = secondary(tr("Add the i&ncome row"))
            income.setObjectName(f"{self.section.id}.add_income")
            income.clicked.connect(self._add_income)
            actions.insert(0, income)
        if self.current:
            actions = [*self._row_actions(), *actions]
        return actions

    def focus_list(self, row_id: str) -> None:
        if self.around.document.draft.rows(self.section.id):
            self._strips.focus_row(row_id)
        else:
            self._answer.choice.setFocus()

    def _have(self) -> None:
        if not self.around.document.draft.rows(self.section.id):
            self.added.emit()

    def _add_income(self) -> None:
        code = next((one.id for one in self.section.rows if one.is_income), "")
        total = _total_income(self.around)
        texts = {"row": code} | ({"value_delta": grouped(total)} if total is not None else {})
        self.opened.emit(self.around.document.add_row(self.section.id, texts))


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


def _income_rows(around: Surroundings, section: SectionDef) -> list[Row]:
    codes = {one.id for one in section.rows if one.is_income}
    return [one for one in around.document.draft.rows(section.id) if one.text("row") in codes]


def _total_income(around: Surroundings) -> int | None:
    """The sum of the income lines of part II, once all of them can be read."""
    section = around.document.regime.form.section(_INCOME)
    rows = around.document.draft.rows(_INCOME)
    if section is None or not rows:
        return None
    try:
        return sum(read_money(rows[0].text(cell.id)) for cell in section.cells if cell.kind == "money")
    except Unreadable:
        return None
