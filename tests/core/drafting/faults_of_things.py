"""Faults of land, houses, money, other assets and people."""

from typing import Any

from tests.builders import set_at
from tests.core.drafting.faulty import CHILD_BORN_2008, FOREIGN_HOUSE, SECOND_PARCEL, at, land_below_threshold, with_row

Faults = dict[str, tuple[dict[str, Any], tuple[str, str, str, str]]]
"""What is wrong -> the draft, and the problem that must be found: rule, severity, place, pattern."""

FAULTS: Faults = {
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
    "an amount of dong that says no number": (
        at("money_items[0].amount", "hơn bốn trăm"),
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
    "a letter that paper lacks is told": (
        at("houses[0].address", "Số 1 😀"),
        ("F11", "stop", "houses[0].address", "gioi_han"),
    ),
    "a heading that paper lacks is told": (at("unit_name", "SỞ 建設"), ("form", "stop", "unit_name", "gioi_han")),
}
