"""Which record class a section's rows fill: a named one of the model, or one made from the kinds of its fields."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from pydantic import create_model

from declare_app.forms.definition import SectionDef
from declare_app.forms.kinds import KINDS
from declare_app.model.record import Certified, MoneyHeld, Record, Valued
from declare_app.model.records import RECORDS

_BUNDLES: Final[Mapping[str, type[Record]]] = {"value": Valued, "certificate": Certified, "money_held": MoneyHeld}
"""Compound kind -> what a record made for it inherits."""


def record_for(section: SectionDef) -> type[Record]:
    """The class of one row of ``section``.

    Raises ValueError where the section names a record that does not exist or whose attributes are not its cells.
    """
    asked = {cell.id: cell.kind for cell in section.cells}
    if section.record is None:
        kinds = {field.kind for field in section.fields}
        bundles = tuple(bundle for kind, bundle in _BUNDLES.items() if kind in kinds)
        return _made(section.id, tuple(asked.items()), tuple(_needed(section)), bundles or (Record,))
    record = RECORDS.get(section.record)
    if record is None:
        raise ValueError(f"unknown record: {section.record}")
    attributes = record.model_fields.keys() - Record.model_fields.keys()
    if attributes != asked.keys():
        differing = ", ".join(sorted(attributes ^ asked.keys()))
        raise ValueError(f"record {section.record} and the fields differ: {differing}")
    if record.needed != frozenset(_needed(section)):
        differing = ", ".join(sorted(record.needed ^ frozenset(_needed(section))))
        raise ValueError(f"record {section.record} and the fields differ in what is required: {differing}")
    return record


def _needed(section: SectionDef) -> list[str]:
    """The plain required fields; a record checks its compounds (value, certificate) by itself."""
    return [field.id for field in section.fields if field.required and field.compound is None]


@cache
def _made(
    section_id: str, asked: tuple[tuple[str, str], ...], needed: tuple[str, ...], bundles: tuple[type[Record], ...]
) -> type[Record]:
    inherited = {name for bundle in bundles for name in bundle.model_fields}
    attributes: dict[str, Any] = {
        cell_id: (_optional(KINDS[kind].python), None) for cell_id, kind in asked if cell_id not in inherited
    }
    made = create_model(f"Made_{section_id}", __base__=bundles, **attributes)
    made.needed = frozenset(needed)
    return made


def _optional(annotation: Any) -> Any:
    return annotation | None
