"""Parts of the form are counted in one way: at home, at the review and in the outline."""

from dataclasses import replace

import pytest

from declare_app.drafting.checking import problems
from declare_app.services.parts import parts_done
from declare_app.services.reading_back import read_back
from tests.builders import draft_of, example, regime_of


@pytest.mark.parametrize(("name", "count"), [("annual-2026", 14), ("initial-2026", 12)])
def test_what_stands_under_one_heading_is_one_part(name: str, count: int) -> None:
    draft = draft_of(example(name))
    regime = regime_of(draft)
    assert parts_done(draft, regime.form, problems(draft, regime)) == (count, count)


def test_a_part_without_an_answer_is_not_done_though_nothing_in_it_stops() -> None:
    draft = draft_of(example())
    assert parts_done(replace(draft, nothing_to_declare=()), regime_of(draft).form, ())[0] < 14


def test_the_review_counts_the_same_parts() -> None:
    draft = replace(draft_of(example()), nothing_to_declare=())
    regime = regime_of(draft)
    said = read_back(draft, regime)
    assert (said.parts_done, said.parts) == parts_done(draft, regime.form, said.problems)
