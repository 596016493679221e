"""Why the declarant passes a look: reasons held against the problems they speak of."""

from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem


def unexplained(draft: Draft, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The stops, and the looks for which the draft gives no reason; an export lists them."""
    given = {(reason.rule, reason.section, reason.row_id) for reason in draft.reasons if reason.text.strip()}
    return tuple(
        problem
        for problem in problems
        if problem.severity == "stop" or (problem.rule, problem.place.section, problem.place.row_id) not in given
    )
