"""The guidance column: help, example, notes and their source for every place where one may be."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.form.hands import click, named, press, wait_until_drawn
from ui.form.document import Document
from ui.form.guidance import Guidance
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]


def guidance_of(workspace: Workspace) -> Guidance:
    found = workspace.findChild(Guidance)
    assert found is not None
    return found


def said(guidance: QWidget) -> list[str]:
    """What it says now, line by line; what was said before goes when Qt comes to rest."""
    return [one.text() for one in guidance.findChildren(QLabel) if one.text() and not one.isHidden() and _shown(one)]


def _shown(one: QWidget) -> bool:
    parent = one.parentWidget()
    return parent is None or (not parent.isHidden() and _shown(parent))


def marks_told(lines: list[str]) -> list[int]:
    titles = [line for line in lines if line.startswith("Về chú thích (") and line.endswith(") của mẫu")]
    return [int(line[len("Về chú thích (") : line.index(")")]) for line in titles]


def test_a_section_tells_the_notes_of_its_headings_too(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    guidance = guidance_of(open_workspace(document))
    section = document.regime.form.section("residential_land")
    assert section is not None
    guidance.show_section(section)
    lines = said(guidance)
    assert marks_told(lines) == [7, 6, 5]
    assert lines[-1] == "Lời của chương trình, diễn giải theo chú thích (7), (6), (5) của Phụ lục I NĐ 130/2020"


@pytest.mark.parametrize(
    ("section_id", "cell", "marks"),
    [("houses", "address", [8]), ("shares", "value_vnd", [10]), ("changes", "explanation", [30, 31, 32])],
)
def test_a_question_without_a_mark_tells_its_notes(
    open_document: Open, open_workspace: Show, section_id: str, cell: str, marks: list[int]
) -> None:
    document = open_document()
    guidance = guidance_of(open_workspace(document))
    section = document.regime.form.section(section_id)
    assert section is not None
    field = next(one for one in section.fields if cell in {part.id for part in one.cells})
    guidance.show_field(field, cell)
    assert marks_told(said(guidance)) == marks


def test_every_question_has_help_example_and_source(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    guidance = guidance_of(open_workspace(document))
    for section in document.regime.form.asked_in("annual"):
        for field in section.fields:
            for cell in field.cells:
                guidance.show_field(field, cell.id)
                lines = said(guidance)
                assert "Ví dụ" in lines, (section.id, cell.id)
                assert lines[-1].startswith(("Theo ", "Lời của chương trình, ")), (section.id, cell.id)
                assert lines[-1].endswith("Phụ lục I NĐ 130/2020")


def test_f1_and_the_mark_show_the_note(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    land = document.draft.rows("residential_land")[0]
    workspace.go_to("residential_land", land.id, "area_m2")
    wait_until_drawn(workspace)
    press(workspace, Qt.Key.Key_F1)
    assert marks_told(said(guidance_of(workspace))) == [9]
    marks = [one for one in workspace.findChildren(QWidget) if one.isVisible() and _is_mark(one, 11)]
    click(marks[0])
    assert named(workspace, "guidance").isVisible()
    assert said(guidance_of(workspace))[1] == "Về chú thích (11) của mẫu"


def _is_mark(one: QWidget, mark: int) -> bool:
    return one.accessibleName() == f"Hướng dẫn, ghi chú {mark}"
