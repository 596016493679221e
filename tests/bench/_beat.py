"""How long the window did not answer: a timer that should come every 5 ms, and the longest it was kept waiting."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5


class Beat(QObject):
    """Gaps between ticks, in milliseconds beyond the 5 that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count in this block alone."""
        self.blocks = []
        self._last = time.perf_counter()
        self._timer.start()
        yield
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.blocks.append(max(0.0, (now - self._last) * 1000 - EVERY_MS))
        self._last = now
