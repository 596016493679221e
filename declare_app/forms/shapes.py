"""Which record class a section's rows fill: a named one of the model, or one made from the kinds of its fields."""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, Final, Literal, get_args, get_origin

from pydantic import create_model

from declare_app.forms.definition import SectionDef
from declare_app.forms.kinds import KINDS, Cell
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
    for cell in section.cells:
        if not _holds(record.model_fields[cell.id].annotation, cell):
            raise ValueError(f"record {section.record} holds no {cell.kind} as {cell.id}, or not all of its codes")
    return record


def _holds(annotation: Any, cell: Cell) -> bool:
    """Whether an attribute (they are all optional) takes every value that the question can have."""
    held = next(one for one in get_args(annotation) if one is not type(None))
    if get_origin(held) is Literal:
        return bool(cell.choices) and {choice.code for choice in cell.choices} <= set(get_args(held))
    return bool(held == KINDS[cell.kind].python)


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
    attributes["needed"] = (ClassVar[frozenset[str]], frozenset(needed))
    return create_model(f"Made_{section_id}", __base__=bundles, **attributes)


def _optional(annotation: Any) -> Any:
    return annotation | None
