"""Rules about the filing itself: which parts a first declaration has, the previous date, the period of income."""

from collections.abc import Iterator
from datetime import timedelta

from declare_app.drafting.case import Case, section_title
from declare_app.drafting.problems import Place, Problem
from declare_app.forms.kinds import KINDS


def no_changes_in_a_first_filing(case: Case) -> Iterator[Problem]:
    """F01 (notes 1, 28): a filing prints no part that is not its own: "lần đầu" has neither item 10 nor part III."""
    filing = case.regime.form.filing(case.draft.filing)
    if filing is None:
        return
    for section in case.regime.form.sections:
        rows = case.draft.rows(section.id)
        if rows and not section.printed_in(filing.id):
            yield Problem(
                "F01",
                "stop",
                Place(section.id),
                "khong_khop",
                {
                    "a": "loại kê khai",
                    "x": f"“{filing.name}” (không có mục này)",
                    "b": section_title(section),
                    "y": f"{len(rows)} dòng",
                },
            )


def previous_declaration_is_dated(case: Case) -> Iterator[Problem]:
    """F02 (notes 28, 29): from the second declaration on there is a previous one, with a date before this one."""
    if not _is_a_later_filing(case):
        return
    draft = case.draft
    place = Place(cell="previous_completed_on")
    if not draft.previous_completed_on.strip():
        if not draft.previous_no_information.strip():
            cach = "Xem ngày ở đầu bản kê khai trước; nếu không còn nhớ, ghi một câu giải thích"
            yield Problem("F02", "stop", place, "thieu", {"o": "ngày hoàn thành bản kê khai trước", "cach": cach})
        return
    if case.previous_completed_on is None:
        name = "ngày hoàn thành bản kê khai trước"
        yield Problem("F02", "stop", place, "ngay", {"o": name, "vi_du": "05/12/2025"})
    elif case.completed_on is not None and case.previous_completed_on >= case.completed_on:
        show = KINDS["date"].write
        gaps = {
            "a": "ngày kê khai lần trước",
            "ngay_a": show(case.previous_completed_on),
            "b": "ngày kê khai",
            "ngay_b": show(case.completed_on),
        }
        yield Problem("F02", "stop", place, "thu_tu", gaps)


def income_period_follows_the_previous_declaration(case: Case) -> Iterator[Problem]:
    """F03 (note 28): from the date of the previous declaration to the day before this one, unless the unit differs."""
    yield from _turned_periods(case)
    if case.previous_completed_on is None or case.completed_on is None:
        return
    expected = {
        "period_from": case.previous_completed_on,
        "period_to": case.completed_on - timedelta(days=1),
    }
    show = KINDS["date"].write
    for read in case.rows("income_between"):
        for cell_id, day in expected.items():
            typed = read.day(cell_id)
            if typed is not None and typed != day:
                yield read.problem(
                    "F03",
                    "look",
                    cell_id,
                    "khong_khop",
                    a=read.name(cell_id),
                    x=show(typed),
                    b="cách tính theo mẫu",
                    y=show(day),
                )


def _turned_periods(case: Case) -> Iterator[Problem]:
    show = KINDS["date"].write
    for read in case.rows("income_between"):
        begins, ends = read.day("period_from"), read.day("period_to")
        if begins is not None and ends is not None and ends < begins:
            names = {"a": read.name("period_from"), "b": read.name("period_to")}
            yield read.problem("F03", "look", "period_to", "thu_tu", **names, ngay_a=show(begins), ngay_b=show(ends))


def _is_a_later_filing(case: Case) -> bool:
    """Whether this filing compares with a previous one: it prints a change table."""
    return any(section.layout == "change_table" for section in case.sections) and bool(case.draft.filing)
