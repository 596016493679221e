"""Canonical JSON (RFC 8785, narrowed): one spelling for each value, every other one refused."""

import contextlib
import json
import unicodedata
from collections import UserDict
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.base.strict_json import JsonValue
from declare_app.package.canonical import canonical, parse_canonical

# T9: forty ways to write what looks like {"a": ...} to a lenient reader, each with the code that must refuse it.
HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "json.malformed"),
    "only a space": (b" ", "json.malformed"),
    "byte order mark": (b'\xef\xbb\xbf{"a":1}', "json.byte_order_mark"),
    "UTF-16": ('{"a":1}'.encode("utf-16-le"), "json.malformed"),
    "UTF-16 with its mark": ('{"a":1}'.encode("utf-16"), "json.not_utf8"),
    "overlong slash": (b'{"a":"\xc0\xaf"}', "json.not_utf8"),
    "surrogate in UTF-8": (b'{"a":"\xed\xa0\x80"}', "json.not_utf8"),
    "cut in the middle of a letter": (b'{"a":"\xc4"}', "json.not_utf8"),
    "line feed at the end": (b'{"a":1}\n', "json.not_canonical"),
    "space at the front": (b' {"a":1}', "json.not_canonical"),
    "space after the colon": (b'{"a": 1}', "json.not_canonical"),
    "names out of order": (b'{"b":1,"a":2}', "json.not_canonical"),
    "name twice": (b'{"a":1,"a":2}', "json.duplicate_key"),
    "name twice, once escaped": (b'{"a":1,"\\u0061":2}', "json.duplicate_key"),
    "letter written as an escape": (b'{"a":"\\u0061"}', "json.not_canonical"),
    "Vietnamese letter written as an escape": (b'{"a":"\\u0111"}', "json.not_canonical"),
    "escaped slash": (b'{"a":"\\/"}', "json.not_canonical"),
    "line feed as a long escape": (b'{"a":"\\u000a"}', "json.not_canonical"),
    "minus zero": (b'{"a":-0}', "json.not_canonical"),
    "fraction": (b'{"a":1.5}', "json.number"),
    "whole number with a point": (b'{"a":1.0}', "json.number"),
    "whole number with an exponent": (b'{"a":1e2}', "json.number"),
    "number that overflows": (b'{"a":1e999}', "json.number"),
    "not a number": (b'{"a":NaN}', "json.number"),
    "infinity": (b'{"a":Infinity}', "json.number"),
    "beyond exact doubles": (b'{"a":9007199254740993}', "json.number"),
    "four thousand digits": (b'{"a":' + b"7" * 4000 + b"}", "json.number"),
    "leading zero": (b'{"a":007}', "json.malformed"),
    "plus sign": (b'{"a":+7}', "json.malformed"),
    "hexadecimal": (b'{"a":0x10}', "json.malformed"),
    "lone surrogate": (b'{"a":"\\ud800"}', "text.control_character"),
    "NUL": (b'{"a":"\\u0000"}', "text.control_character"),
    "raw tab": (b'{"a":"\t"}', "json.malformed"),
    "delete": (b'{"a":"\x7f"}', "text.control_character"),
    "bidirectional override": ('{"a":"\u202e"}'.encode(), "text.control_character"),
    "zero width joiner in a name": ('{"a\u200d":1}'.encode(), "text.control_character"),
    "decomposed letter": ('{"a":"e\u0302"}'.encode(), "json.not_composed"),
    "decomposed letter in a name": ('{"e\u0302":1}'.encode(), "json.not_composed"),
    "comment": (b'{"a":1/**/}', "json.malformed"),
    "single quotes": (b"{'a':1}", "json.malformed"),
    "comma at the end": (b'{"a":1,}', "json.malformed"),
    "two documents": (b'{"a":1}{"a":1}', "json.malformed"),
    "cut short": (b'{"a":1', "json.malformed"),
    "a hundred thousand brackets": (b"[" * 100_000 + b"]" * 100_000, "json.too_deep"),
    "nine megabytes": (b'"' + b"a" * 9 * 1024 * 1024 + b'"', "json.too_large"),
}


def test_there_are_at_least_forty_hostile_inputs() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_input_is_refused(name: str) -> None:
    data, code = HOSTILE[name]
    with pytest.raises(AppError) as caught:
        parse_canonical(data)
    assert caught.value.code == code


def test_names_are_ordered_by_utf16_code_units() -> None:
    # RFC 8785, 3.2.3: U+1F600 is written D83D DE00 there and comes before U+FF21, though its code point is higher.
    value: JsonValue = {"\uff21": 1, "\U0001f600": 2, "€": 3, "b": 4, "1": 5, "ö": 6, "a": 7}
    data = canonical(value)
    assert data == '{"1":5,"a":7,"b":4,"ö":6,"€":3,"\U0001f600":2,"\uff21":1}'.encode()
    assert list(cast("dict[str, int]", parse_canonical(data))) == ["1", "a", "b", "ö", "€", "\U0001f600", "\uff21"]


def test_only_what_must_be_escaped_is_escaped() -> None:
    # RFC 8785, 3.2.2.2
    assert canonical('€$\nA\'B"\\\\"/đ') == '"€$\\nA\'B\\"\\\\\\\\\\"/đ"'.encode()


def test_plain_values_are_written_without_spaces() -> None:
    value: JsonValue = {"d": [None, True, False, 0, -1, 9007199254740991], "c": {}, "e": []}
    assert canonical(value) == b'{"c":{},"d":[null,true,false,0,-1,9007199254740991],"e":[]}'


def test_the_byte_where_the_spelling_departs_is_named() -> None:
    with pytest.raises(AppError) as caught:
        parse_canonical(b'{"a":1, "b":2}')
    assert dict(caught.value.facts) == {"offset": 7}


def test_a_tail_is_named_by_the_length_of_what_is_right() -> None:
    with pytest.raises(AppError) as caught:
        parse_canonical(b"[1]\n")
    assert dict(caught.value.facts) == {"offset": 3}


def test_a_smaller_size_limit_can_be_asked_for() -> None:
    with pytest.raises(AppError) as caught:
        parse_canonical(b'"123456789"', size_limit=10)
    assert caught.value.code == "json.too_large"


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ({"a": [1.0]}, "json.number", "a[0]"),
        ({"a": 2**53}, "json.number", "a"),
        ({"a": "e\u0302"}, "json.not_composed", "a"),
        ({"e\u0302": 1}, "json.not_composed", "?"),
        ({"a": "\ud800"}, "text.control_character", "a"),
        ({"a\u200b": 1}, "text.control_character", "?"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(value: JsonValue, code: str, place: str) -> None:
    with pytest.raises(AppError) as caught:
        canonical(value)
    assert (caught.value.code, caught.value.facts["place"]) == (code, place)


def test_nothing_deeper_than_the_reader_takes_is_written() -> None:
    value: JsonValue = []
    for _ in range(31):
        value = [value]
    assert parse_canonical(canonical(value)) == value
    with pytest.raises(AppError) as caught:
        canonical([value])
    assert caught.value.code == "json.too_deep"


@pytest.mark.parametrize("value", [(1, 2), {1: 2}, b"bytes", {"a": UserDict()}])
def test_a_value_that_is_not_json_is_a_mistake_of_the_program(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(cast("JsonValue", value))


TEXT = st.text(max_size=8).map(lambda text: unicodedata.normalize("NFC", "".join(filter(str.isprintable, text))))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_written_reads_back_and_is_written_the_same_again(value: JsonValue) -> None:
    data = canonical(value)
    assert parse_canonical(data) == value
    assert canonical(parse_canonical(data)) == data


@given(st.text(alphabet='[]{}",:\\u06e0 \n-1aentrufls\u0302', max_size=40) | VALUES.map(json.dumps))
def test_whatever_is_accepted_has_no_other_spelling(text: str) -> None:
    data = text.encode()
    with contextlib.suppress(AppError):
        assert canonical(parse_canonical(data)) == data
