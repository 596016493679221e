"""The rows of the change table as the form prints them: which must be filled in, which hold something already."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from declare_app.drafting.draft import Draft
from declare_app.forms.definition import RowDef, SectionDef
from ui.components.buttons import quiet, secondary
from ui.components.pills import Pill
from ui.components.text import Label
from ui.form.boxes import STRETCH, box, column, row
from ui.form.surroundings import Surroundings
from ui.form.titles import marks_in, row_names, without_marks
from ui.icons import icon
from ui.wording import tr

AT_A_TIME: Final = 3
_SHORT: Final = 45
"""Printed labels of more letters give way to the short name of what they cover."""


class MissingIncome(QFrame):
    """Stands in the table where the row of the income is not filled in yet: it must be, whatever else has changed."""

    wanted = Signal()

    def __init__(self, around: Surroundings, section: SectionDef, income: RowDef) -> None:
        super().__init__()
        regime = around.document.regime
        title = Label(without_marks(regime.words(income.label)), "strong", wrap=False)
        notes = {note.mark: note.text for note in regime.form.notes}
        said = Label(" ".join(notes[mark] for mark in marks_in(income.label)), "meta")
        add = secondary(tr("Add the i&ncome row"))
        add.setObjectName(f"{section.id}.add_income")
        add.clicked.connect(self.wanted)
        must = Pill("warn", "triangle", tr("Must be filled in"), around.theme)
        words = column(row(title, must, STRETCH), said, gap=2)
        line = row(words, add, gap=16, margins=(24, 10, 24, 10))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setProperty("role", "strip")


class RowsOfTheForm(QWidget):
    """The nine rows with their printed labels; each leads to a new entry."""

    wanted = Signal(str)  # code of the row

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._names = row_names(section, around.document.regime)
        self._groups = grouped_rows(section)
        self.setObjectName(f"{section.id}.rows")
        lines = self._lines = QVBoxLayout(self)
        lines.setSpacing(0)
        lines.setContentsMargins(0, 16, 0, 24)
        said = tr("What has neither come nor gone since the last declaration stays empty; the paper shows all rows.")
        how = Label(said)
        how.setProperty("tone", "text2")
        head = column(Label(tr("All rows of the table"), "heading"), how, gap=2, margins=(24, 0, 24, 8))
        lines.addLayout(head)
        self.hide()

    @property
    def pieces(self) -> int:
        """How often ``fill`` has still to be called."""
        return -(-len(self._groups) // AT_A_TIME)

    def fill(self) -> None:
        """Draw the next rows; hidden, so that the page is laid out once, when all of them are there."""
        for group in self._groups[:AT_A_TIME]:
            self._lines.addWidget(self._line(group))
        self._groups = self._groups[AT_A_TIME:]

    def _line(self, group: tuple[RowDef, ...]) -> QWidget:
        printed = without_marks(self._around.document.regime.words(group[0].label)).rstrip(":")
        line = row(Label(printed), self._ways(group), gap=16, margins=(24, 4, 24, 4))
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        frame = box(line)
        frame.setProperty("ground", None)
        frame.setProperty("role", "strip")
        return frame

    def _ways(self, group: tuple[RowDef, ...]) -> QWidget:
        ways = column(gap=0)
        for one in group:
            if one.quantity == "heading":
                continue
            count = entries_of(self._around.document.draft, self._section, one)
            told = tr("{count} above").format(count=count) if count else ""
            if one.is_income:
                words = told or tr("Must be filled in, see above")
                ways.addLayout(row(Label(words, "meta"), STRETCH, margins=(12, 6, 0, 6)))
            else:
                ways.addLayout(
                    row(self._way(one, under_a_heading=len(group) > 1), Label(told, "meta", wrap=False), STRETCH)
                )
        return box(ways)

    def _way(self, one: RowDef, *, under_a_heading: bool) -> QPushButton:
        printed = without_marks(self._around.document.regime.words(one.label)).rstrip(":")
        short = printed if len(printed) <= _SHORT else self._names[one.id]
        name = short if under_a_heading else tr("Add")
        button = quiet(f"\u00a0{name}")
        button.setIcon(icon("plus", self._around.theme, "primary", 18))
        button.setObjectName(f"{self._section.id}.rows.{one.id}")
        button.setAccessibleName(tr("Add an entry in row {row}").format(row=self._names[one.id]))
        button.setToolTip(printed)
        button.clicked.connect(lambda _on=False: self.wanted.emit(one.id))
        return button


def grouped_rows(section: SectionDef) -> tuple[tuple[RowDef, ...], ...]:
    """The rows of the table, each heading with those under it: the nine of the form."""
    groups: list[tuple[RowDef, ...]] = []
    for one in section.rows:
        under = groups and groups[-1][0].quantity == "heading" and one.id.startswith(f"{groups[-1][0].id}_")
        if under:
            groups[-1] = (*groups[-1], one)
        else:
            groups.append((one,))
    return tuple(groups)


def entries_of(draft: Draft, section: SectionDef, one: RowDef) -> int:
    """How many entries a row of the table holds."""
    return sum(entry.text("row") == one.id for entry in draft.rows(section.id))
