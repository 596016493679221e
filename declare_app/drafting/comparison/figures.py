"""What is no longer listed and need not be: things below the figure of the law in force now (Art. 35.1.b)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from declare_app.drafting.case import Case
from declare_app.drafting.comparison.items import Item
from declare_app.forms.definition import FormDef, SectionDef, ThresholdDef

Standing = Literal["below", "below_by_item", "less_said"]
"""``below``: so by each reading; ``below_by_item``: not when the list is added up as one type; ``less_said``: the later
declaration answers "có, nhưng dưới mức", though what it had was above: something went, and nobody says how much."""


@dataclass(frozen=True)
class _Measured:
    """Sections whose values count together against one figure."""

    threshold: ThresholdDef
    parts: tuple[SectionDef, ...]


def standings(after: Case, gone: Sequence[Item]) -> dict[str, Standing]:
    """By id, those of the ``gone`` that are below the figure of the later declaration; the others have really gone.

    Nobody can see from two files whether a thing below the figure is still there. It was not to be declared again, so
    its absence says nothing, and no fall is made of it.
    """
    found: dict[str, Standing] = {}
    for measured in _measured(after.regime.form):
        figure = after.regime.amount(measured.threshold.figure)
        own = [item for item in gone if item.section.id in {part.id for part in measured.parts}]
        listed = [item.money("value_vnd") for part in measured.parts for item in after.rows(part.id)]
        if measured.threshold.over == "whole":
            found |= _by_the_whole(after, own, listed, figure)
        else:
            found |= _by_each(own, listed, figure)
    return found


def _by_each(gone: list[Item], listed: list[int | None], figure: int) -> Iterator[tuple[str, Standing]]:
    """The form says "mỗi tài sản", the amended law "mỗi loại tài sản"; the second reading is told as a doubt."""
    small = [item for item in gone if item.value is not None and item.value < figure]
    total = _total([*listed, *(item.value for item in small)])
    for item in small:
        yield item.id, "below" if total is not None and total < figure else "below_by_item"


def _by_the_whole(
    after: Case, gone: list[Item], listed: list[int | None], figure: int
) -> Iterator[tuple[str, Standing]]:
    total = _total([*listed, *(item.value for item in gone)])
    for item in gone:
        said = item.section.id in after.draft.below_threshold
        if total < figure if total is not None else said:
            yield item.id, "below"
        elif said:
            yield item.id, "less_said"


def _total(values: list[int | None]) -> int | None:
    """None where one value is not known, so that no total is claimed."""
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _measured(form: FormDef) -> Iterator[_Measured]:
    for section in form.sections:
        if section.threshold is not None:
            under = tuple(one for one in form.sections if one.under == section.id)
            yield _Measured(section.threshold, (section,) if section.holds_rows else under)
