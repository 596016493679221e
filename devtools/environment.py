"""The environment in `.venv`: exactly what the locks say, made when it is missing, stale or half made."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NoReturn

from devtools.machine import fail, install, quietly, say

ROOT = Path(__file__).resolve().parent.parent
LOCKED = ROOT / "requirements" / "dev.txt"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / ".ready"


def fingerprint() -> str:
    """What the environment depends on: the locks, the project's own tables, the Python and the folder."""
    project = (ROOT / "pyproject.toml").read_bytes().partition(b"\n[tool.")[0]
    place = f"3.{sys.version_info.minor} {ROOT}".encode()
    return hashlib.sha256(b"\0".join([project, LOCKED.read_bytes(), place])).hexdigest()


def is_ready(wanted: str) -> bool:
    """Whether a set-up for this fingerprint has come to its end."""
    try:
        return STAMP.read_bytes() == wanted.encode() and os.access(PYTHON, os.X_OK)
    except OSError:
        return False


def set_up() -> None:
    """Make the environment unless it is there. An interrupted set-up left no stamp, so the next one starts afresh."""
    wanted = fingerprint()
    if is_ready(wanted):
        return
    # This file itself is the lock: always there, and nothing is left behind.
    with Path(__file__).open("rb+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another set-up")
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_ready(wanted):
            _make(lock)
            STAMP.write_bytes(wanted.encode())


def _make(lock: IO[bytes]) -> None:
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        install([f"python3.{sys.version_info.minor}-venv"])
    say("setting up .venv (once, about a minute)")
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        STAMP.unlink(missing_ok=True)
        shutil.rmtree(VENV)
    # Started from inside an environment, even this one, the Python below it makes the new one.
    base = str(getattr(sys, "_base_executable", sys.executable))
    # pip compiles what it installs even where PYTHONDONTWRITEBYTECODE is set; uncompiled, a start takes twice as long.
    pip = (str(PYTHON), "-m", "pip", "-qq", "--disable-pip-version-check", "--no-input", "install")
    # A lock is complete. Were pip to resolve it again, a newer release of a wished extra would stop the set-up.
    locked = ("--no-deps", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCKED))
    project = ("--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    for step in ((base, "-m", "venv", str(VENV)), (*pip, *locked), (*pip, *project)):
        if not quietly(*step, lock=lock):
            fail("the set-up did not finish, see above; the next call starts it afresh")


def variables() -> dict[str, str]:
    """The variables of a process inside the environment: its programs come first on the path."""
    path = os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", os.defpath)])
    outside = {name: text for name, text in os.environ.items() if name != "PYTHONHOME"}
    return {**outside, "VIRTUAL_ENV": str(VENV), "PATH": path}


def hand_over(command: Sequence[str]) -> NoReturn:
    """Become ``command``: its input, output, exit status and folder are those of the caller."""
    # Python ignores these two signals; a command started through it must not.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    try:
        os.execvpe(command[0], list(command), variables())  # noqa: S606 - to become the command is the purpose
    except FileNotFoundError:
        fail(f"no such command: {command[0]}", 127)
    except OSError as why:
        fail(f"cannot run {command[0]}: {why.strerror}", 126)
