"""One open vault as the window uses it: opened, its drafts begun, saved and listed, copied away, locked.

Every method belongs on the thread that opened the vault, and may raise AppError ``vault.*``.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, Self, TypeVar

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.forms.regimes import Regimes
from declare_app.services import vaults
from declare_app.services.beginning import blank_draft, draft_after
from declare_app.services.cards import DraftCard, cards_in
from declare_app.services.files import write_whole
from declare_app.services.given_out import forget_given_out
from declare_app.services.stopping import forget_stop
from declare_app.services.vault_records import (
    DRAFT,
    PACKAGE,
    KeptDraft,
    keep_draft,
    kept_draft,
    package_content,
)
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.strength import check_strength
from declare_app.storage.vault import Vault

Result = TypeVar("Result")

_SHEET: Final = "recovery_sheet"  # a record: whether somebody has typed back what the sheet says
_BACKUP: Final = "backup"  # a record: when a copy was made last


@dataclass(frozen=True)
class Ground:
    """What every session stands on; ``cost`` None: measured on this machine when a passphrase is set."""

    environment: Environment
    regimes: Regimes
    cost: KdfCost | None = None

    @property
    def desk(self) -> vaults.Desk:
        return vaults.Desk(self.environment, self.cost)


@dataclass(frozen=True)
class KeptPackage:
    """A signed package in the vault."""

    id: str
    draft_id: str
    serial: int
    file: str
    short_code: str
    exported_at: datetime


class Session:
    """An unlocked vault with the forms in force."""

    def __init__(self, ground: Ground, vault: Vault) -> None:
        self.ground = ground
        self.vault = vault
        self.label = vault.label
        self.path = vault.path

    @classmethod
    def create(cls, ground: Ground, file: Path, passphrase: str, label: str) -> tuple[Self, str]:
        """A new vault and its recovery code. Raises AppError ``passphrase.weak`` and as ``opening.create_vault``."""
        check_strength(passphrase, [label])
        _make_folder(file)
        vault, code = _with_passphrase(passphrase, lambda secret: ground.desk.create(file, secret, label))
        return cls(ground, vault), _shown(code, vault)

    @classmethod
    def open(cls, ground: Ground, file: Path, passphrase: str, *, accept_older: bool = False) -> Self:
        """Raises AppError as ``opening.open_vault``; ``accept_older``: the user goes on with the older copy."""
        desk = replace(ground.desk, accept_older=accept_older)
        return cls(ground, _with_passphrase(passphrase, lambda secret: desk.open(file, secret)))

    @classmethod
    def open_with_code(
        cls, ground: Ground, file: Path, code: str, new_passphrase: str, *, accept_older: bool = False
    ) -> Self:
        """Open with the recovery code, and set a new passphrase. Raises AppError ``recovery.mistyped`` too."""
        check_strength(new_passphrase)
        proof = RecoveryCode.parse(code)
        desk = replace(ground.desk, accept_older=accept_older)
        try:
            vault = desk.open(file, proof)
            try:
                _with_passphrase(new_passphrase, lambda new: desk.change_passphrase(vault, proof, new))
            except BaseException:
                vault.close()
                raise
        finally:
            proof.close()
        return cls(ground, vault)

    @classmethod
    def restore(cls, ground: Ground, saved: Path, file: Path, passphrase: str) -> Self:
        """The vault of a backup as a new file. Raises AppError as ``backup.restore``."""
        _make_folder(file)
        return cls(ground, _with_passphrase(passphrase, lambda secret: ground.desk.restore(saved, file, secret)))

    def cards(self) -> list[DraftCard]:
        """Of every draft, the one saved last on top."""
        return cards_in(self.vault, self.ground.regimes, self.ground.environment)

    def begin(self, filing: str, completed_on: date, earlier_id: str = "") -> KeptDraft:
        """A new draft, already kept; with ``earlier_id`` it holds what that draft says of people and things."""
        draft = blank_draft(filing, completed_on)
        if earlier_id:
            draft = draft_after(self.load(earlier_id).draft, filing, completed_on)
        environment = self.ground.environment
        return self.save(KeptDraft(environment.new_id(), draft, begun_at=environment.now(), after=earlier_id))

    def load(self, draft_id: str) -> KeptDraft:
        """Raises AppError ``vault.no_such_record``."""
        return kept_draft(self.vault, draft_id, self.ground.regimes, self.ground.environment)

    def save(self, kept: KeptDraft) -> KeptDraft:
        """A new revision; durable when this returns."""
        now = self.ground.environment.now()
        return replace(keep_draft(self.vault, kept), saved_at=now)

    def discard(self, draft_id: str) -> None:
        """Remove a draft that was never exported, with all its revisions; an exported one stays."""
        if not self.load(draft_id).exports:
            self.vault.remove(DRAFT, draft_id)
            forget_stop(self.vault, draft_id)
            forget_given_out(self.vault, draft_id)

    def packages(self) -> list[KeptPackage]:
        """Every signed package, the one exported last on top."""
        return [
            KeptPackage(
                id=record.row,
                draft_id=record.body["draft_id"],
                serial=record.body["serial"],
                file=record.body["file"],
                short_code=record.body["short_code"],
                exported_at=datetime.fromisoformat(record.body["exported_at"]),
            )
            for record in self.vault.latest(PACKAGE)
        ]

    def take_out(self, package_id: str, target: Path) -> None:
        """A package as it was exported, into a file. Raises AppError ``file.*``."""
        write_whole(target, package_content(self.vault, package_id))

    def back_up(self, target: Path) -> Path:
        """A checked copy in a folder (the last ten stay) or at a path; where it lies. Raises AppError ``file.*``."""
        where = vaults.back_up(self.vault, target)
        self.vault.put(_BACKUP, _BACKUP, {})
        return where

    def last_backup(self) -> datetime | None:
        """When a copy was made last; None: never."""
        made = self.vault.latest(_BACKUP)
        return made[0].saved_at if made else None

    def rescue(self, target: Path, passphrase: str, kept: KeptDraft) -> None:
        """Where this vault's disk takes nothing more: a copy at ``target`` that holds ``kept`` as its newest.

        Raises AppError ``vault.wrong_passphrase``, and as ``backup.back_up``; then no copy is left.
        """
        vaults.back_up(self.vault, target)
        try:
            desk = replace(self.ground.desk, accept_older=True)
            copy = _with_passphrase(passphrase, lambda secret: desk.open(target, secret))
        except AppError:
            target.unlink(missing_ok=True)
            raise
        with copy:
            keep_draft(copy, kept)

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises AppError ``vault.wrong_passphrase`` or ``passphrase.weak``; the recovery code stays."""
        check_strength(new, [self.label])
        desk = self.ground.desk

        def change(proof: Passphrase) -> None:
            _with_passphrase(new, lambda secret: desk.change_passphrase(self.vault, proof, secret))

        _with_passphrase(old, change)

    def new_recovery_code(self, passphrase: str) -> str:
        """Everything under a new key, and the new code; the old one opens nothing any more."""
        desk = self.ground.desk
        code = _with_passphrase(passphrase, lambda proof: desk.renew_keys(self.vault, proof, proof))
        return _shown(code, self.vault)

    def has_confirmed_sheet(self) -> bool:
        """Whether the recovery code was typed back; a vault made at the console says nothing, and is not asked."""
        return all(record.body["confirmed"] for record in self.vault.latest(_SHEET))

    def confirm_sheet(self) -> None:
        """The code was written down: two of its groups were typed back."""
        self.vault.put(_SHEET, _SHEET, {"confirmed": True})

    def last_saved(self) -> datetime | None:
        """When a draft was saved last; None while none was."""
        saved = self.vault.latest(DRAFT)
        return saved[0].saved_at if saved else None

    def close(self) -> None:
        """Lock; a second call does nothing."""
        self.vault.close()


def _with_passphrase(text: str, use: Callable[[Passphrase], Result]) -> Result:
    passphrase = Passphrase(text)
    try:
        return use(passphrase)
    finally:
        passphrase.close()


def _shown(code: RecoveryCode, vault: Vault) -> str:
    """Its text, noted as not typed back; a disk that takes no note must not cost the code: nobody has seen it yet."""
    text = code.text
    code.close()
    with suppress(AppError):
        vault.put(_SHEET, _SHEET, {"confirmed": False})
    return text


def _make_folder(file: Path) -> None:
    """The folder of a new vault, for this user alone. Raises AppError ``file.no_such_folder``."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        raise AppError("file.no_such_folder", file=file.name) from None
