"""How many parts of the form are done, counted the same way wherever it is said."""

from collections.abc import Iterable

from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import FormDef


def parts_of(form: FormDef, filing: str) -> list[list[str]]:
    """The sections that a filing asks for, those under one heading together: ``1. Đất`` is one part."""
    parts: dict[str, list[str]] = {}
    for section in form.asked_in(filing):
        above = form.section(section.under) if section.under else None
        key = above.id if above is not None and above.layout == "heading" else section.id
        parts.setdefault(key, []).append(section.id)
    return list(parts.values())


def parts_done(draft: Draft, form: FormDef, found: Iterable[Problem]) -> tuple[int, int]:
    """How many are done, of how many: all that belongs to a part is answered and without a stop."""
    stopped = {problem.place.section for problem in found if problem.severity == "stop"}
    parts = parts_of(form, draft.filing)
    done = [all(one not in stopped and _is_answered(draft, one) for one in part) for part in parts]
    return sum(done), len(parts)


def _is_answered(draft: Draft, section: str) -> bool:
    return bool(draft.rows(section)) or draft.answers_none(section)
