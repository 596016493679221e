"""The panel of a signed field: small, whole, and always the same bytes."""

from io import BytesIO

import pikepdf
import pytest

from declare_app.documents.stamp import print_stamp
from tests.core.documents.paper import text_of

LINES = ("Ký số bởi: Đỗ Minh Thuận", "Lúc: 20/11/2026 09:15:00 +07:00", "Mã: 05DB-TZTW-RNX2")


def test_the_lines_stand_on_one_page_of_the_wanted_size() -> None:
    pdf = print_stamp(LINES, 170, 51)
    assert text_of(pdf) == " ".join(LINES)
    with pikepdf.open(BytesIO(pdf)) as read:
        (page,) = read.pages
        assert [float(edge) for edge in page.MediaBox] == [0, 0, 170, 51]


def test_the_same_lines_give_the_same_bytes() -> None:
    assert print_stamp(LINES) == print_stamp(LINES)


@pytest.mark.parametrize("name", ["Nguyễn " * 12 + "Thị Hằng", "W" * 64])
def test_a_long_name_shrinks_and_is_not_cut(name: str) -> None:
    shown = text_of(print_stamp((f"Ký số bởi: {name}", *LINES[1:])))
    assert "".join(shown.split()) == "".join("".join((f"Ký số bởi: {name}", *LINES[1:])).split())


def test_a_name_without_an_end_is_cut_with_dots() -> None:
    assert text_of(print_stamp(("Ký số bởi: " + "vô tận " * 2000,))).endswith("…")


def test_letters_that_cannot_be_printed_become_boxes() -> None:
    assert text_of(print_stamp(("Ký số bởi: 中\x00",))) == "Ký số bởi: □□"


def test_its_font_is_embedded_and_nothing_is_compressed() -> None:
    with pikepdf.open(BytesIO(print_stamp(LINES))) as read:
        assert [str(one.BaseFont) for one in read.pages[0].Resources.Font.values()] == ["/AAAAAA+LiberationSerif"]
        assert not [one for one in read.objects if isinstance(one, pikepdf.Stream) and "/Filter" in one]
