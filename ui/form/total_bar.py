"""The sum of an item against the amount from which it is declared, once every value can be read."""

from PySide6.QtWidgets import QWidget

from declare_app.drafting.answers import answer
from declare_app.drafting.draft import Row
from declare_app.forms.definition import SectionDef
from declare_app.model.amounts import money_shown
from ui.components.painted import Threshold
from ui.components.text import Label
from ui.form.answer_box import figure_of
from ui.form.boxes import STRETCH, column, emptied, row
from ui.form.surroundings import Surroundings
from ui.form.titles import heading
from ui.wording import tr


class TotalBar(QWidget):
    """Tests the whole item: of 6 all that stands in 6.1 to 6.4."""

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._line = row(gap=16)
        self._shown: int | None = None
        self.setLayout(self._line)

    def refresh(self) -> None:
        """When it stands in the window, and after a change of values."""
        figure, total = figure_of(self._around, self._section), self._total()
        self.setVisible(figure is not None and total is not None)
        if figure is None or total is None or total == self._shown:
            return
        self._shown = total
        emptied(self._line)
        name = Label(self._name(), "meta", wrap=False)
        amount = Label(money_shown(total), "strong", wrap=False)
        self._line.addLayout(column(name, amount, STRETCH, gap=2))
        self._line.addWidget(Threshold(total, figure, self._around.theme), 1)

    def _name(self) -> str:
        whole = self._whole()
        title = heading(whole, self._around.document.regime)
        return tr("Total of item {number}").format(number=title.number or title.name)

    def _whole(self) -> SectionDef:
        """The item that is tested: the section, or the heading whose amount it is."""
        form = self._around.document.regime.form
        above = form.section(self._section.under) if self._section.under else None
        return above if above is not None and above.threshold is not None else self._section

    def _total(self) -> int | None:
        whole, draft = self._whole(), self._around.document.draft
        asked = self._around.document.regime.form.asked_in(draft.filing)
        parts = [whole] if whole is self._section else [one for one in asked if one.under == whole.id]
        values = [_value(part, one) for part in parts for one in draft.rows(part.id)]
        known = [value for value in values if value is not None]
        return sum(known) if values and len(known) == len(values) else None


def _value(section: SectionDef, one: Row) -> int | None:
    for field in section.fields:
        if any(cell.id == "value_vnd" for cell in field.cells):
            value = answer(field, one).values.get("value_vnd")
            return value if isinstance(value, int) else None
    return None
