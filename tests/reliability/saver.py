"""The program whose calls are recorded: it makes a file, saves into it and says on standard output what is done.

`python -m tests.reliability.saver FOLDER SAVES vault` saves as the program does; with `plain` in the place of `vault`
it writes the same tables through a connection that is left as SQLite's defaults have it.
"""

import json
import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from declare_app.storage.credentials import Passphrase
from declare_app.storage.database import TABLES
from declare_app.storage.opening import create_vault
from declare_app.storage.rekeying import renew_keys
from tests.reliability.saving import (
    ENVIRONMENT,
    FAST,
    LABEL,
    PASSPHRASE,
    Left,
    acknowledge,
    draft,
    place_in,
    row_of,
    save,
)

STANDARD_OUTPUT: Final = 1
RENEWING: Final = "renewing"
NEW_PASSPHRASE: Final = "năm từ khác hẳn năm từ cũ"


def save_as_the_program_does(folder: Path, saves: int) -> None:
    """Say the code when the vault is made, and each save when `put` has returned; half way all keys are renewed."""
    vault, code = create_vault(place_in(folder), Passphrase(PASSPHRASE), LABEL, FAST, ENVIRONMENT)
    with vault:
        acknowledge(STANDARD_OUTPUT, f"opens with {code.text}")
        for number in range(1, saves + 1):
            if number == saves // 2:
                acknowledge(STANDARD_OUTPUT, RENEWING)
                code = renew_keys(vault, code, Passphrase(NEW_PASSPHRASE), FAST)
                acknowledge(STANDARD_OUTPUT, f"opens with {code.text}")
            save(vault, number)
            acknowledge(STANDARD_OUTPUT, f"saved {number}")


def save_plainly(folder: Path, saves: int) -> None:
    """The control: rollback journal, synchronous FULL, no exclusive lock."""
    with closing(sqlite3.connect(place_in(folder).file)) as connection:
        with connection:
            for sql in TABLES.values():
                connection.execute(sql)
        acknowledge(STANDARD_OUTPUT, "opens with nothing")
        for number in range(1, saves + 1):
            content = json.dumps(draft(number)).encode()
            with connection:
                connection.execute(
                    "INSERT INTO rec VALUES (?, ?, ?, ?, ?)", ["draft", row_of(number), number, b"", content]
                )
                connection.execute("INSERT OR REPLACE INTO state VALUES (1, ?, ?)", [number, b""])
            acknowledge(STANDARD_OUTPUT, f"saved {number}")


def left_plainly_in(folder: Path, _secret: str) -> Left:
    """What SQLite alone finds again."""
    try:
        with closing(sqlite3.connect(place_in(folder).file)) as connection:
            answers = connection.execute("PRAGMA integrity_check").fetchall()
            found = connection.execute("SELECT rev FROM rec").fetchall()
    except sqlite3.Error as why:
        return Left(fault=f"unopenable: {why}")
    return Left(frozenset(number for (number,) in found), "" if answers == [("ok",)] else f"damaged: {answers}")


WAYS: Final[Mapping[str, Callable[[Path, int], None]]] = {"vault": save_as_the_program_does, "plain": save_plainly}


if __name__ == "__main__":
    WAYS[sys.argv[3]](Path(sys.argv[1]), int(sys.argv[2]))
