"""Place names as people type them, and an address cut where its units begin."""

import pytest

from declare_app.model.place_names import folded, names_sought, without_units, words_sought
from declare_app.model.units import FormerUnit, Unit, UnitList

HANOI = Unit("01", "Thành phố Hà Nội")
BAC_NINH = Unit("24", "Thành phố Bắc Ninh")
BA_DINH = Unit("00004", "Phường Ba Đình", HANOI.name)
HOAN_KIEM = Unit("00070", "Phường Hoàn Kiếm", HANOI.name)
TAN_LAP = Unit("09000", "Xã Tân Lập", BAC_NINH.name)
TAN_LAP_II = Unit("09001", "Xã Tấn Lập", BAC_NINH.name)
UNITS = UnitList(
    [HANOI, BAC_NINH],
    [BA_DINH, HOAN_KIEM, TAN_LAP, TAN_LAP_II],
    {"00070": [FormerUnit("Quận Hoàn Kiếm", "Thành phố Hà Nội", ("Phường Hàng Bạc", "Phường Hàng Buồm"))]},
)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("TP. Hồ Chí Minh", "tp  ho chi minh"),
        ("Đắk Lắk", "dak lak"),
        ("Bà Rịa - Vũng Tàu", "ba ria vung tau"),
        ("Xã M’Drắk", "xa mdrak"),
        ("Ea H'leo", "ea hleo"),
    ],
)
def test_a_name_folds_to_bare_letters(typed: str, words: str) -> None:
    assert folded(typed) == words


def test_short_forms_are_written_out() -> None:
    assert words_sought("tp HCM") == ("thanh", "pho", "ho", "chi", "minh")


@pytest.mark.parametrize(
    ("typed", "names"),
    [("phường Ba Đình", ("ba", "dinh")), ("quận 1", ("quan", "1")), ("xã", ("xa",)), ("thị xã Sa Pa", ("sa", "pa"))],
)
def test_kinds_of_unit_are_no_names_but_with_a_number(typed: str, names: tuple[str, ...]) -> None:
    assert names_sought(words_sought(typed)) == names


@pytest.mark.parametrize("typed", ["ba dinh", "Ba Đình", "phường ba đình", "P. Ba Đình", "BA DINH HA NOI", "dinh ba"])
def test_a_commune_is_found_however_it_is_typed(typed: str) -> None:
    assert [found.unit for found in UNITS.find(typed)] == [BA_DINH]


def test_the_province_itself_stands_before_its_communes() -> None:
    assert UNITS.find("hà nội")[0].unit == HANOI


def test_marks_that_were_typed_move_their_owner_to_the_front() -> None:
    assert [found.unit for found in UNITS.find("tấn lập")] == [TAN_LAP_II, TAN_LAP]


@pytest.mark.parametrize("typed", ["hang bac", "phường Hàng Bạc, quận Hoàn Kiếm"])
def test_an_old_commune_leads_to_the_new_one_and_is_named(typed: str) -> None:
    found = UNITS.find(typed)
    assert [(one.unit, one.formerly) for one in found] == [(HOAN_KIEM, "Phường Hàng Bạc, quận Hoàn Kiếm")]


def test_one_province_can_be_searched_alone() -> None:
    assert {found.unit for found in UNITS.find("t", BAC_NINH)} == {TAN_LAP, TAN_LAP_II}


@pytest.mark.parametrize("typed", ["", "   ", "., -", "Никита"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert UNITS.find(typed) == []


def test_an_address_has_small_kinds_inside_and_a_capital_in_front() -> None:
    assert BA_DINH.address("số 4 phố Đội Cấn") == "số 4 phố Đội Cấn, phường Ba Đình, thành phố Hà Nội"
    assert BA_DINH.address() == "Phường Ba Đình, thành phố Hà Nội"
    assert HANOI.address() == "Thành phố Hà Nội"


@pytest.mark.parametrize(
    ("address", "street", "units"),
    [
        ("Thôn Đông, xã Hòa An, tỉnh Tuyên Quang", "Thôn Đông", "xã Hòa An, tỉnh Tuyên Quang"),
        (
            "Số 4 phố Xã Đàn, P. Văn Miếu, Q. Đống Đa, TP Hà Nội",
            "Số 4 phố Xã Đàn",
            "P. Văn Miếu, Q. Đống Đa, TP Hà Nội",
        ),
        ("12 ngõ 5, phố Huế", "12 ngõ 5, phố Huế", ""),
        ("huyện Ý Yên,", "", "huyện Ý Yên"),
        ("", "", ""),
    ],
)
def test_an_address_is_cut_where_its_units_begin(address: str, street: str, units: str) -> None:
    assert without_units(address) == (street, units)
