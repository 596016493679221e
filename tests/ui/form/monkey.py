"""One who edits a declaration at random, seldom with sense: types, adds, removes, undoes, saves, opens again."""

import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent

from declare_app.drafting.draft import FACTS, Draft, Row
from declare_app.drafting.draft_file import load_draft, save_draft
from declare_app.forms.definition import SectionDef
from declare_app.forms.regimes import Regimes
from declare_app.services.vault_records import KeptDraft
from ui.form.document import Document

# What people type, what they mean to type, and what no field wants.
TEXTS: Final = (
    "",
    "Nguyễn Thị Đào",
    "Nguye\u0302\u0303n",  # decomposed, as another system hands it over
    "1.200.000.000",
    "450 triệu",
    "-3",
    "210,5",
    "1.5",
    "31/12/2026",
    "30/2/2026",
    "5/3/75",
    "purchase",
    "undeterminable",
    "yes",
    "none",
    "Thôn Đông,\nxã Hòa An, tỉnh Tuyên Quang",
    "đất\u200b ở\u202e",  # pasted with characters that cannot be seen
    "  ",
    "x" * 3000,
    "🏠 Ω Ж",
)
MOST_ROWS: Final = 40


@dataclass(frozen=True)
class Vault:
    """A vault that holds one draft as bytes, as the real one does inside its seal."""

    regimes: Regimes
    new_id: Callable[[], str]

    def round_trip(self, draft: Draft) -> Draft:
        """What comes back of a saved draft."""
        return load_draft(save_draft(draft), self.regimes, self.new_id)


class Monkey:
    """Acts on one document after another; what it does depends on its seed alone."""

    def __init__(self, draft: Draft, regimes: Regimes, seed: int, most_rows: int = MOST_ROWS) -> None:
        self._most_rows = most_rows
        self._dice = random.Random(seed)  # noqa: S311 - repeatable on purpose
        numbers = itertools.count(1)
        self._ids = lambda: f"new-{next(numbers)}"
        self._regimes = regimes
        self._vault = Vault(regimes, self._ids)
        self.saves = 0
        self.document = self._opened(draft)
        self.opened_with = draft
        self.mirror = Mirror(self.document)

    def act(self) -> None:
        """One action; most of them type."""
        action = self._dice.choices(
            (self._type, self._undo, self._redo, self._rows, self._answers, self._rest, self._save, self._reopen),
            (60, 12, 8, 9, 4, 4, 2.5, 0.5),
        )[0]
        action()

    def go_back(self) -> None:
        """Undo everything since the document was opened, as far as it is kept, and do it all again."""
        stack = self.document.stack
        is_whole = stack.count() < stack.undoLimit()
        before, at = self.document.draft, stack.index()
        stack.setIndex(0)
        assert self.document.draft == self.opened_with or not is_whole
        stack.setIndex(stack.count())
        stack.setIndex(at)
        assert self.document.draft == before

    def _type(self) -> None:
        text = self._dice.choice(TEXTS)
        for end in self._dice.sample(range(len(text) + 1), k=min(3, len(text) + 1)):
            self._type_somewhere(text[:end] if self._dice.random() < 0.5 else text)

    def _type_somewhere(self, text: str) -> None:
        if self._dice.random() < 0.1:
            self._set_fact(text)
            return
        section = self._section()
        row = self._row(section)
        cell = self._dice.choice([*(cell.id for cell in section.cells), "no_information"])
        if cell == "no_information":
            self.document.set_no_information(section.id, row.id if row else "", text)
        else:
            self.document.set_text(section.id, row.id if row else "", cell, text)

    def _set_fact(self, text: str) -> None:
        name = self._dice.choice(sorted(FACTS))
        allowed = {"filing": ("initial", "annual", "personnel"), "spouse_status": ("", "yes", "none")}
        self.document.set_fact(name, self._dice.choice(allowed[name]) if name in allowed else text)

    def _undo(self) -> None:
        for _ in range(self._dice.randint(1, 6)):
            self.document.stack.undo()

    def _redo(self) -> None:
        for _ in range(self._dice.randint(1, 6)):
            self.document.stack.redo()

    def _rows(self) -> None:
        section = self._section()
        row = self._row(section)
        count = len(self.document.draft.rows(section.id))
        if row is None or (count < self._most_rows and self._dice.random() < 0.4):
            if not section.is_single or not count:
                self.document.add_row(section.id)
            return
        match self._dice.randint(0, 2):
            case 0 if not section.is_single and count < self._most_rows:
                self.document.duplicate_row(section.id, row.id)
            case 1:
                self.document.move_row(section.id, row.id, self._dice.randrange(count))
            case _:
                self.document.remove_row(section.id, row.id)

    def _answers(self) -> None:
        section = self._section()
        if self._dice.random() < 0.7:
            self.document.set_answer(section.id, self._dice.choice(("", "none", "below")))
        elif self._dice.random() < 0.5:
            ids = [one.id for one in self._sections()]
            cut = self._dice.randrange(len(ids))
            self.document.set_answers(tuple(ids[:cut]), tuple(ids[cut:][:2]))
        else:
            row = self._row(section)
            self.document.set_reason("F27", section.id, row.id if row else "", self._dice.choice(TEXTS))

    def _rest(self) -> None:
        self.document.leave_cell()
        self.document.problems()

    def _save(self) -> None:
        kept = self.document.kept
        assert self._vault.round_trip(kept.draft) == kept.draft
        self.saves += 1
        self.document.note_saved(replace(kept, revision=self.saves))

    def _reopen(self) -> None:
        self.go_back()
        self.mirror.compare()
        self.opened_with = self._vault.round_trip(self.document.draft)
        closed, self.document = self.document, self._opened(self.opened_with)
        self.mirror = Mirror(self.document)
        closed.deleteLater()
        QCoreApplication.sendPostedEvents(closed, QEvent.Type.DeferredDelete)  # no event loop does it here

    def _opened(self, draft: Draft) -> Document:
        return Document(KeptDraft("draft-1", draft, revision=self.saves), self._regimes, self._ids)

    def _sections(self) -> list[SectionDef]:
        return [section for section in self.document.regime.form.sections if section.holds_rows]

    def _section(self) -> SectionDef:
        return self._dice.choice(self._sections())

    def _row(self, section: SectionDef) -> Row | None:
        rows = self.document.draft.rows(section.id)
        return self._dice.choice(rows) if rows else None


class Mirror:
    """What a screen would show that reads only what the document's signals name."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._rows: dict[str, list[tuple[str, dict[str, str]]]] = {
            section: [(row.id, self._cells(row)) for row in rows] for section, rows in document.draft.sections.items()
        }
        self._facts = self._facts_now()
        self._answers = self._answers_now()
        document.cell_changed.connect(self._read_cell)
        document.rows_changed.connect(self._read_rows)
        document.answer_changed.connect(self._read_answers)

    def compare(self) -> None:
        """It shows what is there."""
        shown = {section: rows for section, rows in self._rows.items() if rows}
        there = {
            section: [(row.id, self._cells(row)) for row in rows]
            for section, rows in self._document.draft.sections.items()
        }
        assert shown == there
        assert self._facts == self._facts_now()
        assert self._answers == self._answers_now()

    def _read_cell(self, section: str, row_id: str, cell: str) -> None:
        if not section:
            self._facts[cell] = getattr(self._document.draft, cell)
            return
        row = self._document.row(section, row_id)
        assert row is not None
        cells = next(cells for known, cells in self._rows[section] if known == row_id)
        cells.clear()
        cells.update(self._cells(row))

    def _read_rows(self, section: str) -> None:
        self._rows[section] = [(row.id, self._cells(row)) for row in self._document.draft.rows(section)]

    def _read_answers(self, _section: str) -> None:
        self._answers = self._answers_now()

    def _facts_now(self) -> dict[str, str]:
        return {name: getattr(self._document.draft, name) for name in FACTS}

    def _answers_now(self) -> tuple[object, ...]:
        draft = self._document.draft
        return draft.nothing_to_declare, draft.below_threshold, draft.reasons

    @staticmethod
    def _cells(row: Row) -> dict[str, str]:
        cells = {cell: text for cell, text in row.texts.items() if text}
        return cells | ({"no_information": row.no_information} if row.no_information else {})
