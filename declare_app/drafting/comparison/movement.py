"""What the difference of one thing in two declarations says: a rise or fall of part III, or a question that stays open.

Values are original prices (note 10), so they do not move by themselves. A difference is a rise or fall where the files
say what changed about the thing: its size, our share in it, who else is on its certificate, or a balance of money. Else
it is a value written anew, which belongs into part III only with a reason (rule F30).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from declare_app.drafting.comparison.items import Item, folded, shares_in

Sign = Literal["+", "-"]
Open = Literal["value_anew", "value_known_once", "size_alone", "exchange"]
"""What a difference leaves open: a value written anew, or told in one declaration alone; a size that changed without
the value; a value in đồng that changed without the amount of foreign money."""

RULE: Final = "F30"

# In free words a share counts only where they speak of owning: an interest rate or a lane of a street is none.
_OWNED: Final = re.compile(r"(?:sở hữu|phần|chung|góp)[^.;]{0,30}", re.IGNORECASE)


@dataclass(frozen=True)
class Movement:
    """A rise or a fall against what was declared before (notes 29 to 31).

    ``amount`` None: the files do not say by how much. ``whole``: the thing itself came or went, not a part of it.
    """

    sign: Sign
    amount: int | None
    whole: bool


@dataclass(frozen=True)
class Difference:
    """What a pair with other cells comes to: one of the two, or neither."""

    movement: Movement | None = None
    question: Open | None = None


@dataclass(frozen=True)
class Around:
    """What is known beside the two things: names of the household, and whether a reason stands for the new value."""

    household: frozenset[str]
    has_reason: bool


def difference(before: Item, after: Item, around: Around) -> Difference:
    """What changed between two states of one thing."""
    if before.value is None or after.value is None:
        same = before.value is None and after.value is None
        return Difference() if same else Difference(question="value_known_once")
    moved = after.value - before.value
    if moved == 0:
        return Difference(question="size_alone") if _grown(before, after) else Difference()
    if not (around.has_reason or _said_by_the_files(before, after, moved, around.household)):
        return Difference(question="exchange" if _same_foreign_amount(before, after) else "value_anew")
    return Difference(Movement("+" if moved > 0 else "-", abs(moved), whole=False))


def _said_by_the_files(before: Item, after: Item, moved: int, household: frozenset[str]) -> bool:
    if _is_money(after) and _is_balance(before, after):
        return True
    grown = _grown(before, after) or _share_grown(before, after)
    if grown:
        return (grown > 0) == (moved > 0)
    return _other_owners(before, household) != _other_owners(after, household)


def _is_money(item: Item) -> bool:
    return any(one.kind == "money_held" for one in item.section.fields)


def _is_balance(before: Item, after: Item) -> bool:
    """Money whose value in đồng is its amount, or that changed its currency; foreign money has an amount to look at."""
    return before.size is None or after.size is None or before.size.unit != after.size.unit


def _same_foreign_amount(before: Item, after: Item) -> bool:
    return _is_money(after) and before.size is not None and before.size == after.size


def _grown(before: Item, after: Item) -> Decimal | int:
    """By how much the size changed; 0 where it did not, or cannot be compared."""
    if before.size is None or after.size is None or before.size.unit != after.size.unit:
        return 0
    return after.size.number - before.size.number


def _share_grown(before: Item, after: Item) -> Decimal | int:
    earlier, later = _share(before), _share(after)
    return 0 if earlier is None or later is None else later - earlier


def _share(item: Item) -> Decimal | None:
    """The one share that name or "Thông tin khác" tell; None where that is none or several."""
    name = " ".join(str(item.stated[cell]) for cell in ("contribution_form", "description") if cell in item.stated)
    owned = " ".join(_OWNED.findall(str(item.stated.get("other_info", ""))))
    found = set(shares_in(f"{name} {owned}"))
    return found.pop() if len(found) == 1 else None


def _other_owners(item: Item, household: frozenset[str]) -> frozenset[str] | None:
    """The words on a certificate beside the household's names; None where there is no certificate."""
    holder = f" {folded(str(item.stated.get('certificate_holder', '')))} "
    if not holder.strip():
        return None
    for name in sorted(household, key=len, reverse=True):
        holder = holder.replace(f" {name} ", " ")
    return frozenset(holder.split()) - {"và", "cùng", "ông", "bà"}
