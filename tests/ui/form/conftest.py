"""Open documents for the tests of the form."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from declare_app.drafting.draft_file import load_draft
from declare_app.forms.regimes import Regimes
from declare_app.services.units import Units
from declare_app.services.vault_records import KeptDraft
from ui.form.document import Document
from ui.form.workspace import Workspace
from ui.theme import Theme

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"

Open = Callable[..., Document]


def example(name: str) -> dict[str, Any]:
    """The raw content of a shipped example."""
    content: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return content


@pytest.fixture
def new_id() -> Callable[[], str]:
    """Ids that count: id-1, id-2."""
    count = iter(range(1, 10**6))
    return lambda: f"id-{next(count)}"


@pytest.fixture
def open_document(qapp: object, regimes: Regimes, new_id: Callable[[], str]) -> Open:
    """Opens an example, or what is given."""
    assert qapp is not None

    def opened(name: str = "annual-2026", content: dict[str, Any] | None = None) -> Document:
        raw = example(name) if content is None else content
        draft = load_draft(json.dumps(raw).encode(), regimes, new_id)
        return Document(KeptDraft("draft", draft), regimes, new_id)

    return opened


@pytest.fixture(scope="session")
def units() -> Units:
    """The shipped provinces and wards."""
    return Units()


@pytest.fixture
def open_workspace(qtbot: QtBot, theme: Theme, units: Units) -> Callable[..., Workspace]:
    """Shows a document in a workspace of the common size."""

    def opened(document: Document, width: int = 1366, height: int = 642) -> Workspace:
        workspace = Workspace(document, theme, units)
        qtbot.addWidget(workspace)
        workspace.resize(width, height)
        workspace.show()
        qtbot.waitExposed(workspace)
        workspace.activateWindow()
        qtbot.waitUntil(workspace.isActiveWindow)
        return workspace

    return opened
