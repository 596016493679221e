"""How far one row has come."""

from typing import Final

from ui.form.marks import Mark
from ui.form.surroundings import Surroundings

_MISSING: Final = frozenset({"thieu", "chua_chon"})


def row_mark(around: Surroundings, section: str, row_id: str) -> Mark:
    """The sign beside one row: begun, something to correct, to look at, or done."""
    own = around.document.known_problems_of(section, row_id)
    stops = [problem for problem in own if problem.severity == "stop"]
    if stops:
        left = (section, row_id) in around.seen
        return "half" if not left and all(problem.pattern in _MISSING for problem in stops) else "stop"
    return "look" if own else "done"
