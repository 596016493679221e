"""A new passphrase: one slot rewritten; or, where somebody may know the old one, everything sealed under a new key."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from declare_app.base.errors import AppError
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.keys import VaultKeys, new_vault_key
from declare_app.storage.records import open_record, seal_record
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential, kind_of, new_slot, vault_key_in
from declare_app.storage.state_root import Spot
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import Change


def change_passphrase(vault: Vault, credential: Credential, new: Passphrase, cost: KdfCost) -> None:
    """Let ``new`` open the vault in the place of the old passphrase; ``credential`` proves that one may.

    Raises AppError ``vault.wrong_passphrase`` or ``vault.wrong_recovery_code`` and what ``Vault.put`` raises.
    """
    file = vault.file
    with vault_key_in(file.header, file.slots[kind_of(credential)], credential) as vault_key:
        slot = new_slot(file.header, new, vault_key, cost)
    vault.apply(Change(slots=[slot]))


def renew_keys(vault: Vault, credential: Credential, new: Passphrase, cost: KdfCost) -> RecoveryCode:
    """Seal every record anew under a new key, for somebody may know the passphrase; a new recovery code.

    Old copies and backups still open with what opened them, so they have to be deleted. Raises as
    ``change_passphrase``; then nothing has changed.
    """
    file = vault.file
    file.settle(vault.keys)
    vault_key_in(file.header, file.slots[kind_of(credential)], credential).close()
    code = RecoveryCode.new()
    with new_vault_key() as vault_key:
        keys = VaultKeys(vault_key)
        header = replace(file.header, commitment=keys.commitment.hex())
        slots = [new_slot(header, one, vault_key, cost) for one in (new, code)]
    try:
        vault.forget()  # power lost in between leaves "first time here", not a warning of an old copy
        written = [(spot, _sealed_anew(vault, spot, keys)) for spot in sorted(file.entries.spots())]
        file.apply(keys, Change(written=written, header=header, slots=slots))
    except BaseException as why:
        # A disk that fails after the commit must not cost the new code: nobody else has seen it.
        if not isinstance(why, AppError) or not _came_to_stay(vault, keys):
            keys.close()
            code.close()
            vault.remember()
            raise
    vault.adopt(keys)
    with suppress(AppError):  # what was there is overwritten already (secure_delete)
        file.vacuum()
    return code


def _came_to_stay(vault: Vault, keys: VaultKeys) -> bool:
    try:
        vault.file.read_head()
        vault.file.verify(keys)
    except AppError:
        return False
    return True


def _sealed_anew(vault: Vault, spot: Spot, keys: VaultKeys) -> Callable[[], bytes]:
    """Reads one record under the old key when it is written, so that one at a time is in memory."""

    def draw() -> bytes:
        record = open_record(vault.keys.record.content, vault.vault_id, spot, vault.file.content_at(spot))
        return seal_record(keys.record.content, vault.vault_id, record)

    return draw
