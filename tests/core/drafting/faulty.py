"""Drafts with one fault: an example of the program with one thing changed."""

from typing import Any

from tests.builders import example, set_at

CHILD_BORN_2008 = {"full_name": "Đỗ Gia An", "date_of_birth": "01/11/2008", "permanent_address": "Quảng Ninh"}
FOREIGN_HOUSE = {"description": "Căn hộ", "value_basis": "purchase", "value_vnd": "2.000.000.000"}
SECOND_PARCEL = {
    "address": "thôn đông, xã kiến hưng,  thành phố Hải Phòng",
    "area_m2": "210,0",
    "value_basis": "purchase",
    "value_vnd": "700.000.000",
    "certificate_status": "no",
}


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
