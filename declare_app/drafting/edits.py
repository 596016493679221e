"""Single changes of a draft, each with the one that takes it back: what undo and redo are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from declare_app.drafting.draft import FACTS, Draft, Reason, Row

AnswerCode = Literal["", "none", "below"]
"""``none``: "không có"; ``below``: "có, nhưng dưới mức phải kê khai"; empty: not answered so."""


@dataclass(frozen=True)
class SetText:
    """Type into one cell of a row; None takes the cell out of the row."""

    section: str
    row_id: str
    cell: str
    text: str | None


@dataclass(frozen=True)
class SetFact:
    """Type one of the draft's own ``FACTS``."""

    name: str
    text: str


@dataclass(frozen=True)
class AddRow:
    """Put a row into a section, before the one that stands at ``position``."""

    section: str
    row: Row
    position: int


@dataclass(frozen=True)
class RemoveRow:
    """Take a row out of its section; a section without rows is left out of the draft."""

    section: str
    row_id: str


@dataclass(frozen=True)
class MoveRow:
    """Put a row at another position of its section."""

    section: str
    row_id: str
    position: int


@dataclass(frozen=True)
class SetAnswer:
    """Answer a section in one word, or take that answer back."""

    section: str
    answer: AnswerCode


@dataclass(frozen=True)
class SetAnswers:
    """Answer all sections at once, each list in its order."""

    nothing_to_declare: tuple[str, ...]
    below_threshold: tuple[str, ...]


@dataclass(frozen=True)
class SetNoInformation:
    """Say why a row lacks something."""

    section: str
    row_id: str
    text: str


@dataclass(frozen=True)
class SetReason:
    """Say why a look is passed; empty takes the reason back."""

    rule: str
    section: str
    row_id: str
    text: str


@dataclass(frozen=True)
class SetReasons:
    """Put all reasons, in their order."""

    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Together:
    """Several changes as one step."""

    edits: "tuple[Edit, ...]"


Edit = (
    SetText
    | SetFact
    | AddRow
    | RemoveRow
    | MoveRow
    | SetAnswer
    | SetAnswers
    | SetNoInformation
    | SetReason
    | SetReasons
    | Together
)


def applied(draft: Draft, edit: Edit) -> tuple[Draft, Edit]:
    """``draft`` after ``edit``, and the edit that leads back. Raises KeyError for a row or fact that is not there."""
    match edit:
        case Together(edits):
            return _all_applied(draft, edits)
        case SetFact(name, text):
            if name not in FACTS:
                raise KeyError(name)
            change: dict[str, Any] = {name: text}
            return replace(draft, **change), SetFact(name, getattr(draft, name))
        case SetAnswer() | SetAnswers():
            return _answered(draft, edit)
        case SetReason() | SetReasons():
            return replace(draft, reasons=_reasons(draft, edit)), SetReasons(draft.reasons)
        case _:
            return _of_rows(draft, edit)


def _all_applied(draft: Draft, edits: tuple[Edit, ...]) -> tuple[Draft, Edit]:
    back: list[Edit] = []
    for edit in edits:
        draft, reverse = applied(draft, edit)
        back.append(reverse)
    return draft, Together(tuple(reversed(back)))


def _answered(draft: Draft, edit: SetAnswer | SetAnswers) -> tuple[Draft, Edit]:
    before = SetAnswers(draft.nothing_to_declare, draft.below_threshold)
    if isinstance(edit, SetAnswer):
        none = tuple(one for one in draft.nothing_to_declare if one != edit.section)
        below = tuple(one for one in draft.below_threshold if one != edit.section)
        added = (edit.section,)
        edit = SetAnswers(none + added * (edit.answer == "none"), below + added * (edit.answer == "below"))
    after = replace(draft, nothing_to_declare=edit.nothing_to_declare, below_threshold=edit.below_threshold)
    return after, before


def _reasons(draft: Draft, edit: SetReason | SetReasons) -> tuple[Reason, ...]:
    if isinstance(edit, SetReasons):
        return edit.reasons
    key = (edit.rule, edit.section, edit.row_id)
    others = tuple(one for one in draft.reasons if (one.rule, one.section, one.row_id) != key)
    return (*others, Reason(*key, edit.text)) if edit.text else others


def _of_rows(draft: Draft, edit: SetText | SetNoInformation | AddRow | RemoveRow | MoveRow) -> tuple[Draft, Edit]:
    rows = list(draft.rows(edit.section))
    if isinstance(edit, AddRow):
        rows.insert(edit.position, edit.row)
        return _with_rows(draft, edit.section, rows), RemoveRow(edit.section, edit.row.id)
    at = _position(rows, edit.row_id)
    row, back = rows[at], _way_back(edit, rows[at], at)
    match edit:
        case SetText(cell=cell, text=text):
            rows[at] = replace(row, texts=with_text(row.texts, cell, text))
        case SetNoInformation(text=text):
            rows[at] = replace(row, no_information=text)
        case RemoveRow():
            del rows[at]
        case MoveRow(position=position):
            rows.insert(position, rows.pop(at))
    return _with_rows(draft, edit.section, rows), back


def _way_back(edit: SetText | SetNoInformation | RemoveRow | MoveRow, row: Row, at: int) -> Edit:
    match edit:
        case SetText():
            return replace(edit, text=row.texts.get(edit.cell))
        case SetNoInformation():
            return replace(edit, text=row.no_information)
        case RemoveRow():
            return AddRow(edit.section, row, at)
        case MoveRow():
            return replace(edit, position=at)


def _position(rows: list[Row], row_id: str) -> int:
    for at, row in enumerate(rows):
        if row.id == row_id:
            return at
    raise KeyError(row_id)


def _with_rows(draft: Draft, section: str, rows: list[Row]) -> Draft:
    sections = dict(draft.sections)
    if rows:
        sections[section] = tuple(rows)
    else:
        sections.pop(section, None)
    return replace(draft, sections=sections)


def with_text(texts: Mapping[str, str], cell: str, text: str | None) -> Mapping[str, str]:
    """``texts`` with that of one cell put, or taken out where it is None."""
    changed = dict(texts)
    if text is None:
        changed.pop(cell, None)
    else:
        changed[cell] = text
    return changed
