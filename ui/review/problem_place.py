"""Whose or which item a problem speaks of, in the words of the form: "Đất ở, thửa thứ hai"."""

from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Place, Problem
from declare_app.forms.definition import SectionDef
from declare_app.forms.regimes import Regime
from declare_app.services.wording import Wording
from ui.form.titles import item_title, row_names


def said_of(problem: Problem, draft: Draft, regime: Regime, wording: Wording) -> str:
    """The problem's sentence, after the person or item that it speaks of."""
    place, sentence = place_words(problem.place, draft, regime), wording.of_problem(problem)
    return f"{place}: {sentence}" if place else sentence


def place_words(place: Place, draft: Draft, regime: Regime) -> str:
    """Empty where the problem's own sentence names its section, or there is none."""
    section = regime.form.section(place.section)
    if section is None or place.row is None:
        return ""
    item = "" if section.is_single else _item(section, place, draft, regime)
    if item.startswith(section.name):
        return item
    return f"{section.name}, {item[:1].lower()}{item[1:]}" if item else section.name


def _item(section: SectionDef, place: Place, draft: Draft, regime: Regime) -> str:
    row = next((one for one in draft.rows(section.id) if one.id == place.row_id), None)
    kind = row.text("row") if row is not None and section.rows else ""
    return row_names(section, regime).get(kind, "") or item_title(section, (place.row or 0) + 1)
