"""Drafts as ``kekhai-draft/1``: UTF-8 JSON of typed text, read strictly and written back whole."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from declare_app.base.errors import AppError
from declare_app.base.strict_json import parse
from declare_app.base.text import border_text
from declare_app.drafting.case import readable_day
from declare_app.drafting.draft import FACTS, Draft, Reason, Row
from declare_app.forms.definition import FormDef
from declare_app.forms.regimes import Regimes

FORMAT: Final = "kekhai-draft/1"
_VERSION: Final = re.compile(r"kekhai-draft/([1-9][0-9]{0,3})", re.ASCII)
_LISTS: Final = ("nothing_to_declare", "below_threshold")
_SPOUSE_ANSWERS: Final = ("", "yes", "none")


def load_draft(data: bytes, regimes: Regimes, new_id: Callable[[], str]) -> Draft:
    """The draft in ``data``, under the regime that its filing and date name.

    Raises AppError: ``json.*``, ``text.*``, ``draft.not_a_draft``, ``draft.newer``, ``draft.unknown_key``,
    ``draft.unknown_code`` or ``draft.shape``, each with the place.
    """
    raw = parse(data)
    if not isinstance(raw, dict):
        raise AppError("draft.not_a_draft")
    _check_format(raw.get("format"))
    _only(raw, {"format", "reasons", "sections", *FACTS, *_LISTS}, "")
    facts = {name: _text(raw.get(name, ""), name) for name in FACTS}
    _one_of(facts["filing"], ["", *sorted(regimes.filings())], "filing")
    _one_of(facts["spouse_status"], _SPOUSE_ANSWERS, "spouse_status")
    form = regimes.for_draft(facts["filing"], readable_day(facts["completed_on"])).form
    known = {section.id for section in form.sections if section.holds_rows}
    lists = {name: _section_ids(raw.get(name, []), name, known) for name in _LISTS}
    return Draft(
        **facts,
        nothing_to_declare=lists["nothing_to_declare"],
        below_threshold=lists["below_threshold"],
        reasons=tuple(_reason(one, f"reasons[{n}]") for n, one in enumerate(_list(raw.get("reasons", []), "reasons"))),
        sections=_sections(_object(raw.get("sections", {}), "sections"), form, new_id),
    )


def _check_format(named: object) -> None:
    if named == FORMAT:
        return
    newer = _VERSION.fullmatch(named) if isinstance(named, str) else None
    if newer is None:
        raise AppError("draft.not_a_draft")
    raise AppError("draft.newer", version=newer[1])


def save_draft(draft: Draft) -> bytes:
    """``draft`` as indented UTF-8 JSON with a final line feed; empty facts are left out."""
    content: dict[str, Any] = {"format": FORMAT}
    content |= {name: value for name in FACTS if (value := getattr(draft, name))}
    content |= {name: list(value) for name in _LISTS if (value := getattr(draft, name))}
    if draft.reasons:
        content["reasons"] = [vars(reason) for reason in draft.reasons]
    content["sections"] = {section_id: [_row_saved(row) for row in rows] for section_id, rows in draft.sections.items()}
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _row_saved(row: Row) -> dict[str, str]:
    head = {"id": row.id} | ({"no_information": row.no_information} if row.no_information else {})
    return head | dict(row.texts)


def _sections(raw: Mapping[str, Any], form: FormDef, new_id: Callable[[], str]) -> Mapping[str, tuple[Row, ...]]:
    known = {section.id: section for section in form.sections if section.holds_rows}
    _only(raw, known.keys(), "sections")
    seen: set[str] = set()
    sections: dict[str, tuple[Row, ...]] = {}
    for section_id, rows in raw.items():
        place = f"sections.{section_id}"
        cells = {cell.id for cell in known[section_id].cells}
        read = tuple(_row(row, f"{place}[{n}]", cells, new_id) for n, row in enumerate(_list(rows, place)))
        for index, row in enumerate(read):
            if row.id in seen:
                raise AppError("draft.id_twice", place=f"{place}[{index}].id")
            seen.add(row.id)
        sections[section_id] = read
    return sections


def _row(raw: Any, place: str, cells: set[str], new_id: Callable[[], str]) -> Row:
    row = _object(raw, place)
    _only(row, {"id", "no_information", *cells}, place)
    texts = {name: _text(value, f"{place}.{name}") for name, value in row.items()}
    row_id = texts.pop("id", "").strip() or new_id()
    if len(row_id) > 64:
        raise AppError("draft.shape", place=f"{place}.id")
    return Row(row_id, {name: texts[name] for name in texts if name in cells}, texts.get("no_information", ""))


def _reason(raw: Any, place: str) -> Reason:
    reason = _object(raw, place)
    wanted = ("rule", "section", "row_id", "text")
    _only(reason, set(wanted), place)
    return Reason(*(_text(reason.get(name, ""), f"{place}.{name}") for name in wanted))


def _only(raw: Mapping[str, Any], known: Any, place: str) -> None:
    for key in raw:
        if key not in known:
            shown = key if len(key) <= 40 and key.isascii() and key.replace("_", "").isalnum() else "?"
            raise AppError("draft.unknown_key", place=f"{place}.{shown}" if place else shown)


def _one_of(text: str, known: Any, place: str) -> None:
    if text not in known:
        raise AppError("draft.unknown_code", place=place)


def _section_ids(raw: Any, place: str, known: set[str]) -> tuple[str, ...]:
    ids = [_text(one, f"{place}[{n}]") for n, one in enumerate(_list(raw, place))]
    for n, section_id in enumerate(ids):
        _one_of(section_id, known, f"{place}[{n}]")
    return tuple(dict.fromkeys(ids))


def _text(raw: Any, place: str) -> str:
    if not isinstance(raw, str):
        raise AppError("text.not_a_string", place=place)
    return border_text(raw, place)


def _list(raw: Any, place: str) -> list[Any]:
    if not isinstance(raw, list):
        raise AppError("draft.shape", place=place)
    return raw


def _object(raw: Any, place: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise AppError("draft.shape", place=place)
    return raw
