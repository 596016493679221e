"""The program that meets faults: under strace, it forks a process for each, which opens, saves, backs up and closes.

`python -m tests.reliability.faulty FOLDER CODE CALL WHEN POINT...` expects a copy of a vault in FOLDER/POINT. strace
counts the calls of each process apart, so one rule "the WHEN-th CALL fails" does for all of them: a process first makes
WHEN - POINT such calls on nothing, and the POINT-th on the vault fails. What came of it lies in FOLDER/POINT/told.json.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from declare_app.base.errors import AppError
from declare_app.storage.backup import back_up
from declare_app.storage.vault import Vault
from tests.reliability.saving import connection_of, opened, save

SAVES: Final = 4
REPORT: Final = "told.json"
BACKUP: Final = "backup.kkv"
# A fault may last; a user tries again, but not for ever.
ATTEMPTS: Final = 60
_NOWHERE: Final = 999_999  # no such descriptor: the kernel answers EBADF, and strace has counted

_NO_FILE: Final = Path("/no/such/file")

_Done = TypeVar("_Done")

BURN: Final[Mapping[str, Callable[[], object]]] = {
    "pwrite64": lambda: os.pwrite(_NOWHERE, b"", 0),
    "pread64": lambda: os.pread(_NOWHERE, 1, 0),
    "write": lambda: os.write(_NOWHERE, b""),
    "fsync": lambda: os.fsync(_NOWHERE),
    "fdatasync": lambda: os.fdatasync(_NOWHERE),
    "unlink": _NO_FILE.unlink,
    "openat": lambda: os.open(_NO_FILE, os.O_RDONLY),
    "rename": lambda: _NO_FILE.rename(_NO_FILE),
}


@dataclass
class Told:
    """What a process saw: saves acknowledged, refusals (step, code, file named), anything that is no AppError."""

    process: int
    acknowledged: list[int] = field(default_factory=list)
    refusals: list[tuple[str, str, str]] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)

    def attempted(self, step: str, work: Callable[[], _Done]) -> _Done | None:
        """The result of ``work``, tried again while it is refused; None where it never came to an end."""
        for _ in range(ATTEMPTS):
            try:
                return work()
            except AppError as why:
                self.refusals.append((step, why.code, str(why.facts.get("file", ""))))
            except Exception as why:  # noqa: BLE001 - a user would meet it bare
                self.strange.append(f"{step}: {type(why).__name__}: {why}")
        return None


def work_through(folder: Path, code: str) -> Told:
    """Open, save a few times, close: each as often as it takes."""
    told = Told(os.getpid())
    vault = told.attempted("opening", lambda: opened(folder, code))
    if vault is None:
        return told
    for number in range(1, SAVES + 1):
        if told.attempted("saving", partial(_saved, vault, number)):
            told.acknowledged.append(number)
        if connection_of(vault).in_transaction:
            told.strange.append(f"a transaction is left open by save {number}")
    told.attempted("backing up", lambda: back_up(vault, folder / BACKUP))
    told.attempted("closing", vault.close)
    return told


def _saved(vault: Vault, number: int) -> bool:
    save(vault, number)
    return True


def _in_its_own_process(folder: Path, code: str, call: str, burnt: int) -> None:
    child = os.fork()
    if child:
        if os.waitpid(child, 0)[1] != 0:
            raise RuntimeError(f"{folder.name}: the process did not tell what came of it, see above")
        return
    try:
        for _ in range(burnt):
            with suppress(OSError):
                BURN[call]()
        told = work_through(folder, code)
        (folder / REPORT).write_text(json.dumps(asdict(told)), encoding="utf-8")
    except BaseException:  # noqa: BLE001 - a forked process must not go on as its parent would
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main() -> None:
    folder, code, call, when = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    for point in sys.argv[5:]:
        _in_its_own_process(folder / point, code, call, when - int(point))


if __name__ == "__main__":
    main()
