"""Vaults at their place on this computer: made, opened, given a new passphrase, backed up and brought back."""

from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.locations import anchor_folder
from declare_app.storage import backup, opening, rekeying
from declare_app.storage.credentials import KdfCost, Passphrase, calibrated_cost
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential
from declare_app.storage.vault import Vault

DEFAULT_LABEL = "Hồ sơ 1"


@dataclass(frozen=True)
class Desk:
    """What every opening of a vault here has in common.

    ``cost`` None: what a passphrase costs is measured on this machine. ``accept_older``: the user has said that the
    older or other copy at hand is the one to go on with.
    """

    environment: Environment
    cost: KdfCost | None = None
    accept_older: bool = False

    def create(self, file: Path, passphrase: Passphrase, label: str) -> tuple[Vault, RecoveryCode]:
        """Raises AppError as ``opening.create_vault``."""
        return opening.create_vault(_place(file), passphrase, label, self._cost(), self.environment)

    def open(self, file: Path, credential: Credential) -> Vault:
        """Raises AppError as ``opening.open_vault``."""
        return opening.open_vault(_place(file), credential, self.environment, accept_older=self.accept_older)

    def restore(self, saved: Path, file: Path, credential: Credential) -> Vault:
        """Raises AppError as ``backup.restore``."""
        return backup.restore(saved, _place(file), credential, self.environment)

    def change_passphrase(self, vault: Vault, credential: Credential, new: Passphrase) -> None:
        """Raises AppError as ``rekeying.change_passphrase``."""
        rekeying.change_passphrase(vault, credential, new, self._cost())

    def renew_keys(self, vault: Vault, credential: Credential, new: Passphrase) -> RecoveryCode:
        """Raises AppError as ``rekeying.renew_keys``."""
        return rekeying.renew_keys(vault, credential, new, self._cost())

    def _cost(self) -> KdfCost:
        return self.cost or calibrated_cost()


def back_up(vault: Vault, target: Path) -> Path:
    """A backup at ``target``, or the next of ten generations where that is a folder; where it lies."""
    if target.is_dir():
        return backup.back_up_generation(vault, target)
    backup.back_up(vault, target)
    return target


def _place(file: Path) -> Place:
    return Place(file, anchor_folder())
