"""A problem in the review says whose or which item it is, and leads there."""

import pytest

from declare_app.drafting.problems import Place
from tests.builders import draft_of, example, regime_of
from ui.review.problem_place import place_words

DRAFT = draft_of(example())
REGIME = regime_of(DRAFT)
SALARY = next(row for row in DRAFT.rows("changes") if row.text("row") == "r9")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("declarant", 0, "x", "full_name"), "Người kê khai"),
        (Place("spouse", 0, "x", "full_name"), "Vợ hoặc chồng"),
        (Place("minor_children", 1, "x", "full_name"), "Con chưa thành niên, con thứ hai"),
        (Place("residential_land", 1, "x", "address"), "Đất ở, thửa thứ hai"),
        (Place("shares", 0, "x", "quantity"), "Cổ phiếu 1"),
        (Place("other_constructions"), ""),  # the sentence names the section
        (Place(cell="unit_name"), ""),
    ],
)
def test_the_person_or_item_is_named(place: Place, words: str) -> None:
    assert place_words(place, DRAFT, REGIME) == words


def test_a_line_of_the_changes_bears_the_name_of_its_kind() -> None:
    number = DRAFT.rows("changes").index(SALARY)
    words = place_words(Place("changes", number, SALARY.id, "value_delta"), DRAFT, REGIME)
    assert words.startswith("Biến động tài sản, thu nhập, 9")
