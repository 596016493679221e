"""``check``: what must be put right in a draft, and what deserves a look."""

import json
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.drafting.problems import Problem
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import open_draft
from declare_app.services.wording import Wording


def check(forms_folder: Path | None, path: Path, *, as_json: bool) -> int:
    """A line a problem: severity, place, sentence; 1 where something must be put right."""
    opened = open_draft(path, known_regimes(forms_folder), Environment())
    found = opened.problems()
    wording = Wording()
    if as_json:
        result(json.dumps([_as_json(problem, wording) for problem in found], ensure_ascii=False, indent=2))
    else:
        for problem in found:
            result(f"{problem.severity}\t{problem.place}\t{wording.of_problem(problem)}")
    stops = sum(problem.severity == "stop" for problem in found)
    say(wording.of_console("counted", stops=stops, looks=len(found) - stops))
    say(opened.regime.row.statement)
    return 1 if stops else 0


def _as_json(problem: Problem, wording: Wording) -> dict[str, object]:
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "place": str(problem.place),
        "section": problem.place.section,
        "row": problem.place.row,
        "row_id": problem.place.row_id,
        "field": problem.place.cell,
        "sentence": wording.of_problem(problem),
    }
