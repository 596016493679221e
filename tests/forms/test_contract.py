"""The ids of sections, fields, codes and rows that drafts, packages and rules stand on."""

import typing

import pytest

from declare_app.forms.definition import RowDef
from declare_app.forms.kinds import KINDS, Cell
from declare_app.forms.shapes import record_for
from tests.forms.known import FORM, section

V = "value_basis value_vnd value_reason"
C = "certificate_status certificate_no certificate_holder"

FIELDS = {
    "declarant": "full_name date_of_birth position_title work_unit permanent_address "
    "id_number id_issue_date id_issue_place",
    "spouse": "full_name date_of_birth occupation workplace permanent_address id_number id_issue_date id_issue_place",
    "minor_children": "full_name date_of_birth permanent_address id_number id_issue_date id_issue_place",
    "residential_land": f"address area_m2 {V} {C} other_info",
    "other_land": f"land_type address area_m2 {V} {C} other_info",
    "houses": f"address house_type floor_area_m2 {V} {C} other_info",
    "other_constructions": f"construction_name address construction_type construction_grade area_m2 {V} {C} other_info",
    "perennial_trees": f"tree_type quantity {V}",
    "production_forests": f"forest_type area_m2 {V}",
    "other_structures": f"structure_name quantity {V}",
    "precious_items": f"item_name quantity unit {V}",
    "money_items": "money_kind currency amount value_vnd counterparty",
    "shares": f"security_name quantity {V}",
    "bonds": f"security_name quantity {V}",
    "capital_contributions": f"contribution_form {V}",
    "other_papers": f"paper_name {V}",
    "registered_assets": f"asset_name registration_no {V}",
    "other_assets": f"asset_name owned_since_year {V}",
    "foreign_assets": f"country description quantity {V} other_info",
    "foreign_accounts": "account_holder account_no institution",
    "income_between": "period_from period_to income_declarant_vnd income_spouse_vnd income_children_vnd "
    "income_common_vnd",
    "changes": "row quantity_delta value_delta explanation",
}

CODES = {
    "value_basis": "purchase self_made gift_inheritance undeterminable",
    "certificate_status": "yes no",
    "house_type": "flat detached",
    "money_kind": "cash lent prepaid deposit_person deposit_domestic_org deposit_foreign_org_in_vn",
    "row": "r1_1 r1_2 r2_1 r2_2 r3_1 r3_2 r4 r5 r6_1 r6_2 r6_3 r6_4 r7_1 r7_2 r8 r9",
}

ROWS = """
r1 heading
r1_1 number residential_land
r1_2 number other_land
r2 heading
r2_1 number houses
r2_2 number other_constructions
r3 heading
r3_1 sign perennial_trees production_forests
r3_2 sign other_structures
r4 sign precious_items
r5 sign money_items
r6 heading
r6_1 sign shares
r6_2 sign bonds
r6_3 sign capital_contributions
r6_4 sign other_papers
r7 heading
r7_1 number registered_assets
r7_2 number other_assets
r8 sign foreign_assets
r9 none
"""

THRESHOLDS = {
    "perennial_trees": ("threshold.attached", "whole"),
    "production_forests": ("threshold.attached", "whole"),
    "other_structures": ("threshold.attached", "whole"),
    "precious_items": ("threshold.asset", "whole"),
    "money_items": ("threshold.asset", "whole"),
    "securities": ("threshold.asset", "whole"),
    "registered_assets": ("threshold.asset", "each_or_type"),
    "other_assets": ("threshold.asset", "each_or_type"),
}

# May be empty in a finished declaration without an explanation; all else must be filled.
OPTIONAL = {
    "minor_children": "id_number id_issue_date id_issue_place",
    "residential_land": "other_info",
    "other_land": "other_info",
    "houses": "other_info",
    "other_constructions": "other_info",
    "precious_items": "quantity unit",
    "money_items": "counterparty",
    "foreign_assets": "quantity other_info",
    "income_between": FIELDS["income_between"],
    "changes": "quantity_delta",
}

EVERY_CELL = [(one.id, cell) for one in FORM.sections for cell in one.cells]


def cell_name(value: object) -> str | None:
    return value.id if isinstance(value, Cell) else None


def test_the_sections_that_take_rows_stand_in_the_order_of_the_contract() -> None:
    assert [one.id for one in FORM.sections if one.holds_rows] == list(FIELDS)


@pytest.mark.parametrize("section_id", FIELDS)
def test_a_section_asks_its_fields_in_order(section_id: str) -> None:
    assert [cell.id for cell in section(section_id).cells] == FIELDS[section_id].split()


@pytest.mark.parametrize("cell_id", CODES)
def test_a_closed_question_takes_its_codes_wherever_it_is_asked(cell_id: str) -> None:
    found = {tuple(choice.code for choice in cell.choices) for _, cell in EVERY_CELL if cell.id == cell_id}
    assert found == {tuple(CODES[cell_id].split())}


def test_no_other_question_is_closed() -> None:
    assert {cell.id for _, cell in EVERY_CELL if cell.choices} == CODES.keys()


def row_line(row: RowDef) -> str:
    return " ".join((row.id, row.quantity, *row.covers))


def test_the_change_table_has_its_rows_and_each_speaks_of_its_sections() -> None:
    assert [row_line(row) for row in section("changes").rows] == ROWS.split("\n")[1:-1]


def test_only_row_9_is_income() -> None:
    assert [row.id for row in section("changes").rows if row.is_income] == ["r9"]


def test_figures_are_tested_on_whole_items_but_for_vehicles_and_the_rest() -> None:
    found = {one.id: (one.threshold.figure, one.threshold.over) for one in FORM.sections if one.threshold}
    assert found == THRESHOLDS


def test_only_the_declarant_and_the_income_may_not_be_answered_with_none() -> None:
    assert {one.id for one in FORM.sections if one.holds_rows and not one.may_be_none} == {
        "declarant",
        "income_between",
    }


def test_everything_is_required_but_what_the_law_or_life_leaves_open() -> None:
    optional = {one.id: " ".join(f.id for f in one.fields if not f.required) for one in FORM.sections}
    assert {section_id: names for section_id, names in optional.items() if names} == OPTIONAL


def test_the_form_lists_the_rules_of_its_notes() -> None:
    assert " ".join(FORM.rules) == ("F01 F02 F03 F04 F05 F06 F07 F11 F12 F13 F14 F15 F16 F17 F18 F19 F22 F23 F26 F27")


@pytest.mark.parametrize(("section_id", "cell"), EVERY_CELL, ids=cell_name)
def test_every_question_lands_on_an_attribute_of_its_kind(section_id: str, cell: Cell) -> None:
    annotation = record_for(section(section_id)).model_fields[cell.id].annotation
    held = typing.get_args(annotation)
    assert type(None) in held
    wanted = next(one for one in held if one is not type(None))
    if typing.get_origin(wanted) is typing.Literal:
        assert set(typing.get_args(wanted)) == {choice.code for choice in cell.choices}
    else:
        assert wanted == KINDS[cell.kind].python


def test_every_section_fills_a_record_of_the_model() -> None:
    assert all(record_for(one).__name__ == one.record for one in FORM.sections if one.holds_rows)
