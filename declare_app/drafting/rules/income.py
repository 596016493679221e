"""Rules about income between two declarations (item 10 and row 9 of part III)."""

import re
from collections.abc import Iterator

from declare_app.drafting.case import Case, RowRead, row_title, section_title
from declare_app.drafting.problems import Place, Problem
from declare_app.model.amounts import money_shown

_LINES = ("income_declarant_vnd", "income_spouse_vnd", "income_children_vnd", "income_common_vnd")


def every_income_line_is_filled(case: Case) -> Iterator[Problem]:
    """F04 (note 28): own income, the spouse's, the children's, the common; 0 counts as filled."""
    asked = {
        "income_spouse_vnd": case.draft.has_spouse,
        "income_children_vnd": bool(case.draft.rows("minor_children")),
    }
    for read in case.rows("income_between"):
        for cell in read.section.cells:
            if cell.id in _LINES and asked.get(cell.id, True) and not read.row.text(cell.id):
                yield read.problem("F04", "look", cell.id, "thieu", o=cell.name, cach="Ghi 0 nếu không có")


def income_row_equals_the_sum(case: Case) -> Iterator[Problem]:
    """F05 (note 32): row 9 of part III is the sum of item 10, with each kind of income and its amount beside it."""
    total = sum(read.money(line) or 0 for read in case.rows("income_between") for line in _LINES)
    entries = _income_entries(case)
    if entries:
        yield from _sum_problems(case, entries, total)
        yield from _parts_problems(entries, total)
    elif total and case.rows("income_between"):
        cach = f"Thêm dòng này với {money_shown(total)} và từng khoản thu nhập"
        gaps = {"a": f"đã ghi {_item(case)}", "b": _income_row(case), "cach": cach}
        yield Problem("F05", "look", Place("changes"), "co_the_quen", gaps)


def _item(case: Case) -> str:
    return section_title(case.rows("income_between")[0].section) if case.rows("income_between") else "thu nhập"


def _income_row(case: Case) -> str:
    """How sentences call the income row and its table, as the form numbers them."""
    section = case.regime.form.section("changes")
    row = next((row for row in section.rows if row.is_income), None) if section else None
    return f"{row_title(row)}, {section_title(section)}" if section and row else "dòng tổng thu nhập"


def _sum_problems(case: Case, entries: list[RowRead], total: int) -> Iterator[Problem]:
    stated = [entry.money("value_delta") for entry in entries]
    said = sum(amount or 0 for amount in stated)
    if None not in stated and said != total:
        gaps = {"a": _income_row(case), "x": money_shown(said), "b": f"tổng của {_item(case)}", "y": money_shown(total)}
        yield entries[0].problem("F05", "stop", "value_delta", "khong_khop", **gaps)


def _parts_problems(entries: list[RowRead], total: int) -> Iterator[Problem]:
    """The explanation of an income holds amounts, not words alone."""
    if total and not any(re.search(r"\d", entry.row.text("explanation")) for entry in entries):
        gaps = {
            "a": "đã ghi tổng thu nhập",
            "b": "số tiền của từng khoản ở cột giải trình",
            "cach": "Ghi từng khoản thu nhập kèm số tiền",
        }
        yield entries[0].problem("F05", "look", "explanation", "co_the_quen", **gaps)


def _income_entries(case: Case) -> list[RowRead]:
    section = case.regime.form.section("changes")
    income_rows = {row.id for row in section.rows if row.is_income} if section else set()
    return [read for read in case.rows("changes") if read.values.get("row") in income_rows]
