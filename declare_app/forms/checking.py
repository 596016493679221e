"""What must hold inside one form beyond its grammar: names once, references that lead somewhere, marks with notes."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from declare_app.forms.definition import MARK, FieldDef, FormDef, SectionDef
from declare_app.forms.shapes import record_for

PLACEHOLDER: Final = re.compile(r"\{([a-z_.]+)\}")
_DAY: Final = frozenset({"day", "month", "year"})
_OWN_GAPS: Final = {
    "form.title": frozenset({"filing"}),
    "form.date_line": _DAY,
    "form.place_line": _DAY | {"place"},
    "item_title": frozenset({"n", "ordinal"}),
}
"""Gaps that the printing fills in, by place or by the last word of it; every other gap is a figure of the law."""
_VALUE_GAPS: Final = frozenset({"value", "reason"})


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
        if not section.holds_rows:
            seen.add(section.id)
        _check_section(form, section, place)
    for place, words in printed_words(form):
        _no_stray_brace(place, words)
    _check_marks(form)


def _once(place: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise FormFault(f"{place}[{name}]", "stands twice")
        seen.add(name)


def _no_stray_brace(place: str, words: str) -> None:
    if re.search(r"[{}]", PLACEHOLDER.sub("", words)):
        raise FormFault(place, "a brace that opens or closes no gap")


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
    for field in section.fields:
        if field.kind == "value":
            _check_value_words(field, f"{place}.fields[{field.id}]")
    if section.holds_rows:
        try:
            record_for(section)
        except ValueError as why:
            raise FormFault(f"{place}.record", str(why)) from None


def _check_value_words(field: FieldDef, place: str) -> None:
    for choice in field.options.cells["value_basis"].choices:
        here = f"{place}.choices[{choice.code}]"
        _no_stray_brace(here, choice.words)
        for gap in PLACEHOLDER.findall(choice.words):
            if gap not in _VALUE_GAPS:
                raise FormFault(here, f"unknown gap: {gap}")


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
    for name, signature in (("receiver", form.receiver), ("declarant", form.declarant)):
        yield f"form.{name}.title", signature.title
        yield f"form.{name}.note", signature.note


def figures_named(form: FormDef) -> Iterator[tuple[str, str]]:
    """(place, name) of every figure of the law that the form uses, in words or as a threshold."""
    for place, words in printed_words(form):
        own = _OWN_GAPS.get(place) or _OWN_GAPS.get(place.rpartition(".")[2], frozenset())
        for name in PLACEHOLDER.findall(words):
            if name not in own:
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
    for section in form.sections:
        for field in section.fields:
            for mark in field.notes:
                if mark not in notes:
                    place = f"form.sections[{section.id}].fields[{field.id}].notes"
                    raise FormFault(place, f"mark {mark} has no note")
    for mark in sorted(notes - printed):
        raise FormFault(f"form.notes[{mark}]", "no label carries this mark")
