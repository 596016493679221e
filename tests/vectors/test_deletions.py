"""Each check of the verifier deleted in turn: a file of the adversary's set is no longer refused where it should be."""

import json

import pytest

from tests.vectors.deleted import Deleted, deleted
from tests.vectors.deletions import DELETIONS
from tests.vectors.making.vector import Vector
from tests.vectors.making.whole import INDEX, family, refusal

pytestmark = pytest.mark.attacks


INDEX_ROWS: dict[str, dict[str, str]] = {row["name"]: row["refused"] for row in json.loads(INDEX.read_text("utf-8"))}


def noticed(one: Vector) -> bool:
    """Whether a file is taken, or refused with other words than the index has, or the reader breaks."""
    try:
        return dict(refusal(one.kind, one.data, one.by())) != INDEX_ROWS[one.name]
    except Exception:  # noqa: BLE001  a reader that breaks is noticed too
        return True


def test_there_are_enough_of_them_and_none_twice() -> None:
    assert len(DELETIONS) >= 25
    assert len({(one.module, one.function, one.old) for one in DELETIONS}) == len(DELETIONS)


@pytest.mark.parametrize("check", DELETIONS, ids=lambda one: one.name)
def test_without_the_check_a_hostile_file_gets_further(check: Deleted) -> None:
    vectors = [one for name in check.families for one in family(name)]
    for one in vectors:
        assert len(one.data) >= 0  # made before the check is gone
    with deleted(check):
        assert any(noticed(one) for one in vectors)
    assert not noticed(vectors[0])
