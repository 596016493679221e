"""Calls away from the screen's thread: their result, or the very exception, comes back to the screen's thread."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from declare_app.base.errors import AppError

Result = TypeVar("Result")
NO_EXPIRY = -1


class _Courier(QObject):
    """Lives on the screen's thread; what workers give it arrives there."""

    brought = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.brought.connect(_deliver, Qt.ConnectionType.QueuedConnection)


class Background(QObject):
    """Several threads, for what needs no vault.

    A failure that the user can act on goes to ``failed``. Any other exception goes there as ``program.fault``, so that
    nobody waits for ever, and is raised on the screen's thread, where the crash hook waits. A receiver that was
    destroyed in the meantime hears nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._courier = _Courier(self)

    def run(
        self, call: Callable[[], Result], done: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Call it elsewhere, then ``done`` with its result or ``failed`` with its AppError here."""
        courier = self._courier

        def work() -> None:
            try:
                result = call()
            except Exception as failure:  # noqa: BLE001 - whatever it is, it belongs on the screen's thread
                outcome: Callable[[], None] = partial(_fail, failed, failure)
            else:
                outcome = partial(_finish, done, result)
            if isValid(courier):
                courier.brought.emit(outcome)

        self._pool.start(work)

    def wait(self) -> None:
        """Until nothing is under way; results still arrive later, by the event loop."""
        self._pool.waitForDone()


class VaultThread(Background):
    """One thread that never ends: an open vault belongs to the thread that opened it. First come, first served."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(NO_EXPIRY)


def _deliver(outcome: Callable[[], None]) -> None:
    outcome()


def _finish(done: Callable[[Result], None], result: Result) -> None:
    if _listens(done):
        done(result)


def _fail(failed: Callable[[AppError], None], failure: Exception) -> None:
    error = failure if isinstance(failure, AppError) else AppError("program.fault")
    if _listens(failed):
        failed(error)
    if error is not failure:
        raise failure


def _listens(receiver: object) -> bool:
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
