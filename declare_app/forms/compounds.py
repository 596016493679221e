"""Questions that bind several typed texts into one line of the form: a value, a certificate, money held."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from declare_app.forms.kinds import Cell
from declare_app.forms.options import FieldOptions

Texts = Mapping[str, str]
Values = Mapping[str, object]

DONG: Final = "VND"


@dataclass(frozen=True)
class Compound:
    """One question with several cells, of which only some are asked, depending on the others."""

    cell_kinds: Mapping[str, str]
    """Cell id -> kind, in the order asked."""
    asked: Callable[[str, Texts], bool]
    """Whether a cell is asked, given what the others hold."""
    needed: Callable[[str, Texts], bool]
    """Whether an asked cell must be filled."""
    show: Callable[[Mapping[str, str], Values, FieldOptions], str]
    """The printed line from the cells' printed texts, their values and the field's options."""

    def cells(self, options: FieldOptions) -> tuple[Cell, ...]:
        return tuple(
            Cell(cell_id, kind, options.cells[cell_id].name, options.cells[cell_id].how, options.cells[cell_id].choices)
            for cell_id, kind in self.cell_kinds.items()
            if cell_id in options.cells
        )


def _value_asked(cell_id: str, texts: Texts) -> bool:
    undeterminable = texts.get("value_basis", "") == "undeterminable"
    return {"value_vnd": not undeterminable, "value_reason": undeterminable}.get(cell_id, True)


def _value_shown(shown: Mapping[str, str], values: Values, options: FieldOptions) -> str:
    """Note 10: the words "giá trị ước tính" and "không xác định được giá trị" come from the form's choices."""
    basis = next(c for c in options.cells["value_basis"].choices if c.code == values["value_basis"])
    return basis.words.format(value=shown.get("value_vnd", ""), reason=shown.get("value_reason", ""))


def _certificate_asked(cell_id: str, texts: Texts) -> bool:
    return cell_id == "certificate_status" or texts.get("certificate_status", "") != "no"


def _certificate_shown(shown: Mapping[str, str], values: Values, options: FieldOptions) -> str:
    """Note 11: number and holder, or the literal words for a paper not yet issued."""
    if values["certificate_status"] == "no":
        return options.absent or shown["certificate_status"]
    return f"{shown['certificate_no']}, người đứng tên: {shown['certificate_holder']}"


def _currency(texts: Texts) -> str:
    return texts.get("currency", "").strip().upper()


def _held_asked(cell_id: str, texts: Texts) -> bool:
    """Note 21: an amount of its own has foreign money alone; that of đồng is its value and is told once."""
    return cell_id != "amount" or _currency(texts) != DONG


def _held_needed(cell_id: str, texts: Texts) -> bool:
    """While no currency is named, nobody knows whether there is such an amount."""
    return cell_id != "amount" or _currency(texts) != ""


def _held_shown(shown: Mapping[str, str], values: Values, _options: FieldOptions) -> str:
    if values["currency"] == DONG:
        return shown["value_vnd"]
    return f"{shown['amount']} {shown['currency']}, quy đổi {shown['value_vnd']}"


def _always(_cell_id: str, _texts: Texts) -> bool:
    return True


COMPOUNDS: Final[Mapping[str, Compound]] = {
    "value": Compound(
        {"value_basis": "choice", "value_vnd": "money", "value_reason": "text"}, _value_asked, _always, _value_shown
    ),
    "certificate": Compound(
        {"certificate_status": "choice", "certificate_no": "text", "certificate_holder": "text"},
        _certificate_asked,
        _always,
        _certificate_shown,
    ),
    "money_held": Compound(
        {"currency": "currency", "amount": "foreign_amount", "value_vnd": "money"},
        _held_asked,
        _held_needed,
        _held_shown,
    ),
}
