"""What stops a draft from being finished, and what deserves a look; computed on demand, never in the way of saving."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

Severity = Literal["stop", "look"]
"""``stop``: phải sửa; ``look``: nên xem, passes with or without a reason."""

_ABOUT_ONE_FIELD: Final = frozenset({"thieu", "chua_chon", "ngay", "chu_so", "du_so", "gioi_han", "kem_theo"})
"""Patterns that say that a field is missing or odd; a row's ``no_information`` turns such stops into looks."""


@dataclass(frozen=True)
class Place:
    """Where a problem is: in the draft's own facts (``section`` empty), a section, a row or one of its cells."""

    section: str = ""
    row: int | None = None
    """Position in the section, from 0."""
    row_id: str = ""
    cell: str = ""

    def __str__(self) -> str:
        """``houses[1].address``, ``completed_on``: the path inside the draft's JSON, without ``sections``."""
        head = self.section if self.row is None else f"{self.section}[{self.row}]"
        return f"{head}.{self.cell}" if head and self.cell else head or self.cell


@dataclass(frozen=True)
class Problem:
    """One thing to put right or to look at: a sentence pattern with its gaps, and the rule that found it."""

    rule: str
    severity: Severity
    place: Place
    pattern: str
    gaps: Mapping[str, str]

    def softened(self) -> "Problem":
        """The same as a look, where it speaks of a missing or odd field that the declarant has explained."""
        return replace(self, severity="look") if self.pattern in _ABOUT_ONE_FIELD else self


def stops(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Those that keep the draft from being finished."""
    return tuple(problem for problem in problems if problem.severity == "stop")
