"""The closed table of kinds of question: how each is read from typed text, written back, and shown on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from declare_app.forms import reading
from declare_app.forms.options import ChoiceDef
from declare_app.model import amounts, values


@dataclass(frozen=True)
class Cell:
    """One typed text of a row: the unit that drafts store and problems point at."""

    id: str
    kind: str
    name: str
    how: str
    choices: tuple[ChoiceDef, ...] = ()

    def read(self, text: str) -> object:
        """The value that the text says. Raises Unreadable."""
        return KINDS[self.kind].read(text, self)

    def write(self, value: object) -> str:
        return KINDS[self.kind].write(value)

    def shown(self, value: object) -> str:
        """The value as it prints, on one line."""
        return KINDS[self.kind].show(value, self)

    def words_of(self, code: str) -> str:
        return next(choice.words for choice in self.choices if choice.code == code)


@dataclass(frozen=True)
class Kind:
    """What one kind of cell means."""

    python: object
    """The annotation of a record's attribute that holds such a value."""
    read: Callable[[str, Cell], object]
    write: Callable[[object], str]
    show: Callable[[object, Cell], str]


def _date_shown(value: object) -> str:
    assert isinstance(value, date)
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def _money_written(value: object) -> str:
    assert isinstance(value, int)
    return amounts.grouped(value)


def _decimal_written(value: object) -> str:
    assert isinstance(value, Decimal)
    return amounts.decimal_shown(value)


def _signed_shown(value: object) -> str:
    sign, number = str(value)[:1], str(value)[1:]
    return sign + (amounts.decimal_shown(Decimal(number)) if number else "")


def _one_line(value: object, _cell: Cell) -> str:
    return " ".join(str(value).split())


def _plain(read: Callable[[str], object], python: object) -> Kind:
    return Kind(python, lambda text, _cell: read(text), str, _one_line)


KINDS: Final[Mapping[str, Kind]] = {
    "text": _plain(reading.read_text, values.Text),
    "date": Kind(
        values.Day, lambda text, _: reading.read_date(text), _date_shown, lambda value, _: _date_shown(value)
    ),
    "year": _plain(reading.read_year, values.Year),
    "national_id": _plain(reading.read_national_id, values.NationalId),
    "currency": _plain(reading.read_currency, values.Currency),
    "money": Kind(
        values.Money,
        lambda text, _: reading.read_money(text),
        _money_written,
        lambda value, _: f"{_money_written(value)} đồng",
    ),
    "area": Kind(
        values.Area,
        lambda text, _: reading.read_decimal(text),
        _decimal_written,
        lambda value, _: f"{_decimal_written(value)} m²",
    ),
    "foreign_amount": Kind(
        values.Area, lambda text, _: reading.read_decimal(text), _decimal_written, lambda value, _: _decimal_written(value)
    ),
    "signed_quantity": Kind(
        values.QuantityDelta,
        lambda text, _: reading.read_signed_quantity(text),
        _signed_shown,
        lambda value, _: _signed_shown(value),
    ),
    "choice": Kind(
        str, lambda text, cell: reading.read_choice(text, cell.choices), str, lambda value, cell: cell.words_of(str(value))
    ),
}
