"""A draft laid out in the words and order of its form: what is printed, before how."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from declare_app.documents.blocks import (
    Block,
    ChangeTable,
    Entry,
    ItemTitle,
    Line,
    Part,
    Sheet,
    SignaturePlace,
    TableRow,
    Title,
)
from declare_app.documents.printed import DOTS, printed
from declare_app.documents.words import plain, worded
from declare_app.drafting.answers import answer
from declare_app.drafting.draft import Draft, Row
from declare_app.forms.definition import FieldDef, FormDef, SectionDef, SignatureDef
from declare_app.forms.reading import Unreadable, read_date
from declare_app.forms.regimes import Regime
from declare_app.model.amounts import ordinal
from declare_app.model.letters import one_line

_GAP: Final = re.compile(r"\{(\w+)\}")
_UNWRITTEN: Final = Row("", {})


def sheet(draft: Draft, regime: Regime) -> Sheet:
    """Everything that ``draft`` prints under ``regime``; what is still missing prints as dots."""
    form = regime.form
    filing = form.filing(draft.filing)
    place = one_line(draft.signed_place) or DOTS
    return Sheet(
        agency=one_line(draft.governing_agency_name).upper(),
        unit=one_line(draft.unit_name).upper() or DOTS,
        country=form.country,
        motto=form.motto,
        title=worded(regime, form.title, filing=filing.title if filing else DOTS),
        date_line=worded(regime, form.date_line, **_day_gaps(draft.completed_on)),
        blocks=tuple(_Walk(draft, regime).blocks()),
        receiver=_signature(regime, form.receiver, DOTS, ""),
        declarant=_signature(regime, form.declarant, place, draft.completed_on),
    )


def _signature(regime: Regime, words: SignatureDef, place: str, day: str) -> SignaturePlace:
    place_line = worded(regime, regime.form.place_line, place=place, **_day_gaps(day))
    return SignaturePlace(place_line, worded(regime, words.title), worded(regime, words.note))


def _day_gaps(typed: str) -> dict[str, str]:
    """Day and month as NĐ 30/2020 writes them: below 10, and the months 1 and 2, with a zero before."""
    try:
        day = read_date(typed)
    except Unreadable:
        found = one_line(typed).split("/")
        shown = found if len(found) == 3 else [DOTS] * 3
        return dict(zip(("day", "month", "year"), (part or DOTS for part in shown), strict=True))
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return {"day": f"{day.day:02}", "month": month, "year": str(day.year)}


def _filled(piece: str, texts: Mapping[str, str]) -> str:
    return _GAP.sub(lambda found: texts[found[1]], piece)


@dataclass(frozen=True)
class _Walk:
    """One way through the form, section by section."""

    draft: Draft
    regime: Regime

    @property
    def form(self) -> FormDef:
        return self.regime.form

    def blocks(self) -> Iterator[Block]:
        """All sections of this filing; of an unfinished draft without a filing, all of the form."""
        known = self.form.filing(self.draft.filing) is not None
        for section in self.form.sections:
            if not known or section.printed_in(self.draft.filing):
                yield from self._section(section)

    def _section(self, section: SectionDef) -> Iterator[Block]:
        rows = self.draft.rows(section.id) if section.holds_rows else ()
        yield self._title(section, rows)
        if section.layout == "change_table":
            yield self._change_table(section, rows)
        elif section.is_single and not rows and not self.draft.answers_none(section.id):
            yield from self._lines(section, _UNWRITTEN)
        for number, row in enumerate(rows if section.layout != "change_table" else (), start=1):
            if section.item_title is not None:
                words = worded(self.regime, section.item_title, n=str(number), ordinal=ordinal(number))
                yield ItemTitle(words)
            yield from self._lines(section, row)

    def _title(self, section: SectionDef, rows: tuple[Row, ...]) -> Title:
        words = worded(self.regime, section.title)
        note = worded(self.regime, section.note) if section.note else ()
        text = self._title_answer(section, rows)
        if text and not plain(words).rstrip().endswith(":"):
            words = (*words, ":")
        return Title(self._level(section), words, text, note)

    def _level(self, section: SectionDef) -> int:
        above = self.form.section(section.under) if section.under else None
        return 1 if above is None else self._level(above) + 1

    def _title_answer(self, section: SectionDef, rows: tuple[Row, ...]) -> str:
        """What stands after the title: the answer "không có", or dots where a list has no answer yet."""
        none = section.none_text or self.form.empty
        if section.layout == "change_table":
            income = {row.id for row in section.rows if row.is_income}
            no_asset_changed = all(row.text("row") in income for row in rows)
            return none if no_asset_changed or self.draft.answers_none(section.id) else ""
        if rows or not section.holds_rows:
            return ""
        if self.draft.answers_none(section.id):
            return none
        return "" if section.is_single else DOTS

    def _lines(self, section: SectionDef, row: Row) -> Iterator[Line]:
        if section.layout == "lines":
            yield Line((Part((), self._composed(section, row)),))
            return
        parts: list[Part] = []
        for field in section.fields:
            if parts and not field.same_line:
                yield Line(tuple(parts))
                parts = []
            text = self._text(field, row)
            if text:
                parts.append(Part(worded(self.regime, field.label), text))
        if parts:
            yield Line(tuple(parts))

    def _text(self, field: FieldDef, row: Row) -> str:
        if row is _UNWRITTEN:
            return "" if field.options.empty == "" else DOTS
        return printed(answer(field, row), row, self.form.empty)

    def _composed(self, section: SectionDef, row: Row) -> str:
        """One entry on one line: each piece of the wording whose fields are filled or still wanted."""
        answers = {field.id: answer(field, row) for field in section.fields}
        shown = ""
        for piece in section.line:
            named = _GAP.findall(piece)
            if all(answers[name].faults or not answers[name].is_empty for name in named):
                shown += _filled(piece, {name: printed(answers[name], row, self.form.empty) for name in named})
        return shown

    def _change_table(self, section: SectionDef, rows: tuple[Row, ...]) -> ChangeTable:
        """Every row of the form; entries that name none of them follow, so that an unfinished draft loses nothing."""
        head = {name: worded(self.regime, wording) for name, wording in section.columns or ()}
        known = {row.id for row in section.rows}
        printed_rows = [
            TableRow(
                worded(self.regime, one.label),
                tuple(self._entry(section, row) for row in rows if row.text("row") == one.id),
            )
            for one in section.rows
        ]
        strays = [row for row in rows if row.text("row") not in known]
        printed_rows += [TableRow((one_line(row.text("row")) or DOTS,), (self._entry(section, row),)) for row in strays]
        return ChangeTable(**head, rows=tuple(printed_rows))

    def _entry(self, section: SectionDef, row: Row) -> Entry:
        answers = {field.id: answer(field, row) for field in section.fields}
        names = ("quantity_delta", "value_delta", "explanation")
        return Entry(*(printed(answers[name], row, "") if name in answers else "" for name in names))
