"""Who else wants the file: refused at once while a vault is open, let in when its process is gone."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.backup import back_up, restore
from declare_app.storage.labels import label_of
from declare_app.storage.opening import Place
from tests import vaults
from tests.vaults import ENVIRONMENT, body, code_of, opened, refusal

IN_USE = ("vault.in_use", vaults.NAME)
OPEN_ELSEWHERE = """
import sys
from pathlib import Path
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from tests.vaults import body, opened
place = Place(Path(sys.argv[1]), Path(sys.argv[2]))
vault = opened(place, RecoveryCode.parse(sys.argv[3]))
vault.put("draft", "elsewhere", body(1))
print("open", flush=True)
sys.stdin.read()
vault.close()
"""
ASK_ELSEWHERE = """
import sys
from pathlib import Path
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from tests.vaults import refusal
print(refusal(Place(Path(sys.argv[1]), Path(sys.argv[2])), RecoveryCode.parse(sys.argv[3])))
"""
READ_ONLY_ELSEWHERE = """
import os, sys
from pathlib import Path
from declare_app.base.errors import AppError
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from tests.vaults import body, everything, opened
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
vault = None
try:
    vault = opened(Place(Path(sys.argv[1]), Path(sys.argv[2])), RecoveryCode.parse(sys.argv[3]))
    print(len(everything(vault)))
    vault.put("draft", "a", body(1))
except AppError as why:
    print(why.code, dict(why.facts))
print(len(everything(vault)) if vault else "")
"""


def command(program: str, place: Place) -> list[str]:
    return [sys.executable, "-P", "-c", program, str(place.file), str(place.anchors), vaults.made().code]


def asked_elsewhere(place: Place, program: str = ASK_ELSEWHERE) -> str:
    done = subprocess.run(command(program, place), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@contextmanager
def open_elsewhere(place: Place) -> Iterator["subprocess.Popen[str]"]:
    """Another process has the vault open, and has saved."""
    program = command(OPEN_ELSEWHERE, place)
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_vault_that_another_process_has_open_is_refused(place: Place) -> None:
    with open_elsewhere(place):
        assert refusal(place) == IN_USE
        assert refusal(place, accept_older=True) == IN_USE


@pytest.mark.parametrize("ending", ["killed", "closed"])
def test_when_the_process_is_gone_the_vault_opens_with_what_was_saved(place: Place, ending: str) -> None:
    with open_elsewhere(place) as process:
        if ending == "killed":
            process.send_signal(signal.SIGKILL)
        else:
            process.communicate()
        process.wait(30)
        with opened(place) as vault:
            assert vault.get("draft", "elsewhere").body == body(1)
            assert vault.sequence == vaults.made().sequence + 1


def test_a_second_opening_in_one_process_is_refused(place: Place) -> None:
    with opened(place) as vault:
        assert refusal(place) == IN_USE
        assert vault.put("draft", "a", body(1)) == 1
    assert refusal(place) == ()


def restored(place: Place) -> object:
    return restore(place.file, Place(place.file.with_name("r.kkv"), place.anchors), code_of(), ENVIRONMENT)


def test_nothing_that_this_process_tries_lets_go_of_the_file(place: Place, tmp_path: Path) -> None:
    """On POSIX systems to close any handle on a file drops every lock that the process holds on it."""
    with opened(place) as vault:
        refusal(place)
        for attempt in (restored, lambda place: vaults.create(place.file.parent), lambda _: back_up(vault, place.file)):
            with pytest.raises(AppError):
                attempt(place)
        back_up(vault, tmp_path / "b.kkv")
        assert label_of(place.file) == vaults.NAME.removesuffix(".kkv")  # held, so it tells its name alone
        assert asked_elsewhere(place) == str(IN_USE)
        vault.put("draft", "a", body(1))
        assert asked_elsewhere(place) == str(IN_USE)
    assert asked_elsewhere(place) == "()"


@pytest.fixture
def locked_folder() -> Iterator[Place]:
    """A vault in a folder that nobody may write to; root may everywhere, so the question is asked as another user."""
    with tempfile.TemporaryDirectory() as folder:
        place = vaults.lay_out(Path(folder))
        place.file.chmod(0o444)
        (place.anchors / f"{vaults.made().vault_id}.json").chmod(0o444)
        place.anchors.chmod(0o555)
        Path(folder).chmod(0o555)
        yield place
        for one in (Path(folder), place.anchors):
            one.chmod(0o755)


def test_a_vault_that_may_not_be_written_is_told_by_its_cause(locked_folder: Place) -> None:
    before = locked_folder.file.read_bytes()
    told = asked_elsewhere(locked_folder, READ_ONLY_ELSEWHERE).splitlines()
    assert f"vault.read_only {{'file': '{vaults.NAME}'}}" in told
    assert locked_folder.file.read_bytes() == before


def test_a_vault_that_may_not_be_read_is_told_too(locked_folder: Place) -> None:
    locked_folder.file.chmod(0o000)
    told = asked_elsewhere(locked_folder, READ_ONLY_ELSEWHERE)
    assert told.startswith(("vault.read_only", "vault.medium_gone", "file.unreadable"))
    assert locked_folder.file.stat().st_size == len(vaults.made().content)
