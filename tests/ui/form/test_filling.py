"""Whole declarations, typed in from nothing by keyboard alone."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.ui.form.conftest import example
from tests.ui.form.hands import CONTROL, named, press, shown, type_text, wait_until_drawn
from ui.components.choice import ChoiceGroup
from ui.form.document import Document
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]

FACTS = ("governing_agency_name", "unit_name", "signed_place", "completed_on", "previous_completed_on")
FIRST_TO_CHOOSE = ("value_basis", "certificate_status", "currency")
"""Cells on which others depend."""


class Typist:
    """Works the workspace by key events on visible, enabled editors found by their names."""

    def __init__(self, workspace: Workspace, document: Document) -> None:
        self.workspace, self.document = workspace, document

    def type(self, name: str, text: str) -> None:
        editor = named(self.workspace, name)
        assert editor.isEnabled()
        editor.setFocus()
        if isinstance(editor, ChoiceGroup):
            self.choose(editor, text)
        elif isinstance(editor, QComboBox):
            self.pick(editor, text)
        else:
            press(self.workspace, Qt.Key.Key_A, CONTROL)
            type_text(editor, text)

    def choose(self, group: ChoiceGroup, code: str) -> None:
        for _ in range(6):
            if group.code() == code:
                return
            first = group.choices()[0].option.code
            press(self.workspace, Qt.Key.Key_Space if code == first else Qt.Key.Key_Down)
        raise AssertionError(code)

    def pick(self, combo: QComboBox, code: str) -> None:
        press(self.workspace, Qt.Key.Key_Home)
        for _ in range(combo.count()):
            if combo.currentData() == code:
                return
            press(self.workspace, Qt.Key.Key_Down)
        raise AssertionError(code)

    def section(self, section: str, rows: list[dict[str, str]]) -> None:
        asked = self.document.regime.form.section(section)
        assert asked is not None
        for row in rows:
            if not asked.is_single:
                press(self.workspace, Qt.Key.Key_N, CONTROL)
            wait_until_drawn(self.workspace)
            ordered = sorted(row, key=lambda cell: cell not in FIRST_TO_CHOOSE)
            for cell in ordered:
                if row[cell] and shown(self.workspace, f"{section}.{cell}"):
                    self.type(f"{section}.{cell}", row[cell])


@pytest.mark.parametrize("name", ["initial-2026", "annual-2026"])
def test_a_whole_declaration_is_filled_in_by_keyboard(open_document: Open, open_workspace: Show, name: str) -> None:
    wanted = example(name)
    document = open_document(content={"format": "kekhai-draft/1", "filing": wanted["filing"]})
    workspace = open_workspace(document)
    typist = Typist(workspace, document)
    for fact in FACTS:
        if wanted.get(fact):
            typist.type(f"draft.{fact}", wanted[fact])
    while workspace.section != document.regime.form.asked_in(wanted["filing"])[-1].id:
        press(workspace, Qt.Key.Key_PageDown, CONTROL)
        fill(typist, workspace.section, wanted)
    assert said(document) == said(open_document(name))
    assert [p for p in document.problems() if p.severity == "stop"] == []


def fill(typist: Typist, section: str, wanted: dict[str, Any]) -> None:
    rows = wanted["sections"].get(section, [])
    if section == "spouse":
        typist.type("spouse.answer", "have" if rows else "none")
    elif section in wanted["nothing_to_declare"]:
        typist.type(f"{section}.answer", "none")
    typist.section(section, rows)


def said(document: Document) -> dict[str, Any]:
    """What a draft says, ids and empty cells aside; a foreign amount counts only beside a foreign currency."""
    draft = document.draft
    sections = {}
    for section, rows in draft.sections.items():
        texts = [{cell: text for cell, text in row.texts.items() if text.strip()} for row in rows]
        for row in texts:
            if row.get("currency") == "VND":
                row.pop("amount", None)
        sections[section] = texts
    facts = {fact: getattr(draft, fact) for fact in (*FACTS, "filing", "spouse_status")}
    return {"sections": sections, "none": sorted(draft.nothing_to_declare), **facts}
