"""The closed table of kinds of question: how each is read from typed text, written back, and shown on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar

from declare_app.forms import reading
from declare_app.forms.options import ChoiceDef
from declare_app.model import amounts, values

_T = TypeVar("_T")


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


def _of(python: type[_T], write: Callable[[_T], str]) -> Callable[[object], str]:
    """``write`` for a value whose type is known only when it comes. Raises TypeError for another type."""

    def written(value: object) -> str:
        if not isinstance(value, python):
            raise TypeError(type(value).__name__)
        return write(value)

    return written


_date_written = _of(date, lambda day: f"{day.day:02}/{day.month:02}/{day.year:04}")
_money_written = _of(int, amounts.grouped)
_decimal_written = _of(Decimal, amounts.decimal_shown)


def _signed_written(value: object) -> str:
    sign, number = str(value)[:1], str(value)[1:]
    return sign + (amounts.decimal_shown(Decimal(number)) if number else "")


def _one_line(value: object, _cell: Cell) -> str:
    return " ".join(str(value).split())


def _plain(read: Callable[[str], object], python: object) -> Kind:
    return Kind(python, lambda text, _cell: read(text), str, _one_line)


def _typed(python: object, read: Callable[[str], object], write: Callable[[object], str], unit: str = "") -> Kind:
    """A kind that prints as it is written, with its unit behind."""
    return Kind(python, lambda text, _cell: read(text), write, lambda value, _cell: write(value) + unit)


KINDS: Final[Mapping[str, Kind]] = {
    "text": _plain(reading.read_text, values.Text),
    "year": _plain(reading.read_year, values.Year),
    "national_id": _plain(reading.read_national_id, values.NationalId),
    "currency": _plain(reading.read_currency, values.Currency),
    "date": _typed(values.Day, reading.read_date, _date_written),
    "money": _typed(values.Money, reading.read_money, _money_written, " đồng"),
    "area": _typed(values.Area, reading.read_decimal, _decimal_written, " m²"),
    "foreign_amount": _typed(values.Amount, reading.read_decimal, _decimal_written),
    "signed_quantity": _typed(values.QuantityDelta, reading.read_signed_quantity, _signed_written),
    "choice": Kind(
        values.Text,
        lambda text, cell: reading.read_choice(text, cell.choices),
        str,
        lambda value, cell: cell.words_of(str(value)),
    ),
}
