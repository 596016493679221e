"""The program's end of the pipe to a token process: starts it, asks, waits no longer than it said, and ends it.

What comes back was written by a process in which a vendor's library ran: it is read as a stranger's words.
"""

import importlib.util
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self

from declare_app.base.errors import AppError
from declare_app.signing.token_answers import Failure, TokenFailure

ANSWER_SECONDS: Final = 40.0
"""How long a library may take for one answer. A token signs in a second or two; a driver may first wake its service."""

# Kept from this process's environment: what drivers need to find their own files and services, and nothing of Python.
_PASSED_ON: Final = (
    "APPDATA", "COMMONPROGRAMFILES", "HOME", "LOCALAPPDATA", "PCSCLITE_CSOCK_NAME", "PROGRAMDATA", "PROGRAMFILES",
    "SOFTHSM2_CONF", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "WINDIR",
)  # fmt: skip
_GRACE_SECONDS: Final = 5.0
_LONGEST_LINE: Final = 1024 * 1024
_NO_WINDOW: Final = 0x08000000  # CREATE_NO_WINDOW of Windows


def launch_command() -> list[str]:
    """What starts the token process: this program again in a bundle, else its Python, isolated from folder and user."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--token-process"]
    return [sys.executable, "-I", "-m", "declare_app.signing.token_process"]


class TokenLink:
    """One token process with one driver loaded; ended at the end of its block."""

    def __init__(self, driver: Path, seconds: float = ANSWER_SECONDS) -> None:
        """Raises AppError ``token.not_supported``, ``token.driver_unloadable`` and as ``ask``."""
        if importlib.util.find_spec("pkcs11") is None:  # no wheel for this kind of computer
            raise AppError("token.not_supported")
        self._driver = driver
        self._seconds = seconds
        self._process = subprocess.Popen(  # noqa: S603  our own program, no shell
            launch_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        )
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=_collect, args=(self._process.stdout, self._answers), daemon=True).start()
        try:
            self.ask("load", driver=str(driver))
        except TokenFailure:
            self.close()
            raise AppError("token.driver_unloadable", driver=driver.name) from None
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is None:
            with suppress(AppError, TokenFailure):
                self.ask("close")  # logs out of the token
        self.close()

    @property
    def process_id(self) -> int:
        return self._process.pid

    def ask(self, what: str, **details: str | int) -> Mapping[str, Any]:
        """The answer to one question (see ``token_process``).

        Raises TokenFailure where the token or its driver refused, AppError ``token.no_answer`` where the library did
        not come back in time, and ``token.driver_failed`` where it fell, or what came back is no answer.
        """
        question = json.dumps({"ask": what, "limit": self._seconds, **details})
        line = self._exchanged(question.encode() + b"\n")
        answer = self._read(line)
        if "error" not in answer:
            return answer
        try:
            failure = Failure(answer["error"])
        except ValueError:
            raise self._fallen() from None
        if failure is Failure.DRIVER:
            raise self._fallen()
        raise TokenFailure(failure, **{name: str(value) for name, value in answer.items() if name != "error"})

    def close(self) -> None:
        """End the process, whatever it is doing; a second call does nothing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _exchanged(self, question: bytes) -> bytes:
        pipe = self._process.stdin
        try:
            if pipe is None:
                raise self._fallen()
            pipe.write(question)
            pipe.flush()
            # The process ends itself at its limit; this is for one that cannot even do that.
            return self._answers.get(timeout=self._seconds + _GRACE_SECONDS)
        except (OSError, ValueError):
            raise self._fallen() from None
        except queue.Empty:
            self.close()
            raise AppError("token.no_answer", driver=self._driver.name) from None

    def _read(self, line: bytes) -> Mapping[str, Any]:
        """Raises AppError ``token.no_answer`` where the process ended itself at its limit, else as ``ask``."""
        if not line and self._process.wait() == 1:
            raise AppError("token.no_answer", driver=self._driver.name)
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError):
            raise self._fallen() from None
        if not isinstance(answer, dict):
            raise self._fallen()
        return answer

    def _fallen(self) -> AppError:
        return AppError("token.driver_failed", driver=self._driver.name)


def _collect(pipe: IO[bytes], answers: "queue.SimpleQueue[bytes]") -> None:
    """Every line that comes; an empty one when no more will."""
    with suppress(OSError, ValueError):  # closed from this side
        while line := pipe.readline(_LONGEST_LINE):
            answers.put(line)
    answers.put(b"")
