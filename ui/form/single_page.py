"""The page of a section with one row at most: a person, or the income between two declarations."""

from declare_app.forms.definition import SectionDef
from declare_app.forms.reading import Unreadable, read_money
from declare_app.model.amounts import grouped, money_in_words
from ui.components.text import Label
from ui.form.answer_box import HAVE, AnswerBox, answer_of
from ui.form.boxes import column, emptied, put
from ui.form.page import Page, head_of, scroll_in, section_note
from ui.form.row_form import RowForm
from ui.form.surroundings import Surroundings
from ui.wording import tr


class SinglePage(Page):
    """Questions in one column; where the section may be empty, that is asked first."""

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__(around, section.id)
        self._section = section
        self._answer = AnswerBox(around, section) if section.may_be_none else None
        self._form = RowForm(around, section, "")
        self._notes = column(gap=8)
        self._sum = Label("", "strong")

    def build(self) -> None:
        self.head_part().addWidget(head_of(self.around, self._section))
        content = scroll_in(self.parts, gap=16)
        content.addLayout(self._notes)
        if self._answer is not None:
            content.addWidget(self._answer)
            self._answer.have_chosen.connect(lambda: self._form.focus_cell(""))
        content.addWidget(self._form)
        content.addWidget(self._sum)
        content.addStretch(1)
        self._form.build()
        self._form.entered.connect(lambda cell: self.entered.emit(self.row_id(), cell))
        self._form.mark_asked.connect(self.mark_asked)
        self.around.document.answer_changed.connect(self._refresh)
        self.around.document.cell_changed.connect(self._refresh)
        self._refresh()
        self.show_problems()

    def row_id(self) -> str:
        return self._form.row_id

    def go_to(self, row_id: str, cell: str) -> None:  # noqa: ARG002
        if cell == "spouse_status" or self._form.isHidden():
            if self._answer is not None:
                self._answer.choice.setFocus()
            return
        self._form.focus_cell(cell)

    def show_problems(self) -> None:
        self._form.show_problems()
        emptied(self._notes)
        note = section_note(self.around, self.section_id)
        if note is not None:
            put(self._notes, note)

    def leave(self) -> None:
        self._form.leave()
        super().leave()

    @property
    def is_complete(self) -> bool:
        return self._form.is_complete

    def complete(self) -> None:
        self._form.complete()

    def _refresh(self) -> None:
        draft = self.around.document.draft
        self._form.setVisible(self._answer is None or answer_of(draft, self._section) == HAVE)
        total = self._total() if self._section.layout == "totals" else None
        self._sum.setVisible(total is not None)
        if total is not None:
            said = tr("Altogether {amount} đ ({words})")
            self._sum.setText(said.format(amount=grouped(total), words=money_in_words(total)))

    def _total(self) -> int | None:
        """The sum of the amounts, once all of them can be read."""
        row = self.around.document.row(self._section.id, self.row_id())
        if row is None:
            return None
        try:
            return sum(read_money(row.text(cell.id)) for cell in self._section.cells if cell.kind == "money")
        except Unreadable:
            return None
