"""The problems of a draft, worked out when typing rests, off the window's thread where there is one to take it."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from declare_app.base.errors import AppError
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import Problem
from declare_app.forms.regimes import Regime

Judged = tuple[Draft, Regime]
Finding = tuple[Draft, Regime, tuple[Problem, ...]]

PAUSE_MS: Final = 150
"""How long nothing is typed before a draft is judged: 300 assets take about 40 ms."""


class Elsewhere(Protocol):
    """What takes a call off this thread and brings its result back: ``Background``."""

    def run(
        self, call: Callable[[], Finding], done: Callable[[Finding], None], failed: Callable[[AppError], None]
    ) -> None: ...


class Judgement(QObject):
    """The newest answer of ``problems``, asked for again only when the draft is another one."""

    judged = Signal()

    def __init__(self, current: Callable[[], Judged], elsewhere: Elsewhere | None) -> None:
        super().__init__()
        self._current = current
        self._elsewhere = elsewhere
        self._of: Judged | None = None
        self._found: tuple[Problem, ...] = ()
        self._by_row: dict[tuple[str, str], list[Problem]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._judge)

    def current(self) -> tuple[Problem, ...]:
        """Those of the draft as it stands, worked out now if need be."""
        draft, regime = self._current()
        if not self._speaks_of(draft, regime):
            self._take((draft, regime, problems(draft, regime)))
        return self._found

    def last(self) -> tuple[Problem, ...]:
        """The last ones worked out, maybe of a draft some keystrokes ago."""
        return self._found if self._of is not None else self.current()

    def last_of(self, section: str, row_id: str) -> Sequence[Problem]:
        """Those of ``last`` that stand at one row: a table of a hundred rows asks for each of them."""
        self.last()
        return self._by_row.get((section, row_id), ())

    def rest(self) -> None:
        """The draft is left: nothing is judged any more."""
        self._pause.stop()

    def refresh(self) -> None:
        """The draft is another one: judge it when typing rests."""
        self._pause.start()

    def _judge(self) -> None:
        draft, regime = self._current()
        if self._speaks_of(draft, regime):
            return
        if self._elsewhere is None:
            self.current()
            return

        self._elsewhere.run(lambda: (draft, regime, problems(draft, regime)), self._judged, self._failed)

    def _judged(self, finding: Finding) -> None:
        if finding[0] is self._current()[0]:
            self._take(finding)

    @staticmethod
    def _failed(why: AppError) -> None:
        raise why

    def _speaks_of(self, draft: Draft, regime: Regime) -> bool:
        return self._of is not None and self._of[0] is draft and self._of[1].digest == regime.digest

    def _take(self, finding: Finding) -> None:
        self._of, self._found = finding[:2], finding[2]
        self._by_row = {}
        for one in self._found:
            self._by_row.setdefault((one.place.section, one.place.row_id), []).append(one)
        self._pause.stop()
        self.judged.emit()
