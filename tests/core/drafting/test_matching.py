"""What is held to be the same thing in two declarations, and what is not."""

import pytest

from declare_app.drafting.comparison.comparing import Compared
from declare_app.drafting.comparison.entries import entries
from tests.core.drafting.comparison_cases import Things, compared, told

HOLDER = {"certificate_status": "yes", "certificate_holder": "Đỗ Minh Thuận", "value_basis": "purchase"}
LAND = {
    "address": "Thôn Khe Vằn, xã Ba Chẽ",
    "area_m2": "500",
    "value_vnd": "400000000",
    "certificate_no": "A 1",
    **HOLDER,
}
CAR = {"asset_name": "Ô tô Kia", "registration_no": "14A-1", "value_basis": "purchase", "value_vnd": "400000000"}
PICTURE = {"asset_name": "Tranh", "owned_since_year": "2019", "value_vnd": "200000000"}
GOLD = {"item_name": "Vàng", "quantity": "3", "unit": "lượng", "value_basis": "purchase", "value_vnd": "200000000"}


def one(section: str, before: dict[str, str], after: dict[str, str]) -> list[Compared]:
    return list(compared([(section, before)], [(section, after)]).things)


def states(before: Things, after: Things) -> list[tuple[str, str | None]]:
    return [(thing.state, thing.mark) for thing in compared(before, after).things]


@pytest.mark.parametrize(
    ("changed", "mark"),
    [
        ({"other_info": "Cho thuê"}, "number_and_name"),
        ({"certificate_no": "B 2"}, "description"),
        ({"certificate_no": "a1.", "address": "Thôn khác", "area_m2": "501"}, "number"),
        ({"certificate_no": "", "certificate_status": "", "value_vnd": "1"}, "name_and_size"),
        ({"certificate_no": "", "certificate_status": "", "area_m2": "1"}, "name_and_value"),
        ({"certificate_no": "", "certificate_status": "", "area_m2": "1", "value_vnd": "1"}, "name"),
        ({"certificate_no": "B 2", "address": "Thôn Khe Vằn, xã Ba Chẽ, tỉnh Quảng Ninh"}, "place"),
    ],
)
def test_a_parcel_is_known_by_the_surest_thing_that_stayed(changed: dict[str, str], mark: str) -> None:
    [thing] = one("residential_land", LAND, {**LAND, **changed})
    assert (thing.state, thing.mark) == ("changed", mark)


def test_the_id_of_a_row_comes_before_everything_else() -> None:
    before = [
        ("registered_assets", {**CAR, "id": "a"}),
        ("registered_assets", {**CAR, "id": "b", "registration_no": "9"}),
    ]
    after = [
        ("registered_assets", {**CAR, "id": "b"}),
        ("registered_assets", {**CAR, "id": "a", "registration_no": "9"}),
    ]
    assert states(before, after) == [("changed", "id"), ("changed", "id")]


def test_ids_that_another_program_made_do_not_join_strangers() -> None:
    house = {"house_type": "flat", "floor_area_m2": "54", "value_basis": "purchase"}
    one = ("houses", {**house, "address": "Căn hộ 1", "value_vnd": "900000000", "id": "1"})
    other = {**house, "address": "Căn hộ 2", "floor_area_m2": "80", "value_vnd": "700000000"}
    found = states([one, ("houses", {**other, "id": "2"})], [("houses", {**other, "id": "1"})])
    assert found == [("unchanged", "everything"), ("gone", None)]


def test_a_row_written_over_with_another_thing_is_asked_about() -> None:
    other = {**CAR, "asset_name": "Ô tô Ford", "registration_no": "14A-2", "value_vnd": "900000000"}
    [thing] = one("registered_assets", {**CAR, "id": "a"}, {**other, "id": "a"})
    assert (thing.mark, thing.questions) == ("id", ("value_anew", "written_over"))


@pytest.mark.parametrize(
    ("section", "thing", "changed"),
    [
        ("registered_assets", CAR, {"registration_no": "14A-2", "value_vnd": "700000000"}),
        ("residential_land", LAND, {"certificate_no": "B 2", "area_m2": "800"}),
        ("residential_land", LAND, {"certificate_no": "B 2", "value_vnd": "700000000"}),
        ("other_assets", PICTURE, {"owned_since_year": "2026", "value_vnd": "300000000"}),
    ],
)
def test_the_same_name_with_another_number_and_value_is_another_thing(
    section: str, thing: dict[str, str], changed: dict[str, str]
) -> None:
    found = one(section, thing, {**thing, **changed})
    assert [thing.state for thing in found] == ["new", "gone"]
    assert all("look_alike" in thing.questions for thing in found)


def test_of_several_of_one_name_those_go_together_that_differ_least() -> None:
    accounts = [
        (
            "money_items",
            {"money_kind": "deposit_domestic_org", "currency": "VND", "value_vnd": value, "counterparty": "A"},
        )
        for value in ("100000000", "580000000", "420000000")
    ]
    assert told(entries(compared(accounts[:2], accounts[2:])))[0][:3] == ("r5", "-", "260.000.000")


def test_what_moved_to_another_list_is_gone_from_one_and_new_in_the_other() -> None:
    found = compared([("other_land", {**LAND, "land_type": "Đất vườn"})], [("residential_land", LAND)])
    assert [one[:3] for one in told(entries(found))] == [("r1_1", "+1", "400.000.000"), ("r1_2", "-1", "400.000.000")]


def test_gold_that_was_added_to_is_a_rise_of_its_price() -> None:
    found = compared(
        [("precious_items", GOLD)], [("precious_items", {**GOLD, "quantity": "5", "value_vnd": "350000000"})]
    )
    assert told(entries(found)) == [("r4", "+", "150.000.000", "Vàng")]


@pytest.mark.parametrize(
    "changed",
    [
        {"value_vnd": "350000000"},
        {"quantity": "2", "value_vnd": "350000000"},
        {"quantity": "5"},
        {"quantity": "5", "unit": "chỉ", "value_vnd": "350000000"},
    ],
)
def test_a_value_that_the_files_do_not_explain_is_no_row(changed: dict[str, str]) -> None:
    found = compared([("precious_items", GOLD)], [("precious_items", {**GOLD, **changed})])
    assert entries(found) == ()
    assert [thing.questions for thing in found.things] in [[("value_anew",)], [("size_alone",)]]


@pytest.mark.parametrize(("holder", "rows"), [("Đỗ Phạm Gia Hân", 0), ("Đỗ Minh Quân", 1)])
def test_a_new_value_with_a_new_owner_is_a_row_only_where_the_owner_is_none_of_the_household(
    holder: str, rows: int
) -> None:
    """The minor child's name on the paper is no reason for another price; a stranger's says that a share has moved."""
    given = {**LAND, "certificate_holder": holder, "value_vnd": "900000000"}
    assert len(entries(compared([("residential_land", LAND)], [("residential_land", given)]))) == rows


def test_a_value_told_in_one_declaration_alone_is_no_row() -> None:
    unknown = {**GOLD, "value_basis": "undeterminable", "value_reason": "Của ông bà để lại"}
    found = compared([("precious_items", unknown)], [("precious_items", GOLD)])
    assert (entries(found), found.things[0].questions) == ((), ("value_known_once",))


def test_a_thing_without_a_value_has_an_entry_of_its_own() -> None:
    unknown = {**LAND, "address": "Thôn Đông", "certificate_no": "C 3", "value_basis": "undeterminable"}
    found = compared([], [("residential_land", LAND), ("residential_land", unknown)])
    assert [one[:3] for one in told(entries(found))] == [("r1_1", "+1", "400.000.000"), ("r1_1", "+1", "")]


def test_of_a_whole_item_what_is_gone_counts_together_with_what_is_left() -> None:
    """40 million of gold gone: with 200 million left it has gone; alone it need not be declared, so nobody knows."""
    small = ("precious_items", {**GOLD, "item_name": "Nhẫn", "value_vnd": "40000000"})
    assert states([small, ("precious_items", GOLD)], [("precious_items", GOLD)])[-1][0] == "gone"
    assert states([small], [])[-1][0] == "below"


def test_item_six_counts_as_a_whole() -> None:
    bond = ("bonds", {"security_name": "T", "quantity": "1", "value_basis": "purchase", "value_vnd": "100000000"})
    capital = ("capital_contributions", {"contribution_form": "C", "value_basis": "purchase", "value_vnd": "100000000"})
    assert [state for state, _ in states([bond, capital], [capital])] == ["gone", "unchanged"]
    assert [state for state, _ in states([bond], [])] == ["below"]


def test_less_than_before_and_said_to_be_below_is_a_fall_that_nobody_can_count() -> None:
    found = compared([("precious_items", GOLD)], [], below_after=["precious_items"])
    assert told(entries(found)) == [("r4", "-", "", "Vàng")]
    assert [(thing.state, thing.questions) for thing in found.things] == [("below", ("less_said",))]


def test_what_is_still_listed_below_the_figure_is_simply_there() -> None:
    bike = ("registered_assets", {**CAR, "value_vnd": "108000000"})
    assert states([bike], [bike]) == [("unchanged", "everything")]


def test_an_account_abroad_has_no_row_and_says_so() -> None:
    account = ("foreign_accounts", {"account_holder": "Đỗ Minh Thuận", "account_no": "44-1", "institution": "Sakura"})
    for before, after, state in (([], [account], "new"), ([account], [], "gone")):
        found = compared(before, after)
        assert (entries(found), found.things[0].state, found.things[0].questions) == ((), state, ("no_row",))


def test_thirty_equal_things_are_counted_and_not_confused() -> None:
    found = compared([("registered_assets", CAR)] * 30, [("registered_assets", CAR)] * 27)
    assert told(entries(found))[0][:3] == ("r7_1", "-3", "1.200.000.000")
