"""Two declarations from files, each a package or a draft, compared; and the sentences that the comparison comes to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.base.strict_json import SIZE_LIMIT
from declare_app.drafting.case import Case, readable_day, row_title, section_title
from declare_app.drafting.comparison.comparing import Compared, Comparison, Doubt
from declare_app.drafting.comparison.entries import Entry
from declare_app.drafting.draft_file import load_draft
from declare_app.drafting.finish import reopened
from declare_app.forms.regimes import Regime, Regimes
from declare_app.model.amounts import money_shown, round_figure
from declare_app.model.declaration import Declaration
from declare_app.package.container import TOTAL_LIMIT
from declare_app.package.examination import Examination
from declare_app.package.verdict import judge_package
from declare_app.services.files import read_whole
from declare_app.services.receive import measure_of
from declare_app.services.wording import Wording

_ZIP: Final = b"PK"
"""With these bytes a package begins (its container is a ZIP), and no JSON does."""
_MAY_BE_OPEN: Final = frozenset({"signer_trusted", "revocation"})
"""Who signed is not what is compared, and no roots are asked for."""


@dataclass(frozen=True)
class Told:
    """One declaration out of a file; nobody has asked here whether the signer of a package is to be trusted."""

    case: Case
    is_package: bool


def told_in(path: Path, regimes: Regimes, environment: Environment) -> Told:
    """The declaration in a package or a draft: its content says which.

    Raises AppError ``file.*``; for a package ``compare.not_valid`` where a fact but those about trust is not valid; for
    a draft ``json.*``, ``text.*`` or ``draft.*``.
    """
    data = read_whole(path, max(TOTAL_LIMIT, SIZE_LIMIT))
    if data.startswith(_ZIP):
        return _out_of_package(path, data, regimes, environment)
    draft = load_draft(data, regimes, environment.new_id)
    regime = regimes.for_draft(draft.filing, readable_day(draft.completed_on))
    return Told(Case(draft, regime), is_package=False)


def _out_of_package(path: Path, data: bytes, regimes: Regimes, environment: Environment) -> Told:
    measure = measure_of(regimes, None, environment.now())
    verdict = judge_package(data, measure)
    failed = [fact.name for fact in verdict.facts if fact.state != "valid" and fact.name not in _MAY_BE_OPEN]
    exam = Examination(data, measure)
    if failed or not isinstance(exam.declaration, Declaration) or exam.regime is None:
        raise AppError("compare.not_valid", file=path.name, facts=", ".join(failed))
    return Told(Case(reopened(exam.declaration, exam.regime), exam.regime), is_package=True)


def line_of(entry: Entry, regime: Regime) -> tuple[str, str, str, str]:
    """An entry for a person to read: which row, up or down and how many, the value, the things."""
    covered = [section.name for section in regime.form.sections if section.id in entry.row.covers]
    way = "tăng" if entry.sign == "+" else "giảm"
    amount = "chưa rõ giá trị" if entry.amount is None else money_shown(entry.amount)
    title = row_title(entry.row)
    return (
        f"{title[:1].upper()}{title[1:]} ({', '.join(covered)})",
        f"{way} {entry.quantity_delta[1:]}".strip(),
        amount,
        "; ".join(thing.item.name for thing in entry.things),
    )


def sentences(comparison: Comparison, wording: Wording) -> Iterator[str]:
    """What was known again though it changed, and everything that the two declarations leave open."""
    for doubt in comparison.doubts:
        yield wording.of_comparison(doubt, _of_the_two(comparison, doubt))
    for thing in comparison.things:
        gaps = _gaps(comparison, thing, wording)
        if thing.state == "changed":
            yield wording.of_comparison("changed", gaps)
        for question in thing.questions:
            yield wording.of_comparison(question, gaps)


def _of_the_two(comparison: Comparison, doubt: Doubt) -> Mapping[str, str]:
    if doubt != "order":
        return {}
    return {"ngay_truoc": comparison.before.draft.completed_on, "ngay_sau": comparison.after.draft.completed_on}


def _gaps(comparison: Comparison, thing: Compared, wording: Wording) -> Mapping[str, str]:
    names = {cell.id: cell.name for cell in thing.section.cells}
    sides = (thing.before, thing.after)
    truoc, sau = ("chưa rõ" if one is None or one.value is None else money_shown(one.value) for one in sides)
    return {
        "ten": thing.item.name,
        "ten_truoc": thing.before.name if thing.before else "",
        "truoc": truoc,
        "sau": sau,
        "muc": _figure(comparison.after.regime, thing),
        "muc_khai": section_title(thing.section),
        "o": ", ".join(names.get(cell, "lời giải thích") for cell in thing.cells),
        "dau": wording.word("marks", thing.mark) if thing.mark else "",
    }


def _figure(regime: Regime, thing: Compared) -> str:
    heading = regime.form.section(thing.section.under) if thing.section.under else None
    threshold = thing.section.threshold or (heading.threshold if heading else None)
    return round_figure(regime.amount(threshold.figure)) if threshold else ""
