"""The open declaration: its draft, every change of it with undo, its problems, and who is told of what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from declare_app.drafting.case import readable_day
from declare_app.drafting.draft import SPOUSE, Draft, Row
from declare_app.drafting.edits import (
    AddRow,
    AnswerCode,
    Edit,
    MoveRow,
    RemoveRow,
    SetAnswer,
    SetAnswers,
    SetFact,
    SetNoInformation,
    SetReason,
    SetReasons,
    SetText,
    Together,
    applied,
)
from declare_app.drafting.problems import Problem
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.vault_records import KeptDraft
from ui.form.judgement import Elsewhere, Judgement
from ui.form.steps import Step
from ui.form.typed_text import typed_text

_JUDGED_UNDER: Final = frozenset({"filing", "completed_on"})
"""The facts that decide which form and figures are in force."""

STEPS_KEPT: Final = 1_000
"""Steps of undo; each of them holds what it would bring back."""


class Document(QObject):
    """A kept draft while it is open. The draft itself is frozen; each edit makes a new one."""

    changed = Signal()
    cell_changed = Signal(str, str, str)  # section, row id, cell; the section is "" for the draft's own facts
    rows_changed = Signal(str)  # section: a row came, went or moved
    answer_changed = Signal(str)  # section; "" where several changed at once
    problems_changed = Signal()
    regime_changed = Signal()

    def __init__(
        self,
        kept: KeptDraft,
        regimes: Regimes,
        new_id: Callable[[], str],
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """``elsewhere`` judges the draft off this thread: a ``Background``."""
        super().__init__()
        self._kept = kept
        self._regimes = regimes
        self._new_id = new_id
        self._regime = self._regime_in_force()
        self._visit = 1
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(STEPS_KEPT)
        self._judgement = Judgement(lambda: (self.draft, self.regime), elsewhere)
        self._judgement.judged.connect(self.problems_changed)

    @property
    def draft(self) -> Draft:
        return self._kept.draft

    @property
    def regime(self) -> Regime:
        return self._regime

    @property
    def kept(self) -> KeptDraft:
        """The draft as it stands, with what the vault knows of it."""
        return self._kept

    def note_saved(self, kept: KeptDraft) -> None:
        """Take over what the vault said of a save; what was typed in the meantime stays."""
        self._kept = replace(kept, draft=self._kept.draft)

    def row(self, section: str, row_id: str) -> Row | None:
        """The row of that id, or None."""
        return next((row for row in self.draft.rows(section) if row.id == row_id), None)

    def problems(self) -> tuple[Problem, ...]:
        """What is to be put right or looked at, of the draft as it stands."""
        return self._judgement.current()

    def known_problems(self) -> tuple[Problem, ...]:
        """The last ones worked out; ``problems_changed`` says when there are new ones."""
        return self._judgement.last()

    def known_problems_of(self, section: str, row_id: str) -> Sequence[Problem]:
        """Those of ``known_problems`` that stand at one row."""
        return self._judgement.last_of(section, row_id)

    def rest(self) -> None:
        """It is left: what was asked of it but not yet begun is no longer wanted."""
        self._judgement.rest()

    def leave_cell(self) -> None:
        """What is typed from now on is a step of its own."""
        self._visit += 1

    def set_text(self, section: str, row_id: str, cell: str, text: str) -> None:
        """Type into a cell. A single section without a row gets one; ``row_id`` "" names that row."""
        row, text = self._meant(section, row_id), typed_text(text)
        if row is None:
            if text and not row_id:
                self._add(section, Row(self._new_id(), {cell: text}), 0, self._visit)
        elif row.texts.get(cell, "") != text:
            self._push(SetText(section, row.id, cell, text), self._visit)

    def set_fact(self, name: str, text: str) -> None:
        """Type one of the draft's own facts."""
        text = typed_text(text)
        if getattr(self.draft, name) != text:
            self._push(SetFact(name, text), self._visit)

    def add_row(self, section: str, texts: dict[str, str] | None = None) -> str:
        """Put a new row at the end; an answer "không có" goes with it. Gives the row's id."""
        row = Row(self._new_id(), texts or {})
        self._add(section, row, len(self.draft.rows(section)))
        return row.id

    def duplicate_row(self, section: str, row_id: str) -> str:
        """Put a copy right behind the row. Gives the copy's id."""
        rows = self.draft.rows(section)
        at = next(n for n, row in enumerate(rows) if row.id == row_id)
        copy = replace(rows[at], id=self._new_id())
        self._add(section, copy, at + 1)
        return copy.id

    def remove_row(self, section: str, row_id: str) -> None:
        self._push(RemoveRow(section, row_id))

    def move_row(self, section: str, row_id: str, position: int) -> None:
        self._push(MoveRow(section, row_id, position))

    def set_answer(self, section: str, answer: AnswerCode) -> None:
        """Answer a section; that of the spouse is the draft's own fact."""
        if section == SPOUSE:
            spouse = SetFact("spouse_status", "none" if answer == "none" else "yes")
            self._push(Together((SetAnswer(section, ""), spouse)))
        else:
            self._push(SetAnswer(section, answer))

    def set_answers(self, nothing_to_declare: tuple[str, ...], below_threshold: tuple[str, ...]) -> None:
        """Answer many sections in one step."""
        self._push(SetAnswers(nothing_to_declare, below_threshold))

    def set_no_information(self, section: str, row_id: str, text: str) -> None:
        row, text = self._meant(section, row_id), typed_text(text)
        if row is not None and row.no_information != text:
            self._push(SetNoInformation(section, row.id, text), self._visit)

    def set_reason(self, rule: str, section: str, row_id: str, text: str) -> None:
        self._push(SetReason(rule, section, row_id, typed_text(text)))

    def apply(self, edit: Edit) -> Edit:
        """For steps on the stack alone: carry ``edit`` out and tell who listens."""
        draft, back = applied(self.draft, edit)
        self._kept = replace(self._kept, draft=draft)
        before, self._regime = self._regime, self._regime_in_force() if _names(edit, _JUDGED_UNDER) else self._regime
        self._judgement.refresh()
        self._tell(edit)
        if (before.digest, before.row) != (self._regime.digest, self._regime.row) or _names(edit, {"filing"}):
            self.regime_changed.emit()
        self.changed.emit()
        return back

    def _add(self, section: str, row: Row, position: int, visit: int = 0) -> None:
        steps: list[Edit] = []
        if section == SPOUSE and self.draft.spouse_status == "none":
            steps.append(SetFact("spouse_status", "yes"))
        answered = section in self.draft.nothing_to_declare or section in self.draft.below_threshold
        if answered and not self._is_income(section, row):
            steps.append(SetAnswer(section, ""))
        added = AddRow(section, row, position)
        self._push(Together((*steps, added)) if steps else added, visit)

    def _is_income(self, section: str, row: Row) -> bool:
        """The income is told whatever else has not changed: it leaves an answer "không có" as it is."""
        asked = self.regime.form.section(section)
        return asked is not None and any(one.is_income and one.id == row.text("row") for one in asked.rows)

    def _meant(self, section: str, row_id: str) -> Row | None:
        """The row of that id; "" means the first."""
        return next((row for row in self.draft.rows(section) if row_id in ("", row.id)), None)

    def _push(self, edit: Edit, visit: int = 0) -> None:
        self.stack.push(Step(self, edit, visit))

    def _regime_in_force(self) -> Regime:
        return self._regimes.for_draft(self.draft.filing, readable_day(self.draft.completed_on))

    def _tell(self, edit: Edit) -> None:
        for one in _single(edit):
            match one:
                case SetText(section, row_id, cell):
                    self.cell_changed.emit(section, row_id, cell)
                case SetNoInformation(section, row_id):
                    self.cell_changed.emit(section, row_id, "no_information")
                case SetFact(name):
                    self.cell_changed.emit("", "", name)
                    if name == "spouse_status":
                        self.answer_changed.emit(SPOUSE)
                case AddRow(section) | RemoveRow(section) | MoveRow(section):
                    self.rows_changed.emit(section)
                case SetAnswer(section):
                    self.answer_changed.emit(section)
                case SetAnswers():
                    self.answer_changed.emit("")
                case SetReason() | SetReasons():
                    self.answer_changed.emit("")
                case _:
                    pass


def _names(edit: Edit, facts: frozenset[str] | set[str]) -> bool:
    """Whether one of these facts is set."""
    return any(isinstance(one, SetFact) and one.name in facts for one in _single(edit))


def _single(edit: Edit) -> Iterator[Edit]:
    if isinstance(edit, Together):
        for one in edit.edits:
            yield from _single(one)
    else:
        yield edit
