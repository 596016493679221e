"""A draft saves itself."""

import threading
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from declare_app.base.errors import AppError
from declare_app.services.vault_records import KeptDraft
from tests.ui.shell.desk_fakes import NOW, RefusingKeeper, TypedDocument
from ui.autosave import Autosave
from ui.background import VaultThread


@pytest.fixture
def document() -> TypedDocument:
    return TypedDocument()


@pytest.fixture
def thread() -> VaultThread:
    return VaultThread()


def test_what_was_typed_is_saved_once_typing_stops(qtbot: QtBot, document: TypedDocument, thread: VaultThread) -> None:
    keeper = RefusingKeeper()
    autosave = Autosave(document, thread, keeper)
    with qtbot.waitSignal(autosave.saving), qtbot.waitSignal(autosave.saved) as heard:
        for text in ("S", "Sở", "Sở Nội vụ"):
            document.type(text)
    assert keeper.saved == ["Sở Nội vụ"]
    assert heard.args == [NOW]
    assert document.kept.saved_at == NOW
    assert not autosave.has_unsaved


def test_saved_is_not_said_of_what_was_typed_since(document: TypedDocument, thread: VaultThread) -> None:
    said: list[str] = []
    autosave = Autosave(document, thread, RefusingKeeper())
    autosave.saving.connect(lambda: said.append("saving"))
    document.type("Sở")
    assert said == ["saving"]
    autosave.stop()


def test_a_flush_saves_at_once(qtbot: QtBot, document: TypedDocument, thread: VaultThread) -> None:
    keeper, ends = RefusingKeeper(), []
    autosave = Autosave(document, thread, keeper)
    document.type("Sở")
    autosave.flush(lambda: ends.append("done"))
    thread.wait()
    assert keeper.saved == ["Sở"]
    qtbot.waitUntil(lambda: ends == ["done"])


def test_a_flush_without_edits_saves_nothing(qtbot: QtBot, document: TypedDocument, thread: VaultThread) -> None:
    keeper, ends = RefusingKeeper(), []
    Autosave(document, thread, keeper).flush(lambda: ends.append("done"))
    qtbot.waitUntil(lambda: ends == ["done"])
    assert keeper.saved == []


class SlowKeeper(RefusingKeeper):
    """Takes its time with the first save."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.may_go = threading.Event()
        self.has_begun = threading.Event()

    def save(self, kept: KeptDraft) -> KeptDraft:
        self.has_begun.set()
        self.may_go.wait(5)
        return super().save(kept)


def test_what_is_typed_during_a_save_is_saved_after_it(
    qtbot: QtBot, document: TypedDocument, thread: VaultThread
) -> None:
    keeper, ends = SlowKeeper(), []
    autosave = Autosave(document, thread, keeper)
    document.type("Sở")
    autosave.flush(lambda: ends.append("first"))
    keeper.has_begun.wait(5)
    document.type("Sở Nội vụ")
    autosave.flush(lambda: ends.append("second"))
    keeper.may_go.set()
    qtbot.waitUntil(lambda: ends == ["first", "second"])
    assert keeper.saved == ["Sở", "Sở Nội vụ"]
    assert not autosave.has_unsaved


def test_a_full_disk_is_told_and_the_text_stays_unsaved_until_there_is_room(
    qtbot: QtBot, document: TypedDocument, thread: VaultThread
) -> None:
    keeper = RefusingKeeper(full=True)
    autosave = Autosave(document, thread, keeper)
    document.type("Sở Nội vụ")
    errors: list[AppError] = []
    with qtbot.waitSignal(autosave.failed):
        autosave.flush(failed=errors.append)
    assert [error.code for error in errors] == ["vault.disk_full"]
    assert autosave.has_unsaved
    assert document.kept.draft.unit_name == "Sở Nội vụ"
    keeper.full = False
    with qtbot.waitSignal(autosave.saved):
        autosave.flush()
    assert keeper.saved == ["Sở Nội vụ"]


def test_a_draft_that_was_closed_is_saved_no_more(qtbot: QtBot, document: TypedDocument, thread: VaultThread) -> None:
    keeper = RefusingKeeper()
    autosave = Autosave(document, thread, keeper)
    autosave.stop()
    document.kept = replace(document.kept)
    with qtbot.assertNotEmitted(autosave.saving, wait=50):
        document.type("Sở")
        autosave.flush()
    assert keeper.saved == []


def fail_unforeseen(_kept: KeptDraft) -> KeptDraft:
    raise KeyError("none")


def test_after_a_mistake_of_ours_it_is_tried_again(
    qtbot: QtBot, document: TypedDocument, thread: VaultThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, ends = RefusingKeeper(), list[str]()
    saving = keeper.save
    monkeypatch.setattr(keeper, "save", fail_unforeseen)
    autosave = Autosave(document, thread, keeper)
    document.type("Sở")
    with qtbot.captureExceptions() as raised:
        autosave.flush(lambda: ends.append("done"), lambda error: ends.append(error.code))
        qtbot.waitUntil(lambda: bool(ends))
    assert (ends, raised[0][0]) == (["program.fault"], KeyError)
    assert autosave.has_unsaved
    monkeypatch.setattr(keeper, "save", saving)
    autosave.flush(lambda: ends.append("done"))
    qtbot.waitUntil(lambda: ends == ["program.fault", "done"])
    assert keeper.saved == ["Sở"]
