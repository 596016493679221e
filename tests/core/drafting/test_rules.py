"""Each rule of the form finds its fault, at its place, as severe as the law and the form make it."""

from typing import Any

import pytest

from declare_app.drafting.rules.table import RULES
from tests.builders import REGIMES, example, found, set_at

CHILD_BORN_2008 = {"full_name": "Đỗ Gia An", "date_of_birth": "01/11/2008", "permanent_address": "Quảng Ninh"}
FOREIGN_HOUSE = {"description": "Căn hộ", "value_basis": "purchase", "value_vnd": "2.000.000.000"}
SECOND_PARCEL = {
    "address": "thôn đông, xã kiến hưng,  thành phố Hải Phòng",
    "area_m2": "210,0",
    "value_basis": "purchase",
    "value_vnd": "700.000.000",
    "certificate_status": "no",
}


def annual(**cells: object) -> dict[str, Any]:
    value = example("annual-2026")
    for path, new in cells.items():
        set_at(value, path, new)
    return value


def at(path: str, new: object, name: str = "annual-2026") -> dict[str, Any]:
    return set_at(example(name), path, new)


def with_row(section: str, row: dict[str, str], name: str = "annual-2026") -> dict[str, Any]:
    value = example(name)
    value["sections"].setdefault(section, []).append(row)
    value["nothing_to_declare"] = [one for one in value["nothing_to_declare"] if one != section]
    return value


def without_changes() -> dict[str, Any]:
    value = example("annual-2026")
    value["sections"]["changes"] = value["sections"]["changes"][-1:]
    return value


def changes_denied() -> dict[str, Any]:
    value = example("annual-2026")
    value["nothing_to_declare"].append("changes")
    return value


def land_below_threshold() -> dict[str, Any]:
    value = example("initial-2026")
    value["nothing_to_declare"].remove("residential_land")
    value["below_threshold"] = ["residential_land"]
    return value


FAULTS = {
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
    "land has an area above nought": (
        at("residential_land[0].area_m2", "0"),
        ("F11", "stop", "residential_land[0].area_m2", "gioi_han"),
    ),
    "land has an address": (
        at("residential_land[0].address", ""),
        ("F11", "stop", "residential_land[0].address", "thieu"),
    ),
    "a house has a value": (at("houses[0].value_vnd", ""), ("F11", "stop", "houses[0].value_vnd", "thieu")),
    "an undeterminable value has a reason": (
        at("houses[0].value_basis", "undeterminable"),
        ("F11", "stop", "houses[0].value_reason", "thieu"),
    ),
    "a certificate has a number": (
        at("houses[1].certificate_no", ""),
        ("F13", "stop", "houses[1].certificate_no", "thieu"),
    ),
    "a certificate is answered": (
        at("houses[1].certificate_status", ""),
        ("F13", "stop", "houses[1].certificate_status", "chua_chon"),
    ),
    "a stranger's certificate is explained": (
        set_at(at("houses[1].certificate_holder", "Người Khác"), "houses[1].other_info", ""),
        ("F14", "look", "houses[1].other_info", "co_the_quen"),
    ),
    "a house is one of two types": (
        at("houses[0].house_type", "villa"),
        ("F15", "stop", "houses[0].house_type", "chua_chon"),
    ),
    "foreign money has its amount": (
        at("money_items[2].amount", ""),
        ("F16", "stop", "money_items[2].amount", "thieu"),
    ),
    "foreign money has its value in dong": (
        at("money_items[2].value_vnd", ""),
        ("F16", "stop", "money_items[2].value_vnd", "thieu"),
    ),
    "dong has one amount, not two": (
        at("money_items[0].amount", "421.000.000"),
        ("F16", "stop", "money_items[0].amount", "khong_khop"),
    ),
    "a foreign asset names its country": (
        with_row("foreign_assets", FOREIGN_HOUSE),
        ("F17", "stop", "foreign_assets[0].country", "thieu"),
    ),
    "a vehicle has its number": (
        at("registered_assets[0].registration_no", ""),
        ("F18", "stop", "registered_assets[0].registration_no", "thieu"),
    ),
    "nothing is owned from next year on": (
        at("other_assets[0].owned_since_year", "2027"),
        ("F18", "stop", "other_assets[0].owned_since_year", "gioi_han"),
    ),
    "gold below the figure deserves a look": (
        at("precious_items[0].value_vnd", "149.999.999"),
        ("F19", "look", "precious_items[0].value_vnd", "gioi_han"),
    ),
    "land has no figure to be below": (land_below_threshold(), ("F19", "stop", "residential_land", "khong_khop")),
    "a vehicle below the figure deserves a look": (
        at("registered_assets[0].value_vnd", "108.000.000"),
        ("F19", "look", "registered_assets[0].value_vnd", "gioi_han"),
    ),
    "an identity number has twelve digits": (
        at("declarant[0].id_number", "02207900451"),
        ("F22", "stop", "declarant[0].id_number", "du_so"),
    ),
    "the old nine digits deserve a look": (
        at("declarant[0].id_number", "022079004"),
        ("F22", "look", "declarant[0].id_number", "du_so"),
    ),
    "the number tells the birth year": (
        at("declarant[0].date_of_birth", "14/03/1978"),
        ("F22", "look", "declarant[0].id_number", "khong_khop"),
    ),
    "the number begins with a province": (
        at("declarant[0].id_number", "099079004517"),
        ("F22", "look", "declarant[0].id_number", "gioi_han"),
    ),
    "a card is issued after birth": (
        at("minor_children[0].id_issue_date", "18/08/2010"),
        ("F22", "stop", "minor_children[0].id_issue_date", "thu_tu"),
    ),
    "a card is issued before the declaration": (
        at("declarant[0].id_issue_date", "21/11/2026"),
        ("F22", "stop", "declarant[0].id_issue_date", "thu_tu"),
    ),
    "a child of eighteen is no minor": (
        with_row("minor_children", CHILD_BORN_2008),
        ("F23", "look", "minor_children[2].date_of_birth", "gioi_han"),
    ),
    "a value typed in million is noticed": (
        at("houses[0].value_vnd", "1.480"),
        ("F26", "look", "houses[0].value_vnd", "gia_tri_la"),
    ),
    "a value too high for its area is noticed": (
        at("residential_land[0].value_vnd", "1.250.000.000.000"),
        ("F26", "look", "residential_land[0].value_vnd", "gia_tri_la"),
    ),
    "a parcel listed twice is noticed by its address and area": (
        with_row("residential_land", SECOND_PARCEL),
        ("F27", "look", "residential_land[2].address", "trung"),
    ),
    "a parcel listed twice is noticed by its certificate": (
        at("residential_land[1].certificate_no", "bp 512873"),
        ("F27", "look", "residential_land[1].certificate_no", "trung"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_place(name: str) -> None:
    value, expected = FAULTS[name]
    assert expected in found(value)


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_not_there_without_the_change(name: str) -> None:
    _, expected = FAULTS[name]
    for sample in ("annual-2025", "annual-2026", "initial-2026"):
        assert expected not in found(example(sample))


@pytest.mark.parametrize("sample", ["annual-2025", "annual-2026", "initial-2026"])
def test_the_examples_can_be_finished(sample: str) -> None:
    assert not [one for one in found(example(sample)) if one[1] == "stop"]


def test_every_rule_is_named_by_the_official_form() -> None:
    assert set(REGIMES.all()[-1].form.rules) == set(RULES)


def test_every_rule_but_the_printed_words_has_a_fault_here() -> None:
    assert {expected[0] for _, expected in FAULTS.values()} == set(RULES) - {"F12"}


def test_the_form_itself_is_asked_before_the_rules() -> None:
    assert ("form", "stop", "unit_name", "thieu") in found(at("unit_name", ""))
