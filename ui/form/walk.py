"""From one problem to the next, in the order of the form, round and round."""

from collections.abc import Sequence

from declare_app.drafting.problems import Place, Problem
from declare_app.forms.definition import FormDef


def next_problem(form: FormDef, problems: Sequence[Problem], here: Place, *, back: bool = False) -> Problem | None:
    """The problem behind the place where one is, or before it; from the last on to the first again."""
    if not problems:
        return None
    at = _position(form, here)
    placed = [(_position(form, problem.place), problem) for problem in problems]
    if back:
        before = [problem for position, problem in placed if position < at]
        return before[-1] if before else problems[-1]
    return next((problem for position, problem in placed if position > at), problems[0])


def _position(form: FormDef, place: Place) -> tuple[int, int, int]:
    order = [section.id for section in form.sections]
    section = form.section(place.section)
    cells = [cell.id for cell in section.cells] if section else list(FACTS_IN_ORDER)
    return (
        order.index(place.section) if place.section in order else -1,
        -1 if place.row is None else place.row,
        cells.index(place.cell) if place.cell in cells else -1,
    )


FACTS_IN_ORDER = (
    "filing",
    "completed_on",
    "governing_agency_name",
    "unit_name",
    "signed_place",
    "previous_completed_on",
    "previous_no_information",
)
