"""What must hold inside one form beyond its grammar: names once, references that lead somewhere, marks with notes."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from declare_app.forms.definition import MARK, FormDef, SectionDef
from declare_app.forms.shapes import record_for

PLACEHOLDER: Final = re.compile(r"\{([a-z_.]+)\}")
_OWN_PLACEHOLDERS: Final = frozenset({"filing", "day", "month", "year", "place", "n", "ordinal"})


class FormFault(Exception):
    """A form that contradicts itself; ``place`` names the section, field, row or note."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


def check_form(form: FormDef) -> None:
    """Raises FormFault at the first thing that does not hold."""
    _once("form.sections", (section.id for section in form.sections))
    _once("form.notes", (str(note.mark) for note in form.notes))
    _once("form.filings", (filing.id for filing in form.filings))
    seen: set[str] = set()
    for section in form.sections:
        place = f"form.sections[{section.id}]"
        if section.under is not None and section.under not in seen:
            raise FormFault(f"{place}.under", f"no part or heading stands before it with the id {section.under}")
        seen.add(section.id)
        _check_section(form, section, place)
    _check_marks(form)


def _once(place: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise FormFault(f"{place}[{name}]", "stands twice")
        seen.add(name)


def _check_section(form: FormDef, section: SectionDef, place: str) -> None:
    _once(f"{place}.fields", (field.id for field in section.fields))
    _once(f"{place}.cells", (cell.id for cell in section.cells))
    _once(f"{place}.rows", (row.id for row in section.rows))
    for filing in section.filings:
        if form.filing(filing) is None:
            raise FormFault(f"{place}.filings", f"unknown filing: {filing}")
    for row in section.rows:
        for covered in row.covers:
            if form.section(covered) is None:
                raise FormFault(f"{place}.rows[{row.id}].covers", f"unknown section: {covered}")
    if section.holds_rows:
        try:
            record_for(section)
        except ValueError as why:
            raise FormFault(f"{place}.record", str(why)) from None


def printed_words(form: FormDef) -> Iterator[tuple[str, str]]:
    """(place, words) of everything that the form prints, in print order."""
    yield "form.title", form.title
    yield "form.date_line", form.date_line
    yield "form.place_line", form.place_line
    for section in form.sections:
        place = f"form.sections[{section.id}]"
        yield f"{place}.title", section.title
        for name in ("note", "none_text", "item_title"):
            words = getattr(section, name)
            if words:
                yield f"{place}.{name}", words
        for field in section.fields:
            yield f"{place}.fields[{field.id}].label", field.label
        if section.columns is not None:
            for name, words in section.columns:
                yield f"{place}.columns.{name}", words
        for row in section.rows:
            yield f"{place}.rows[{row.id}].label", row.label


def figures_named(form: FormDef) -> Iterator[tuple[str, str]]:
    """(place, name) of every figure of the law that the form uses, in words or as a threshold."""
    for place, words in printed_words(form):
        for name in PLACEHOLDER.findall(words):
            if name not in _OWN_PLACEHOLDERS:
                yield place, name
    for section in form.sections:
        if section.threshold is not None:
            yield f"form.sections[{section.id}].threshold.figure", section.threshold.figure


def _check_marks(form: FormDef) -> None:
    notes = {note.mark for note in form.notes}
    printed: set[int] = set()
    for place, words in printed_words(form):
        for found in MARK.findall(words):
            if int(found) not in notes:
                raise FormFault(place, f"mark {found} has no note")
            printed.add(int(found))
    for mark in sorted(notes - printed):
        raise FormFault(f"form.notes[{mark}]", "no label carries this mark")
