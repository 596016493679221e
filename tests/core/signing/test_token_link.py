"""A driver that hangs, falls, prints or lies costs an answer, never the program."""

import importlib.util
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.signing import token_link
from declare_app.signing.token_link import TokenLink
from declare_app.signing.tokens import tokens_behind
from tests.tokens import DRIVER, PIN, Shelf


def refusal(link: TokenLink) -> str:
    with pytest.raises(AppError) as refused:
        link.ask("list")
    return refused.value.code


def is_gone(process_id: int) -> bool:
    """Whether a process ends within some seconds."""
    try:
        handle = os.pidfd_open(process_id)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)


def stand_in(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Another program in the place of the token process."""
    monkeypatch.setattr(token_link, "launch_command", lambda: [sys.executable, "-I", "-c", program])


@pytest.mark.usefixtures("shelf")
def test_a_process_that_does_not_answer_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_link, "_GRACE_SECONDS", 0.0)
    with TokenLink(DRIVER) as link:
        os.kill(link.process_id, signal.SIGSTOP)
        link._seconds = 0.3
        assert refusal(link) == "token.no_answer"
        assert is_gone(link.process_id)


@pytest.mark.usefixtures("shelf")
def test_a_process_that_falls_is_said() -> None:
    with TokenLink(DRIVER) as link:
        os.kill(link.process_id, signal.SIGSEGV)
        assert refusal(link) == "token.driver_failed"
        assert refusal(link) == "token.driver_failed"


# A library that never gives the interpreter back: PyDLL keeps hold of it while the function runs.
HANGS = """
import ctypes, io, os, sys
from declare_app.signing import token_process
from declare_app.signing.token_driver import TokenDriver
TokenDriver.answer = lambda self, question: ctypes.PyDLL(None).sleep(600)
token_process.main()
"""


def test_a_library_that_never_comes_back_is_ended_by_its_own_process(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, HANGS)
    began = time.monotonic()
    with pytest.raises(AppError) as refused:
        TokenLink(DRIVER, seconds=1.0)
    assert refused.value.code == "token.no_answer"
    assert time.monotonic() - began < 4.0  # before the parent's own patience ends


def test_a_process_whose_parent_is_gone_goes_too(shelf: Shelf, tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from declare_app.signing.token_link import TokenLink;"
        f"link = TokenLink(Path({str(DRIVER)!r})); print(link.process_id, flush=True); os._exit(1)"
    )
    del shelf
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert is_gone(int(done.stdout))


def test_a_hanging_process_whose_parent_is_gone_goes_too(tmp_path: Path) -> None:
    # Here the library lets the interpreter go while it hangs, as python-pkcs11 has it do.
    hangs = HANGS.replace("PyDLL", "CDLL")
    child = subprocess.Popen([sys.executable, "-c", hangs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(b'{"ask": "list", "limit": 600}\n')
    child.stdin.close()
    assert child.wait(timeout=30) == 0
    child.stdout.close()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (b"not json\n", "token.driver_failed"),
        (b"[]\n", "token.driver_failed"),
        (b'{"error": "gin"}\n', "token.driver_failed"),
        (b"[" * 100_000 + b"\n", "token.driver_failed"),
        (b'{"error": "unloadable"}\n', "token.driver_unloadable"),
        (b"", "token.driver_failed"),
    ],
    ids=["no JSON", "no object", "an unknown error", "deep", "a refusal", "nothing"],
)
def test_whatever_is_answered_is_read_as_a_strangers_words(
    monkeypatch: pytest.MonkeyPatch, written: bytes, code: str
) -> None:
    stand_in(monkeypatch, f"import sys, os; sys.stdout.buffer.write({written!r}); sys.stdout.flush(); os._exit(0)")
    with pytest.raises(AppError) as refused:
        TokenLink(DRIVER)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "described",
    [
        {},
        {"tokens": 5},
        {"tokens": [{"slot": 1}]},
        {"tokens": [{"slot": "x", "label": "", "serial": "", "manufacturer": "", "pin": "fresh", "certificates": []}]},
        {"tokens": [{"slot": 1, "label": "", "serial": "zz", "manufacturer": "", "pin": "fresh", "certificates": []}]},
        {"tokens": [{"slot": 1, "label": "", "serial": "", "manufacturer": "", "pin": "new", "certificates": []}]},
        {"tokens": [{"slot": 1, "label": "", "serial": "", "manufacturer": "", "pin": "low", "certificates": [7]}]},
    ],
)
def test_a_token_described_in_another_way_is_no_token(
    monkeypatch: pytest.MonkeyPatch, described: dict[str, object]
) -> None:
    line = json.dumps(described)
    stand_in(monkeypatch, f"import sys\nfor _ in sys.stdin: print({line!r} if 'list' in _ else '{{}}', flush=True)")
    with pytest.raises(AppError) as refused:
        tokens_behind(DRIVER)
    assert refused.value.code == "token.driver_failed"


@pytest.mark.parametrize("content", [b"", b"no library", b"\x7fELF"], ids=["empty", "text", "half a header"])
def test_a_file_that_is_no_driver_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "driver.so").write_bytes(content)
    with pytest.raises(AppError) as refused:
        tokens_behind(tmp_path / "driver.so")
    assert (refused.value.code, refused.value.facts) == ("token.driver_unloadable", {"driver": "driver.so"})


def test_a_library_of_another_kind_is_no_driver() -> None:
    with pytest.raises(AppError) as refused:
        tokens_behind(next(Path("/usr/lib").glob("*/libz.so.1")))
    assert refused.value.code == "token.driver_unloadable"


def test_without_the_token_library_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(AppError) as refused:
        TokenLink(DRIVER)
    assert refused.value.code == "token.not_supported"


# What the process is given


def test_the_process_is_given_no_more_of_the_environment_than_drivers_need(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    del shelf
    for name in ("PYTHONPATH", "LD_PRELOAD_NOT", "KEKHAI_SECRET", "OPENSSL_CONF"):
        monkeypatch.setenv(name, "x")
    with TokenLink(DRIVER) as link:
        given = Path(f"/proc/{link.process_id}/environ").read_bytes().split(b"\0")
        command = Path(f"/proc/{link.process_id}/cmdline").read_bytes()
        files = {str(one.readlink()) for one in Path(f"/proc/{link.process_id}/fd").iterdir()}
    names = {one.partition(b"=")[0].decode() for one in given if one}
    assert names <= set(token_link._PASSED_ON) | {"LC_CTYPE"}
    assert b"SOFTHSM2_CONF" in {one.partition(b"=")[0] for one in given}
    assert PIN.encode() not in command
    assert not any(file.endswith(".kkv") for file in files)


def test_what_a_library_prints_is_no_answer(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    del shelf
    prints = HANGS.replace("ctypes.PyDLL(None).sleep(600)", '(os.write(1, b\'{"error": "driver"}\\\\n\'), {})[1]')
    stand_in(monkeypatch, prints)
    with TokenLink(DRIVER) as link:
        assert link.ask("list") == {}
