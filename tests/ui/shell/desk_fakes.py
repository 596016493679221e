"""Stand-ins with the interface of the real thing: a document that is typed into, and a vault that can refuse."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from declare_app.base.environment import VIETNAM
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.services.vault_records import KeptDraft

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=VIETNAM)


class TypedDocument(QObject):
    """A draft of which the unit's name is typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kept = KeptDraft("a" * 32, Draft(filing="annual"))

    def type(self, text: str) -> None:
        self.kept = replace(self.kept, draft=replace(self.kept.draft, unit_name=text))
        self.changed.emit()

    def note_saved(self, kept: KeptDraft) -> None:
        self.kept = replace(kept, draft=self.kept.draft)


@dataclass
class RefusingKeeper:
    """Saves until it is full."""

    full: bool = False

    def __post_init__(self) -> None:
        self.saved: list[str] = []

    def save(self, kept: KeptDraft) -> KeptDraft:
        if self.full:
            raise AppError("vault.disk_full", file="hoso-a1b2.kkv")
        self.saved.append(kept.draft.unit_name)
        return replace(kept, saved_at=NOW)

    def rescue(self, target: Path, passphrase: str, kept: KeptDraft) -> None:
        raise NotImplementedError
