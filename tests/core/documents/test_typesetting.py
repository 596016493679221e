"""Lines of text: nothing is cut, nothing is lost, nothing runs over the edge."""

from hypothesis import given
from hypothesis import strategies as st

from declare_app.documents.fonts import BOLD, REGULAR, STAND_IN, missing_letters, width
from declare_app.documents.typesetting import Run, TextLine, balanced, run, runs_of, wrapped
from declare_app.documents.words import Mark

ROOM = 200.0
VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ0123456789.,;:()/-"
)


def text_of(line: TextLine) -> str:
    return "".join(one.text for one in line.runs)


def words_of(lines: tuple[TextLine, ...]) -> str:
    return " ".join(map(text_of, lines))


def body(text: str) -> list[Run]:
    return [run(text, REGULAR, 13)]


@given(st.lists(st.text(VIETNAMESE, min_size=1, max_size=60), max_size=30))
def test_every_letter_stands_on_some_line_in_order(words: list[str]) -> None:
    lines = wrapped(body(" ".join(words)), ROOM)
    assert "".join(map(text_of, lines)).replace(" ", "") == "".join(words)


@given(st.lists(st.text(VIETNAMESE, min_size=1, max_size=60), max_size=30))
def test_no_line_is_wider_than_its_room(words: list[str]) -> None:
    assert all(line.width <= ROOM + 1e-6 for line in wrapped(body(" ".join(words)), ROOM))


def test_a_word_that_fits_into_a_line_stays_whole() -> None:
    text = "Cục Cảnh sát quản lý hành chính về trật tự xã hội, tỉnh Quảng Ninh"
    assert words_of(wrapped(body(text), ROOM)) == text


def test_a_word_of_300_letters_is_cut_into_full_lines() -> None:
    lines = wrapped(body("Ngã " + "W" * 300), ROOM)
    assert [text_of(line).count("W") for line in lines] == [0, *[16] * 18, 12]


def test_a_mark_stays_with_its_word() -> None:
    words = ("Giấy chứng nhận quyền sử dụng", Mark(11), ":")
    lines = wrapped(runs_of(words, REGULAR, 13), width("Giấy chứng nhận quyền sử dụng", REGULAR, 13))
    assert [text_of(line) for line in lines] == ["Giấy chứng nhận quyền sử", "dụng(11):"]


def test_a_mark_is_small_and_raised() -> None:
    mark = runs_of(("Đất ở", Mark(7)), BOLD, 13)[1]
    assert mark.text == "(7)"
    assert mark.style.size < 13 * 0.75
    assert mark.style.rise > 0


def test_a_line_never_ends_at_a_held_space() -> None:
    lines = wrapped(body("một hai ba\u00a0bốn"), width("một hai ba", REGULAR, 13))
    assert [text_of(line) for line in lines] == ["một hai", "ba\u00a0bốn"]


def test_a_line_never_ends_with_a_hyphen() -> None:
    lines = wrapped(body("một hai - ba bốn"), width("một hai - b", REGULAR, 13))
    assert [text_of(line) for line in lines] == ["một hai", "- ba bốn"]


def test_a_centred_title_keeps_a_long_last_line() -> None:
    title = [run("BẢN KÊ KHAI TÀI SẢN, THU NHẬP PHỤC VỤ CÔNG TÁC CÁN BỘ", BOLD, 14)]
    room = title[0].width * 0.6
    assert balanced(title, room) == wrapped(title, room)


def test_a_centred_title_leaves_no_short_last_line() -> None:
    title = [run("BẢN KÊ KHAI TÀI SẢN, THU NHẬP PHỤC VỤ CÔNG TÁC CÁN BỘ", BOLD, 14)]
    room = title[0].width * 0.8
    plain, even = wrapped(title, room), balanced(title, room)
    assert len(plain) == len(even) == 2
    assert abs(even[0].width - even[1].width) < abs(plain[0].width - plain[1].width)


def test_all_vietnamese_letters_can_be_printed() -> None:
    assert missing_letters(VIETNAMESE + VIETNAMESE.upper() + "₫²…–“”·") == frozenset()


def test_a_letter_of_no_face_is_drawn_as_a_box() -> None:
    assert missing_letters("Đất 中") == {"中"}
    assert run("Đất 中", REGULAR, 13).text == f"Đất {STAND_IN}"
