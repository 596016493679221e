"""The shipped examples fit the form: every section and cell is known and every text can be read."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from declare_app.base.locations import resource
from declare_app.forms.kinds import Cell
from declare_app.forms.reading import read_date
from tests.forms.known import regime

EXAMPLES = {
    "annual-2025": ("annual", date(2020, 12, 20)),
    "annual-2026": ("annual", date(2026, 7, 1)),
    "initial-2026": ("initial", date(2026, 7, 1)),
    "personnel-2026": ("personnel", date(2026, 7, 1)),
}


def example(name: str) -> dict[str, object]:
    value = json.loads(resource("examples", f"{name}.json").read_text("utf-8"))
    assert isinstance(value, dict)
    return value


def cells_typed(name: str) -> Iterator[tuple[Cell, str]]:
    """Every typed text that is not empty, with the question that it answers; an unknown place raises KeyError."""
    draft = example(name)
    form = regime(filing=str(draft["filing"])).form
    sections = {one.id: {cell.id: cell for cell in one.cells} for one in form.asked_in(str(draft["filing"]))}
    typed = draft["sections"]
    assert isinstance(typed, dict)
    for section_id, rows in typed.items():
        for row in rows:
            for cell_id, text in row.items():
                cell = sections[section_id][cell_id]
                if text:
                    yield cell, text


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_falls_under_its_regime(name: str) -> None:
    draft = example(name)
    filing, parameters_on = EXAMPLES[name]
    assert draft["filing"] == filing
    assert regime(read_date(str(draft["completed_on"])), filing).parameters_on == parameters_on


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_of_an_example_can_be_read(name: str) -> None:
    typed = list(cells_typed(name))
    assert typed
    assert all(cell.read(text) is not None for cell, text in typed)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_answers_every_section_of_its_filing(name: str) -> None:
    draft = example(name)
    typed, none = draft["sections"], draft["nothing_to_declare"]
    assert isinstance(typed, dict)
    assert isinstance(none, list)
    answered = {*typed, *none} | ({"spouse"} if draft["spouse_status"] == "none" else set())
    assert {one.id for one in regime().form.asked_in(str(draft["filing"]))} == answered
