"""Beside every question stand what to do, an example, and those of the form's own notes that speak of it."""

import re
from collections.abc import Iterator

import pytest

from declare_app.forms.definition import MARK, FieldDef, SectionDef
from declare_app.services.units import Units
from tests.forms.known import EVERY_FIELD, FORM

ASKED = [one for one in FORM.sections if one.holds_rows]
ADDRESS = re.compile(r"((?:xã|phường|đặc khu) [^,;.]+), ((?:tỉnh|thành phố) [^,;.]+)")
OF_THE_FILING = {1, 2}
"""The notes of the title and the date, which belong to no section."""


def name_of(part: object) -> str | None:
    return part.id if isinstance(part, SectionDef | FieldDef) else None


def marks(words: str) -> set[int]:
    return {int(mark) for mark in MARK.findall(words)}


@pytest.mark.parametrize("section", ASKED, ids=name_of)
def test_a_section_that_is_asked_has_an_example(section: SectionDef) -> None:
    assert has_an_example(section.help)


@pytest.mark.parametrize(("section", "field"), EVERY_FIELD, ids=name_of)
def test_a_question_has_an_example(section: SectionDef, field: FieldDef) -> None:
    assert has_an_example(field.help), f"{section.id}.{field.id}"


def has_an_example(words: str) -> bool:
    said, _, example = words.partition(" Ví dụ: ")
    return bool(said) and len(example.strip(" .")) >= 1


@pytest.mark.parametrize(
    ("kind", "mark"), [("value", 10), ("certificate", 11), ("area", 9), ("money_held", 21), ("national_id", 3)]
)
def test_a_kind_of_question_leads_to_its_note_wherever_it_is_asked(kind: str, mark: int) -> None:
    of_houses = ("houses", "floor_area_m2")  # note 15 says how the area of a house is counted
    without = [
        (section.id, field.id)
        for section, field in EVERY_FIELD
        if field.kind == kind and mark not in marks(field.label) | set(field.notes)
    ]
    assert without == ([of_houses] if kind == "area" else [])


def test_every_address_and_every_other_information_leads_to_its_note() -> None:
    for section, field in EVERY_FIELD:
        wanted = {"address": 8, "other_info": 12}.get(field.id)
        assert wanted is None or wanted in marks(field.label) | set(field.notes), section.id


def test_every_note_is_reached_from_a_section_or_a_question() -> None:
    reached = set().union(*(marks(one.title) for one in FORM.sections))
    reached |= set().union(*(marks(field.label) | set(field.notes) for _, field in EVERY_FIELD))
    assert reached | OF_THE_FILING == set(range(1, 33))


def addresses() -> Iterator[tuple[str, str]]:
    """(commune, province) wherever a help or a note writes an address."""
    said = [one.help for one in FORM.sections] + [field.help for _, field in EVERY_FIELD]
    for words in said + [note.text for note in FORM.notes]:
        yield from ADDRESS.findall(words)


def test_addresses_in_examples_are_those_of_today() -> None:
    units = Units()
    found = set(addresses())
    assert len(found) >= 3
    for commune, province in found:
        of = next(one for one in units.provinces() if one.name.casefold() == province.casefold())
        assert commune.casefold() in {one.name.casefold() for one in units.wards(of)}, (commune, province)


def test_a_province_is_called_as_in_the_list() -> None:
    said = " ".join([one.help for one in FORM.sections] + [field.help for _, field in EVERY_FIELD])
    called = {one.name.casefold() for one in Units().provinces()}
    named = re.findall(r"(?:tỉnh|thành phố) (?:[A-ZĐ]\w+ )*[A-ZĐ]\w+", said)
    assert named
    assert [one for one in named if one.casefold() not in called] == []
