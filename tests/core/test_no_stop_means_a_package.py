"""Whatever is typed: a draft without a stop is finished, reads back from JSON as itself, and prints."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from declare_app.drafting.checking import problems
from declare_app.drafting.draft_file import load_draft
from declare_app.drafting.finish import finish
from declare_app.drafting.problems import stops
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.declared import read_declaration
from declare_app.package.reprint import final_print
from tests.builders import REGIMES, CountedIds, example, regime_of

NAMES = ("annual-2025", "annual-2026", "initial-2026", "personnel-2026")
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", "0", "1", "Không", "yes", "no", "undeterminable", "purchase", "VND", "+1", "-", "86,4", "86.4"]
    ),
    st.sampled_from(
        ["1.250.000.000", "31/12/2025", "2019", "022079004517", "a\nb", "😀", "A" * 500, "x\u0323", "<b>&"]
    ),
    st.text(st.characters(exclude_categories=["C"], include_characters="\n"), max_size=30),
)


@st.composite
def edited(draw: st.DrawFn) -> dict[str, Any]:
    """An example with a few cells, answers and explanations changed at random."""
    value = example(draw(st.sampled_from(NAMES)))
    cells = [
        (section, index, cell)
        for section, rows in value["sections"].items()
        for index, row in enumerate(rows)
        for cell in (*row, "no_information")
    ]
    for section, index, cell in draw(st.lists(st.sampled_from(cells), max_size=4)):
        value["sections"][section][index][cell] = draw(TEXTS)
    for section in draw(st.lists(st.sampled_from(sorted(value["sections"])), max_size=1)):
        rows = value["sections"].pop(section)
        if draw(st.booleans()):
            value["nothing_to_declare"].append(section)
        else:
            value["sections"][section] = rows + [{**row} for row in rows]
    for fact in draw(st.lists(st.sampled_from(["unit_name", "signed_place", "governing_agency_name"]), max_size=2)):
        value[fact] = draw(TEXTS)
    return value


@settings(max_examples=150, deadline=None)
@given(edited())
def test_a_draft_without_a_stop_goes_the_whole_road(value: dict[str, Any]) -> None:
    draft = load_draft(json.dumps(value).encode(), REGIMES, CountedIds())
    regime = regime_of(draft)
    if stops(problems(draft, regime)):
        return
    declaration = finish(draft, regime)
    content = canonical(declaration.as_json_value())
    assert read_declaration(parse_canonical(content), regime) == declaration
    assert final_print(declaration, regime, content, code_line=True).startswith(b"%PDF-1.7")
