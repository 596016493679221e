"""A declaration read from the JSON of a package: by the form that it names, and nothing beyond that form."""

from typing import Any

from pydantic import ValidationError

from declare_app.drafting.answers import answer
from declare_app.drafting.finish import reopened
from declare_app.forms.regimes import Regime
from declare_app.forms.shapes import record_for
from declare_app.model.declaration import Declaration, DeclarationHead
from declare_app.model.letters import one_line, unprintable_letter


class NotADeclaration(Exception):
    """JSON that is no declaration under its form; ``place`` says where."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def read_head(raw: object) -> DeclarationHead:
    """Everything but the sections. Raises NotADeclaration."""
    if not isinstance(raw, dict):
        raise NotADeclaration("$")
    try:
        return DeclarationHead.model_validate({name: value for name, value in raw.items() if name != "sections"})
    except ValidationError as why:
        place = ".".join(str(step) for step in why.errors(include_url=False, include_input=False)[0]["loc"])
    raise NotADeclaration(place)


def read_declaration(raw: object, regime: Regime) -> Declaration:
    """The declaration in ``raw`` under its regime.

    Raises NotADeclaration: a section missing or not of this filing, a row that is not its record, an id twice, a text
    that its question would not read, or anything that would be lost on the way to paper.
    """
    head = read_head(raw)
    sections = raw.get("sections") if isinstance(raw, dict) else None
    asked = {section.id: section for section in regime.form.asked_in(head.filing)}
    if not isinstance(sections, dict) or sections.keys() != asked.keys():
        raise NotADeclaration("sections")
    read = {}
    for section_id, rows in sections.items():
        if not isinstance(rows, list):
            raise NotADeclaration(f"sections.{section_id}")
        record = record_for(asked[section_id])
        read[section_id] = tuple(_row(record, row, f"sections.{section_id}[{n}]") for n, row in enumerate(rows))
    declaration = Declaration(**dict(head), sections=read)
    _check_ids(declaration)
    _check_words(declaration)
    _check_answers(declaration, regime)
    if declaration.as_json_value() != raw:
        raise NotADeclaration("$")
    return declaration


def _row(record: Any, row: object, place: str) -> Any:
    try:
        return record.model_validate(row)
    except ValidationError as why:
        inner = ".".join(str(step) for step in why.errors(include_url=False, include_input=False)[0]["loc"])
    raise NotADeclaration(f"{place}.{inner}" if inner else place)


def _check_ids(declaration: Declaration) -> None:
    seen: set[str] = set()
    for section_id, rows in declaration.sections.items():
        for n, row in enumerate(rows):
            if row.id in seen:
                raise NotADeclaration(f"sections.{section_id}[{n}].id")
            seen.add(row.id)


def _check_words(declaration: Declaration) -> None:
    """What prints without being an answer: on one line, in letters that paper has."""
    heading = [declaration.governing_agency_name, declaration.unit_name, declaration.signed_place]
    explanations = [row.no_information for rows in declaration.sections.values() for row in rows]
    for words in (*heading, *explanations):
        if words is not None and (one_line(words) != words or unprintable_letter(words) is not None):
            raise NotADeclaration("$")


def _check_answers(declaration: Declaration, regime: Regime) -> None:
    """Each value, written as text, reads back as itself, and an explanation stands only where it prints."""
    draft = reopened(declaration, regime)
    for section in regime.form.asked_in(declaration.filing):
        for n, (record, row) in enumerate(zip(declaration.rows(section.id), draft.rows(section.id), strict=True)):
            place = f"sections.{section.id}[{n}]"
            answers = [answer(field, row) for field in section.fields]
            read = {cell_id: value for one in answers for cell_id, value in one.values.items()}
            stated = {cell.id: getattr(record, cell.id) for cell in section.cells}
            if read != {cell_id: value for cell_id, value in stated.items() if value is not None}:
                raise NotADeclaration(place)
            prints = any(one.wants_explanation for one in answers)
            explained = record.no_information is not None
            if (explained and not prints) or (not explained and any(one.faults for one in answers)):
                raise NotADeclaration(f"{place}.no_information")
