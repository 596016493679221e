"""T3: a disk that is really full: a small file system where one may be mounted, else a limit on the size of files.

`python -m tests.reliability.full_disk FOLDER` makes a vault in FOLDER, saves until it is refused, makes room, goes on.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from declare_app.base.errors import AppError
from declare_app.storage.backup import back_up
from tests.reliability.saving import left_in, new_vault, opened, place_in, save

SMALL_DISK: Final = "a tmpfs of 2 MiB"
SIZE_LIMIT: Final = "a limit on the size of files (RLIMIT_FSIZE), for no file system could be mounted"
_BALLAST_BYTES: Final = 3 * 512 * 1024
_MOST_SAVES: Final = 1000

# Root mounts in a namespace of its own, anybody else in one where she is root; either is gone when the process ends.
_NAMESPACES: Final = (("unshare", "--mount"), ("unshare", "--mount", "--map-root-user"))
_MOUNT: Final = 'mount -t tmpfs -o size=2m none "$1" && shift && exec "$@"'


@dataclass(frozen=True)
class FullDisk:
    """``means``: how the disk was filled. ``refusals``: what each step was answered. ``faults`` must be empty."""

    means: str
    saves_before: int
    refusals: dict[str, str]
    faults: tuple[str, ...]


def full_disk() -> FullDisk:
    """Fill the smallest disk that can be had here."""
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-P", "-m", __name__]
        for namespace in _NAMESPACES:
            mounting = [*namespace, "sh", "-c", _MOUNT, "sh", folder]
            if subprocess.run([*mounting, "true"], capture_output=True, check=False).returncode == 0:
                return _told(SMALL_DISK, [*mounting, *program, folder])
        return _told(SIZE_LIMIT, [*program, folder, "limited"])


def _told(means: str, command: Sequence[str]) -> FullDisk:
    told = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return FullDisk(means, told["saves_before"], told["refusals"], tuple(told["faults"]))


def _refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except AppError as why:
        return f"{why.code} {why.facts.get('file', '')}"
    except Exception as why:  # noqa: BLE001 - a user would meet it bare
        return f"{type(why).__name__}: {why}"
    return ""


class _Room:
    """Little room, more of it, and none at all: on a small disk by a file that takes it, else by the limit."""

    def __init__(self, folder: Path, *, limited: bool) -> None:
        self._ballast = folder / "ballast"
        self._limited = limited
        self.less()

    def less(self) -> None:
        self._limit(_BALLAST_BYTES) if self._limited else self._ballast.write_bytes(bytes(_BALLAST_BYTES))

    def none(self) -> None:
        if self._limited:
            self._limit(1024)
            return
        with self._ballast.open("ab", buffering=0) as ballast:
            while not _is_full(ballast.write):
                pass

    def more(self) -> None:
        self._limit(resource.RLIM_INFINITY) if self._limited else self._ballast.unlink()

    def _limit(self, size: int) -> None:
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


def _is_full(write: Callable[[bytes], int]) -> bool:
    try:
        return write(bytes(4096)) == 0
    except OSError:
        return True


def main() -> None:
    folder, limited = Path(sys.argv[1]), len(sys.argv) > 2
    faults: list[str] = []
    refusals: dict[str, str] = {}
    room = _Room(folder, limited=limited)
    home = folder / "home"
    code = new_vault(home)
    backup = home / "backup.kkv"
    with opened(home, code) as vault:
        number = 0
        while not refusals and number < _MOST_SAVES:
            number += 1
            if refusal := _refusal(lambda number=number: save(vault, number)):  # type: ignore[misc]
                refusals["saving"] = refusal
        room.none()
        refusals["saving again"] = _refusal(lambda: save(vault, number))
        refusals["backing up"] = _refusal(lambda: back_up(vault, backup))
        place_in(folder / "other")
        refusals["making a vault"] = _refusal(lambda: new_vault(folder / "other"))
        faults += [f"left behind: {file.name}" for file in (folder / "other" / "vault").iterdir()]
        faults += [f"left behind: {file.name}" for file in home.iterdir() if file.is_file()]
        room.more()
        later: dict[str, Callable[[], object]] = {
            "saving": lambda: save(vault, number),
            "backing up": lambda: back_up(vault, backup),
            "making a vault": lambda: new_vault(folder / "other"),
        }
        faults += [f"{step} with room again: {why}" for step, work in later.items() if (why := _refusal(work))]
    if wrong := left_in(home, code).wrong(set(range(1, number + 1))):
        faults.append(wrong)
    json.dump({"saves_before": number - 1, "refusals": refusals, "faults": faults}, sys.stdout)


if __name__ == "__main__":
    main()
