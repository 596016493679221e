"""A draft file always loads and saves, and whatever is odd about it is refused with its place."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.drafting.draft_file import load_draft, save_draft
from tests.builders import REGIMES, CountedIds, draft_of, example, set_at

TYPED = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" \n"), max_size=40)


def refused(data: bytes) -> tuple[str, object]:
    with pytest.raises(AppError) as caught:
        load_draft(data, REGIMES, CountedIds())
    return caught.value.code, caught.value.facts.get("place")


def refused_value(value: dict[str, Any]) -> tuple[str, object]:
    return refused(json.dumps(value, ensure_ascii=False).encode())


@pytest.mark.parametrize("name", ["annual-2025", "annual-2026", "initial-2026", "personnel-2026"])
def test_an_example_saved_and_loaded_again_is_the_same(name: str) -> None:
    draft = draft_of(example(name))
    assert load_draft(save_draft(draft), REGIMES, CountedIds()) == draft


def test_an_empty_draft_loads() -> None:
    assert draft_of({"format": "kekhai-draft/1"}).sections == {}


@given(name=TYPED, address=TYPED, date=TYPED)
def test_any_typed_text_is_kept(name: str, address: str, date: str) -> None:
    value = set_at(set_at(example(), "declarant[0].full_name", name), "houses[0].address", address)
    draft = draft_of(set_at(value, "completed_on", date))
    assert load_draft(save_draft(draft), REGIMES, CountedIds()) == draft


def test_a_row_id_is_kept_and_made_where_missing() -> None:
    draft = draft_of(set_at(example(), "houses[1].id", "nha-bai-chay"))
    assert [row.id for row in draft.rows("houses")][1] == "nha-bai-chay"
    assert all(row.id for rows in draft.sections.values() for row in rows)


def test_decomposed_letters_become_composed() -> None:
    value = set_at(example(), "declarant[0].full_name", "Đỗ Minh Thua\u0323\u0302n")
    assert draft_of(value).rows("declarant")[0].text("full_name") == "Đỗ Minh Thuận"


def deeply_nested() -> bytes:
    return b'{"format":"kekhai-draft/1","sections":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


REFUSALS: dict[str, tuple[Callable[[], bytes], tuple[str, object]]] = {
    "brackets without end": (deeply_nested, ("json.too_deep", None)),
    "a key twice": (
        lambda: b'{"format":"kekhai-draft/1","unit_name":"a","unit_name":"b"}',
        ("json.duplicate_key", "unit_name"),
    ),
    "an unknown key": (lambda: b'{"format":"kekhai-draft/1","unit":"a"}', ("draft.unknown_key", "unit")),
    "an unknown section": (
        lambda: b'{"format":"kekhai-draft/1","sections":{"boats":[]}}',
        ("draft.unknown_key", "sections.boats"),
    ),
    "an unknown field": (
        lambda: b'{"format":"kekhai-draft/1","sections":{"houses":[{"adress":"a"}]}}',
        ("draft.unknown_key", "sections.houses[0].adress"),
    ),
    "an unknown answer": (
        lambda: b'{"format":"kekhai-draft/1","nothing_to_declare":["boats"]}',
        ("draft.unknown_code", "nothing_to_declare[0]"),
    ),
    "an unknown filing": (lambda: b'{"format":"kekhai-draft/1","filing":"hang_nam"}', ("draft.unknown_code", "filing")),
    "a number": (
        lambda: b'{"format":"kekhai-draft/1","sections":{"houses":[{"value_vnd":5}]}}',
        ("text.not_a_string", "sections.houses[0].value_vnd"),
    ),
    "a control character": (
        lambda: b'{"format":"kekhai-draft/1","unit_name":"a\\u0007"}',
        ("text.control_character", "unit_name"),
    ),
    "a turned letter order": (
        '{"format":"kekhai-draft/1","unit_name":"a\u202eb"}'.encode,
        ("text.control_character", "unit_name"),
    ),
    "an id twice": (
        lambda: b'{"format":"kekhai-draft/1","sections":{"houses":[{"id":"a"},{"id":"a"}]}}',
        ("draft.id_twice", "sections.houses[1].id"),
    ),
    "a list for a row": (
        lambda: b'{"format":"kekhai-draft/1","sections":{"houses":[[]]}}',
        ("draft.shape", "sections.houses[0]"),
    ),
    "a newer version": (lambda: b'{"format":"kekhai-draft/2"}', ("draft.newer", None)),
    "another file": (lambda: b'{"format":"kkts-package/1"}', ("draft.not_a_draft", None)),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_odd_is_refused_with_its_place(name: str) -> None:
    data, expected = REFUSALS[name]
    assert refused(data()) == expected


def test_what_is_no_text_at_all_is_refused() -> None:
    assert refused(b"\xff\xfe{}")[0] == "json.not_utf8"


def test_a_long_unknown_key_is_not_repeated() -> None:
    assert refused_value({"format": "kekhai-draft/1", "Nguyễn Văn A": ""}) == ("draft.unknown_key", "?")
