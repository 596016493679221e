"""Which entry of an earlier list is the same thing as which of a later one: by id, else by what tells assets apart.

The ways stand in order, the surest first; what one way pairs, a later one does not see. Each pair says
how it was found.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from declare_app.drafting.comparison.items import Item

Mark = Literal[
    "id", "everything", "number_and_name", "description", "number", "name_and_size", "name_and_value", "place", "name",
    "unshared_name",
]  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One thing in both declarations, and by what it was known again."""

    before: Item
    after: Item
    mark: Mark


@dataclass(frozen=True)
class Matched:
    """The pairs in the order of the later list, then what is left over on either side in the order of its own."""

    pairs: tuple[Pair, ...]
    gone: tuple[Item, ...]
    new: tuple[Item, ...]


@dataclass(frozen=True)
class _Way:
    mark: Mark
    key: Callable[[Item], Hashable]
    """What two entries must have in common; None: this entry has nothing of the kind."""
    holds: Callable[[Item, Item], bool] = lambda _one, _other: True
    """What must not speak against it."""


def _everything(item: Item) -> Hashable:
    return tuple(sorted(item.stated.items())) or None


def _with(*parts: Callable[[Item], object]) -> Callable[[Item], Hashable]:
    """All of the parts together; None where one of them is not there."""

    def key(item: Item) -> Hashable:
        said = tuple(part(item) for part in parts)
        return None if any(one is None or one in ("", ()) for one in said) else said

    return key


def _described(item: Item) -> Hashable:
    known = item.size is not None or item.value is not None
    return (item.anchor, item.size, item.value) if item.anchor and known else None


def numbers_differ(one: Item, other: Item) -> bool:
    """Whether both have a number, or both a year in which ownership began, and not the same."""
    both = ((one.number, other.number), (one.year, other.year))
    return any(a and b and a != b for a, b in both)


def nothing_agrees(one: Item, other: Item) -> bool:
    """Whether two entries that have a name each share neither it nor number, value and size."""
    marks = ((one.number, other.number), (one.anchor, other.anchor), (one.value, other.value), (one.size, other.size))
    return bool(one.anchor and other.anchor) and not any(a == b for a, b in marks if a)


def _no_other_number(one: Item, other: Item) -> bool:
    return not numbers_differ(one, other)


# An id counts first where anything else agrees. Where nothing does, the entry was written over with another thing, or
# the ids were not made here: then it counts last, for what is left.
_WAYS: Final = (
    _Way("id", lambda item: item.id, lambda one, other: not nothing_agrees(one, other)),
    _Way("everything", _everything),
    _Way("number_and_name", _with(lambda item: item.number, lambda item: item.anchor)),
    _Way("description", _described),
    _Way("number", lambda item: item.number or None),
    _Way("name_and_size", _with(lambda item: item.anchor, lambda item: item.size), _no_other_number),
    _Way("name_and_value", _with(lambda item: item.anchor, lambda item: item.value), _no_other_number),
    _Way("place", _with(lambda item: item.place, lambda item: item.size, lambda item: item.value)),
    _Way("name", lambda item: item.anchor or None, _no_other_number),
    _Way("unshared_name", lambda item: item.unshared or None, _no_other_number),
    _Way("id", lambda item: item.id),
)


def matched(before: Sequence[Item], after: Sequence[Item]) -> Matched:
    """The things of two lists of one section; the same lists always give the same answer."""
    old, new = list(before), list(after)
    pairs: list[Pair] = []
    for way in _WAYS:
        for one, other in _paired(way, old, new):
            pairs.append(Pair(one, other, way.mark))
            old.remove(one)
            new.remove(other)
    pairs.sort(key=lambda pair: pair.after.read.index)
    return Matched(tuple(pairs), tuple(old), tuple(new))


def _paired(way: _Way, old: list[Item], new: list[Item]) -> list[tuple[Item, Item]]:
    groups: dict[Hashable, tuple[list[Item], list[Item]]] = {}
    for side, items in enumerate((old, new)):
        for item in items:
            key = way.key(item)
            if key is not None:
                groups.setdefault(key, ([], []))[side].append(item)
    return [pair for ones, others in groups.values() for pair in _closest(way, ones, others)]


def _closest(way: _Way, ones: list[Item], others: list[Item]) -> list[tuple[Item, Item]]:
    """Of several with the same mark those go together that differ least, then those that stand first."""
    allowed = [
        (_distance(one, other), one.read.index, other.read.index, one, other)
        for one in ones
        for other in others
        if way.holds(one, other)
    ]
    allowed.sort(key=lambda found: found[:3])
    pairs: list[tuple[Item, Item]] = []
    taken: set[tuple[str, int]] = set()
    for _, old, new, one, other in allowed:
        if not {("old", old), ("new", new)} & taken:
            pairs.append((one, other))
            taken |= {("old", old), ("new", new)}
    return pairs


def _distance(one: Item, other: Item) -> tuple[int, int]:
    """How many cells differ, and by how much the value."""
    names = one.stated.keys() | other.stated.keys()
    differing = sum(one.stated.get(name) != other.stated.get(name) for name in names)
    return differing, abs((one.value or 0) - (other.value or 0))


def differing_cells(one: Item, other: Item) -> tuple[str, ...]:
    """The cells that do not say the same, in the order of the form."""
    names = dict.fromkeys([*one.stated, *other.stated])
    order = [cell.id for cell in other.section.cells]
    found = [name for name in names if one.stated.get(name) != other.stated.get(name)]
    return tuple(sorted(found, key=lambda name: order.index(name) if name in order else len(order)))
