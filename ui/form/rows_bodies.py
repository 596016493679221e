"""How a section with many items is shown: as a question, as tabs, as cards, as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from declare_app.forms.definition import SectionDef
from ui.components.buttons import quiet, secondary
from ui.form.answer_box import AnswerBox, figure_of
from ui.form.boxes import column, frame_in, rule
from ui.form.page import scroll_in
from ui.form.row_cards import RowCards
from ui.form.row_form import RowForm
from ui.form.row_table import RowTable
from ui.form.row_tabs import RowTabs
from ui.form.surroundings import Surroundings
from ui.form.titles import item_name
from ui.form.total_bar import TotalBar
from ui.icons import icon
from ui.wording import tr


class Body(QWidget):
    """What stands under the head of a page with many items."""

    added = Signal()
    opened = Signal(str)  # row id
    closed = Signal()
    duplicated = Signal(str)
    removed = Signal(str)

    def __init__(self, around: Surroundings, section: SectionDef, current: str) -> None:
        super().__init__()
        self.around = around
        self.section = section
        self.current = current
        self.form = self.new_form() if current else None
        self.parts = column(gap=0)
        self.setLayout(self.parts)

    def build(self) -> None:
        """Fill the body; it stands in the window already."""

    def new_form(self) -> RowForm:
        """The questions about the row that is shown."""
        return RowForm(self.around, self.section, self.current)

    def head_actions(self) -> list[QPushButton]:
        """What the head offers."""
        return []

    def chosen(self) -> str:
        """The row that Ctrl+D copies."""
        return self.current

    def focus_list(self, row_id: str) -> None:
        """Set the focus where a row is chosen."""

    def show_problems(self) -> None:
        if self.form is not None:
            self.form.show_problems()

    def show_texts(self) -> None:
        """After a change of texts."""

    @property
    def is_complete(self) -> bool:
        """Whether all of it is drawn."""
        return self.form is None or self.form.is_complete

    def complete(self) -> None:
        """Draw what is still to come."""
        if self.form is not None:
            self.form.complete()

    def put_answer(self) -> None:
        """The answer that is listed below, in one line, with the way to the other one."""
        answer = AnswerBox(self.around, self.section, over_rows=True)
        frame_in(self.parts, margins=(24, 12, 24, 0)).addWidget(answer)

    def put_form(self, layout: QBoxLayout) -> None:
        """Add the questions to a layout that is in the window, and fill them."""
        if self.form is not None:
            layout.addWidget(self.form)
            layout.addStretch(1)
            self.form.build()

    def _row_actions(self) -> list[QPushButton]:
        copy = action(self, tr("D&uplicate"), "copy", "primary", "duplicate")
        copy.clicked.connect(lambda: self.duplicated.emit(self.current))
        words = tr("De&lete this {item}").format(item=item_name(self.section))
        delete = action(self, words, "trash", "stop", "delete")
        delete.clicked.connect(lambda: self.removed.emit(self.current))
        return [copy, delete]

    def _add_action(self) -> QPushButton:
        button = secondary("\u00a0" + tr("A&dd {item}").format(item=item_name(self.section)))
        button.setIcon(icon("plus", self.around.theme, "text2", 18))
        button.setObjectName(f"{self.section.id}.add")
        button.setAccessibleName(button.text().replace("&", "").strip())
        button.clicked.connect(self.added)
        return button


class QuestionBody(Body):
    """Nothing is listed yet: the question whether there is anything."""

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__(around, section, "")
        self.answer = AnswerBox(around, section)
        self.answer.have_chosen.connect(self._have)

    def build(self) -> None:
        content = scroll_in(self.parts)
        content.addWidget(self.answer)
        content.addStretch(1)

    def _have(self) -> None:
        """Begin the first entry, unless there are some behind an answer that said no."""
        if not self.around.document.draft.rows(self.section.id):
            self.added.emit()

    def focus_list(self, row_id: str) -> None:  # noqa: ARG002
        self.answer.choice.setFocus()


class TabsBody(Body):
    """Up to five long items: a tab each."""

    def __init__(self, around: Surroundings, section: SectionDef, current: str) -> None:
        super().__init__(around, section, current)
        self._tabs = RowTabs(around, section)
        self._tabs.chosen.connect(self.opened)
        self._tabs.add_asked.connect(self.added)

    def build(self) -> None:
        self.put_answer()
        frame_in(self.parts, margins=(12, 0, 12, 0)).addWidget(self._tabs)
        self._tabs.show_rows(self.current)
        self.parts.addWidget(rule())
        self.put_form(scroll_in(self.parts))

    def head_actions(self) -> list[QPushButton]:
        return self._row_actions()

    def show_problems(self) -> None:
        super().show_problems()
        self._tabs.show_marks()

    def focus_list(self, row_id: str) -> None:  # noqa: ARG002
        self._tabs.setFocus()


class CardsBody(Body):
    """Up to five short entries: a card each."""

    def __init__(self, around: Surroundings, section: SectionDef, current: str) -> None:
        super().__init__(around, section, current)
        self._total = TotalBar(around, section)
        self._cards = RowCards(around, section)
        self._cards.opened.connect(self.opened)
        self._cards.closed.connect(self.closed)
        self._cards.duplicated.connect(self.duplicated)
        self._cards.removed.connect(self.removed)

    def build(self) -> None:
        self.put_answer()
        content = scroll_in(self.parts, gap=12)
        content.addWidget(self._total)
        self._total.refresh()
        content.addWidget(self._cards)
        content.addStretch(1)
        self._cards.show_rows(self.current, self.form)

    @property
    def is_complete(self) -> bool:
        return super().is_complete and self._cards.pieces.is_complete

    def complete(self) -> None:
        super().complete()
        self._cards.pieces.complete()

    def head_actions(self) -> list[QPushButton]:
        return [self._add_action()]

    def show_texts(self) -> None:
        self._cards.show_summaries()
        self._total.refresh()

    def focus_list(self, row_id: str) -> None:
        self._cards.focus_row(row_id)


class TableBody(Body):
    """More than five: a table; Enter opens a row."""

    def __init__(self, around: Surroundings, section: SectionDef, chosen: str) -> None:
        super().__init__(around, section, "")
        self.table = RowTable(around, section)
        self.table.show_rows(chosen)
        self.table.opened.connect(self.opened)
        self.table.removed.connect(self.removed)
        self._total = TotalBar(around, section)
        self._total.hide()

    def build(self) -> None:
        self.put_answer()
        if figure_of(self.around, self.section) is not None:
            frame_in(self.parts, margins=(24, 8, 24, 8)).addWidget(self._total)
            self._total.refresh()
        self.parts.addWidget(self.table, 1)

    def head_actions(self) -> list[QPushButton]:
        edit = action(self, tr("&Edit"), "pencil", "primary", "edit")
        edit.clicked.connect(lambda: self.opened.emit(self.table.current_row()))
        delete = action(self, tr("De&lete"), "trash", "stop", "delete")
        delete.clicked.connect(lambda: self.removed.emit(self.table.current_row()))
        return [edit, delete, self._add_action()]

    def chosen(self) -> str:
        return self.table.current_row()

    def show_problems(self) -> None:
        self.table.table.refresh()

    def focus_list(self, row_id: str) -> None:
        if row_id:
            self.table.show_rows(row_id)
        self.table.setFocus()


def action(body: Body, words: str, sign: str, tone: str, name: str) -> QPushButton:
    """Something that can be done with the rows; ``name`` ends its object name."""
    button = quiet(f"\u00a0{words}")
    if tone == "stop":
        button.setProperty("tone", "stop")
    button.setIcon(icon(sign, body.around.theme, tone, 18))
    button.setObjectName(f"{body.section.id}.{name}")
    button.setAccessibleName(words.replace("&", ""))
    return button
