"""An earlier declaration against a later one, thing by thing, each with its state and what stays open about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from declare_app.drafting.case import Case
from declare_app.drafting.comparison.figures import Standing, standings
from declare_app.drafting.comparison.items import TABLE, Item, asset_sections, folded, items_of, row_of
from declare_app.drafting.comparison.matching import (
    Mark,
    Matched,
    Pair,
    differing_cells,
    matched,
    nothing_agrees,
    numbers_differ,
)
from declare_app.drafting.comparison.movement import RULE, Around, Difference, Movement, Open, difference
from declare_app.forms.definition import RowDef, SectionDef

State = Literal["unchanged", "changed", "new", "gone", "below"]

Question = Literal[
    Open,
    Standing,
    "why_gone",
    "no_value",
    "part_count",
    "was_below",
    "look_alike",
    "renumbered",
    "written_over",
    "no_row",
]
"""What two declarations do not say about a thing; ``resources/wording/vi.toml`` has the sentences."""

Doubt = Literal["order", "other_person", "no_part_iii"]
"""What is odd about the two as a whole: the earlier one is dated later; two persons; a filing without part III."""

_PEOPLE: Final = ("declarant", "spouse", "minor_children")


@dataclass(frozen=True)
class Compared:
    """One thing of part II in both declarations, or in one of them.

    ``below``: no longer listed, and below the figure from which the later declaration asks for it.
    """

    section: SectionDef
    state: State
    before: Item | None = None
    after: Item | None = None
    mark: Mark | None = None
    """By what it was known again; None where it is in one declaration alone."""
    cells: tuple[str, ...] = ()
    """What does not say the same any more."""
    movement: Movement | None = None
    questions: tuple[Question, ...] = ()

    @property
    def item(self) -> Item:
        """As the newest declaration that has it says it."""
        item = self.after or self.before
        if item is None:
            raise LookupError("a thing stands in one declaration at least")
        return item

    @property
    def change_of_value(self) -> int | None:
        """Later value less the earlier one, a thing that is not there counting 0; None where a value is not known."""
        values = [0 if item is None else item.value for item in (self.before, self.after)]
        return None if values[0] is None or values[1] is None else values[1] - values[0]


@dataclass(frozen=True)
class Comparison:
    """All things of both declarations in the order of the form."""

    before: Case
    after: Case
    things: tuple[Compared, ...]
    doubts: tuple[Doubt, ...]

    def row(self, thing: Compared) -> RowDef | None:
        """The row of part III that speaks of a thing; None where the form has none."""
        return row_of(self.after.regime.form, thing.section.id)


def compare(before: Case, after: Case) -> Comparison:
    """What became of every listed thing; either draft may be unfinished, what cannot be read counts as not said."""
    sections = {one.id: one for one in asset_sections(before.regime.form)}
    sections |= {one.id: one for one in asset_sections(after.regime.form)}
    look = _Look(before, after)
    found = {one: matched(items_of(before, one), items_of(after, one)) for one in sections}
    standing = standings(after, [item for one in found.values() for item in one.gone])
    things = tuple(thing for one, section in sections.items() for thing in look.compared(section, found[one], standing))
    return Comparison(before, after, things, tuple(_doubts(before, after)))


def _doubts(before: Case, after: Case) -> Iterator[Doubt]:
    if before.completed_on and after.completed_on and before.completed_on > after.completed_on:
        yield "order"
    ids = [{read.row.text("id_number") for read in case.rows("declarant")} - {""} for case in (before, after)]
    if ids[0] and ids[1] and ids[0] != ids[1]:
        yield "other_person"
    if not any(section.layout == TABLE for section in after.sections):
        yield "no_part_iii"


class _Look:
    """One look at both declarations: what is known beside the two lists of a section."""

    def __init__(self, before: Case, after: Case) -> None:
        self._before, self._after = before, after
        names = {read.row.text("full_name") for case in (before, after) for who in _PEOPLE for read in case.rows(who)}
        self._household = frozenset(folded(name) for name in names if name)
        self._reasons = {one.row_id for one in after.draft.reasons if one.rule == RULE and one.text.strip()}

    def compared(self, section: SectionDef, found: Matched, standing: Mapping[str, Standing]) -> Iterator[Compared]:
        """The things of one section: known again, new, gone."""
        for pair in found.pairs:
            yield self._known_again(section, pair)
        for item in found.new:
            yield self._new(section, item, look_alike=_has_twin(item, found.gone))
        for item in found.gone:
            yield self._gone(section, item, standing.get(item.id), look_alike=_has_twin(item, found.new))

    def _known_again(self, section: SectionDef, pair: Pair) -> Compared:
        before, after = pair.before, pair.after
        cells = differing_cells(before, after)
        found = Difference()
        if cells:
            found = difference(before, after, Around(self._household, after.id in self._reasons))
        questions: list[Question] = [found.question] if found.question else []
        if pair.mark == "id" and nothing_agrees(before, after):
            questions.append("written_over")
        if pair.mark != "id" and numbers_differ(before, after):
            questions.append("renumbered")
        row = row_of(self._after.regime.form, section.id)
        if cells and row is None:
            questions.append("no_row")
        if found.movement is not None and row is not None and row.quantity == "number":
            questions.append("part_count")
        state: State = "changed" if cells else "unchanged"
        return Compared(section, state, before, after, pair.mark, cells, found.movement, tuple(questions))

    def _new(self, section: SectionDef, item: Item, *, look_alike: bool) -> Compared:
        questions: list[Question] = ["look_alike"] * look_alike
        questions += self._of_one(section, item)
        if section.id in self._before.draft.below_threshold:
            questions.append("was_below")
        rise = Movement("+", item.value, whole=True)
        return Compared(section, "new", after=item, movement=rise, questions=tuple(questions))

    def _gone(self, section: SectionDef, item: Item, standing: Standing | None, *, look_alike: bool) -> Compared:
        if standing is None:
            questions: list[Question] = ["look_alike"] * look_alike
            questions += self._of_one(section, item, gone=True)
            movement = Movement("-", item.value, whole=True)
            return Compared(section, "gone", item, movement=movement, questions=tuple(questions))
        less = Movement("-", None, whole=False) if standing == "less_said" else None
        return Compared(section, "below", item, movement=less, questions=(standing,))

    def _of_one(self, section: SectionDef, item: Item, *, gone: bool = False) -> list[Question]:
        """What is not said of a thing that stands in one declaration alone."""
        if row_of(self._after.regime.form, section.id) is None:
            return ["no_row"]
        questions: list[Question] = ["why_gone"] if gone else []
        return questions if item.value is not None else [*questions, "no_value"]


def _has_twin(item: Item, others: tuple[Item, ...]) -> bool:
    """Whether something on the other side has the same name and yet, by its number, was held to be another thing."""
    return any(item.anchor and item.anchor == other.anchor for other in others)
