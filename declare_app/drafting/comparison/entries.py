"""The asset rows of part III that follow from a comparison: row, sign, number, value; income is told anew."""

from collections.abc import Iterator
from dataclasses import dataclass

from declare_app.drafting.comparison.comparing import Compared, Comparison
from declare_app.drafting.comparison.items import TABLE
from declare_app.drafting.comparison.movement import Movement, Sign
from declare_app.forms.definition import RowDef
from declare_app.model.amounts import grouped


@dataclass(frozen=True)
class Entry:
    """One entry of the table: everything of a row that went the same way, without the explanation, which is told."""

    row: RowDef
    sign: Sign
    count: int | None
    """How many things came or went; None where the row takes a sign alone, or where only parts of things did."""
    amount: int | None
    """In đồng; None where the declarations do not tell it."""
    things: tuple[Compared, ...]

    @property
    def quantity_delta(self) -> str:
        """As it is typed into a draft: "+1", "-"."""
        return f"{self.sign}{grouped(self.count) if self.count else ''}"

    @property
    def value_delta(self) -> str | None:
        """As it is typed into a draft, without a sign: "640.000.000"."""
        return None if self.amount is None else grouped(self.amount)


@dataclass(frozen=True)
class _Moved:
    row: RowDef
    movement: Movement
    thing: Compared

    @property
    def kind(self) -> tuple[str, bool, bool]:
        """What stands in one entry: one sign; where things are counted, whole ones apart from parts; no unknown sum."""
        whole = self.movement.whole and self.row.quantity == "number"
        return self.movement.sign, whole, self.movement.amount is not None


def entries(comparison: Comparison) -> tuple[Entry, ...]:
    """In the order of the form, rises before falls (notes 30, 31); none for a filing without part III."""
    found: list[Entry] = []
    for section in comparison.after.sections:
        if section.layout == TABLE:
            for row in section.rows:
                found += _of_row([one for one in _moved(comparison) if one.row.id == row.id])
    return tuple(found)


def _moved(comparison: Comparison) -> Iterator[_Moved]:
    for thing in comparison.things:
        row = comparison.row(thing)
        if row is not None and thing.movement is not None:
            yield _Moved(row, thing.movement, thing)


def _of_row(moved: list[_Moved]) -> Iterator[Entry]:
    kinds = sorted({one.kind for one in moved}, key=lambda kind: (kind[0], not kind[1], not kind[2]))
    for kind in kinds:
        own = [one for one in moved if one.kind == kind]
        sign, whole, known = own[0].movement.sign, kind[1], kind[2]
        amounts = [one.movement.amount or 0 for one in own]
        things = tuple(one.thing for one in own)
        yield Entry(own[0].row, sign, len(own) if whole else None, sum(amounts) if known else None, things)
