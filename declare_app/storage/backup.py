"""Backups: a verified copy of a vault, the last ten of them in a folder, and a vault made again from one."""

import os
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.storage.failures import told_apart
from declare_app.storage.keys import VaultKeys
from declare_app.storage.opening import (
    Place,
    check_place,
    clear,
    meet_anchor,
    part_beside,
    settle_file,
    unlocked_keys,
    verified_vault,
)
from declare_app.storage.slots import Credential
from declare_app.storage.sqlite_files import read_only
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import VaultFile

GENERATIONS: Final = 10


def back_up(vault: Vault, target: Path) -> None:
    """Copy the open vault to ``target``, read the copy back and check it whole before it takes its place.

    Raises AppError ``file.exists`` where ``target`` is anything but an earlier backup of this vault, else as
    ``failures.told_apart``.
    """
    if os.path.lexists(target) and not _is_copy(target, vault):
        raise AppError("file.exists", file=target.name)
    part = part_beside(target)
    try:
        vault.file.settle(vault.keys)
        clear(part)
        vault.file.copy_to(part)
        copy = VaultFile.opened(part)
        try:
            copy.verify(vault.keys)
        finally:
            copy.close()
        settle_file(part, target)
    except BaseException:
        with suppress(AppError):
            clear(part)
        raise


def _is_copy(file: Path, vault: Vault) -> bool:
    """Whether ``file`` is another file of the same vault, whole enough to say so and open nowhere."""
    if file.exists() and file.samefile(vault.path):
        return False
    try:
        copy = VaultFile.opened(file)
    except AppError:
        return False
    copy.close()
    return copy.header.vault_id == vault.vault_id


def back_up_generation(vault: Vault, folder: Path, keep: int = GENERATIONS) -> Path:
    """A backup in ``folder`` named after the vault and its sequence number; the oldest beyond ``keep`` go."""
    target = folder / f"{vault.path.stem}.{vault.sequence:08}.kkv"
    with told_apart(target):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    back_up(vault, target)
    with told_apart(target):
        for old in generations(vault.path.stem, folder)[:-keep]:
            old.unlink()
    return target


def generations(stem: str, folder: Path) -> list[Path]:
    """The backups of a vault in a folder, oldest first."""
    ours = re.compile(rf"{re.escape(stem)}\.[0-9]{{8,}}\.kkv")
    return sorted((file for file in folder.iterdir() if ours.fullmatch(file.name)), key=lambda file: file.name)


def restore(backup: Path, place: Place, credential: Credential, environment: Environment) -> Vault:
    """The vault of ``backup`` at ``place``, where no file may lie; from here on it is the one this computer knows.

    Raises AppError ``file.exists``, ``file.missing`` and as ``opening.open_vault``; then nothing is left behind.
    """
    check_place(place.file)
    if os.path.lexists(place.file):
        raise AppError("file.exists", file=place.file.name)
    if not backup.exists():
        raise AppError("file.missing", file=backup.name)
    if not backup.is_file():
        raise AppError("vault.not_a_vault", file=backup.name)
    part = part_beside(place.file)
    try:
        clear(part)
        _copy(backup, part)
        keys = _proven(part, credential)
    except BaseException:
        with suppress(AppError):
            clear(part)
        raise
    try:
        settle_file(part, place.file)
        vault = verified_vault(place, keys, environment)
        meet_anchor(vault, place.anchors, accept_older=True)
    except BaseException:
        keys.close()
        with suppress(AppError):
            clear(part)
        raise
    return vault


def _copy(backup: Path, part: Path) -> None:
    with (
        told_apart(backup),
        closing(read_only(backup)) as source,
        told_apart(part),
        closing(sqlite3.connect(part)) as copy,
    ):
        # Held for reading first: the library would wait without end for one who has the file open.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema")
        copy.execute("PRAGMA journal_mode=OFF")
        source.backup(copy)


def _proven(part: Path, credential: Credential) -> VaultKeys:
    """The keys of a copy that is whole."""
    copy = VaultFile.opened(part)
    try:
        keys = unlocked_keys(copy, credential)
        try:
            copy.verify(keys)
        except BaseException:
            keys.close()
            raise
    finally:
        copy.close()
    return keys
