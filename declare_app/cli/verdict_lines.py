"""A verdict as the console prints it: a line a fact, with everything that its check has to say."""

from collections.abc import Iterator

from declare_app.package.verdict import Verdict
from declare_app.services.wording import Wording


def answer_of(verdict: Verdict, wording: Wording) -> str:
    """Accepted or not, in words."""
    return wording.of_console("accepted" if verdict.accepted else "not_accepted")


def lines_of(verdict: Verdict, wording: Wording) -> Iterator[str]:
    """State, fact and evidence."""
    for fact in verdict.facts:
        evidence = wording.of_finding(fact.finding)
        yield f"  {wording.word('states', fact.state)}\t{wording.word('facts', fact.name)}: {evidence}"
