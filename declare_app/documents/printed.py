"""What stands after a label: the answer as it prints, the explanation in its place, or dots."""

from typing import Final

from declare_app.drafting.answers import Answer
from declare_app.drafting.draft import Row
from declare_app.model.letters import one_line

DOTS: Final = "…"
"""Stands where something is still to be written."""


def printed(answer: Answer, row: Row, empty: str) -> str:
    """The answer of ``row`` on one line.

    Where an answer is expected and there is none stands the row's sentence ``no_information``. Else an empty answer
    prints the question's own word for that, or ``empty``; what cannot be read prints as typed, with dots for the rest.
    """
    if answer.is_filled:
        return one_line(answer.shown)
    if answer.wants_explanation and one_line(row.no_information):
        return one_line(row.no_information)
    if not answer.faults:
        own = answer.field.options.empty
        return empty if own is None else own
    return _as_typed(answer)


def _as_typed(answer: Answer) -> str:
    """Every asked cell of an unfinished answer; a choice made says nothing without the others."""
    faulty = {fault.cell.id for fault in answer.faults}
    shown = []
    for cell in answer.field.cells:
        typed = answer.texts.get(cell.id)
        if cell.id in faulty:
            shown.append(one_line(typed or "") or DOTS)
        elif typed and not cell.choices:
            shown.append(one_line(cell.shown(answer.values[cell.id])))
    return DOTS if set(shown) == {DOTS} else ", ".join(shown)
