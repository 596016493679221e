"""What the machine must have: programs and Debian packages, installed where that may be, else named in one line."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import IO, NoReturn


def say(message: str) -> None:
    """Tell the developer, on standard error: standard output belongs to the command that was asked for."""
    print(f"./dev: {message}", file=sys.stderr, flush=True)


def fail(message: str, status: int = 1) -> NoReturn:
    """Say why, and end."""
    say(message)
    raise SystemExit(status)


def quietly(*command: str, lock: IO[bytes] | None = None) -> bool:
    """Run a step of the set-up, without standard input and output; whether it went well.

    The step holds ``lock`` too: when `./dev` is killed, nobody begins a new set-up beside the old step.
    """
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    kept = [lock.fileno()] if lock else []
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=2, env=env, pass_fds=kept, check=False)
    return done.returncode == 0


def install(packages: Sequence[str]) -> None:
    """Install Debian packages; end with their names where this may not be done or does not work."""
    names = sorted(set(packages))
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        fail(f"missing: {' '.join(names)}. As root: apt-get install {' '.join(names)}")
    say(f"installing {' '.join(names)}")
    apt = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300")
    quietly(*apt, "update")  # without a network the lists at hand may do
    if not quietly(*apt, "install", "-y", "--no-install-recommends", *names):
        fail(f"could not install {' '.join(names)}, see above")


def need(tools: Mapping[str, str], libraries: Mapping[str, str] | None = None) -> None:
    """See that programs and shared libraries are there; the mappings give the Debian package of each."""
    missing = [package for program, package in tools.items() if not shutil.which(program)]
    missing += [package for name, package in (libraries or {}).items() if not ctypes.util.find_library(name)]
    if missing:
        install(missing)
