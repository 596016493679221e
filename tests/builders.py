"""A complete draft in one line, and edits to it: the examples that the program ships, as JSON values or as drafts."""

import copy
import json
from typing import Any

from declare_app.base.locations import resource
from declare_app.drafting.case import readable_day
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.drafting.draft_file import load_draft
from declare_app.drafting.problems import Problem
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.definitions import known_regimes

REGIMES: Regimes = known_regimes()


def example(name: str = "annual-2026") -> dict[str, Any]:
    """A shipped example as a JSON value that a test may change."""
    value = json.loads(resource("examples", f"{name}.json").read_text("utf-8"))
    assert isinstance(value, dict)
    return copy.deepcopy(value)


class CountedIds:
    """Ids that count: row-1, row-2."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self) -> str:
        self._last += 1
        return f"row-{self._last}"


def draft_of(value: dict[str, Any], regimes: Regimes = REGIMES) -> Draft:
    return load_draft(json.dumps(value, ensure_ascii=False).encode(), regimes, CountedIds())


def regime_of(draft: Draft, regimes: Regimes = REGIMES) -> Regime:
    return regimes.for_draft(draft.filing, readable_day(draft.completed_on))


def problems_of(value: dict[str, Any]) -> tuple[Problem, ...]:
    draft = draft_of(value)
    return problems(draft, regime_of(draft))


def found(value: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    """(rule, severity, place, pattern) of every problem."""
    return {(one.rule, one.severity, str(one.place), one.pattern) for one in problems_of(value)}


def set_at(value: dict[str, Any], path: str, new: object) -> dict[str, Any]:
    """``value`` with the cell at ``houses[1].address`` set, or removed where ``new`` is None."""
    head, _, cell = path.rpartition(".")
    section, _, index = head.partition("[")
    target = value["sections"][section][int(index.rstrip("]"))] if head else value
    if new is None:
        target.pop(cell, None)
    else:
        target[cell] = new
    return value
