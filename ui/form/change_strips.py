"""The entries of the change table one under another, as on paper; the open one is filled in where it stands."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from declare_app.drafting.case import readable_day
from declare_app.drafting.draft import Draft, Row
from declare_app.forms.definition import SectionDef
from declare_app.forms.kinds import KINDS
from ui.components.text import Label, Sign
from ui.form.boxes import STRETCH, box, column, frame_in, row
from ui.form.change_asset import asset_of
from ui.form.change_rows import MissingIncome, entries_of
from ui.form.outline import ICONS, mark_words
from ui.form.row_form import RowForm
from ui.form.row_marks import row_mark
from ui.form.summary import summary
from ui.form.surroundings import Surroundings
from ui.form.titles import without_marks
from ui.form.turns import Pieces
from ui.wording import tr

INCOME: Final = "income_between"
_WIDTHS: Final = (260, 112, 170)
AT_ONCE: Final = 1
"""Entries drawn with the page; what stands above the open one is too, the others follow one by one."""
MINUS: Final = "\u2212"


def signed(money: str, quantity: str) -> str:
    """An amount with the sign of its entry: ``+640.000.000 đ``; the income has none."""
    return f"{quantity[:1]}{money}" if money and quantity[:1] in ("+", MINUS) else money


def told_of(around: Surroundings, section: SectionDef, one: Row) -> str:
    """What an entry speaks of: a thing, or of the income the days between which it came."""
    document = around.document
    row_def = next((row for row in section.rows if row.id == one.text("row")), None)
    if row_def is None:
        return ""
    if row_def.is_income:
        first, last = period(document.draft)
        return tr("From {first} to {last}").format(first=first, last=last) if first and last else ""
    covered = tuple(found for name in row_def.covers if (found := document.regime.form.section(name)) is not None)
    return asset_of(one, covered, document.draft, document.regime)


def period(draft: Draft) -> tuple[str, str]:
    """Between which days income is counted: as typed in item 10, else from the last declaration to the day before."""
    typed = draft.rows(INCOME)[0] if draft.rows(INCOME) else Row("", {})
    day = readable_day(draft.completed_on)
    before = KINDS["date"].write(day - timedelta(days=1)) if day is not None else ""
    return typed.text("period_from") or draft.previous_completed_on, typed.text("period_to") or before


class ChangeForm(RowForm):
    """The questions of one entry: what changed, by how much, of which value, and below it why."""

    def _arrange(self, layout: QBoxLayout) -> None:
        short = row(gap=16)
        layout.addLayout(short)
        for question, weight in zip(self.questions[:-1], (6, 2, 3), strict=True):
            short.addWidget(question, weight)
        layout.addWidget(self.questions[-1])

    def first_to_fill(self) -> QWidget | None:
        """The first empty cell, known before anything is judged; the income has no quantity."""
        self.complete()
        row = self._around.document.row(self._section.id, self.row_id) or Row("", {})
        income = row.text("row") in {one.id for one in self._section.rows if one.is_income}
        for part in (part for question in self.questions for part in question.parts):
            if not part.link.text() and not (income and part.cell.id == "quantity_delta"):
                return part.editor.control
        return super().first_to_fill()


class Strip(QFrame):
    """One closed entry; a click, Enter or Space opens it."""

    opened = Signal()
    removed = Signal()

    def __init__(self, around: Surroundings, section: SectionDef, one: Row, number: int) -> None:
        super().__init__()
        self._around, self._section, self._one, self._number = around, section, one, number
        self.setProperty("role", "strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"{section.id}.strip{number}")
        self.hide()

    def build(self) -> None:
        """Fill it and show it; it stands in its place already."""
        around, section, one = self._around, self._section, self._one
        said = summary(section, one, self._number, around.document.regime)
        quantity = one.text("quantity_delta").replace("-", MINUS)
        money = signed(said.money, quantity)
        mark = row_mark(around, section.id, one.id)
        name, tone = ICONS[mark]
        picture = Sign(name, tone, 18)
        asset = told_of(around, section, one)
        about = [Label(asset, "meta")] if asset else []
        title = box(column(STRETCH, Label(said.title, "strong"), *about, STRETCH, gap=2))
        title.setFixedWidth(_WIDTHS[0])
        cells = [Label(quantity, "strong", wrap=False), Label(money, "strong", wrap=False)]
        for cell, width in zip(cells, _WIDTHS[1:], strict=True):
            cell.setFixedWidth(width)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        why = Label(one.text("explanation"))
        line = row(title, *cells, why, picture, gap=16, margins=(24, 10, 24, 10))
        line.setStretch(3, 1)
        self.setLayout(line)
        spoken = (said.title, asset, quantity, money, one.text("explanation"), mark_words(mark))
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.show()

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
    wanted = Signal(str)  # code of a row of the form that gets an entry

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._strips: dict[str, Strip] = {}
        self._column = column(gap=0)
        self.setLayout(self._column)
        self.pieces = Pieces(around.turns, self)

    def show_rows(self, current: str, form: RowForm | None) -> None:
        """Draw all entries; they stand in the window already. The income that is not told yet has its place."""
        rows = self._around.document.draft.rows(self._section.id)
        if rows:
            self._column.addWidget(self._head())
        for number, one in enumerate(rows, 1):
            if one.id == current and form is not None:
                frame_in(self._column, margins=(24, 12, 24, 12), ground="tint").addWidget(form)
                form.build()
                continue
            strip = Strip(self._around, self._section, one, number)
            strip.opened.connect(lambda row_id=one.id: self.opened.emit(row_id))
            strip.removed.connect(lambda row_id=one.id: self.removed.emit(row_id))
            self._strips[one.id] = strip
            self._column.addWidget(strip)
            if number <= AT_ONCE or any(one.id == current for one in rows[number:]):
                strip.build()
            else:
                self.pieces.add(strip.build)
        self._ask_for_income()

    def _ask_for_income(self) -> None:
        income = next((one for one in self._section.rows if one.is_income), None)
        if income is not None and not entries_of(self._around.document.draft, self._section, income):
            missing = MissingIncome(self._around, self._section, income)
            missing.wanted.connect(lambda: self.wanted.emit(income.id))
            self._column.addWidget(missing)

    def focus_row(self, row_id: str) -> None:
        """Set the focus on an entry."""
        strip = self._strips.get(row_id)
        if strip is not None and strip.isHidden():
            self.pieces.complete()
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
        line = row(*labels, 18, gap=16, margins=(24, 6, 24, 6))
        line.setStretch(3, 1)
        return box(line, "side")
