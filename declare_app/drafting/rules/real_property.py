"""Rules about land, houses and constructions: area, value, certificate, doubles."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal

from declare_app.drafting.case import Case, RowRead
from declare_app.drafting.problems import Problem
from declare_app.model.amounts import ordinal

AREA_CELLS = ("area_m2", "floor_area_m2")
_SEPARATORS = re.compile(r"[,;.()/&+-]")


def land_and_houses_are_described(case: Case) -> Iterator[Problem]:
    """F11 (notes 8 to 11): address, an area above 0, and a value or the words that none can be determined."""
    for read in _property_rows(case):
        yield from read.faults("F11", frozenset({"address", "value", *AREA_CELLS}))
        for cell_id in AREA_CELLS:
            area = read.values.get(cell_id)
            if isinstance(area, Decimal) and area == 0:
                yield read.problem(
                    "F11",
                    "stop",
                    cell_id,
                    "gioi_han",
                    o=read.name(cell_id),
                    gia_tri="0",
                    gioi_han="phải lớn hơn 0",
                    cach="Ghi số mét vuông trên giấy, hoặc số đo được",
                )


def gifts_print_as_estimated(case: Case) -> Iterator[Problem]:
    """F12 (note 10): a gift or inheritance prints the words "giá trị ước tính"; a form that lost them is caught."""
    words = "giá trị ước tính"
    for read in case.all_rows():
        if read.values.get("value_basis") != "gift_inheritance":
            continue
        for one in read.answers:
            if one.field.kind == "value" and one.is_filled and words not in one.shown:
                gaps = {"a": "giá trị được cho, thừa kế", "b": f"“{words}”"}
                yield read.problem("F12", "stop", "value_basis", "kem_theo", **gaps)


def certificates_have_number_and_holder(case: Case) -> Iterator[Problem]:
    """F13 (note 11): number and holder of the certificate, or the answer that none was issued yet."""
    for read in _property_rows(case):
        yield from read.faults("F13", frozenset({"certificate"}))


def strangers_on_a_certificate_are_explained(case: Case) -> Iterator[Problem]:
    """F14 (note 12): a holder outside the family wants a word in "Thông tin khác" on who really uses the thing."""
    family = [_folded(read.row.text("full_name")) for section in _FAMILY for read in case.rows(section)]
    for read in _property_rows(case):
        holder = _folded(_SEPARATORS.sub(" ", read.row.text("certificate_holder")))
        if read.values.get("certificate_status") != "yes" or not holder or read.row.text("other_info"):
            continue
        if not any(name and f" {name} " in f" {holder} " for name in family):
            yield read.problem(
                "F14",
                "look",
                "other_info",
                "co_the_quen",
                a="giấy chứng nhận đứng tên người ngoài gia đình",
                b="giải thích ở “Thông tin khác”",
                cach="Ghi ai đang quản lý, sử dụng và vì sao",
            )


def house_type_and_floor_area_are_given(case: Case) -> Iterator[Problem]:
    """F15 (notes 14, 15): one of two house types; that the area counts all floors is said by the help text."""
    for read in _property_rows(case):
        yield from read.faults("F15", frozenset({"house_type"}))


def nothing_is_listed_twice(case: Case) -> Iterator[Problem]:
    """F27: two entries of one list with the same certificate number, or the same address and area."""
    for section in case.sections:
        item = section.item_name or "khoản"
        first_with: dict[Hashable, RowRead] = {}
        for read in case.rows(section.id):
            for cell_id, what, mark in _marks(read):
                first = first_with.setdefault(mark, read)
                if first is not read:
                    a, b = f"{item} thứ {ordinal(read.index + 1)}", f"{item} thứ {ordinal(first.index + 1)}"
                    yield read.problem("F27", "look", cell_id, "trung", a=a, b=b, diem=what)
                    break


_FAMILY = ("declarant", "spouse", "minor_children")


def _property_rows(case: Case) -> Iterator[RowRead]:
    """The rows of sections that ask for a certificate."""
    for read in case.all_rows():
        if any(field.kind == "certificate" for field in read.section.fields):
            yield read


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _marks(read: RowRead) -> Iterator[tuple[str, str, Hashable]]:
    """(cell, what it is called, mark) by which an entry is known again."""
    number = _folded(read.row.text("certificate_no"))
    if number:
        yield "certificate_no", "số giấy chứng nhận", number
    address = _folded(read.row.text("address"))
    area = next((a for name in AREA_CELLS if (a := read.values.get(name)) is not None), None)
    if address and isinstance(area, Decimal):
        yield "address", "địa chỉ và diện tích", (address, area)
