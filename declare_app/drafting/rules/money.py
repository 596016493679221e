"""Rules about money, foreign things and registered ones."""

from collections.abc import Iterator
from decimal import Decimal

from declare_app.drafting.case import Case, RowRead
from declare_app.drafting.problems import Problem
from declare_app.forms.compounds import DONG
from declare_app.forms.reading import Unreadable, read_decimal
from declare_app.model.amounts import money_in_words, money_shown

# Below this, an amount in đồng was most likely typed in nghìn or triệu; above the other, with zeros too many.
_SMALL_VND = 1_000_000
_TYPED_IN_MILLIONS_VND = 100_000
_LARGE_VND = 10**13
# Original price of one square metre, from old hill land to the dearest street; outside it a digit group is doubtful.
_SMALL_VND_PER_M2 = 1_000
_LARGE_VND_PER_M2 = 3_000_000_000


def foreign_money_has_both_amounts(case: Case) -> Iterator[Problem]:
    """F16 (note 21): foreign currency with its amount and its value in đồng; đồng with one amount, not two."""
    for read in case.all_rows():
        held = frozenset(field.id for field in read.section.fields if field.kind == "money_held")
        yield from read.faults("F16", held)
        if held and read.values.get("currency") == DONG:
            yield from _second_amounts(read)


def _second_amounts(read: RowRead) -> Iterator[Problem]:
    """What was typed as an amount beside đồng is not asked and stays behind, so it must say the same as the value."""
    typed, value = read.row.text("amount"), read.money("value_vnd")
    if not typed:
        return
    try:
        amount = read_decimal(typed)
    except Unreadable:
        amount = None
    if amount is None or amount != value:
        yield read.problem(
            "F16",
            "stop",
            "amount",
            "khong_khop",
            a=read.name("amount"),
            x=f"“{typed}”",
            b=read.name("value_vnd"),
            y="trống" if value is None else money_shown(value),
        )


def foreign_things_name_their_country(case: Case) -> Iterator[Problem]:
    """F17 (note 26): in which country."""
    for read in case.all_rows():
        yield from read.faults("F17", frozenset({"country"}))


def registered_things_have_a_number(case: Case) -> Iterator[Problem]:
    """F18 (labels of 7.1 and 7.2): registration number; the year of beginning is not after this declaration."""
    for read in case.all_rows():
        yield from read.faults("F18", frozenset({"registration_no", "owned_since_year"}))
        year = read.values.get("owned_since_year")
        if isinstance(year, str) and case.completed_on is not None and int(year) > case.completed_on.year:
            yield read.problem(
                "F18",
                "stop",
                "owned_since_year",
                "gioi_han",
                o=read.name("owned_since_year"),
                gia_tri=year,
                gioi_han=f"phải từ năm {case.completed_on.year} trở về trước",
                cach="Ghi năm bắt đầu sở hữu",
            )


def amounts_are_plausible(case: Case) -> Iterator[Problem]:
    """F26: an amount that looks typed in nghìn or triệu, alone or against the area."""
    for read in case.all_rows():
        for one in read.answers:
            for cell in one.field.cells:
                amount = one.values.get(cell.id)
                if cell.kind != "money" or not isinstance(amount, int) or amount == 0:
                    continue
                area = next((a for name in ("area_m2", "floor_area_m2") if (a := read.values.get(name))), None)
                guess = _likelier(amount, area if isinstance(area, Decimal) else None)
                if guess is not None:
                    yield read.problem(
                        "F26",
                        "look",
                        cell.id,
                        "gia_tri_la",
                        o=cell.name,
                        so=money_shown(amount),
                        chu=money_in_words(amount).lower(),
                        la="nhỏ" if guess > amount else "lớn",
                        goi_y=money_shown(guess),
                    )


def _likelier(amount: int, area: Decimal | None) -> int | None:
    """The amount that was probably meant, or None where ``amount`` is plausible."""
    per_m2 = amount / area if area else None
    if amount < _TYPED_IN_MILLIONS_VND:
        return amount * 1_000_000
    if amount < _SMALL_VND or (per_m2 is not None and per_m2 < _SMALL_VND_PER_M2):
        return amount * 1000
    if amount > _LARGE_VND or (per_m2 is not None and per_m2 > _LARGE_VND_PER_M2):
        return amount // 1000
    return None
