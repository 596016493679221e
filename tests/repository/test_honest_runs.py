"""No network in any test, and in CI nothing that was not run counts as passed."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError

from tests import honest

QUIET = {
    "skipped": "import pytest\n\n@pytest.mark.skip(reason='later')\ndef test_one() -> None: ...\n",
    "skips itself": "import pytest\n\ndef test_one() -> None:\n    pytest.skip('later')\n",
    "module skips itself": "import pytest\n\npytest.skip('later', allow_module_level=True)\n",
    "fails as expected": "import pytest\n\n@pytest.mark.xfail\ndef test_one() -> None:\n    assert False\n",
}


def run(folder: Path, source: str, ci: str) -> int:
    """The exit status of pytest on one test file."""
    (folder / "test_quiet.py").write_text(source, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.honest",
        "-c",
        os.devnull,
        "--rootdir",
        str(folder),
        str(folder),
    ]
    return subprocess.run(command, env={**os.environ, "CI": ci}, capture_output=True, check=False).returncode


@pytest.mark.parametrize("source", QUIET.values(), ids=QUIET.keys())
def test_in_ci_a_test_that_was_not_run_to_its_end_is_a_failure(tmp_path: Path, source: str) -> None:
    assert run(tmp_path, source, ci="true") not in (0, 5)


@pytest.mark.parametrize("source", QUIET.values(), ids=QUIET.keys())
def test_at_the_desk_it_is_none(tmp_path: Path, source: str) -> None:
    assert run(tmp_path, source, ci="") in (0, 5)


def test_in_ci_a_test_that_passes_still_passes(tmp_path: Path) -> None:
    assert run(tmp_path, "def test_one() -> None: ...\n", ci="true") == 0


def test_few_tests_may_be_skipped() -> None:
    assert len(honest.MAY_BE_SKIPPED) <= 5


def test_a_test_cannot_reach_a_network() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
