"""The review reads the sums and the changes back as they were typed."""

from declare_app.services.reading_back import read_back
from tests.builders import draft_of, example, regime_of, set_at


def test_a_finished_draft_has_all_its_parts_done() -> None:
    draft = draft_of(example())
    said = read_back(draft, regime_of(draft))
    assert said.stops == ()
    assert said.parts_done == said.parts == 14


def test_a_stop_leaves_its_part_undone() -> None:
    draft = draft_of(set_at(example(), "declarant[0].full_name", ""))
    said = read_back(draft, regime_of(draft))
    assert [str(problem.place) for problem in said.stops] == ["declarant[0].full_name"]
    assert said.parts_done == said.parts - 1


def test_income_is_the_sum_of_its_lines() -> None:
    draft = draft_of(example())
    said = read_back(draft, regime_of(draft))
    assert [one.amount for one in said.incomes] == [952_600_000, 228_400_000, 0, 469_000_000]
    assert said.income == 1_650_000_000


def test_added_assets_stand_against_income_and_falls_in_money_alone() -> None:
    draft = draft_of(example())
    said = read_back(draft, regime_of(draft))
    assert said.added == 640_000_000 + 689_000_000
    assert said.sources == 1_650_000_000 + 160_000_000  # not the car that was sold: its price is income already


def test_changes_carry_sign_row_and_value() -> None:
    draft = draft_of(example())
    said = read_back(draft, regime_of(draft))
    assert [(one.sign, one.amount) for one in said.changes] == [
        ("+", 640_000_000),
        ("-", 160_000_000),
        ("+", 689_000_000),
        ("-", 545_000_000),
    ]
    assert said.changes[0].name == "Đất ở"


def test_a_first_declaration_has_neither_changes_nor_income() -> None:
    draft = draft_of(example("initial-2026"))
    said = read_back(draft, regime_of(draft))
    assert (said.changes, said.incomes, said.added, said.sources) == ((), (), 0, 0)
