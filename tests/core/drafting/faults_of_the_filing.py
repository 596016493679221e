"""Faults of dates, income and the change table."""

from typing import Any

from tests.builders import set_at
from tests.core.drafting.faulty import at, changes_denied, with_row, without_changes

Faults = dict[str, tuple[dict[str, Any], tuple[str, str, str, str]]]
"""What is wrong -> the draft, and the problem that must be found: rule, severity, place, pattern."""

FAULTS: Faults = {
    "a first filing has no change table": (
        with_row(
            "changes", {"row": "r4", "quantity_delta": "+", "value_delta": "1", "explanation": "x"}, "initial-2026"
        ),
        ("F01", "stop", "changes", "khong_khop"),
    ),
    "a first filing has no income": (
        with_row("income_between", {"income_declarant_vnd": "1"}, "initial-2026"),
        ("F01", "stop", "income_between", "khong_khop"),
    ),
    "a later filing names the previous date": (
        at("previous_completed_on", None),
        ("F02", "stop", "previous_completed_on", "thieu"),
    ),
    "the previous date is a real day": (
        at("previous_completed_on", "31/02/2025"),
        ("F02", "stop", "previous_completed_on", "ngay"),
    ),
    "the previous date lies before": (
        at("previous_completed_on", "20/11/2026"),
        ("F02", "stop", "previous_completed_on", "thu_tu"),
    ),
    "a personnel filing compares too": (
        set_at(at("filing", "personnel"), "previous_completed_on", None),
        ("F02", "stop", "previous_completed_on", "thieu"),
    ),
    "another income period deserves a look": (
        at("income_between[0].period_from", "02/11/2025"),
        ("F03", "look", "income_between[0].period_from", "khong_khop"),
    ),
    "the spouse's income is asked": (
        at("income_between[0].income_spouse_vnd", ""),
        ("F04", "look", "income_between[0].income_spouse_vnd", "thieu"),
    ),
    "row 9 is the sum of item 10": (
        at("changes[4].value_delta", "1.650.000.001"),
        ("F05", "stop", "changes[4].value_delta", "khong_khop"),
    ),
    "income without row 9 deserves a look": (
        at("changes[4].row", "r8"),
        ("F05", "look", "changes", "co_the_quen"),
    ),
    "row 9 lists its parts": (
        at("changes[4].explanation", "Lương và thừa kế."),
        ("F05", "look", "changes[4].explanation", "co_the_quen"),
    ),
    "no change is said in so many words": (without_changes(), ("F06", "look", "changes", "co_the_quen")),
    "no change and a change contradict": (changes_denied(), ("F06", "stop", "changes", "khong_khop")),
    "a counted change has a number": (
        at("changes[0].quantity_delta", "+"),
        ("F07", "stop", "changes[0].quantity_delta", "gioi_han"),
    ),
    "every asset change has a sign": (
        at("changes[1].quantity_delta", ""),
        ("F07", "stop", "changes[1].quantity_delta", "thieu"),
    ),
    "the sign is plus or minus": (
        at("changes[1].quantity_delta", "1"),
        ("F07", "stop", "changes[1].quantity_delta", "gioi_han"),
    ),
    "the income row has no quantity": (
        at("changes[4].quantity_delta", "+1"),
        ("F07", "stop", "changes[4].quantity_delta", "gioi_han"),
    ),
    "a change has an explanation": (
        at("changes[0].explanation", " "),
        ("F07", "stop", "changes[0].explanation", "thieu"),
    ),
    "a change's value has no sign": (
        at("changes[0].value_delta", "-640.000.000"),
        ("F07", "stop", "changes[0].value_delta", "chu_so"),
    ),
    "a change belongs to a row of the table": (
        at("changes[0].row", "r1"),
        ("F07", "stop", "changes[0].row", "chua_chon"),
    ),
    "an income period ends after it begins": (
        set_at(
            at("income_between[0].period_from", "06/12/2025"),
            "income_between[0].period_to",
            "01/01/2025",
        ),
        ("F03", "look", "income_between[0].period_to", "thu_tu"),
    ),
    "a birth lies before the declaration": (
        at("minor_children[0].date_of_birth", "01/01/2030"),
        ("F22", "stop", "minor_children[0].date_of_birth", "thu_tu"),
    ),
    "a spouse and no spouse contradict": (
        at("nothing_to_declare", ["spouse"]),
        ("form", "stop", "spouse", "khong_khop"),
    ),
}
