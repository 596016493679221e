"""The process in which the window stands with the person in front of it, from this side: begun, heard, ended."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.repository.sources import ROOT

USUAL_WARNING: Final = "This plugin does not support "
"""So begins what Qt says of the screen that is none: that windows on it have no sizes and no order."""
PLATFORM: Final = os.environ.get("KEKHAI_JOURNEY_ON", "offscreen")
"""Where the window is shown; ``./dev bench journey`` walks the same roads on a screen."""


def home_at(desk: Path) -> dict[str, str]:
    """The variables by which the program finds its own folders there."""
    folders = {f"XDG_{kind}_HOME": str(desk / kind.lower()) for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
    return {**folders, "HOME": str(desk)}


@contextmanager
def walking(road: str, desk: Path, day: str) -> Iterator[subprocess.Popen[str]]:
    """The window and the person in front of it; nothing but the usual may be said on standard error."""
    environment = {**os.environ, **home_at(desk), "QT_QPA_PLATFORM": PLATFORM}
    command = [sys.executable, "-m", "tests.journeys.stage", road, str(desk), day]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes) as window:  # type: ignore[call-overload]
        try:
            yield window
        finally:
            window.kill()
            said = window.stderr.read()
    assert [line for line in said.splitlines() if not line.startswith(USUAL_WARNING)] == []
    assert list(desk.rglob("failures.log")) == []


def count_of(window: subprocess.Popen[str]) -> dict[str, int]:
    """What the person did, told at the end of the road."""
    assert window.stdout is not None
    line = window.stdout.readline()
    if not line:
        assert window.stderr is not None
        pytest.fail(window.stderr.read())
    told = json.loads(line)
    assert isinstance(told, dict)
    return told


def closed(window: subprocess.Popen[str]) -> int:
    """The exit status once the window was closed."""
    assert window.stdin is not None
    window.stdin.write("\n")
    window.stdin.flush()
    return window.wait(30)


def the_package(desk: Path) -> Path:
    (found,) = desk.rglob("da-ky/*.asice")
    return found
