"""Each file of the adversary's set is refused at exactly its stage, soon, in little memory; its sound twin is taken."""

import json
import resource
import time
from collections import Counter
from typing import Any

import pytest

from tests.vectors.making.vector import PACKAGE, Vector
from tests.vectors.making.whole import FAMILIES, INDEX, SOUND_FILES, family, refusal, row_of

LONGEST_SECONDS = 1.0
MOST_MORE_MIB = 200
NOT_WRONG_IN_THE_FILE = ("person/judged", "person/certificate revoked", "person/issuing authority revoked")
"""A sound file, judged by who knows more or at another time."""


def told(one: Vector, found: dict[str, str]) -> tuple[str, ...]:
    """As a vector says it: the facts of a package, or the code of an error."""
    return tuple(found) if one.kind == PACKAGE else tuple(found.values())


@pytest.mark.parametrize("name", FAMILIES)
def test_each_is_refused_at_its_stage_soon_and_in_little_memory(name: str) -> None:
    made = [(one, one.data, one.by()) for one in family(name)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wrong, slow, rows = {}, {}, []
    for one, data, by in made:
        begun = time.process_time()
        found = dict(refusal(one.kind, data, by))
        taken = time.process_time() - begun
        if told(one, found) != one.refused:
            wrong[one.name] = found
        rows.append(row_of(one, found))
        if taken >= LONGEST_SECONDS:
            slow[one.name] = taken
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert (wrong, slow) == ({}, {})
    # ``./dev exec python -m tests.vectors.making.whole`` writes the index anew.
    assert rows == [row for row in read_index() if row["family"] == name]
    assert (after - before) / 1024 < MOST_MORE_MIB


@pytest.mark.parametrize("name", SOUND_FILES)
def test_what_is_made_in_the_same_way_without_a_fault_is_taken(name: str) -> None:
    sound = SOUND_FILES[name]
    assert dict(refusal(sound.kind, sound.data, sound.by())) == {}


@pytest.mark.parametrize("name", FAMILIES)
def test_each_differs_from_the_sound_file_of_its_making_and_from_every_other(name: str) -> None:
    for one in family(name):
        assert SOUND_FILES[one.sound].kind == one.kind, one.name
        if not one.name.startswith(NOT_WRONG_IN_THE_FILE):
            assert one.data != SOUND_FILES[one.sound].data, one.name
    judged_as_they_are = sum(one.name.startswith(NOT_WRONG_IN_THE_FILE) for one in family(name))
    assert len({one.data for one in family(name)}) >= len(family(name)) - judged_as_they_are


def test_no_name_stands_twice() -> None:
    assert [name for name, count in Counter(row["name"] for row in read_index()).items() if count > 1] == []


def read_index() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(INDEX.read_text("utf-8"))
    return rows
