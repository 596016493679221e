"""Part III by hand: the nine rows of the form, what is entered, and the income that must be told."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.form.conftest import example
from tests.ui.form.hands import click, focused, named, shown, wait_until_drawn, words_on
from ui.form.change_rows import grouped_rows
from ui.form.change_strips import signed
from ui.form.document import Document
from ui.form.workspace import Workspace

Open = Callable[..., Document]
Show = Callable[..., Workspace]


def without_changes() -> dict[str, Any]:
    content = example("annual-2026")
    content["sections"]["changes"] = []
    return content


@pytest.mark.parametrize("size", [(1366, 642), (1093, 510)])
def test_an_empty_table_shows_the_nine_rows_and_which_must_be_filled(
    open_document: Open, open_workspace: Show, size: tuple[int, int]
) -> None:
    document = open_document(content=without_changes())
    workspace = open_workspace(document, *size)
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    said = words_on(workspace)
    section = document.regime.form.section("changes")
    assert section is not None
    assert len(grouped_rows(section)) == 9
    for number in range(1, 10):
        assert f"| {number}. " in said
    assert "1. Quyền sử dụng thực tế đối với đất" in said
    assert "từ 150 triệu đồng trở lên" in said
    assert "Phải ghi" in said
    assert "Số lượng tài sản" not in said


def test_a_row_of_the_form_begins_its_entry(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=without_changes())
    workspace = open_workspace(document)
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    click(named(workspace, "changes.rows.r7_1"))
    assert [row.text("row") for row in document.draft.rows("changes")] == ["r7_1"]
    assert focused(workspace) == "changes.quantity_delta"


def test_the_income_is_offered_in_the_table_until_it_is_there(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=without_changes())
    workspace = open_workspace(document)
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    click(named(workspace, "changes.add_income"))
    row = document.draft.rows("changes")[0]
    assert (row.text("row"), row.text("value_delta")) == ("r9", "1.650.000.000")
    assert shown(workspace, "changes.add_income") == []


def test_the_income_leaves_the_answer_that_nothing_changed(open_document: Open, open_workspace: Show) -> None:
    document = open_document(content=without_changes())
    document.set_answer("changes", "none")
    workspace = open_workspace(document)
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    assert shown(workspace, "changes.rows") == []
    click(named(workspace, "changes.add_income"))
    assert document.draft.answers_none("changes")
    assert [row.text("row") for row in document.draft.rows("changes")] == ["r9"]


def test_increases_and_falls_have_their_signs(open_document: Open, open_workspace: Show) -> None:
    workspace = open_workspace(open_document())
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    said = words_on(workspace)
    for wanted in (
        "+640.000.000 đ",
        "\u2212160.000.000 đ",
        "\u2212545.000.000 đ",
        "| 1.650.000.000 đ",
        "Ô tô VinFast VF 6, 14K-102.38",
        "Ô tô Toyota Vios",
        "Từ 05/12/2025 đến 19/11/2026",
    ):
        assert wanted in said


@pytest.mark.parametrize(
    ("money", "quantity", "said"),
    [
        ("5 đ", "+1", "+5 đ"),
        ("5 đ", "\u2212", "\u22125 đ"),
        ("5 đ", "", "5 đ"),
        ("", "+1", ""),
        ("5 đ", "1", "5 đ"),
    ],
)
def test_an_amount_takes_the_sign_of_its_entry(money: str, quantity: str, said: str) -> None:
    assert signed(money, quantity) == said


def test_no_change_waits_for_the_entries(open_document: Open, open_workspace: Show) -> None:
    document = open_document()
    workspace = open_workspace(document)
    workspace.go_to("changes")
    wait_until_drawn(workspace)
    group = named(workspace, "changes.answer")
    group.setFocus()
    QTest.keyClick(workspace.window().focusWidget(), Qt.Key.Key_2)
    assert not document.draft.answers_none("changes")
    assert "Ở dưới đang có 4 dòng biến động" in words_on(workspace)
