"""The program that is watched for leaks: it works with a vault in one of several ways, mostly at the console.

`python -m tests.reliability.leaky FOLDER SCENARIO` finds drafts and passphrases in FOLDER/in and works in FOLDER/work.
What a user asked to see goes to standard output: that is no leak, and the recovery code is learnt from there.
"""

import json
import os
import resource
import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.main import run
from declare_app.services import vaults
from declare_app.storage.backup import back_up
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, open_vault
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import Change

FAST: Final = KdfCost(19 * 1024, 1, 1)
VAULT: Final = "hoso-l3ak.kkv"
PASSWORD: Final = ("--password-file", "../in/passphrase")


def console(*arguments: object) -> int:
    """One command, as it is typed."""
    return run([str(argument) for argument in arguments])


def wanted(*arguments: object) -> None:
    """A command that must do what it is told."""
    status = console(*arguments)
    if status != 0:
        raise RuntimeError(f"{arguments[1]} ended with {status}")


def refused(*arguments: object) -> None:
    """A command that must be refused."""
    if console(*arguments) == 0:
        raise RuntimeError(f"{arguments[1]} was not refused")


def draft() -> dict[str, object]:
    content: dict[str, object] = json.loads(Path("../in/draft.json").read_text("utf-8"))
    return content


def opened() -> Vault:
    place = Place(Path(VAULT), Path("state/kekhai/anchor"))
    return open_vault(place, Passphrase(Path("../in/passphrase").read_text("utf-8")), Environment())


def made() -> None:
    wanted("vault", "create", VAULT, *PASSWORD)
    wanted("vault", "save", VAULT, "../in/draft.json", *PASSWORD)


def a_session() -> None:
    """From the first day to a new key."""
    made()
    with opened() as vault:
        row = vault.latest("draft")[0].row
    wanted("vault", "save", VAULT, "../in/draft.json", "--draft", row, *PASSWORD)
    wanted("vault", "list", VAULT, *PASSWORD)
    wanted("vault", "backup", VAULT, "--out", "saved.kkv", *PASSWORD)
    wanted("vault", "change-password", VAULT, *PASSWORD, "--new-password-file", "../in/other")
    wanted("vault", "restore", "saved.kkv", "--out", "restored.kkv", *PASSWORD)
    wanted("vault", "change-password", "restored.kkv", *PASSWORD, "--new-password-file", "../in/other", "--new-key")


def many_saves() -> None:
    """Thinned out, and removed at the end."""
    made()
    with opened() as vault:
        row = vault.latest("draft")[0].row
        for _ in range(60):
            vault.put("draft", row, draft())
        vault.remove("draft", row)


def a_full_disk() -> None:
    """A save and a backup that are refused in the middle, and tried again."""
    made()
    refused = 0
    with opened() as vault:
        row = vault.latest("draft")[0].row
        for limit in (Path(VAULT).stat().st_size + 2048, 5000, resource.RLIM_INFINITY):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            for work in (
                lambda: vault.put("draft", row, draft() | {"more": [draft()] * 4}),
                lambda: save_a_copy(vault),
            ):
                try:
                    work()
                except AppError:
                    refused += 1
    if refused < 3:
        raise RuntimeError(f"{refused} refusals")


def save_a_copy(vault: Vault) -> None:
    back_up(vault, Path("saved.kkv"))


def a_kill_in_mid_save() -> None:
    """What lies on the disk then: half of a change in the file, the other half in the journal."""
    made()
    vault = opened()
    vault.file._database.execute("PRAGMA cache_size=1")
    row = vault.latest("draft")[0].row
    spots = [("draft", row, number) for number in range(2, 9)]
    vault.file.apply(vault.keys, Change(written=[(spot, lambda: os.urandom(40_000)) for spot in spots]))
    gone = [(spot, lambda: os.urandom(20_000)) for spot in spots]
    vault.file.apply(vault.keys, Change(written=[*gone, (("draft", row, 9), lambda: os._exit(0))]))


def refusals() -> None:
    """Wrong passphrases and codes, a file that is damaged, an older one, one that is no vault."""
    made()
    older = Path(VAULT).read_bytes()
    Path("mistyped").write_text("KKTS 1QQQ", "utf-8")
    wanted("vault", "save", VAULT, "../in/draft.json", *PASSWORD)
    refused("vault", "list", VAULT, "--password-file", "../in/other")
    refused("vault", "recover", VAULT, "--recovery-file", "mistyped", "--new-password-file", "../in/other")
    refused("vault", "list", "../in/draft.json", *PASSWORD)
    console("vault", "create", "weak.kkv", "--password-file", "../in/weak")
    refused("vault", "show", VAULT, "no such id", *PASSWORD)
    for content in (older, older[:-5000], older.replace(b"draft", b"Draft")):
        Path(VAULT).write_bytes(content)
        refused("vault", "list", VAULT, *PASSWORD)


def a_crash() -> None:
    """A fault of ours in the middle of a save, as Python prints it."""
    made()

    def broken(_database: object) -> None:
        raise RuntimeError("a fault of ours")

    setattr(Database, "atomic", broken)  # noqa: B010 - the type checker knows that nobody should
    try:
        console("vault", "save", VAULT, "../in/draft.json", *PASSWORD)
    except RuntimeError as why:
        sys.excepthook(RuntimeError, why, why.__traceback__)


def control() -> None:
    """The same into a file that hides nothing: the search must find it there."""
    with closing(sqlite3.connect("plain.db")) as database:
        database.execute("CREATE TABLE drafts (content TEXT)")
        database.execute("INSERT INTO drafts VALUES (?)", [json.dumps(draft(), ensure_ascii=False)])
        database.commit()
    with Path("gone.tmp").open("w", encoding="utf-16-le") as file:
        file.write(Path("../in/passphrase").read_text("utf-8"))
    Path("gone.tmp").unlink()


SCENARIOS: Final[Mapping[str, Callable[[], None]]] = {
    "a session": a_session,
    "many saves": many_saves,
    "a full disk": a_full_disk,
    "a kill in mid-save": a_kill_in_mid_save,
    "refusals": refusals,
    "a crash": a_crash,
    "control": control,
}


def main() -> None:
    folder = Path(sys.argv[1])
    os.chdir(folder / "work")
    os.environ |= {"XDG_STATE_HOME": "state", "HOME": str(folder / "work"), "TMPDIR": str(folder / "work")}
    setattr(vaults, "calibrated_cost", lambda: FAST)  # noqa: B010 - as a test would set it
    SCENARIOS[sys.argv[2]]()


if __name__ == "__main__":
    main()
