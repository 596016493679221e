"""Whatever is edited between two years: what was declared, with the rows of part III, is what is declared now."""

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from declare_app.drafting.comparison.comparing import Comparison
from declare_app.drafting.comparison.entries import Entry, entries
from declare_app.drafting.comparison.items import row_of
from tests.core.drafting.comparison_cases import FORM, compared, told

Thing = tuple[str, Mapping[str, str]]

# Section -> cells that name, number and measure a thing; together they stand in all nine rows.
SHAPES: Final = {
    "residential_land": ("address", "certificate_no", "area_m2"),
    "houses": ("address", "certificate_no", "floor_area_m2"),
    "production_forests": ("forest_type", "", "area_m2"),
    "perennial_trees": ("tree_type", "", "quantity"),
    "precious_items": ("item_name", "", "quantity"),
    "money_items": ("counterparty", "", ""),
    "shares": ("security_name", "", "quantity"),
    "capital_contributions": ("contribution_form", "", ""),
    "registered_assets": ("asset_name", "registration_no", ""),
    "other_assets": ("asset_name", "", ""),
    "foreign_assets": ("description", "", "quantity"),
}
SMALL: Final = ("", "20000000", "90000000", "160000000", "300000000")
LARGE: Final = ("150000000", "300000000", "700000000")


@st.composite
def things(draw: st.DrawFn, values: tuple[str, ...] = SMALL) -> Thing:
    """Something that repeats often: few names, few numbers, few values."""
    section = draw(st.sampled_from(sorted(SHAPES)))
    name, number, size = SHAPES[section]
    texts = {name: draw(st.sampled_from(["A", "B"])), "id": draw(st.sampled_from(["", "1", "2"]))}
    texts["value_vnd"] = draw(st.sampled_from(values))
    if number:
        texts[number] = draw(st.sampled_from(["", "x1", "x2"]))
    if size:
        texts[size] = draw(st.sampled_from(["", "10", "20"]))
    if section == "money_items":
        texts |= {"money_kind": "cash", "currency": draw(st.sampled_from(["VND", "USD"]))}
        texts["amount"] = draw(st.sampled_from(["100", "200"]))
    elif section.endswith("land") or section == "houses":
        texts["certificate_status"] = "yes"
    return section, {cell: text for cell, text in texts.items() if text}


def _own_ids(listed: list[Thing]) -> list[Thing]:
    """An id names one thing of a declaration: the first that bears it, in one section, keeps it."""
    seen: set[str] = set()
    kept: list[Thing] = []
    for section, texts in listed:
        own = f"{section} {texts['id']}" if "id" in texts else ""
        kept.append((section, {**texts, "id": "" if own in seen else own}))
        seen.add(own)
    return kept


def lists(values: tuple[str, ...] = SMALL) -> st.SearchStrategy[list[Thing]]:
    return st.lists(things(values), max_size=9).map(_own_ids)


def row_id(section: str) -> str:
    row = row_of(FORM, section)
    assert row is not None
    return row.id


def known(listed: list[Thing]) -> Counter[str]:
    """The declared values by row, read from what was typed."""
    found: Counter[str] = Counter()
    for section, texts in listed:
        found[row_id(section)] += int(texts.get("value_vnd", 0))
    return found


def counts(listed: list[Thing]) -> Counter[str]:
    return Counter(row_id(section) for section, _ in listed)


def signed(entry: Entry, number: int) -> int:
    return number if entry.sign == "+" else -number


def not_in_a_row(found: Comparison) -> Counter[str]:
    """The changes of value that stay open, by row: things below the figure, and values written anew."""
    left: Counter[str] = Counter()
    for thing in found.things:
        if thing.movement is None and thing.state != "unchanged":
            left[row_id(thing.section.id)] += thing.change_of_value or 0
    return left


@given(lists(), lists())
def test_things_counted_before_and_in_the_rows_are_those_counted_now(before: list[Thing], after: list[Thing]) -> None:
    found = compared(before, after)
    total = counts(before)
    for entry in entries(found):
        if entry.row.quantity == "number":
            total[entry.row.id] += int(entry.quantity_delta.replace("+", "") or 0) if entry.count else 0
        else:
            assert entry.quantity_delta in ("+", "-")
            total[entry.row.id] += signed(
                entry, sum(thing.movement is not None and thing.movement.whole for thing in entry.things)
            )
    for thing in found.things:
        total[row_id(thing.section.id)] -= thing.state == "below"
    assert +total == counts(after)


@given(lists(LARGE), lists(LARGE))
def test_values_declared_before_and_in_the_rows_are_those_declared_now(before: list[Thing], after: list[Thing]) -> None:
    found = compared(before, after)
    total, left = known(before), not_in_a_row(found)
    for entry in entries(found):
        assert entry.amount is not None
        total[entry.row.id] += signed(entry, entry.amount)
    for row, value in left.items():
        total[row] += value
    assert +total == known(after)


@given(lists(), lists())
def test_what_stays_open_about_a_value_is_said(before: list[Thing], after: list[Thing]) -> None:
    for thing in compared(before, after).things:
        if thing.movement is None and thing.state != "unchanged" and thing.change_of_value != 0:
            asked = {"below", "below_by_item", "value_anew", "exchange", "value_known_once"}
            assert asked & set(thing.questions) or thing.change_of_value is None


@given(lists(), lists())
def test_no_sum_is_made_with_an_unknown_value(before: list[Thing], after: list[Thing]) -> None:
    for entry in entries(compared(before, after)):
        known_all = [thing.change_of_value is not None for thing in entry.things]
        assert all(known_all) if entry.amount is not None else not any(known_all)


@given(lists())
def test_a_declaration_against_itself_has_no_row(listed: list[Thing]) -> None:
    found = compared(listed, listed)
    assert entries(found) == ()
    assert {thing.state for thing in found.things} <= {"unchanged"}


@given(lists(LARGE), st.randoms(use_true_random=False))
def test_the_order_of_a_list_changes_nothing(listed: list[Thing], dice: Random) -> None:
    mixed = list(listed)
    dice.shuffle(mixed)
    assert entries(compared(listed, mixed)) == ()


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[Thing], list[Thing], Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Two lists, and by row and sign what the edits between them must come to: whole things, and value."""
    before: list[Thing] = []
    after: list[Thing] = []
    number: Counter[tuple[str, str]] = Counter()
    value: Counter[tuple[str, str]] = Counter()
    for index, (section, texts) in enumerate(draw(st.lists(things(LARGE), max_size=9))):
        own = {cell: f"{texts[cell]} {index}" for cell in SHAPES[section][:2] if cell in texts}
        thing = (section, {**texts, **own, "id": f"n{index}"})
        row, amount = row_id(section), int(texts["value_vnd"])
        match draw(st.sampled_from(["keep", "buy", "sell", "more", "less"])):
            case "buy":
                after.append(thing)
                number[row, "+"] += 1
                value[row, "+"] += amount
            case "sell":
                before.append(thing)
                number[row, "-"] += 1
                value[row, "-"] += amount
            case ("more" | "less") as way if (size := SHAPES[section][2]) and size in texts:
                sign, other = ("+", "30") if way == "more" else ("-", "5")
                before.append(thing)
                moved = amount + (1_000_000 if way == "more" else -1_000_000)
                after.append((section, {**thing[1], size: other, "value_vnd": str(moved)}))
                value[row, sign] += 1_000_000
            case _:
                before.append(thing)
                after.append(thing)
    return before, after, number, value


@given(edited())
def test_known_edits_give_exactly_their_rows(
    case: tuple[list[Thing], list[Thing], Counter[tuple[str, str]], Counter[tuple[str, str]]],
) -> None:
    before, after, number, value = case
    whole: Counter[tuple[str, str]] = Counter()
    amounts: Counter[tuple[str, str]] = Counter()
    for entry in entries(compared(before, after)):
        whole[entry.row.id, entry.sign] += entry.count or 0
        amounts[entry.row.id, entry.sign] += entry.amount or 0
    counted = {row.id for section in FORM.sections for row in section.rows if row.quantity == "number"}
    assert amounts == value
    assert +whole == Counter({key: count for key, count in number.items() if key[0] in counted})


@given(lists(LARGE), lists(LARGE))
def test_looked_at_the_other_way_what_rose_has_fallen(before: list[Thing], after: list[Thing]) -> None:
    there = {(row, sign, value) for row, sign, value, _ in (_plain(one) for one in entries(compared(before, after)))}
    back = {
        (row, "+-".replace(sign, ""), value)
        for row, sign, value, _ in (_plain(one) for one in entries(compared(after, before)))
    }
    assert there == back


def _plain(entry: Entry) -> tuple[str, str, int | None, str]:
    return entry.row.id, entry.sign, entry.amount, told([entry])[0][3]
