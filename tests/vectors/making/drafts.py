"""Draft files that were written by no program of ours (security 3.3): each refused with its code, none repaired."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from tests.builders import example
from tests.vectors.making.texts import hostile_texts
from tests.vectors.making.vector import DRAFT, Vector, given

_SOURCE: Final = "security 3.3"
Json = dict[str, Any]

_HEADS: Final[Mapping[str, tuple[str, object, str]]] = {
    "no format": ("format", None, "draft.not_a_draft"),
    "format of a later version": ("format", "kekhai-draft/2", "draft.newer"),
    "format of another program": ("format", "kkts-package/1", "draft.not_a_draft"),
    "format with a letter more": ("format", "kekhai-draft/1 ", "draft.not_a_draft"),
    "field that no draft has": ("note", "x", "draft.unknown_key"),
    "filing that nobody knows": ("filing", "monthly", "draft.unknown_code"),
    "answer that nobody may give": ("spouse_status", "maybe", "draft.unknown_code"),
    "name as a number": ("unit_name", 1, "text.not_a_string"),
    "name as a list": ("unit_name", [], "text.not_a_string"),
    "sections as a list": ("sections", [], "draft.shape"),
    "section that is a text": ("sections", {"houses": "none"}, "draft.shape"),
    "row that is a text": ("sections", {"houses": ["none"]}, "draft.shape"),
    "section that no form has": ("sections", {"other": []}, "draft.unknown_key"),
    "section named like a method": ("sections", {"__class__": []}, "draft.unknown_key"),
    "cell that no form has": ("sections", {"houses": [{"__init__": "x"}]}, "draft.unknown_key"),
    "cell that is an object": ("sections", {"houses": [{"address": {}}]}, "text.not_a_string"),
    "identifier of 65 letters": ("sections", {"houses": [{"id": "a" * 65}]}, "draft.shape"),
    "identifier twice": ("sections", {"houses": [{"id": "a"}, {"id": "a"}]}, "draft.id_twice"),
    "reasons as text": ("reasons", "x", "draft.shape"),
    "reason with a field too many": ("reasons", [{"x": "x"}], "draft.unknown_key"),
    "nothing to declare in a section that no form has": ("nothing_to_declare", ["other"], "draft.unknown_code"),
}
_CANONICAL_ONLY: Final = ("json.not_canonical", "json.not_composed")
"""Codes for what a draft, which people may edit, may well hold."""


def drafts() -> Iterator[Vector]:
    """All of them."""
    for name, (key, value, code) in _HEADS.items():
        yield _vector(name, partial(_with, key, value), code)
    yield _vector("list instead of an object", lambda: b"[]", "draft.not_a_draft")
    yield _vector("text instead of an object", lambda: b'"kekhai-draft/1"', "draft.not_a_draft")
    for name, (text, code) in hostile_texts().items():
        if code not in _CANONICAL_ONLY:
            yield _vector(name, given(text), code)


def _vector(name: str, make: Callable[[], bytes], code: str) -> Vector:
    return Vector(f"draft/{name}", f"{name[0].upper()}{name[1:]}.", _SOURCE, (code,), make, "draft", DRAFT)


def _with(key: str, value: object) -> bytes:
    draft = example() | {key: value}
    if value is None:
        del draft[key]
    return _written(draft)


def _written(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def honest_draft() -> bytes:
    """The example that the program ships."""
    return _written(example())
