"""What the program reads back of an answer: amounts in words, a price per square metre, the printed line."""

from decimal import Decimal
from typing import Final

from declare_app.drafting.answers import Answer, answer
from declare_app.drafting.draft import Row
from declare_app.forms.definition import FieldDef, SectionDef
from declare_app.forms.kinds import Cell
from declare_app.forms.reading import Unreadable, read_money
from declare_app.model.amounts import decimal_shown, money_in_words
from ui.wording import tr

_AREAS: Final = ("area_m2", "floor_area_m2")
_MILLION: Final = 10**6


def words_of(cell: Cell, text: str) -> str:
    """A typed amount in words; "" where there is none or it cannot be read."""
    if cell.kind != "money" or not text.strip():
        return ""
    try:
        return money_in_words(read_money(text))
    except Unreadable:
        return ""


def read_back(section: SectionDef, field: FieldDef, row: Row) -> str:
    """How a value will print, and what it makes by the square metre."""
    said = answer(field, row)
    if field.kind != "value" or not said.is_filled:
        return ""
    printed = tr("Prints as: {text}.").format(text=said.shown)
    return " ".join(part for part in (_by_the_metre(section, said, row), printed) if part)


def _by_the_metre(section: SectionDef, said: Answer, row: Row) -> str:
    amount = said.values.get("value_vnd")
    for field in section.fields:
        area = answer(field, row).values.get(field.id) if field.id in _AREAS else None
        if isinstance(area, Decimal) and area and isinstance(amount, int):
            millions = decimal_shown((Decimal(amount) / area / _MILLION).quantize(Decimal("0.01")))
            return tr("About {amount} million đồng per m².").format(amount=millions)
    return ""
