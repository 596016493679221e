"""The background and the vault's thread for tests that need no threads: everything at once, where it was asked."""

from collections.abc import Callable
from typing import Any

from declare_app.base.errors import AppError


class AtOnce:
    """Stands in for ``ui.background.Background`` and ``VaultThread``."""

    def run(self, call: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[AppError], None]) -> None:
        try:
            result = call()
        except AppError as error:
            failed(error)
        else:
            done(result)


class Held:
    """Keeps what it is given until it is let go: to look at a screen while work is under way."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def run(self, call: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[AppError], None]) -> None:
        self._waiting.append(lambda: AtOnce().run(call, done, failed))

    def let_go(self) -> None:
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            one()


def flushed(done: Callable[[], None], _failed: Callable[[AppError], None]) -> None:
    """An autosave that has nothing to save."""
    done()
