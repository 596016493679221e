"""Only a draft without stops becomes a declaration, and nothing stands in it that does not print."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from declare_app.base.errors import AppError
from declare_app.drafting.finish import finish, reopened
from declare_app.model.assets import ResidentialLand
from declare_app.model.declaration import Declaration
from declare_app.package.declared import NotADeclaration, read_declaration
from tests.builders import REGIMES, draft_of, example, problems_of, regime_of, set_at

EXAMPLES = ["annual-2025", "annual-2026", "initial-2026", "personnel-2026"]


def finished(value: dict[str, Any]) -> Declaration:
    draft = draft_of(value)
    return finish(draft, regime_of(draft))


def as_json(name: str = "annual-2026") -> dict[str, Any]:
    return finished(example(name)).as_json_value()


def test_values_are_typed() -> None:
    declaration = finished(example())
    land = declaration.rows("residential_land")[0]
    assert declaration.completed_on == date(2026, 11, 20)
    assert isinstance(land, ResidentialLand)
    assert (land.value_vnd, land.area_m2) == (1_250_000_000, Decimal("86.4"))


def test_money_areas_and_dates_are_text_in_json() -> None:
    land = as_json()["sections"]["residential_land"][0]
    assert (land["value_vnd"], land["area_m2"]) == ("1250000000", "86.4")
    assert as_json()["completed_on"] == "2026-11-20"


def test_the_regime_is_named() -> None:
    regime = as_json()["regime"]
    assert (regime["form"], regime["parameters_on"]) == ("nd130_2020_i", "2026-07-01")
    assert as_json("annual-2025")["regime"]["parameters_on"] == "2020-12-20"


def test_a_draft_with_a_stop_is_not_finished() -> None:
    with pytest.raises(AppError) as caught:
        finished(set_at(example(), "houses[0].address", ""))
    assert (caught.value.code, caught.value.facts["place"]) == ("draft.unfinished", "houses[0].address")


def test_what_does_not_print_stays_behind() -> None:
    value = example()
    value["reasons"] = [{"rule": "F19", "section": "houses", "row_id": "x", "text": "Lý do riêng"}]
    value["sections"]["houses"][0]["value_reason"] = "không dùng đến"
    text = str(finished(value).as_json_value())
    assert "Lý do riêng" not in text
    assert "không dùng đến" not in text
    assert "previous_completed_on" not in text


def test_an_amount_of_dong_is_told_once_however_it_was_typed() -> None:
    """Typed twice, as in the examples, or once, as the window asks: the same declaration."""
    twice, once = example(), example()
    for row in once["sections"]["money_items"]:
        if row["currency"] == "VND":
            del row["amount"]
    declared = finished(twice).as_json_value()["sections"]["money_items"]
    assert [row | {"id": ""} for row in declared] == [
        row | {"id": ""} for row in finished(once).as_json_value()["sections"]["money_items"]
    ]
    assert [row.get("amount") for row in declared] == [None, None, "3000"]


def test_a_text_becomes_one_line() -> None:
    value = set_at(set_at(example(), "houses[0].address", " Số 27,\n ngõ 3 "), "unit_name", "SỞ  XÂY\nDỰNG")
    declared = finished(value).as_json_value()
    assert declared["sections"]["houses"][0]["address"] == "Số 27, ngõ 3"
    assert declared["unit_name"] == "SỞ XÂY DỰNG"


def test_below_threshold_and_none_are_the_same_on_paper() -> None:
    value = example()
    value["sections"].pop("precious_items")
    value["below_threshold"] = ["precious_items"]
    assert finished(value).as_json_value()["sections"]["precious_items"] == []


def test_a_missing_field_with_an_explanation_is_finished() -> None:
    value = set_at(set_at(example(), "spouse[0].id_number", "C1234567"), "spouse[0].id_issue_place", "")
    value["sections"]["spouse"][0]["no_information"] = "Người nước ngoài, hộ chiếu số C1234567."
    assert not [one for one in problems_of(value) if one.severity == "stop"]
    spouse = finished(value).as_json_value()["sections"]["spouse"][0]
    assert "id_number" not in spouse
    assert spouse["no_information"] == "Người nước ngoài, hộ chiếu số C1234567."


def explained(path: str, new: str) -> set[tuple[str, str]]:
    """(severity, place) of the problems of a draft with one odd cell and an explanation in its row."""
    value = set_at(set_at(example(), path, new), f"{path.rpartition('.')[0]}.no_information", "Không nhớ.")
    return {(one.severity, str(one.place)) for one in problems_of(value)}


@pytest.mark.parametrize(
    ("path", "odd"),
    [
        ("houses[0].floor_area_m2", ""),
        ("houses[0].value_vnd", "hai tỷ"),
        ("other_assets[0].owned_since_year", "lâu rồi"),
        ("changes[0].value_delta", ""),
        ("changes[0].quantity_delta", ""),
        ("income_between[0].income_spouse_vnd", ""),
    ],
)
def test_what_is_missing_or_unreadable_may_be_explained(path: str, odd: str) -> None:
    assert ("look", path) in explained(path, odd)


@pytest.mark.parametrize(
    ("path", "odd"),
    [
        ("houses[0].floor_area_m2", "0"),
        ("other_assets[0].owned_since_year", "2030"),
        ("changes[0].row", "r99"),
        ("changes[4].quantity_delta", "+1"),
    ],
)
def test_what_would_print_wrong_or_not_at_all_is_not_explained_away(path: str, odd: str) -> None:
    assert ("stop", path) in explained(path, odd)


def test_an_explanation_of_nothing_stays_behind() -> None:
    value = example()
    value["sections"]["spouse"][0]["no_information"] = "Không cần"
    assert "no_information" not in finished(value).as_json_value()["sections"]["spouse"][0]


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_declaration_reads_back_as_itself(name: str) -> None:
    draft = draft_of(example(name))
    regime = regime_of(draft)
    declaration = finish(draft, regime)
    assert read_declaration(declaration.as_json_value(), regime) == declaration


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_declaration_opens_as_the_draft_that_finishes_to_it(name: str) -> None:
    draft = draft_of(example(name))
    regime = regime_of(draft)
    declaration = finish(draft, regime)
    again = reopened(declaration, regime)
    assert reopened(read_declaration(declaration.as_json_value(), regime), regime) == again
    assert again.sections["houses"] == () or again.rows("houses")[0].text("value_vnd")


def edited(path: str, new: object, name: str = "annual-2026") -> dict[str, Any]:
    return set_at(as_json(name), path, new)


ODD = {
    "a null": edited("houses[0].other_info", None) | {"signed_place": None},
    "a section too many": edited("x", None) | {"sections": as_json()["sections"] | {"boats": []}},
    "a section too few": {**as_json(), "sections": {k: v for k, v in as_json()["sections"].items() if k != "houses"}},
    "money as a number": edited("houses[0].value_vnd", 5),
    "money with a sign": edited("houses[0].value_vnd", "-5"),
    "money with a leading nought": edited("houses[0].value_vnd", "05"),
    "an area with a trailing nought": edited("houses[0].floor_area_m2", "248.50"),
    "a day that is none": edited("declarant[0].date_of_birth", "1979-02-30"),
    "an unknown choice": edited("houses[0].house_type", "villa"),
    "a row of no table": edited("changes[0].row", "r1"),
    "a value without a basis": edited("houses[0].value_basis", None),
    "a reason beside a value": edited("houses[0].value_reason", "x"),
    "a certificate number without a certificate": edited("other_land[0].certificate_no", "BP 1"),
    "two spaces in a text": edited("houses[0].address", "a  b"),
    "a letter that paper lacks": edited("houses[0].address", "a 😀"),
    "a heading on two lines": edited("unit_name", "SỞ\nXÂY DỰNG"),
    "two amounts in dong": edited("money_items[0].amount", "1"),
    "an empty text": edited("houses[0].address", ""),
    "spaces around a text": edited("houses[0].address", " a "),
    "an unknown attribute": edited("houses[0].colour", "x"),
    "an id twice": edited("houses[0].id", as_json()["sections"]["houses"][1]["id"]),
    "an explanation that does not print": edited("houses[0].no_information", "x"),
    "a person without a name": edited("declarant[0].full_name", None),
    "another format": edited("format", "kkts-declaration/2.0"),
}


@pytest.mark.parametrize("name", ODD)
def test_json_that_is_no_declaration_is_refused(name: str) -> None:
    with pytest.raises(NotADeclaration):
        read_declaration(ODD[name], REGIMES.all()[-1])
