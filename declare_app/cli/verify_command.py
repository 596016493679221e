"""``verify``: the verdict on packages, fact by fact."""

import json
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

import click

from declare_app.base.environment import VIETNAM, Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import refuse, result, unforeseen
from declare_app.cli.verdict_lines import answer_of, lines_of
from declare_app.drafting.case import readable_day
from declare_app.package.examination import Measure
from declare_app.package.verdict import Verdict, unreadable_file
from declare_app.services.definitions import known_regimes
from declare_app.services.receive import judge_file, measure_of
from declare_app.services.wording import Wording, without_controls


@dataclass(frozen=True)
class Request:
    """What is to be judged, and by what."""

    files: tuple[Path, ...]
    forms_folder: Path | None
    trust_folder: Path | None
    at: str | None


def verify(request: Request, *, as_json: bool) -> int:
    """Print every verdict in the order given; the highest exit status of them: 0 accepted, 1 not, 2 no such file."""
    measure = measure_of(known_regimes(request.forms_folder), request.trust_folder, _moment(request.at))
    wording = Wording()
    status = 0
    listed = []
    for path in request.files:
        verdict, own = _judged(path, measure)
        status = max(status, own)
        if as_json:
            listed.append(_as_json(path, verdict, wording))
        else:
            _print(path, verdict, wording)
    if as_json:
        result(json.dumps(listed, ensure_ascii=False, indent=2))
    return status


def _judged(path: Path, measure: Measure) -> tuple[Verdict, int]:
    try:
        verdict = judge_file(path, measure)
    except AppError as why:
        refuse(why)
        return unreadable_file(why.code), 2
    except Exception as fault:  # noqa: BLE001  one file never silences the verdicts on the others
        unforeseen(fault)
        return unreadable_file("program.fault"), 1
    return verdict, 0 if verdict.accepted else 1


def _moment(at: str | None) -> datetime:
    """The end of the day that ``at`` names, or now."""
    if at is None:
        return Environment().now()
    day = readable_day(at)
    try:
        day = day or datetime.strptime(at, "%Y-%m-%d").replace(tzinfo=VIETNAM).date()
    except ValueError:
        raise click.BadParameter(at, param=click.Option(["--at"])) from None
    return datetime.combine(day, time(23, 59, 59), VIETNAM)


def _as_json(path: Path, verdict: Verdict, wording: Wording) -> dict[str, object]:
    return {
        "file": str(path),
        "accepted": verdict.accepted,
        "declaration_id": verdict.declaration_id,
        "content_sha256": verdict.content_sha256,
        "level": verdict.level,
        "facts": [
            {
                "name": fact.name,
                "state": fact.state,
                "evidence": wording.of_finding(fact.finding),
            }
            for fact in verdict.facts
        ],
    }


def _print(path: Path, verdict: Verdict, wording: Wording) -> None:
    result(f"{without_controls(str(path))}: {answer_of(verdict, wording)}")
    for line in lines_of(verdict, wording):
        result(line)
