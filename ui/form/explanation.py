"""Why some of a row cannot be filled in: one sentence, offered by a quiet button below the questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from declare_app.forms.definition import SectionDef
from ui.components.buttons import quiet
from ui.components.field import Field
from ui.components.inputs import TextArea
from ui.form.boxes import STRETCH, column, reveal, row
from ui.form.cell_link import CellLink, CellPlace, text_at
from ui.form.editors import Editor
from ui.form.focus_watch import FocusWatch
from ui.form.surroundings import Surroundings
from ui.wording import tr

NO_INFORMATION = "no_information"


class Explanation(QWidget):
    """Its field is made when it is wanted: few rows have one."""

    def __init__(self, around: Surroundings, section: SectionDef, row_id: str, watch: FocusWatch) -> None:
        super().__init__()
        self._around = around
        self._place = CellPlace(section.id, row_id, NO_INFORMATION)
        self._watch = watch
        self._text: TextArea | None = None
        self._more: QPushButton | None = None
        self._column = column(gap=12)
        self.setLayout(self._column)

    def build(self) -> None:
        """Offer it, or show what is explained already."""
        self._more = quiet(tr("Some of this cannot be found out…"))
        self._more.setObjectName(f"{self._place.section}.explain")
        self._more.clicked.connect(lambda _on=False: self.control().setFocus(Qt.FocusReason.OtherFocusReason))
        self._column.addLayout(row(self._more, STRETCH))
        self._more.hide()
        self.refresh()
        self.show()

    def refresh(self) -> None:
        """After a change of the row: there is nothing to explain in one that is not there yet."""
        if text_at(self._around.document, self._place):
            self.control()
        document = self._around.document
        rows = document.draft.rows(self._place.section)
        if self._more is not None:
            reveal(self._more, shown=bool(rows) and self._text is None)

    def control(self) -> QWidget:
        """The editor, made now if it was not there."""
        if self._text is None:
            self._text = TextArea()
            self._column.insertWidget(0, self._field(self._text))
            if self._more is not None:
                self._more.hide()
        return self._text

    def _field(self, text: TextArea) -> Field:
        label = tr("Why it cannot be filled in")
        editor = Editor(text, text, text.typed, text.set_typed, text.typed_changed)
        CellLink(self._around.document, self._place, editor, self)
        text.setAccessibleName(label)
        self._watch.watch(text, NO_INFORMATION)
        field = Field(label, text, name=label)
        field.set_helper(
            tr("This sentence prints in the place of what is missing; the gaps no longer stop the signing.")
        )
        return field
