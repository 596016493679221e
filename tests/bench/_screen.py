"""A screen without a monitor (Xvfb), and programs on it that are ended with it."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from devtools.machine import need

SIZE = "1366x768x24"


@contextmanager
def screen(size: str = SIZE) -> Iterator[dict[str, str]]:
    """The variables for programs on a new screen."""
    need({"Xvfb": "xvfb", "xdotool": "xdotool"})
    read, write = os.pipe()
    # Without -noreset it begins anew, and refuses who comes meanwhile, whenever its last client leaves.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with running(command, pass_fds=(write,)):
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def running(
    command: Sequence[str], env: Mapping[str, str] | None = None, pass_fds: Sequence[int] = ()
) -> Iterator[subprocess.Popen[str]]:
    """A program as long as the block lasts; its standard output can be read."""
    program = subprocess.Popen(
        command, env=env, pass_fds=pass_fds, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield program
    finally:
        program.terminate()
        program.wait(timeout=20)
        if program.stdout is not None:
            program.stdout.close()
