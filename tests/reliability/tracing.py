"""What a process asks of the disk, recorded by strace and read as calls on a `disk.Disk`.

Where strace may not watch, or a process changes files by a call that is not understood here, that is an error: a
recording with holes would prove anything.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.reliability.disk import Call, Rename, Said, Sync, SyncFolder, Truncate, Write

READ: Final = "pwrite64,write,lseek,fsync,fdatasync,ftruncate,unlink,openat,rename"
# Calls that would change files too; one of them in the folder ends the test.
REFUSED: Final = (
    "open,creat,truncate,unlinkat,renameat,renameat2,link,linkat,symlink,symlinkat,pwritev,pwritev2,writev,fallocate,"
    "sendfile,copy_file_range,splice,mkdir,mkdirat,rmdir,sync,syncfs,sync_file_range,io_uring_setup"
)
_LINE: Final = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)(?:<.*>)?(?: .*)?")
_QUOTED: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_ON_FILE: Final = re.compile(r"(\d+)<([^>]*)>(\(deleted\))?")
_LONGEST_WRITE: Final = 1 << 20


def strace(options: Sequence[str], program: Sequence[str]) -> str:
    """Run a module of Python under strace; its standard output. Raises RuntimeError where either does not go well."""
    command = ["strace", "-f", "--seccomp-bpf", "-qq", *options, sys.executable, "-P", "-B", "-m", *program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def recorded(folder: Path, trace: Path, program: Sequence[str]) -> list[Call]:
    """The calls of a program on files in ``folder`` and below, and the lines of its standard output, in order."""
    watched = f"trace={READ},{REFUSED}"
    strace(["-y", "-xx", "-s", str(_LONGEST_WRITE), "-o", str(trace), "-e", watched], program)
    reading = _Reading(str(folder))
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            reading.line(line.rstrip("\n"))
    return reading.calls


class _Reading:
    """Gives each file a number when it is made, and follows its names."""

    def __init__(self, top: str) -> None:
        self.calls: list[Call] = []
        self._top = f"{top}/"
        self._numbers: dict[str, int] = {}
        self._places: dict[int, int] = {}
        self._made = 0

    def line(self, line: str) -> None:
        found = _LINE.fullmatch(line)
        if found is None:
            if "unfinished" in line or "resumed" in line:
                raise RuntimeError(f"a second process or thread writes: {line[:200]}")
            return
        name, arguments, result = found["name"], found["arguments"], int(found["result"])
        if result < 0:
            return  # what failed has changed nothing
        paths = [_text(quoted) for quoted, _ in _QUOTED.findall(arguments)] if name not in ("write", "pwrite64") else []
        descriptor = _ON_FILE.match(arguments)
        number, path = (int(descriptor[1]), _path(descriptor[2])) if descriptor else (-1, "")
        if number == 1 and name == "write":
            self.calls += [Said(word) for word in _content(arguments).decode().splitlines()]
        elif any(one.startswith(self._top) for one in (path, *paths)):
            if name in REFUSED.split(",") or (descriptor and descriptor[3]):
                raise RuntimeError(f"{name} is not understood: {line[:200]}")
            if name in ("openat", "unlink", "rename"):
                self._on_names(name, paths, arguments, result)
            else:
                self._on_file(name, (number, path), arguments, result)

    def _on_names(self, name: str, paths: Sequence[str], arguments: str, result: int) -> None:
        folder, _, last = self._relative(paths[0]).rpartition("/")
        if name == "unlink":
            del self._numbers[paths[0]]
            self.calls.append(Rename(folder, ((last, None),)))
        elif name == "rename":
            moved = self._numbers.pop(paths[0])
            self._numbers[paths[1]] = moved
            other, _, new = self._relative(paths[1]).rpartition("/")
            if other != folder:
                raise RuntimeError(f"moved between folders: {paths}")
            self.calls.append(Rename(folder, ((last, None), (new, moved))))
        elif "O_DIRECTORY" not in arguments and not Path(paths[0]).is_dir():
            self._opened(paths[0], arguments, result)

    def _opened(self, path: str, arguments: str, descriptor: int) -> None:
        if "O_APPEND" in arguments:
            raise RuntimeError(f"O_APPEND is not understood: {path}")
        self._places[descriptor] = 0
        if path not in self._numbers:
            if "O_CREAT" not in arguments:
                raise RuntimeError(f"a file that was there before the recording: {path}")
            self._made += 1
            self._numbers[path] = self._made
            folder, _, name = self._relative(path).rpartition("/")
            self.calls.append(Rename(folder, ((name, self._made),)))
        elif "O_TRUNC" in arguments:
            self.calls.append(Truncate(self._numbers[path], 0))

    def _on_file(self, name: str, on: tuple[int, str], arguments: str, result: int) -> None:
        descriptor, path = on
        if name in ("fsync", "fdatasync"):
            known = self._numbers.get(path)
            self.calls.append(SyncFolder(self._relative(path)) if known is None else Sync(known))
            return
        file = self._numbers[path]
        if name == "lseek":
            self._places[descriptor] = result
        elif name == "ftruncate":
            self.calls.append(Truncate(file, int(arguments.rpartition(",")[2])))
        elif name == "pwrite64":
            self.calls.append(Write(file, int(arguments.rpartition(",")[2]), _content(arguments)[:result]))
        elif name == "write":
            self.calls.append(Write(file, self._places[descriptor], _content(arguments)[:result]))
            self._places[descriptor] += result

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self._top)


def _content(arguments: str) -> bytes:
    quoted = _QUOTED.search(arguments)
    if quoted is None or quoted[2]:
        raise RuntimeError(f"a write that was not recorded whole: {arguments[:100]}")
    return _bytes(quoted[1])


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted.replace("\\x", ""))


def _text(quoted: str) -> str:
    return os.fsdecode(_bytes(quoted))


def _path(shown: str) -> str:
    return _text(shown) if shown.startswith("\\x") else shown
