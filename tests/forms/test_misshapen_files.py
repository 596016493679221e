"""A data file of any shape is taken or refused with its place; nothing else can happen to the program."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from declare_app.base.errors import AppError
from declare_app.forms.loading import read_form_source
from declare_app.forms.regimes import Regimes
from tests.forms.small_form import SMALL_FORM

STRANGE: list[Any] = [5, "x", "", True, [], [5], ["x"], {}, {"x": 5}, [{}], [{"id": "boats"}], [[]], "{x}", "[9]"]


def toml(value: object) -> str:
    """A value as TOML, tables inline."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """(what holds it, key or index) of everything inside ``value``."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from spots(value[key])


def outcome(tree: dict[str, Any]) -> str:
    """The code of the refusal, or: taken."""
    data = "\n".join(f"{json.dumps(key)} = {toml(value)}" for key, value in tree.items()).encode()
    try:
        Regimes([read_form_source("small.toml", data)], {"F11"})
    except AppError as refusal:
        return refusal.code
    return "taken"


def test_the_small_form_written_anew_is_taken() -> None:
    assert outcome(tomllib.loads(SMALL_FORM)) == "taken"


@pytest.mark.parametrize("strange", STRANGE, ids=repr)
def test_anything_in_the_place_of_anything_is_taken_or_refused(strange: Any) -> None:
    tree = tomllib.loads(SMALL_FORM)
    outcomes = Counter[str]()
    for holder, key in list(spots(tree)):
        kept, holder[key] = holder[key], strange
        outcomes[outcome(tree)] += 1
        holder[key] = kept
    assert outcomes.keys() <= {"taken", "form.refused"}
    assert outcomes["form.refused"] > 80


def test_anything_left_out_is_missed_or_was_not_needed() -> None:
    tree = tomllib.loads(SMALL_FORM)
    outcomes = Counter[str]()
    for holder, key in [(holder, key) for holder, key in spots(tree) if isinstance(holder, dict)]:
        kept = holder.copy()
        del holder[key]
        outcomes[outcome(tree)] += 1
        holder.clear()
        holder.update(kept)
    assert outcomes.keys() == {"taken", "form.refused"}


@pytest.mark.parametrize("data", [b"x = " + b"[" * 100_000, b"x." * 2_000 + b"x = 1", b"\xff\xfe", b"x = 1e999"])
def test_a_hostile_file_is_refused(data: bytes) -> None:
    with pytest.raises(AppError) as refused:
        read_form_source("small.toml", data)
    assert refused.value.code == "form.refused"
