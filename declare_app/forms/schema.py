"""The published JSON Schema (2020-12) of ``declaration.json``, generated from the record classes."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from declare_app.forms.definition import FormDef
from declare_app.forms.shapes import record_for
from declare_app.model.declaration import DeclarationHead

SCHEMA_ID = "kkts-declaration-1.0.json"


def declaration_schema(form: FormDef) -> dict[str, Any]:
    """The schema with the sections of ``form``; sections of forms yet to come are lists of rows of text."""
    asked = [section for section in form.sections if section.holds_rows]
    records = {section.id: record_for(section) for section in asked}
    classes: list[type[BaseModel]] = [DeclarationHead, *dict.fromkeys(records.values())]
    _, whole = models_json_schema([(one, "validation") for one in classes], ref_template="#/$defs/{model}")
    definitions = whole["$defs"]
    head = definitions.pop(DeclarationHead.__name__)
    for record in records.values():
        _explained_or_complete(definitions[record.__name__], sorted(record.needed))
    definitions["RowOfAnotherForm"] = _ROW_OF_ANOTHER_FORM
    lists = {name: {"type": "array", "items": {"$ref": f"#/$defs/{one.__name__}"}} for name, one in records.items()}
    sections = {
        "type": "object",
        "properties": lists,
        "propertyNames": {"pattern": "^[a-z][a-z0-9_]{0,39}$"},
        "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/RowOfAnotherForm"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Bản kê khai tài sản, thu nhập",
        "type": "object",
        "additionalProperties": False,
        "properties": _without_null(head["properties"]) | {"sections": sections},
        "required": sorted([*head["required"], "format", "sections"]),
        "$defs": {name: _closed(one) for name, one in sorted(definitions.items())},
    }


_ROW_OF_ANOTHER_FORM = {
    "type": "object",
    "properties": {"id": {"type": "string", "minLength": 1}},
    "required": ["id"],
    "additionalProperties": {"type": "string", "minLength": 1},
}


def _explained_or_complete(definition: dict[str, Any], needed: list[str]) -> None:
    if needed:
        definition["anyOf"] = [{"required": needed}, {"required": ["no_information"]}]


def _closed(definition: dict[str, Any]) -> dict[str, Any]:
    """Without nulls and defaults: what is not there is left out."""
    if "properties" in definition:
        return definition | {"properties": _without_null(definition["properties"])}
    return definition


def _without_null(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: _one_without_null(one) for name, one in properties.items()}


def _one_without_null(one: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in one.items() if key not in ("anyOf", "default", "title")}
    for choice in one.get("anyOf", []):
        if choice != {"type": "null"}:
            kept |= choice
    return kept
