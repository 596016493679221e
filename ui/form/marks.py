"""How far each section has come: the small signs of the outline, and how many parts are done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import SectionDef

Mark = Literal["", "done", "none", "half", "todo", "stop", "look"]

_MISSING: Final = frozenset({"thieu", "chua_chon"})
_WORST_FIRST: Final[tuple[Mark, ...]] = ("stop", "half", "todo", "look", "done", "none")


@dataclass(frozen=True)
class OutlineRow:
    """One line of the outline; ``section`` is where it leads, "" for the draft's own facts.

    A part, or a heading whose items are shown, leads nowhere: the keyboard passes over it.
    """

    level: int
    key: str
    section: str
    number: str
    name: str
    mark: Mark = ""
    count: int = 0
    leads: bool = True


def by_section(problems: Iterable[Problem]) -> Mapping[str, tuple[Problem, ...]]:
    """Problems under the section that they speak of."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.section, []).append(problem)
    return {section: tuple(listed) for section, listed in found.items()}


def section_mark(draft: Draft, section: SectionDef, problems: Sequence[Problem], *, left: bool) -> Mark:
    """How far one section has come; what is merely missing counts as a stop once the section was ``left``."""
    rows = draft.rows(section.id)
    stops = [problem for problem in problems if problem.severity == "stop"]
    if not rows and not draft.answers_none(section.id):
        return "todo"
    if stops:
        return "half" if not left and all(problem.pattern in _MISSING for problem in stops) else "stop"
    if problems:
        return "look"
    return "done" if rows else "none"


def facts_mark(draft: Draft, problems: Sequence[Problem]) -> Mark:
    """How far the draft's own facts have come."""
    stops = [problem for problem in problems if problem.severity == "stop"]
    if stops:
        begun = draft.unit_name.strip() or draft.signed_place.strip()
        missing = all(problem.pattern in _MISSING for problem in stops)
        return ("half" if begun else "todo") if missing else "stop"
    return "look" if problems else "done"


def merged_mark(marks: Iterable[Mark]) -> Mark:
    """The mark of a heading over several sections: begun but not finished is half."""
    known = set(marks)
    if "todo" in known and known != {"todo"} and "stop" not in known:
        return "half"
    return next((mark for mark in _WORST_FIRST if mark in known), "")
