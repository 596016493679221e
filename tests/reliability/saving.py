"""Saving drafts of about 12 KB one after another, and judging what is left of them after a crash.

A save is known by its number: 1, 2, 3 ... in one vault. Acknowledged is what a process said after `put` had returned.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault, open_vault
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.vault import Vault

FAST: Final = KdfCost(19 * 1024, 1, 1)
ENVIRONMENT: Final = Environment()
LABEL: Final = "Hồ sơ 1"
PASSPHRASE: Final = "năm từ tiếng Việt ngẫu nhiên"
ROWS: Final = 3
_DRAFT_BYTES: Final = 12 * 1024


def place_in(folder: Path) -> Place:
    """Where a vault and what this computer remembers of it stand in a folder of a test."""
    (folder / "vault").mkdir(parents=True, exist_ok=True)
    (folder / "anchors").mkdir(exist_ok=True)
    return Place(folder / "vault" / "hoso-TEST.kkv", folder / "anchors")


def new_vault(folder: Path) -> str:
    """Make an empty vault in ``folder``; its recovery code, which opens it without the cost of a passphrase."""
    vault, code = create_vault(place_in(folder), Passphrase(PASSPHRASE), LABEL, FAST, ENVIRONMENT)
    vault.close()
    return code.text


def credential(secret: str) -> RecoveryCode | Passphrase:
    """A recovery code or a passphrase, told apart by the code's first letters."""
    return RecoveryCode.parse(secret) if secret.startswith("KKTS ") else Passphrase(secret)


def opened(folder: Path, secret: str) -> Vault:
    return open_vault(place_in(folder), credential(secret), ENVIRONMENT)


def connection_of(vault: Vault) -> sqlite3.Connection:
    """The connection below an open vault: for marks of its statements and SQLite's own check."""
    connection: sqlite3.Connection = vault.file._database.conn
    return connection


def row_of(number: int) -> str:
    """Saves go round a few drafts."""
    return f"00000000-0000-4000-8000-{number % ROWS:012}"


def draft(number: int) -> dict[str, str | int]:
    """What save ``number`` holds: unlike any other save from end to end."""
    return {"number": number, "text": f"{number:08}" * (_DRAFT_BYTES // 8)}


def save(vault: Vault, number: int) -> None:
    """Durable when it returns."""
    vault.put("draft", row_of(number), draft(number))


def acknowledge(pipe: int, word: str) -> None:
    """One line into a pipe, in one call: what got there before the end was said before the end."""
    os.write(pipe, f"{word}\n".encode())


@dataclass(frozen=True)
class Left:
    """What is found after something happened: the numbers of whole saves, and what is wrong beside missing saves."""

    saves: frozenset[int] = frozenset()
    fault: str = ""

    def wrong(self, acknowledged: AbstractSet[int]) -> str:
        """The worst of it in a few words; empty where all is as it must be.

        One save may be there that was not acknowledged: the one that was under way.
        """
        if self.fault:
            return self.fault
        if lost := acknowledged - self.saves:
            return f"lost: {sorted(lost)}"
        until = max(acknowledged, default=0) + 1
        unasked = self.saves - frozenset(range(1, until + 1))
        return f"never asked for: {sorted(unasked)}" if unasked else ""


def left_in(folder: Path, secret: str) -> Left:
    """Open with the real code, which checks the state, and read every save there is to its last byte."""
    try:
        with opened(folder, secret) as vault:
            answers = connection_of(vault).execute("PRAGMA integrity_check").fetchall()
            if answers != [("ok",)]:
                return Left(fault=f"damaged: {answers}")
            saves = {number for row in rows_in(vault) for number in _saves_of(vault, row)}
            return Left(frozenset(saves))
    except AppError as why:
        return Left(fault=f"unopenable: {why.code} {dict(why.facts)}")
    except Exception as why:  # noqa: BLE001 - whatever else it is, a user would meet it
        return Left(fault=f"unopenable: {type(why).__name__}: {why}")


def rows_in(vault: Vault) -> list[str]:
    return sorted({record.row for record in vault.latest("draft")})


def _saves_of(vault: Vault, row: str) -> list[int]:
    """A save may stand there twice: the disk failed after it was durable, and the user tried again."""
    numbers: list[int] = []
    for revision in vault.revisions("draft", row):
        body = vault.get("draft", row, revision.number).body
        number = body["number"]
        if body != draft(number) or row != row_of(number) or number < max(numbers, default=0):
            raise ValueError(f"revision {revision.number} of {row} is not what was saved there")
        numbers.append(number)
    return numbers


def in_memory() -> "tempfile.TemporaryDirectory[str]":
    """A folder in memory where there is one: for what goes wrong in calls, the disk below only costs time."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder made in it is ours alone
    return tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None)


def fresh(folder: Path) -> Path:
    """An empty folder in place of whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
