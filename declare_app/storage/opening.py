"""A vault made, and a vault opened: lock it, unwrap the key, check the state, compare with what this computer saw."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.storage.anchor import ForeignAnchorError, read_anchor
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.durable import sync_folder
from declare_app.storage.failures import told_apart
from declare_app.storage.header import FORMAT, LABEL_LIMIT, Header, is_label
from declare_app.storage.keys import VaultKeys, new_vault_key
from declare_app.storage.places import is_network_path
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential, kind_of, new_slot, vault_key_in
from declare_app.storage.sqlite_files import journal_of
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import Change, VaultFile


@dataclass(frozen=True)
class Place:
    """Where a vault lies, and the folder outside it where this computer remembers how far vaults have come."""

    file: Path
    anchors: Path


def create_vault(
    place: Place, passphrase: Passphrase, label: str, cost: KdfCost, environment: Environment
) -> tuple[Vault, RecoveryCode]:
    """A new empty vault, open, and the only copy of its recovery code.

    Raises AppError ``file.exists``, ``file.no_such_folder``, ``vault.label``, ``vault.network_path`` and ``vault.*`` as
    ``failures.told_apart``.
    """
    if not is_label(label):
        raise AppError("vault.label", limit=LABEL_LIMIT)
    check_place(place.file)
    if not place.file.parent.is_dir():
        raise AppError("file.no_such_folder", file=place.file.name)
    if os.path.lexists(place.file):
        raise AppError("file.exists", file=place.file.name)
    code = RecoveryCode.new()
    vault_key = new_vault_key()
    with vault_key:
        keys = VaultKeys(vault_key)
        header = _new_header(label.strip(), keys, environment)
        slots = [new_slot(header, credential, vault_key, cost) for credential in (passphrase, code)]
    part = part_beside(place.file)
    try:
        clear(part)
        VaultFile.made(part, keys, header, slots).close()
        settle_file(part, place.file)
        vault = verified_vault(place, keys, environment)
    except BaseException:
        keys.close()
        code.close()
        with suppress(AppError):
            clear(part)
        raise
    vault.remember()
    return vault, code


def verified_vault(place: Place, keys: VaultKeys, environment: Environment) -> Vault:
    """The vault of a file that was just put into its place. Raises AppError as ``VaultFile.verify``."""
    vault = Vault(VaultFile.opened(place.file), keys, place.anchors, environment)
    try:
        vault.file.verify(keys)
    except BaseException:
        vault.close()
        raise
    return vault


def _new_header(label: str, keys: VaultKeys, environment: Environment) -> Header:
    return Header(
        format=FORMAT,
        vault_id=environment.new_id(),
        label=label,
        created_at=environment.now().isoformat(timespec="seconds"),
        commitment=keys.commitment.hex(),
    )


def open_vault(place: Place, credential: Credential, environment: Environment, *, accept_older: bool = False) -> Vault:
    """The vault at ``place``, unlocked with passphrase or recovery code.

    Raises AppError ``file.missing``, ``vault.not_a_vault``, ``vault.network_path``, ``vault.newer``, ``vault.damaged``,
    ``vault.wrong_passphrase``, ``vault.wrong_recovery_code``, ``vault.in_use``, ``vault.out_of_memory``; and
    ``vault.rolled_back``, ``vault.forked`` or ``vault.other_key`` where this computer saw a later or another state,
    unless ``accept_older``: then the sequence goes on after the one seen, so that the other copy is now the older.
    """
    check_place(place.file)
    file = VaultFile.opened(place.file)
    try:
        keys = unlocked_keys(file, credential)
    except BaseException:
        file.close()
        raise
    vault = Vault(file, keys, place.anchors, environment)
    try:
        file.verify(keys)
        meet_anchor(vault, place.anchors, accept_older=accept_older)
    except BaseException:
        vault.close()
        raise
    return vault


def unlocked_keys(file: VaultFile, credential: Credential) -> VaultKeys:
    """The keys of ``file``. Raises AppError as ``slots.vault_key_in``; ``vault.damaged``: the key is not its own."""
    keys = VaultKeys.taking(vault_key_in(file.header, file.slots[kind_of(credential)], credential))
    if keys.commitment.hex() != file.header.commitment:
        keys.close()
        raise AppError("vault.damaged", part="header")
    return keys


def meet_anchor(vault: Vault, anchors: Path, *, accept_older: bool) -> None:
    """Compare a verified vault with what this computer remembers, and remember this state."""
    file = vault.file
    try:
        seen = vault.seen = read_anchor(anchors, vault.vault_id, vault.keys)
    except ForeignAnchorError:
        if not accept_older:
            raise AppError("vault.other_key", held=file.sequence) from None
        seen = None
    if (
        seen is not None
        and seen.sequence >= file.sequence
        and (seen.sequence, seen.root)
        != (
            file.sequence,
            file.root.hex(),
        )
    ):
        if not accept_older and seen.sequence > file.sequence:
            raise AppError("vault.rolled_back", held=file.sequence, seen=seen.sequence)
        if not accept_older:
            raise AppError("vault.forked", held=file.sequence)
        vault.apply(Change(sequence=seen.sequence + 1))
    elif seen is None or seen.sequence != file.sequence:
        vault.remember()


def part_beside(file: Path) -> Path:
    """The name under which a file is built before it takes its place."""
    return file.with_name(f"{file.name}.part")


def clear(part: Path) -> None:
    """Remove what an interrupted attempt left, the journal too: SQLite would play it into the next file of the name."""
    with told_apart(part):
        for file in (part, journal_of(part)):
            file.unlink(missing_ok=True)


def settle_file(part: Path, file: Path) -> None:
    """Sync ``part`` and move it to ``file``. Raises AppError as ``failures.told_apart``."""
    with told_apart(file):
        with suppress(OSError):  # this user alone; a stick's file system may know no such thing
            part.chmod(0o600)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        # What a killed process left of an earlier file of this name would be played into the new one.
        journal_of(file).unlink(missing_ok=True)
        part.replace(file)
        sync_folder(file.parent)


def check_place(file: Path) -> None:
    """Raises AppError ``vault.network_path``."""
    if is_network_path(file):
        raise AppError("vault.network_path", file=file.name)
