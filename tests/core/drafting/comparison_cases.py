"""Pairs of declarations for the comparison: out of the tables in tests/data/comparison, or in a few words."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Final

from declare_app.drafting.case import Case
from declare_app.drafting.comparison.comparing import Comparison, compare
from declare_app.drafting.comparison.entries import Entry, entries
from declare_app.drafting.draft import Draft, Reason, Row
from declare_app.forms.definition import SectionDef
from tests.builders import REGIMES, draft_of, example, regime_of

FOLDER: Final = Path(__file__).parents[2] / "data" / "comparison"
PEOPLE: Final = ("declarant", "spouse", "minor_children")
FORM: Final = REGIMES.all()[-1].form
PARTS: Final = ("bản trước", "bản sau", "dòng phải có", "điều để ngỏ")
WHOLE: Final = "trả lời cả mục"
REASON: Final = "lý do giá trị ghi lại"
_ids = count()

Things = Iterable[tuple[str, Mapping[str, str]]]
"""Section and typed text of each thing; ``id`` among the texts is the row's own, ``reason`` one under rule F30."""


def case_of(name: str, things: Things, below: Iterable[str] = ()) -> Case:
    """The sample's people on the sample's day, with these things alone."""
    draft = _people(name)
    rows: dict[str, tuple[Row, ...]] = {}
    reasons = []
    for section, texts in things:
        row = Row(texts.get("id") or f"own-{next(_ids)}", {k: v for k, v in texts.items() if k not in ("id", "reason")})
        rows[section] = (*rows.get(section, ()), row)
        if texts.get("reason"):
            reasons.append(Reason("F30", section, row.id, texts["reason"]))
    draft = replace(draft, sections={**draft.sections, **rows}, reasons=tuple(reasons), below_threshold=tuple(below))
    return Case(draft, regime_of(draft))


@cache
def _people(name: str) -> Draft:
    value: dict[str, Any] = example(name)
    value["sections"] = {one: value["sections"][one] for one in PEOPLE}
    return replace(draft_of(value), nothing_to_declare=())


def compared(before: Things, after: Things, **below: Iterable[str]) -> Comparison:
    """Things of December 2025 (figures of 50 million) against those of November 2026 (150 million)."""
    earlier = case_of("annual-2025", before, below.get("below_before", ()))
    return compare(earlier, case_of("annual-2026", after, below.get("below_after", ())))


def told(found: Iterable[Entry]) -> list[tuple[str, str, str, str]]:
    """Row, number, value and names of each entry; "" for a value that is not known."""
    names = [(one, "; ".join(thing.item.name for thing in one.things)) for one in found]
    return [(one.row.id, one.quantity_delta, one.value_delta or "", name) for one, name in names]


def open_questions(comparison: Comparison) -> list[tuple[str, str]]:
    """Name and code of everything that stays open."""
    return [(thing.item.name, code) for thing in comparison.things for code in thing.questions]


@dataclass(frozen=True)
class Table:
    """One table of the folder: why it is there, what is compared, what must come of it."""

    why: tuple[str, ...]
    comparison: Comparison
    expected: list[tuple[str, str, str, str]]
    left_open: list[tuple[str, str]]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return entries(self.comparison)


def table(path: Path) -> Table:
    """A table as a spreadsheet reads it; a first cell that begins with # is a comment."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file))
    why = tuple(line[0] for line in cells if line[0].startswith("#"))
    head, *lines = [line for line in cells if not line[0].startswith("#")]
    rows = [{name: text for name, text in zip(head, line, strict=True) if text} for line in lines]
    by_part = {part: [one for one in rows if one["phần"] == part] for part in PARTS}
    assert sum(map(len, by_part.values())) == len(rows)
    before, after, expected, left_open = by_part.values()
    below = {"below_before": _below(before), "below_after": _below(after)}
    return Table(
        why,
        compared(_things(before), _things(after), **below),
        [(_row(one), _quantity(one), one.get("giá trị tăng, giảm", ""), one["tài sản"]) for one in expected],
        [(one["tài sản"], one["để ngỏ"]) for one in left_open],
    )


def _things(rows: list[dict[str, str]]) -> list[tuple[str, dict[str, str]]]:
    return [(_section(one).id, _texts(one)) for one in rows if WHOLE not in one]


def _section(row: dict[str, str]) -> SectionDef:
    return next(one for one in FORM.sections if one.name == row["mục"] and one.holds_rows)


def _texts(row: dict[str, str]) -> dict[str, str]:
    """Typed text by cell id: columns are called as the form's questions, choices as the window's answers."""
    cells = {cell.name: cell for cell in _section(row).cells}
    texts = {"reason": row[REASON]} if REASON in row else {}
    for name, text in row.items():
        if name not in ("phần", "mục", REASON):
            code = next((one.code for one in cells[name].choices if one.name == text), text)
            texts[cells[name].id] = code
    return texts


def _below(rows: list[dict[str, str]]) -> list[str]:
    return [_section(one).id for one in rows if WHOLE in one]


def _row(expected: dict[str, str]) -> str:
    number = expected["dòng mục III"].removeprefix("dòng ")
    return next(row.id for one in FORM.sections for row in one.rows if row.label.startswith(f"{number}. "))


def _quantity(expected: dict[str, str]) -> str:
    """A spreadsheet would make a number of +1, so the tables say "tăng 1"."""
    way, _, number = expected["tăng, giảm"].partition(" ")
    return {"tăng": "+", "giảm": "-"}[way] + number
