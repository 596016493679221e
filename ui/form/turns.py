"""Work in small pieces, one in each turn of the event loop, so that keys, clicks and painting come between them."""

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

BETWEEN_MS: Final = 8
"""From the end of one piece to the next: long enough for what it changed to be laid out and painted."""


class Turns(QObject):
    """All that is drawn later waits in one line: two timers due at once would make a fast hand wait for both."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[tuple[QObject, Callable[[], None]]] = deque()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(BETWEEN_MS)
        self._next.timeout.connect(self._take)

    def soon(self, owner: QObject, piece: Callable[[], None]) -> None:
        """Do a piece after those that wait already, once if it waits itself; never after its owner is gone."""
        if (owner, piece) in self._waiting:
            return
        self._waiting.append((owner, piece))
        if not self._next.isActive():
            self._next.start()

    def put_off(self) -> None:
        """Much was done in this event: what waits comes a full pause after it."""
        if self._waiting:
            self._next.start()

    def _take(self) -> None:
        while self._waiting:
            owner, piece = self._waiting.popleft()
            if isValid(owner):
                piece()
                break
        if self._waiting:
            self._next.start()


class Pieces:
    """What one widget still has to draw, in its order: a piece a turn, or at once when somebody goes on to it."""

    def __init__(self, turns: Turns, owner: QObject) -> None:
        self._turns, self._owner = turns, owner
        self._left: deque[Callable[[], None]] = deque()

    def add(self, piece: Callable[[], None]) -> None:
        """Draw it after those that wait already."""
        self._left.append(piece)
        self._turns.soon(self._owner, self._draw)

    @property
    def is_complete(self) -> bool:
        """Whether nothing waits."""
        return not self._left

    def complete(self) -> None:
        """Draw all that waits."""
        while self._left:
            self.next()

    def next(self) -> None:
        """Draw the first piece that waits."""
        if self._left:
            self._left.popleft()()

    def _draw(self) -> None:
        self.next()
        if self._left:
            self._turns.soon(self._owner, self._draw)
