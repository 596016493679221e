"""What a declarant reads once more before signing: parts done, problems, changes of assets, income with its sums."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from declare_app.drafting.case import Case, RowRead
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem
from declare_app.forms.definition import MARK, RowDef, SectionDef
from declare_app.forms.regimes import Regime
from declare_app.services.parts import parts_done

_MONEY: Final = "money_items"
_TABLE: Final = "change_table"


@dataclass(frozen=True)
class Sum:
    """One sum of the totals, by the name that sentences give it; None where nothing was told."""

    name: str
    amount: int | None


@dataclass(frozen=True)
class AssetChange:
    """One entry of the change table that speaks of an asset: sign "+", "-" or "", and the short name of its kind."""

    row_id: str
    sign: str
    name: str
    amount: int | None


@dataclass(frozen=True)
class ReadBack:
    """``parts`` as the outline counts them. ``sources``: income and falls in money, against ``added`` assets."""

    problems: tuple[Problem, ...]
    parts: int
    parts_done: int
    changes: tuple[AssetChange, ...]
    incomes: tuple[Sum, ...]
    added: int
    sources: int

    @property
    def stops(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "stop")

    @property
    def looks(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "look")

    @property
    def income(self) -> int:
        """All of it between two declarations."""
        return sum(one.amount or 0 for one in self.incomes)


def read_back(draft: Draft, regime: Regime) -> ReadBack:
    """Everything that the review says of ``draft`` beside its pages."""
    case = Case(draft, regime)
    found = problems(draft, regime)
    done, parts = parts_done(draft, regime.form, found)
    incomes = tuple(_incomes(case))
    entries = list(_entries(case))
    return ReadBack(
        problems=found,
        parts=parts,
        parts_done=done,
        changes=tuple(_change(regime, read, row) for read, row in entries),
        incomes=incomes,
        added=sum(_amount(read) for read, _ in entries if _sign(read) == "+"),
        sources=sum(one.amount or 0 for one in incomes)
        + sum(_amount(read) for read, row in entries if _MONEY in row.covers and _sign(read) == "-"),
    )


def _incomes(case: Case) -> Iterator[Sum]:
    for section in case.sections:
        if section.layout == "totals":
            for read in case.rows(section.id):
                yield from (Sum(cell.name, read.money(cell.id)) for cell in section.cells if cell.kind == "money")


def _entries(case: Case) -> Iterator[tuple[RowRead, RowDef]]:
    for section in case.sections:
        if section.layout == _TABLE:
            for read in case.rows(section.id):
                row = _row_of(section, read)
                if row is not None and not row.is_income:
                    yield read, row


def _row_of(section: SectionDef, read: RowRead) -> RowDef | None:
    return next((row for row in section.rows if row.id == read.row.text("row")), None)


def _change(regime: Regime, read: RowRead, row: RowDef) -> AssetChange:
    covered = [section.name for section in regime.form.sections if section.id in row.covers]
    name = ", ".join(covered) or MARK.sub("", regime.words(row.label))
    return AssetChange(read.row.id, _sign(read), name, read.money("value_delta"))


def _sign(read: RowRead) -> str:
    return read.row.text("quantity_delta")[:1].replace("\u2212", "-")


def _amount(read: RowRead) -> int:
    return read.money("value_delta") or 0
