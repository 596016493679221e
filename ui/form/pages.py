"""Which page shows which section, and in which order they come."""

from ui.form.changes_page import ChangesPage
from ui.form.document import Document
from ui.form.facts_page import FactsPage
from ui.form.outline_rows import FACTS
from ui.form.page import Page
from ui.form.rows_page import RowsPage
from ui.form.single_page import SinglePage
from ui.form.surroundings import Surroundings


def page_keys(document: Document) -> tuple[str, ...]:
    """The draft's own facts, then every section that this filing asks."""
    asked = document.regime.form.asked_in(document.draft.filing)
    return (FACTS, *(section.id for section in asked))


def page_for(around: Surroundings, key: str) -> Page:
    """The page of a section, drawn anew."""
    section = around.document.regime.form.section(key)
    if section is None:
        return FactsPage(around)
    if section.is_single:
        return SinglePage(around, section)
    if section.layout == "change_table":
        return ChangesPage(around, section)
    return RowsPage(around, section)
