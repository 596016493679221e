"""One row in a few words, for tabs, cards and tables: its name, what else is written, and its value."""

from dataclasses import dataclass
from typing import Final

from declare_app.drafting.answers import answer
from declare_app.drafting.draft import Row
from declare_app.forms.definition import SectionDef
from declare_app.forms.regimes import Regime
from declare_app.model.amounts import grouped, money_in_words
from ui.form.titles import item_title, label_of, row_names

_VALUES: Final = ("value_vnd", "value_delta")


@dataclass(frozen=True)
class Summary:
    """A row in words; an empty part is not filled in yet."""

    title: str
    detail: str
    value: int | None

    @property
    def money(self) -> str:
        return "" if self.value is None else f"{grouped(self.value)} đ"

    @property
    def in_words(self) -> str:
        return "" if self.value is None else money_in_words(self.value)


def summary(section: SectionDef, row: Row, number: int, regime: Regime) -> Summary:
    """What a list says of ``row``, which is the ``number``-th of its section."""
    title, details, value = "", [], None
    for field in section.fields:
        said = answer(field, row)
        for cell in _VALUES:
            amount = said.values.get(cell)
            value = amount if isinstance(amount, int) else value
        if not said.is_filled or field.kind in ("value", "money", "money_held", "certificate"):
            continue
        if not title:
            title = row_names(section, regime).get(row.text(field.id), "") or said.shown
        else:
            details.append(f"{label_of(field)}: {said.shown}")
    return Summary(title or item_title(section, number), " · ".join(details), value)
