"""Form files, figures and regimes read from TOML; a bad file is refused with the place of its fault."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from declare_app.base.errors import AppError
from declare_app.forms.checking import FormFault, check_form
from declare_app.forms.compounds import COMPOUNDS
from declare_app.forms.definition import FormDef
from declare_app.forms.figures import FigureDef
from declare_app.forms.options import Definition
from declare_app.forms.regime_def import RegimeDef


class _DataFile(Definition):
    """What one file may hold: a form, figures of the law, and when which form is in force; any of the three."""

    form: FormDef | None = None
    figures: tuple[FigureDef, ...] = ()
    regimes: tuple[RegimeDef, ...] = ()


@dataclass(frozen=True)
class FormSource:
    """The content of one data file, with the SHA-256 of its bytes (hex)."""

    name: str
    sha256: str
    form: FormDef | None
    figures: tuple[FigureDef, ...]
    regimes: tuple[RegimeDef, ...]


def read_form_source(name: str, data: bytes) -> FormSource:
    """One ``*.toml`` data file. Raises AppError ``form.refused`` with file, place and reason."""
    try:
        raw = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as why:
        raise AppError("form.refused", file=name, place="đầu tệp", reason=str(why)) from None
    except RecursionError:
        raise AppError("form.refused", file=name, place="", reason="nested too deeply") from None
    try:
        content = _DataFile.model_validate(_expanded(raw))
        if content.form is not None:
            check_form(content.form)
    except ValidationError as why:
        first = why.errors(include_url=False)[0]
        raise AppError("form.refused", file=name, place=_place(first["loc"], raw), reason=first["msg"]) from None
    except FormFault as why:
        raise AppError("form.refused", file=name, place=why.place, reason=why.reason) from None
    except _UnknownReference as why:
        raise AppError("form.refused", file=name, place=why.place, reason=f"unknown reference: {why.word}") from None
    return FormSource(name, hashlib.sha256(data).hexdigest(), content.form, content.figures, content.regimes)


class _UnknownReference(Exception):
    def __init__(self, place: str, word: str) -> None:
        super().__init__(word)
        self.place = place
        self.word = word


def _place(location: tuple[int | str, ...], raw: Mapping[str, Any]) -> str:
    """``form.sections[residential_land].fields[address].label``: ids instead of counts, where there are ids."""
    here: Any = raw
    place = ""
    for step in location:
        try:
            here = here[step]
        except (LookupError, TypeError):
            here = None
        if isinstance(step, int):
            named = here.get("id", step) if isinstance(here, dict) else step
            place += f"[{named}]"
        else:
            place += f".{step}" if place else step
    return place


def _expanded(raw: dict[str, Any]) -> dict[str, Any]:
    """The file with every named list of choices and cells put in where a field names it."""
    form = raw.get("form")
    if not isinstance(form, dict):
        return raw
    form = dict(form)
    words = _Words(form.pop("choices", {}), form.pop("cells", {}))
    sections = form.get("sections")
    if isinstance(sections, list):
        form["sections"] = [_section_expanded(section, words) for section in sections]
    return raw | {"form": form}


@dataclass(frozen=True)
class _Words:
    choices: Any
    cells: Any

    def choice_list(self, name: object, place: str) -> Any:
        if not isinstance(self.choices, dict) or name not in self.choices:
            raise _UnknownReference(place, str(name))
        return self.choices[name]


def _section_expanded(section: Any, words: _Words) -> Any:
    if not isinstance(section, dict) or not isinstance(section.get("fields"), list):
        return section
    listed = section.get("rows")
    rows = [
        {"code": row.get("id"), "words": row.get("label"), "name": row.get("label")}
        for row in (listed if isinstance(listed, list) else [])
        if isinstance(row, dict) and row.get("quantity") != "heading"
    ]
    place = f"form.sections[{section.get('id')}].fields"
    return section | {"fields": [_field_expanded(field, words, rows, place) for field in section["fields"]]}


def _field_expanded(field: Any, words: _Words, rows: list[dict[str, Any]], place: str) -> Any:
    if not isinstance(field, dict) or not isinstance(field.get("options", {}), dict):
        return field
    here = f"{place}[{field.get('id')}]"
    options = dict(field.get("options", {}))
    named = options.get("choices")
    if named == "rows":
        options["choices"] = rows
    elif isinstance(named, str):
        options["choices"] = words.choice_list(named, here)
    compound = COMPOUNDS.get(str(field.get("kind")))
    if compound is not None:
        options["cells"] = {
            cell_id: _cell_words(cell_id, kind, words, here) for cell_id, kind in compound.cell_kinds.items()
        }
    return field | {"options": options}


def _cell_words(cell_id: str, kind: str, words: _Words, place: str) -> dict[str, Any]:
    if not isinstance(words.cells, dict) or not isinstance(words.cells.get(cell_id), dict):
        raise _UnknownReference(place, f"cells.{cell_id}")
    own = dict(words.cells[cell_id])
    return own | {"choices": words.choice_list(cell_id, place)} if kind == "choice" else own
