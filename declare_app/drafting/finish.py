"""A draft without stops into a declaration, and a declaration back into typed text."""

from declare_app.base.errors import AppError
from declare_app.drafting.answers import answer
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import SPOUSE, Draft, Row
from declare_app.drafting.problems import stops
from declare_app.forms.definition import SectionDef
from declare_app.forms.kinds import KINDS
from declare_app.forms.reading import read_date
from declare_app.forms.regimes import Regime
from declare_app.forms.shapes import record_for
from declare_app.model.declaration import Declaration, NamedRegime
from declare_app.model.letters import one_line
from declare_app.model.record import Record


def finish(draft: Draft, regime: Regime) -> Declaration:
    """The typed, complete declaration. Raises AppError ``draft.unfinished`` while something must be put right."""
    remaining = stops(problems(draft, regime))
    if remaining:
        raise AppError("draft.unfinished", count=len(remaining), place=str(remaining[0].place))
    return Declaration(
        regime=NamedRegime(form=regime.form.id, form_sha256=regime.form_sha256, parameters_on=regime.parameters_on),
        filing=draft.filing,
        completed_on=read_date(draft.completed_on),
        governing_agency_name=one_line(draft.governing_agency_name) or None,
        unit_name=one_line(draft.unit_name),
        signed_place=one_line(draft.signed_place) or None,
        sections={
            section.id: tuple(_record(section, row) for row in draft.rows(section.id))
            for section in regime.form.asked_in(draft.filing)
        },
    )


def _record(section: SectionDef, row: Row) -> Record:
    """The row's filled answers; its explanation only where it prints, in the place of something missing."""
    answers = [answer(field, row) for field in section.fields]
    values = {cell_id: value for one in answers if one.is_filled for cell_id, value in one.values.items()}
    explanation = one_line(row.no_information)
    if explanation and any(one.wants_explanation for one in answers):
        values["no_information"] = explanation
    return record_for(section).model_validate({"id": row.id, **values})


def reopened(declaration: Declaration, regime: Regime) -> Draft:
    """The declaration as typed text under its regime: what its paper is drawn from, for ever the same."""
    asked = regime.form.asked_in(declaration.filing)
    sections = {section.id: _rows(section, declaration.rows(section.id)) for section in asked}
    return Draft(
        filing=declaration.filing,
        completed_on=KINDS["date"].write(declaration.completed_on),
        governing_agency_name=declaration.governing_agency_name or "",
        unit_name=declaration.unit_name,
        signed_place=declaration.signed_place or "",
        spouse_status="yes" if sections.get(SPOUSE) else "none",
        nothing_to_declare=tuple(section_id for section_id, rows in sections.items() if not rows),
        sections=sections,
    )


def _rows(section: SectionDef, records: tuple[Record, ...]) -> tuple[Row, ...]:
    cells = {cell.id: cell for cell in section.cells}
    rows = []
    for record in records:
        values = {name: getattr(record, name) for name in cells}
        texts = {name: cells[name].write(value) for name, value in values.items() if value is not None}
        rows.append(Row(record.id, texts, record.no_information or ""))
    return tuple(rows)
