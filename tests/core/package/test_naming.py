"""The file name of a package: for every unit's name in the country a plain one, and no person in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.package.naming import package_file_name, unit_slug
from tests.core.package.builders import FACTS


@pytest.mark.parametrize(
    ("unit_name", "slug"),
    [
        ("SỞ XÂY DỰNG", "so-xay-dung"),
        ("UBND PHƯỜNG BÃI CHÁY", "ubnd-phuong-bai-chay"),
        ("Ủy ban nhân dân phường Bãi Cháy", "uy-ban-nhan-dan-phuo"),
        ("Đảng ủy đặc khu Vân Đồn", "dang-uy-dac-khu-van"),
        ("Trường THCS số 2 (cơ sở 1)", "truong-thcs-so-2-co"),
        ("A\u0301O DA\u0300I", "ao-dai"),
        ("Ｓở　Ｙ tế", "so-y-te"),
        ("Phòng\nNội vụ", "phong-noi-vu"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("中文", "don-vi"),
        ("---", "don-vi"),
        ("ỷ", "y"),
    ],
)
def test_a_units_name_becomes_plain_letters(unit_name: str, slug: str) -> None:
    assert unit_slug(unit_name) == slug


def test_every_vietnamese_letter_keeps_its_base() -> None:
    assert unit_slug("ăâđêôơưĂÂĐÊÔƠƯ") == "aadeoouaadeoou"
    assert unit_slug("ạảấầẩẫậắằẳẵặẹẻẽế") == "aaaaaaaaaaaaeeee"


@given(st.text(min_size=1))
def test_any_name_gives_one_to_twenty_plain_characters(unit_name: str) -> None:
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?", unit_slug(unit_name), re.ASCII)


def test_the_file_name_says_unit_year_id_and_serial() -> None:
    assert package_file_name(FACTS) == "KKTS_so-xay-dung_2026_0b4d5f6e_r1.asice"


def test_a_later_serial_has_another_name() -> None:
    assert package_file_name(FACTS.model_copy(update={"serial": 12})).endswith("_r12.asice")


@given(st.text(min_size=1), st.integers(1, 999))
def test_the_file_name_is_short_and_plain_for_every_unit(unit_name: str, serial: int) -> None:
    name = package_file_name(FACTS.model_copy(update={"unit": unit_name, "serial": serial}))
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,60}", name, re.ASCII)
