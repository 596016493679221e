"""A new draft: from a blank page, or with what an earlier declaration of the same person already says."""

from dataclasses import replace
from datetime import date
from typing import Final

from declare_app.drafting.draft import Draft
from declare_app.forms.kinds import KINDS

# What is told anew each time: what has changed since, and the income in between.
_TOLD_ANEW: Final = ("changes", "income_between")


def blank_draft(filing: str, completed_on: date) -> Draft:
    """Nothing but the kind and the day on which it is expected to be done; the day is set again at signing."""
    return Draft(filing=filing, completed_on=KINDS["date"].write(completed_on))


def draft_after(earlier: Draft, filing: str, completed_on: date) -> Draft:
    """People and things as the earlier declaration had them, under their ids, so that changes can be found.

    Whether there is nothing of a kind is asked anew, and so are changes, income and reasons.
    """
    sections = {name: rows for name, rows in earlier.sections.items() if name not in _TOLD_ANEW}
    return replace(
        earlier,
        filing=filing,
        completed_on=KINDS["date"].write(completed_on),
        previous_completed_on=earlier.completed_on,
        previous_no_information="",
        nothing_to_declare=(),
        below_threshold=(),
        reasons=(),
        sections=sections,
    )
