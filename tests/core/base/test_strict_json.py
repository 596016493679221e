"""The strict JSON reader: what it takes, and what it refuses with which place."""

import contextlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.base.strict_json import JsonValue, parse, place_of
from declare_app.base.text import forbidden_character

PLACE_FAULTS: list[tuple[str, str, str]] = [
    ('{"a": 1, "a": 2}', "json.duplicate_key", "a"),
    ('{"a": 1, "\\u0061": 2}', "json.duplicate_key", "a"),
    ('{"sections": {"houses": [{"address": 1, "address": 2}]}}', "json.duplicate_key", "sections.houses[0].address"),
    ('{"a": [1, 1.0]}', "json.number", "a[1]"),
    ('{"a": 1e3}', "json.number", "a"),
    ('{"a": 1E400}', "json.number", "a"),
    ('{"a": NaN}', "json.number", "a"),
    ('{"a": -Infinity}', "json.number", "a"),
    ('{"a": 9007199254740992}', "json.number", "a"),
    ('{"a": -9007199254740992}', "json.number", "a"),
    ('{"a": ' + "9" * 5000 + "}", "json.number", "a"),
    ("1.5", "json.number", "$"),
    ('{"a": "\\ud800"}', "text.control_character", "a"),
    ('{"a": "\\udc00\\ud800"}', "text.control_character", "a"),
    ('{"a": "\\u0000"}', "text.control_character", "a"),
    ('{"a": "x\\ty"}', "text.control_character", "a"),
    ('{"a": "\\r\\n"}', "text.control_character", "a"),
    ('{"a": "\x7f"}', "text.control_character", "a"),
    ('{"a": "\x85"}', "text.control_character", "a"),
    ('{"a": "abc\u202edef"}', "text.control_character", "a"),
    ('{"a": "\u2066x\u2069"}', "text.control_character", "a"),
    ('{"a": "ab\u200bcd"}', "text.control_character", "a"),
    ('{"a": ["\ufeff"]}', "text.control_character", "a[0]"),
    ('{"a": {"b\u200d": 1}}', "text.control_character", "a.?"),
    ('{"Nguyễn Văn A": "\\u0000"}', "text.control_character", "?"),
    ('{"' + "k" * 41 + '": "\\u0000"}', "text.control_character", "?"),
    ('{"": "\\u0000"}', "text.control_character", "?"),
]

MALFORMED: list[tuple[str, int, int]] = [
    ("", 1, 1),
    ("   ", 1, 4),
    ("{", 1, 2),
    ('{"a": 1,}', 1, 9),
    ("[1, 2,]", 1, 7),
    ("{'a': 1}", 1, 2),
    ('{"a": 1} {"b": 2}', 1, 10),
    ('{\n  "a": tru\n}', 2, 8),
    ('{"a": 01}', 1, 8),
    ('{"a": +1}', 1, 7),
    ('{"a": .5}', 1, 7),
    ('{"a": \u0661}', 1, 7),
    ('["\\x41"]', 1, 3),
    ('["\\u00g1"]', 1, 4),
    ('["a\nb"]', 1, 4),
    ('["a\tb"]', 1, 4),
    ('["open', 1, 2),
    ('["open\\', 1, 2),
    ("[1]\u00a0", 1, 4),
    ('{"a": 1 /* why */}', 1, 9),
    ("{a: 1}", 1, 2),
    ("[1 2]", 1, 4),
    ("]", 1, 1),
]


def refusal(data: bytes | str) -> AppError:
    with pytest.raises(AppError) as caught:
        parse(data.encode() if isinstance(data, str) else data)
    return caught.value


def test_a_plain_document_is_read_as_it_stands() -> None:
    text = '{"tên": ["Đỗ\\nMinh", "\\ud83d\\ude00", -12, 0, true, false, null, {}, []], "n": 9007199254740991}'
    assert parse(text.encode()) == {
        "tên": ["Đỗ\nMinh", "\U0001f600", -12, 0, True, False, None, {}, []],
        "n": 9007199254740991,
    }


def test_text_is_not_normalised_here() -> None:
    assert parse('["e\u0302"]'.encode()) == ["e\u0302"]


@pytest.mark.parametrize(("text", "code", "place"), PLACE_FAULTS)
def test_a_fault_inside_is_refused_with_its_place(text: str, code: str, place: str) -> None:
    refused = refusal(text)
    assert (refused.code, refused.facts["place"]) == (code, place)


@pytest.mark.parametrize(("text", "line", "column"), MALFORMED)
def test_malformed_json_is_refused_with_line_and_column(text: str, line: int, column: int) -> None:
    refused = refusal(text)
    assert (refused.code, dict(refused.facts)) == ("json.malformed", {"line": line, "column": column})


def test_the_forbidden_character_is_named_by_its_code_point_alone() -> None:
    assert dict(refusal('{"a": "x\u202e"}').facts) == {"place": "a", "code_point": "U+202E"}


@pytest.mark.parametrize("data", [b"\xff", b'"\xc3"', b'"\xc0\xaf"', b'"\xed\xa0\x80"', '"a"'.encode("utf-16")])
def test_bytes_that_are_not_utf8_are_refused(data: bytes) -> None:
    assert refusal(data).code == "json.not_utf8"


def test_a_byte_order_mark_is_refused_by_its_own_name() -> None:
    assert refusal(b"\xef\xbb\xbf{}").code == "json.byte_order_mark"


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":['])
def test_a_hundred_thousand_nested_brackets_are_refused_quickly(opening: str) -> None:
    started = time.process_time()
    refused = refusal(opening * 100_000)
    assert (refused.code, refused.facts["limit"]) == ("json.too_deep", 32)
    assert time.process_time() - started < 1


def test_thirty_two_levels_are_read_and_thirty_three_are_not() -> None:
    deepest: JsonValue = parse(b"[" * 32 + b"]" * 32)
    assert json.dumps(deepest) == "[" * 32 + "]" * 32
    assert refusal(b"[" * 33 + b"]" * 33).code == "json.too_deep"


def test_brackets_inside_strings_do_not_count_as_depth() -> None:
    text = json.dumps(["[" * 100, '"' + "[" * 100, "\\", "{" * 100 + '\\"'])
    assert parse(text.encode()) == json.loads(text)


def test_siblings_do_not_count_as_depth() -> None:
    assert parse(b"[" + b",".join([b"[[]]"] * 100) + b"]") == [[[]]] * 100


def test_the_depth_limit_can_be_set_by_the_caller() -> None:
    with pytest.raises(AppError) as caught:
        parse(b"[[[]]]", depth_limit=2)
    assert dict(caught.value.facts) == {"limit": 2}


def test_a_document_over_the_size_limit_is_refused_before_it_is_read() -> None:
    assert parse(b"[1]", size_limit=3) == [1]
    with pytest.raises(AppError) as caught:
        parse(b"\xff\xff\xff\xff", size_limit=3)
    assert (caught.value.code, dict(caught.value.facts)) == ("json.too_large", {"limit_bytes": 3})


def test_eight_mebibytes_are_the_usual_limit() -> None:
    assert refusal(b'"' + b"a" * (8 * 1024 * 1024 - 1) + b'"').code == "json.too_large"
    assert parse(b'"' + b"a" * (8 * 1024 * 1024 - 2) + b'"') == "a" * (8 * 1024 * 1024 - 2)


def test_more_values_than_any_declaration_has_are_refused_quickly() -> None:
    started = time.process_time()
    refused = refusal(b"[" + b"[]," * 2_700_000)
    assert refused.code == "json.too_many_values"
    assert time.process_time() - started < 2


@pytest.mark.parametrize("text", ['"' + "\\" * 3_000_000, '"' + 'a"' * 2_000_000, '"\\u' * 1_000_000])
def test_strings_that_never_end_do_not_slow_the_reader(text: str) -> None:
    started = time.process_time()
    assert refusal(text).code in {"json.malformed", "json.too_many_values"}
    assert time.process_time() - started < 2


def test_no_text_of_the_file_stands_in_a_refusal() -> None:
    secret = "Đỗ Minh Thuận 022079004517"
    for text in (f'{{"{secret}": 1, "{secret}": 2}}', f'["{secret}\u200b"]', f'["{secret}",}}', f'{{"{secret}": 1.5}}'):
        refused = refusal(text)
        assert "Thuận" not in f"{refused!r} {refused} {dict(refused.facts)}"
        assert refused.__context__ is None


def test_the_place_of_the_first_fault_in_reading_order_is_named() -> None:
    assert refusal('{"a": 1.5, "b": "\\u0000"}').facts["place"] == "a"
    assert refusal('{"a": "\\u0000", "b": 1.5}').facts["place"] == "a"


def test_a_place_shows_only_names_that_cannot_be_a_persons_words() -> None:
    assert place_of(("sections", "houses", 0, "address")) == "sections.houses[0].address"
    assert place_of((0, 12, "a")) == "[0][12].a"
    assert place_of(("a b", "ký", "a\n")) == "?.?.?"
    assert place_of(()) == "$"


def test_every_character_refused_in_text_is_one_that_python_calls_unprintable() -> None:
    # The reader looks closely only at text which str.isprintable() denies.
    assert not [c for c in map(chr, range(0x110000)) if c.isprintable() and forbidden_character(c)]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(AppError):  # any other error fails
        assert parse(data) == json.loads(data)


@given(st.text(alphabet='[]{}",:\\u0de \n-.1aentrufls\u200b', max_size=60))
def test_what_is_read_is_what_the_standard_reader_reads(text: str) -> None:
    try:
        value = parse(text.encode())
    except AppError:
        return
    assert value == json.loads(text)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text("aă đ\nĐ😀", max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcđ", max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(JSON_VALUES)
def test_every_clean_document_is_taken(value: JsonValue) -> None:
    assert parse(json.dumps(value, ensure_ascii=False).encode()) == value
    assert parse(json.dumps(value, indent=2).encode()) == value
