"""The comparison against tables that a lawyer can read, and against part III of the sample of 2026."""

from pathlib import Path

import pytest

from declare_app.drafting.comparison.entries import entries
from tests.builders import example
from tests.core.drafting.comparison_cases import FOLDER, compared, open_questions, table, told

TABLES = sorted(FOLDER.glob("*.csv"))
ASIDE = ("declarant", "spouse", "minor_children", "income_between", "changes")


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_comes_out_as_the_form_wants_it(path: Path) -> None:
    case = table(path)
    assert sorted(told(case.entries)) == sorted(case.expected)
    assert sorted(open_questions(case.comparison)) == sorted(case.left_open)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_why_and_by_which_note(path: Path) -> None:
    assert "hú thích" in " ".join(table(path).why)


def test_there_are_twelve_at_least() -> None:
    assert len(TABLES) >= 12


def test_the_samples_give_the_asset_rows_that_the_later_one_holds() -> None:
    sides = [
        [(section, row) for section, rows in example(name)["sections"].items() if section not in ASIDE for row in rows]
        for name in ("annual-2025", "annual-2026")
    ]
    held = example()["sections"]["changes"]
    wanted = [(one["row"], one["quantity_delta"], one["value_delta"]) for one in held if one["row"] != "r9"]
    found = compared(*sides)
    assert [one[:3] for one in told(entries(found))] == wanted
    motorbike = next(thing for thing in found.things if "Honda" in thing.item.name)
    assert (motorbike.state, motorbike.movement) == ("below", None)
