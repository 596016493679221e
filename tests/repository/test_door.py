"""`./dev`: what goes through `exec` unchanged, and what it says when it cannot go on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools import machine
from tests.repository.sources import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the door whose environment is ready: this very Python, and nothing to install."""
    for part in ("dev", "devtools", "requirements", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    stamp = "from devtools.environment import *; STAMP.write_bytes(fingerprint().encode())"
    subprocess.run([sys.executable, "-c", stamp], cwd=tmp_path, check=True)
    return tmp_path


def door(project: Path, *arguments: str, given: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "dev"), *arguments]
    return subprocess.run(command, input=given, cwd=cwd, capture_output=True, text=True, check=False)


def test_exec_passes_input_and_output_through(project: Path) -> None:
    done = door(project, "exec", "cat", given="Nguyễn Văn A\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nguyễn Văn A\n", "")


def test_exec_passes_the_exit_status_through(project: Path) -> None:
    assert door(project, "exec", "sh", "-c", "exit 7").returncode == 7


def test_exec_passes_arguments_through_as_they_are(project: Path) -> None:
    assert door(project, "exec", "printf", "%s|", "--help", "a b", "").stdout == "--help|a b||"


def test_exec_stays_in_the_folder_of_the_caller(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert door(project, "exec", "pwd", cwd=elsewhere).stdout == f"{elsewhere}\n"


def test_exec_finds_the_programs_of_the_environment_first(project: Path) -> None:
    assert door(project, "exec", "sh", "-c", "command -v python").stdout == f"{project}/.venv/bin/python\n"


def test_a_command_under_exec_dies_of_a_closed_pipe_as_anywhere(project: Path) -> None:
    assert door(project, "exec", "sh", "-c", "kill -PIPE $$").returncode < 0


def test_an_unknown_program_under_exec_is_named(project: Path) -> None:
    done = door(project, "exec", "no-such-program")
    assert (done.returncode, done.stdout, done.stderr) == (127, "", "./dev: no such command: no-such-program\n")


@pytest.mark.parametrize("arguments", [[], ["sing"]], ids=["nothing", "an unknown command"])
def test_wrong_use_shows_the_commands(project: Path, arguments: list[str]) -> None:
    done = door(project, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("usage: ./dev COMMAND")


def test_an_unknown_measurement_is_answered_with_those_there_are(project: Path) -> None:
    (project / "tests" / "bench").mkdir(parents=True)
    (project / "tests" / "bench" / "start.py").touch()
    assert door(project, "bench", "--list").stdout == "start\n"
    assert "there are: start" in door(project, "bench", "stop").stderr


def test_an_environment_without_its_stamp_is_not_ready(project: Path) -> None:
    (project / ".venv" / ".ready").unlink()
    ask = "import sys; from devtools.environment import *; sys.exit(is_ready(fingerprint()))"
    assert subprocess.run([sys.executable, "-c", ask], cwd=project, check=False).returncode == 0


@pytest.mark.parametrize("file", ["requirements/dev.txt", "pyproject.toml"])
def test_an_environment_of_other_locks_is_not_ready(project: Path, file: str) -> None:
    text = (project / file).read_bytes()
    (project / file).write_bytes(text.replace(b"0", b"1", 1))
    ask = "import sys; from devtools.environment import *; sys.exit(is_ready(fingerprint()))"
    assert subprocess.run([sys.executable, "-c", ask], cwd=project, check=False).returncode == 0


def test_a_missing_program_is_named_in_one_line_where_nothing_may_be_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as ended:
        machine.need({"no-such-b": "package-b", "no-such-a": "package-a", "sh": "dash"})
    assert ended.value.code == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        "./dev: missing: package-a package-b. As root: apt-get install package-a package-b\n",
    )
