"""The shipped form and figures, and edits to data files, for the tests of this folder."""

from datetime import date
from typing import Final

from declare_app.base.locations import resource
from declare_app.forms.definition import FieldDef, SectionDef
from declare_app.forms.loading import FormSource, read_form_source
from declare_app.forms.regimes import Regime, Regimes

FORM_FILE: Final = "nd130_2020_i.toml"
FORM_TEXT: Final = resource("forms", FORM_FILE).read_text("utf-8")

SOURCES: Final = (
    read_form_source(FORM_FILE, FORM_TEXT.encode()),
    read_form_source("parameters.toml", resource("parameters.toml").read_bytes()),
    read_form_source("regimes.toml", resource("regimes.toml").read_bytes()),
)

OLD_FIGURES: Final = date(2026, 6, 30)
NEW_FIGURES: Final = date(2026, 7, 1)


def regimes(*more: FormSource) -> Regimes:
    """The shipped definitions with ``more`` on top; every rule that a form lists counts as known."""
    sources = (*SOURCES, *more)
    return Regimes(sources, {rule for source in sources if source.form for rule in source.form.rules})


def regime(day: date = NEW_FIGURES, filing: str = "annual") -> Regime:
    """The shipped regime in force on ``day``."""
    found = regimes().for_filing(filing, day)
    assert found is not None
    return found


FORM: Final = regime().form
EVERY_FIELD: Final[list[tuple[SectionDef, FieldDef]]] = [(s, field) for s in FORM.sections for field in s.fields]


def section(section_id: str) -> SectionDef:
    """A section of the official form that is there."""
    found = FORM.section(section_id)
    assert found is not None
    return found
