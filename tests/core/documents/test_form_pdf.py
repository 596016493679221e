"""The print as a reader's program finds it: everything that is said stands on the page, in order, and nothing else."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops

from declare_app.base.errors import AppError
from declare_app.documents.form_pdf import TEMPLATE
from declare_app.documents.page import BOTTOM, HEIGHT, RIGHT, WIDTH
from declare_app.documents.signatures import HAND_ROOM
from declare_app.drafting.draft import Draft, Row
from declare_app.model.short_code import content_digest, short_code
from tests.builders import regime_of
from tests.core.documents.paper import (
    CONTENT,
    EXAMPLES,
    draft_print,
    example_draft,
    final,
    ink,
    missing_in_order,
    pages_of,
    picture_of,
    sheet_of,
    text_of,
)

CODE = short_code(content_digest(CONTENT))
TABLE_HEAD_WORDS = (
    "Loại tài sản, thu nhập Tăng(30)/giảm(31) Nội dung giải trình nguồn gốc của tài sản tăng thêm và tổng thu nhập "
    "Số lượng tài sản Giá trị tài sản, thu nhập"
)
TABLE_HEAD = TABLE_HEAD_WORDS.replace(" ", "")


def with_text(section: str, cell: str, text: str) -> Draft:
    """The example with one cell of the first row of a section changed."""
    draft = example_draft()
    first, *others = draft.rows(section)
    changed = Row(first.id, {**first.texts, cell: text}, first.no_information)
    return replace(draft, sections={**draft.sections, section: (changed, *others)})


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", EXAMPLES)
def test_everything_said_stands_on_paper_in_order(name: str) -> None:
    draft = example_draft(name)
    assert missing_in_order(list(sheet_of(draft).texts()), text_of(final(draft))) == []


def body_of(pdf: bytes) -> str:
    """All letters above the code lines, the head of the change table but once."""
    pages = pages_of(pdf)
    feet = [f"Trang {number}/{len(pages)} · {CODE}" for number in range(1, len(pages) + 1)]
    assert all(page.endswith(foot) for page, foot in zip(pages, feet, strict=True))
    letters = without_spaces("".join(page.removesuffix(foot) for page, foot in zip(pages, feet, strict=True)))
    before, head, after = letters.partition(TABLE_HEAD)
    return before + head + after.replace(TABLE_HEAD, "")


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_else_stands_on_paper_but_the_code_line(name: str) -> None:
    draft = example_draft(name)
    assert body_of(final(draft)) == without_spaces("".join(sheet_of(draft).texts()))


def test_the_code_line_can_be_switched_off_and_moves_nothing() -> None:
    draft = example_draft()
    with_line, without = pages_of(final(draft)), pages_of(final(draft, code_line=False))
    assert [page.partition(" Trang ")[0] for page in with_line] == without


def test_the_text_of_a_print_is_composed() -> None:
    text = text_of(final(example_draft()))
    assert unicodedata.is_normalized("NFC", text)
    assert "Đỗ Minh Thuận" in text


@pytest.mark.parametrize("typed", ["<b>&amp;</b> & <br/>", "[8] {value} %s \\n (", "²₫…–“”"])
def test_typed_signs_stand_as_they_are(typed: str) -> None:
    assert f"Thông tin khác (nếu có)(12): {typed}" in text_of(final(with_text("residential_land", "other_info", typed)))


@pytest.mark.parametrize(("section", "cell"), [("residential_land", "address"), ("changes", "explanation")])
def test_a_word_of_300_letters_is_printed_whole_and_within_the_margins(section: str, cell: str) -> None:
    pdf = final(with_text(section, cell, "Ư" * 300))
    assert text_of(pdf).count("Ư") - text_of(final(with_text(section, cell, "x"))).count("Ư") == 300
    for page in range(len(pages_of(pdf))):
        assert ink(pdf, page, (WIDTH - RIGHT + 2, 0, WIDTH, HEIGHT)) == 0


def test_the_largest_amount_fits_into_the_change_table() -> None:
    assert "9.999.999.999.999.999 đồng" in text_of(final(with_text("changes", "value_delta", "9999999999999999")))


def test_a_very_long_explanation_runs_over_pages_without_a_loss() -> None:
    words = " ".join(f"khoản-{number}" for number in range(1500))
    draft = with_text("changes", "explanation", words)
    pages = pages_of(final(draft))
    assert len(pages) > len(pages_of(final(example_draft()))) + 2
    printed = " ".join(page.partition(" Trang ")[0].replace(TABLE_HEAD_WORDS, "") for page in pages)
    assert missing_in_order(words.split(), printed) == []


@pytest.mark.parametrize("fact", ["unit_name", "governing_agency_name", "signed_place"])
def test_names_without_an_end_never_leave_the_page(fact: str) -> None:
    words = [f"SỐ{number}" for number in range(600)]
    changed = replace(example_draft(), **{fact: " ".join(words)})  # type: ignore[arg-type]
    assert missing_in_order(words, text_of(final(changed))) == []


def test_a_declaration_of_300_assets_prints_them_all() -> None:
    draft = example_draft()
    land = draft.rows("residential_land")[0]
    many = tuple(Row(f"many-{n}", {**land.texts, "address": f"Lô số {n}, phường Hồng Gai"}) for n in range(300))
    text = text_of(final(replace(draft, sections={**draft.sections, "residential_land": many})))
    assert missing_in_order([f"Lô số {n}, phường Hồng Gai" for n in range(300)], text) == []


def test_the_signatures_never_stand_alone_on_a_page() -> None:
    """Whatever the length before them: the last page begins with something that was declared."""
    for words in range(0, 900, 60):
        draft = with_text("changes", "explanation", "rất " * words)
        last = pages_of(final(draft))[-1]
        assert "NGƯỜI KÊ KHAI TÀI SẢN" in last
        assert "9. Tổng thu nhập" in last or "đồng" in last or "rất" in last


def test_an_initial_filing_keeps_its_last_item_with_the_signatures() -> None:
    last = pages_of(final(example_draft("initial-2026")))[-1]
    assert "9. Tài khoản ở nước ngoài(27): Không" in last
    assert "NGƯỜI NHẬN BẢN KÊ KHAI" in last


def test_a_letter_that_cannot_be_printed_is_refused_with_its_place() -> None:
    with pytest.raises(AppError) as refused:
        final(with_text("residential_land", "address", "Số 27 中"))
    assert refused.value.code == "paper.letter"
    assert refused.value.facts == {"code_point": "U+4E2D", "place": "- Địa chỉ(8):"}


def test_a_draft_shows_a_box_for_a_letter_that_cannot_be_printed() -> None:
    assert "Số 27 □" in text_of(draft_print(with_text("residential_land", "address", "Số 27 中")))


def test_an_empty_draft_prints() -> None:
    text = text_of(draft_print(Draft()))
    assert "BẢN KÊ KHAI TÀI SẢN, THU NHẬP …(1)" in text
    assert "9. Tổng thu nhập giữa hai lần kê khai(32)" in text


def test_an_explanation_prints_in_the_place_of_what_is_missing() -> None:
    draft = with_text("spouse", "id_number", "")
    first = draft.rows("spouse")[0]
    explained = replace(
        draft, sections={**draft.sections, "spouse": (Row(first.id, first.texts, "Vợ là người nước ngoài."),)}
    )
    text = text_of(final(explained))
    assert "giấy chứng minh nhân dân: Vợ là người nước ngoài. ngày cấp: 15/11/2023" in text


def test_a_draft_says_on_every_page_that_it_is_one_and_what_is_not_known() -> None:
    draft = example_draft()
    pages = pages_of(draft_print(draft))
    for number, page in enumerate(pages, start=1):
        assert "BẢN NHÁP" in page
        assert f"Trang {number}/{len(pages)} · {regime_of(draft).row.statement}" in page


def test_the_watermark_is_too_light_to_hinder_reading() -> None:
    """Nowhere does it darken the page by more than a tenth."""
    draft = example_draft()
    body = (0, 0, int(WIDTH), int(HEIGHT - BOTTOM))
    marked, plain = (picture_of(pdf, 0).crop(body) for pdf in (draft_print(draft), final(draft, code_line=False)))
    darker_by = ImageChops.subtract(plain, marked).getextrema()
    assert 10 < darker_by[1] <= 26  # type: ignore[operator]  # one band: (least, most)


def test_a_final_print_has_neither_watermark_nor_honest_line() -> None:
    draft = example_draft()
    text = text_of(final(draft))
    assert "NHÁP" not in text
    assert regime_of(draft).row.statement[:20] not in text


def test_nothing_is_printed_where_hands_and_stamps_will_be() -> None:
    pdf = final(example_draft())
    with pikepdf.open(BytesIO(pdf)) as read:
        boxes = [[float(edge) for edge in field.Rect] for field in read.Root.AcroForm.Fields]
        last = len(read.pages) - 1
    for left, foot, right, head in boxes:
        assert ink(pdf, last, (left, foot, right, head + HAND_ROOM)) == 0
        assert ink(pdf, last, (left, head + HAND_ROOM, right, head + HAND_ROOM + 20)) > 0


def test_two_prints_at_one_time_do_not_disturb_each_other() -> None:
    drafts = [example_draft(name) for name in EXAMPLES] * 3
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(final, drafts)) == [final(draft) for draft in drafts]


def test_the_template_is_named() -> None:
    assert TEMPLATE == "a4-1"


@given(
    st.sampled_from(
        [
            ("declarant", "full_name"),
            ("residential_land", "area_m2"),
            ("money_items", "currency"),
            ("changes", "row"),
            ("changes", "value_delta"),
            ("changes", "quantity_delta"),
            ("income_between", "period_from"),
        ]
    ),
    st.text(max_size=80),
)
@settings(max_examples=30)
def test_a_draft_prints_whatever_was_typed(cell: tuple[str, str], typed: str) -> None:
    assert draft_print(with_text(*cell, typed)).startswith(b"%PDF-1.7")
