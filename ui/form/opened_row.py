"""One row of a table, opened: its questions, the way back to the list and to its neighbours."""

from PySide6.QtWidgets import QPushButton

from ui.components.text import Label
from ui.form.boxes import STRETCH, box, row, rule
from ui.form.page import scroll_in
from ui.form.rows_bodies import Body, action
from ui.wording import tr


class OpenedBody(Body):
    """One row of a table, with the way back and to its neighbours."""

    def build(self) -> None:
        rows = [one.id for one in self.around.document.draft.rows(self.section.id)]
        at = rows.index(self.current)
        back = action(self, tr("&List of all"), "arrow-left", "primary", "list")
        back.clicked.connect(self.closed)
        place = Label(tr("{number} of {count}").format(number=at + 1, count=len(rows)), "meta", wrap=False)
        earlier = action(self, tr("Previous"), "chevron-left", "primary", "previous")
        later = action(self, tr("Next one"), "chevron-right", "primary", "next")
        for button, to in ((earlier, at - 1), (later, at + 1)):
            button.setEnabled(0 <= to < len(rows))
            button.clicked.connect(lambda _on=False, to=to: self.opened.emit(rows[to]))
        self.parts.addWidget(box(row(back, STRETCH, place, earlier, later, gap=8, margins=(16, 4, 16, 4))))
        self.parts.addWidget(rule())
        self.put_form(scroll_in(self.parts))

    def head_actions(self) -> list[QPushButton]:
        return self._row_actions()
