"""Rule about things below the figure from which they are declared; both readings where the law is in doubt."""

from collections.abc import Iterator

from declare_app.drafting.case import Case, RowRead, section_title
from declare_app.drafting.problems import Place, Problem
from declare_app.forms.definition import SectionDef
from declare_app.model.amounts import money_shown

# Never the advice to leave something out (contract 2).
_WHAT_TO_DO = "Khai như đã ghi vẫn được; chưa chắc thì hỏi bộ phận tổ chức cán bộ"


def totals_reach_the_figure(case: Case) -> Iterator[Problem]:
    """F19 (Art. 35.1.b, note 17): the total of a whole item, or of each asset and each type, against the figure."""
    for section in case.regime.form.sections:
        if section.threshold is None:
            continue
        figure = case.regime.amount(section.threshold.figure)
        parts = [section] if section.holds_rows else _children(case, section)
        rows = [read for part in parts for read in case.rows(part.id)]
        if not rows or any(_declared_value(read) is None for read in rows):
            continue
        total = sum(_declared_value(read) or 0 for read in rows)
        if section.threshold.over == "whole":
            if total < figure:
                name = f"tổng giá trị {section_title(section)}"
                yield _below(rows[0], name, total, f"dưới mức {money_shown(figure)}")
        else:
            yield from _each_below(rows, figure, total)


def below_threshold_is_answered_where_there_is_one(case: Case) -> Iterator[Problem]:
    """F19: "có, nhưng dưới mức" is no answer for land, houses and foreign things, which have no figure."""
    for section in case.sections:
        heading = case.regime.form.section(section.under) if section.under else None
        has_figure = section.threshold is not None or (heading is not None and heading.threshold is not None)
        if section.id in case.draft.below_threshold and not has_figure:
            gaps = {
                "a": section_title(section),
                "x": "“có, nhưng dưới mức phải kê khai”",
                "b": "mẫu",
                "y": "“giá trị nào cũng kê khai”",
            }
            yield Problem("F19", "stop", Place(section.id), "khong_khop", gaps)


def _children(case: Case, heading: SectionDef) -> list[SectionDef]:
    return [section for section in case.sections if section.under == heading.id]


def _declared_value(read: RowRead) -> int | None:
    """The row's value in đồng; None where it is undeterminable or not yet readable, so that no total is claimed."""
    return read.money("value_vnd")


def _each_below(rows: list[RowRead], figure: int, total: int) -> Iterator[Problem]:
    """The form says "mỗi tài sản", the amended law "mỗi loại tài sản": both readings are shown."""
    for read in rows:
        value = _declared_value(read) or 0
        if value < figure:
            by_type = "cũng dưới mức" if total < figure else "đạt mức"
            readings = f"tính theo từng tài sản (tính theo loại: {money_shown(total)}, {by_type})"
            yield _below(read, read.name("value_vnd"), value, f"dưới mức {money_shown(figure)} {readings}")


def _below(read: RowRead, name: str, value: int, limit: str) -> Problem:
    gaps = {"o": name, "gia_tri": money_shown(value), "gioi_han": limit, "cach": _WHAT_TO_DO}
    return read.problem("F19", "look", "value_vnd", "gioi_han", **gaps)
