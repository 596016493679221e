"""The entries of the change table one under another, as on paper; the open one is filled in where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from declare_app.drafting.draft import Row
from declare_app.forms.definition import SectionDef
from ui.components.text import Label, Sign
from ui.form.boxes import STRETCH, box, column, frame_in, row
from ui.form.outline import ICONS, mark_words
from ui.form.row_form import RowForm
from ui.form.row_marks import row_mark
from ui.form.summary import summary
from ui.form.surroundings import Surroundings
from ui.form.titles import without_marks

_WIDTHS = (260, 90, 170)
_MINUS = "\u2212"


class ChangeForm(RowForm):
    """The questions of one entry: what changed, by how much, of which value, and below it why."""

    def _arrange(self, layout: QBoxLayout) -> None:
        short = row(gap=16)
        layout.addLayout(short)
        for question, weight in zip(self.questions[:-1], (6, 2, 3), strict=True):
            short.addWidget(question, weight)
        layout.addWidget(self.questions[-1])


class Strip(QFrame):
    """One closed entry; a click, Enter or Space opens it."""

    opened = Signal()
    removed = Signal()

    def __init__(self, around: Surroundings, section: SectionDef, one: Row, number: int) -> None:
        super().__init__()
        said = summary(section, one, number, around.document.regime)
        sign = one.text("quantity_delta").replace("-", _MINUS)
        mark = row_mark(around, section.id, one.id)
        name, tone = ICONS[mark]
        picture = Sign(name, tone, 18)
        cells = [
            Label(said.title, "strong"),
            Label(sign, "strong", wrap=False),
            Label(said.money, "strong", wrap=False),
        ]
        for cell, width in zip(cells, _WIDTHS, strict=True):
            cell.setFixedWidth(width)
        for cell in cells[1:]:
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        why = Label(one.text("explanation"))
        line = row(*cells, why, picture, gap=16, margins=(24, 10, 24, 10))
        line.setStretch(3, 1)
        self.setLayout(line)
        self.setProperty("role", "strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"{section.id}.strip{number}")
        self.setAccessibleName(", ".join(part for part in (said.title, sign, said.money, mark_words(mark)) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()


class ChangeStrips(QWidget):
    """Head and entries; that of ``current`` is drawn with ``form`` in it."""

    opened = Signal(str)  # row id
    removed = Signal(str)

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._strips: dict[str, Strip] = {}
        self._column = column(gap=0)
        self.setLayout(self._column)

    def show_rows(self, current: str, form: RowForm | None) -> None:
        """Draw all entries; they stand in the window already."""
        self._column.addWidget(self._head())
        for number, one in enumerate(self._around.document.draft.rows(self._section.id), 1):
            if one.id == current and form is not None:
                frame_in(self._column, margins=(24, 12, 24, 12), ground="tint").addWidget(form)
                form.build()
                continue
            strip = Strip(self._around, self._section, one, number)
            strip.opened.connect(lambda row_id=one.id: self.opened.emit(row_id))
            strip.removed.connect(lambda row_id=one.id: self.removed.emit(row_id))
            self._strips[one.id] = strip
            self._column.addWidget(strip)
        self._column.addStretch(1)

    def focus_row(self, row_id: str) -> None:
        """Set the focus on an entry."""
        strip = self._strips.get(row_id)
        if strip is not None:
            strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QWidget:
        columns = self._section.columns
        words = [columns.kind, columns.quantity, columns.value, columns.explanation] if columns is not None else []
        labels = [Label(without_marks(word), "meta_strong") for word in words]
        for label, width in zip(labels[:3], _WIDTHS, strict=False):
            label.setFixedWidth(width)
        for label in labels[1:3]:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(*labels, STRETCH, 18, gap=16, margins=(24, 6, 24, 6))
        line.setStretch(3, 1)
        return box(line, "side")
