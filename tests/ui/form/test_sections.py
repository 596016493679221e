"""Every section of every filing stands on a page of its own, with an editor a cell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.form.hands import wait_until_drawn
from ui.form.document import Document
from ui.form.pages import page_keys
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]

FILINGS = ("initial-2026", "annual-2026", "personnel-2026")
SIZES = [(1366, 642), (1093, 510)]


def focusable(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    return [one for one in root.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]


def settle() -> None:
    """Let nested layouts come to rest: each round of events may ask for another."""
    for _ in range(8):
        QCoreApplication.processEvents()


def cut_short(root: QWidget) -> list[str]:
    """Labels and buttons that are narrower or lower than what they say."""
    found = []
    for one in root.findChildren(QLabel) + root.findChildren(QAbstractButton):
        if not one.isVisible() or not one.text() or type(one).__name__ == "Elided":
            continue
        wants = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.minimumSizeHint().height()
        wide = 0 if one.hasHeightForWidth() else one.minimumSizeHint().width()
        if one.height() < wants - 1 or one.width() < wide - 1:
            found.append(f"{one.text()} {one.width()}x{one.height()} wants {wide}x{wants}")
    return found


@pytest.mark.parametrize("name", FILINGS)
def test_each_section_draws_the_editors_of_its_first_row(open_document: Open, open_workspace: Show, name: str) -> None:
    document = open_document(name)
    workspace = open_workspace(document)
    for key in page_keys(document)[1:]:
        rows = document.draft.rows(key)
        workspace.go_to(key, rows[0].id if rows else "")
        wait_until_drawn(workspace)
        assert workspace.section == key
        section = document.regime.form.section(key)
        assert section is not None
        if rows:
            drawn = {one.objectName() for one in workspace.findChildren(QWidget)}
            assert {f"{key}.{cell.id}" for cell in section.cells} <= drawn, key


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", FILINGS)
def test_nothing_is_cut_off(open_document: Open, open_workspace: Show, name: str, size: tuple[int, int]) -> None:
    document = open_document(name)
    workspace = open_workspace(document, *size)
    for key in page_keys(document):
        rows = document.draft.rows(key)
        workspace.go_to(key, rows[0].id if rows else "")
        wait_until_drawn(workspace)
        settle()
        assert (workspace.width(), workspace.height()) == size
        assert cut_short(workspace) == [], key


@pytest.mark.parametrize("name", FILINGS)
def test_whatever_takes_the_focus_has_a_name(open_document: Open, open_workspace: Show, name: str) -> None:
    document = open_document(name)
    workspace = open_workspace(document)
    for key in page_keys(document):
        rows = document.draft.rows(key)
        workspace.go_to(key, rows[0].id if rows else "")
        wait_until_drawn(workspace)
        nameless = [one for one in focusable(workspace) if not (one.accessibleName() or _words(one))]
        assert [f"{key}: {type(one).__name__} {one.objectName()}" for one in nameless] == []


def _words(one: QWidget) -> str:
    return one.text() if isinstance(one, QAbstractButton) else ""


def test_a_mnemonic_stands_once_a_window(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    for key in page_keys(document):
        workspace.go_to(key)
        buttons = [one for one in workspace.findChildren(QAbstractButton) if one.isVisible()]
        letters = [one.text().split("&")[1][0].lower() for one in buttons if "&" in one.text()]
        assert sorted(letters) == sorted(set(letters)), key
        assert all(letter.isascii() for letter in letters)
