"""Where a rule begins and ends: the day, the amount and the list at which it says something, and those at which not."""

from dataclasses import replace
from typing import Any

import pytest

from declare_app.base.locations import resource
from declare_app.drafting.case import Case
from declare_app.drafting.reasons import unexplained
from declare_app.drafting.rules.table import RULES
from declare_app.forms.loading import read_form_source
from declare_app.forms.regimes import Regimes
from tests.builders import draft_of, example, found, problems_of, regime_of, set_at


def places(value: dict[str, Any], rule: str) -> list[str]:
    return [str(one.place) for one in problems_of(value) if one.rule == rule]


def test_a_form_that_lost_the_words_for_gifts_is_caught() -> None:
    files = ("forms/nd130_2020_i.toml", "parameters.toml", "regimes.toml")
    sources = [read_form_source(name, resource(*name.split("/")).read_bytes()) for name in files]
    text = resource("forms", "nd130_2020_i.toml").read_text("utf-8").replace("(giá trị ước tính)", "(ước chừng)")
    regimes = Regimes([*sources, read_form_source("mine", text.encode())], RULES)
    draft = draft_of(example(), regimes)
    found_by_rule = list(RULES["F12"](Case(draft, regime_of(draft, regimes))))
    assert [(one.severity, str(one.place)) for one in found_by_rule] == [("stop", "residential_land[1].value_basis")]
    assert places(example(), "F12") == []


@pytest.mark.parametrize(("capital", "below"), [("0", True), ("300.000.000", False)])
def test_item_six_is_tested_as_a_whole(capital: str, below: bool) -> None:
    """8,000 shares at 100 million are below alone; with the capital beside them they are not."""
    value = set_at(example(), "shares[0].value_vnd", "100.000.000")
    value = set_at(value, "capital_contributions[0].value_vnd", capital)
    assert bool(places(value, "F19")) is below


def test_below_the_figure_is_an_answer_under_a_heading_that_has_one() -> None:
    value = example()
    value["nothing_to_declare"].remove("bonds")
    value["below_threshold"] = ["bonds"]
    assert places(value, "F19") == []


@pytest.mark.parametrize(("born", "adult"), [("20/11/2008", True), ("21/11/2008", False)])
def test_a_child_is_a_minor_until_the_birthday(born: str, adult: bool) -> None:
    value = set_at(example(), "minor_children[0].date_of_birth", born)
    assert bool(places(value, "F23")) is adult


@pytest.mark.parametrize(
    ("amount", "odd"),
    [("999.999", True), ("1.000.000", False), ("9.999.999.999.999", False), ("10.000.000.000.001", True)],
)
def test_an_amount_is_odd_below_a_million_and_above_ten_trillion(amount: str, odd: bool) -> None:
    value = set_at(example(), "shares[0].value_vnd", amount)
    assert ("shares[0].value_vnd" in places(value, "F26")) is odd


@pytest.mark.parametrize(("typed", "guess"), [("1.480", "1.480.000.000 đồng"), ("640.000", "640.000.000 đồng")])
def test_an_odd_amount_comes_with_the_likelier_one(typed: str, guess: str) -> None:
    value = set_at(example(), "houses[0].value_vnd", typed)
    assert next(one.gaps["goi_y"] for one in problems_of(value) if one.rule == "F26") == guess


def test_the_end_of_another_income_period_deserves_a_look() -> None:
    value = set_at(example(), "income_between[0].period_to", "01/11/2026")
    assert places(value, "F03") == ["income_between[0].period_to"]


def test_the_period_of_the_form_deserves_none() -> None:
    value = set_at(example(), "income_between[0].period_from", "05/12/2025")
    assert places(set_at(value, "income_between[0].period_to", "19/11/2026"), "F03") == []


def test_a_day_before_any_form_is_a_stop() -> None:
    value = set_at(example("initial-2026"), "completed_on", "19/12/2020")
    assert ("form", "stop", "completed_on", "gioi_han") in found(value)


def test_two_declarants_are_a_stop() -> None:
    value = example()
    value["sections"]["declarant"] *= 2
    assert ("form", "stop", "declarant", "gioi_han") in found(value)


@pytest.mark.parametrize(("holder", "stranger"), [("Đỗ Minh Thuậnxyz", True), ("Ông Đỗ Minh Thuận, bà Huyền", False)])
def test_a_holder_is_family_by_whole_names(holder: str, stranger: bool) -> None:
    value = set_at(set_at(example(), "houses[0].certificate_holder", holder), "houses[0].other_info", "")
    assert ("houses[0].other_info" in places(value, "F14")) is stranger


def test_nought_is_no_number_of_things() -> None:
    assert places(set_at(example(), "changes[0].quantity_delta", "+0"), "F07") == ["changes[0].quantity_delta"]


def test_a_look_with_a_reason_is_not_listed() -> None:
    value = set_at(example(), "precious_items[0].value_vnd", "100.000.000")
    value = set_at(value, "precious_items[0].id", "vang")
    reason = {"rule": "F19", "section": "precious_items", "row_id": "vang", "text": "Khai cho đủ."}
    draft = draft_of({**value, "reasons": [reason]})
    looks = problems_of(value)
    assert len(looks) == 1
    assert unexplained(draft, looks) == ()
    assert unexplained(replace(draft, reasons=()), looks) == looks
