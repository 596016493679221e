"""The token process: it alone loads a vendor's library, and is asked over a pipe, one line of JSON for one answer.

Vendors' libraries crash, hang and print. So they run here, apart: this process has no vault open, sees a digest and the
PIN and no more, and is ended where the library does not come back. Its parent goes: it goes too.

Asked: ``load {driver}``, ``list``, ``open {slot, serial, key_id, pin}``, ``sign {digest}``,
``unwrap {scheme, ciphertext}``, ``derive {point, bits}``, ``close``; each with ``limit``, in seconds. Bytes are
hexadecimal.
Answered: an object, or ``{"error": NAME, ...}`` with a name of ``token_answers.Failure``.
"""

import faulthandler
import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import IO, Any, Final

from declare_app.signing.token_answers import Failure, TokenFailure
from declare_app.signing.token_driver import TokenDriver

_LONGEST_LINE: Final = 1024 * 1024


def main() -> None:
    """Answer until the other end of the pipe is closed."""
    answers, nowhere = _apart()
    asked: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, asked), daemon=True).start()
    driver = TokenDriver()
    while True:
        answer = _answered(driver, json.loads(asked.get()), nowhere)
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _apart() -> tuple[IO[bytes], IO[bytes]]:
    """The pipe for answers, which no library prints into, and a file that leads nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = Path(os.devnull).open("wb")  # noqa: SIM115  as long as the process lives
    for stream in (1, 2):
        os.dup2(nowhere.fileno(), stream)
    return answers, nowhere


def _listen(questions: IO[bytes], asked: "queue.SimpleQueue[str]") -> None:
    """Pass lines on. At the end of them nobody listens any more: leave at once, whatever a library is doing."""
    while line := questions.readline(_LONGEST_LINE):
        asked.put(line.decode("utf-8"))
    os._exit(0)


def _answered(driver: TokenDriver, question: dict[str, Any], nowhere: IO[bytes]) -> dict[str, Any]:
    # A thread of C, not of Python, so that it also ends a library that never gives the interpreter back.
    faulthandler.dump_traceback_later(float(question["limit"]), exit=True, file=nowhere)
    try:
        return driver.answer(question)
    except TokenFailure as why:
        return {"error": why.failure.value, **why.facts}
    except Exception:  # noqa: BLE001  the library's own words may hold anything; they stay here
        return {"error": Failure.DRIVER.value}
    finally:
        faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    main()
