"""Which revisions of a draft may go: the last fifty stay, older ones thin out to one an hour, then one a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

NEWEST_KEPT: Final = 50
_HOURLY_FOR: Final = timedelta(days=2)


@dataclass(frozen=True)
class Revision:
    """A revision's number (from 1), when it was saved (aware), and whether it was exported and so never goes."""

    number: int
    saved_at: datetime
    kept: bool = False


def surplus(revisions: Sequence[Revision]) -> list[int]:
    """The numbers of those that may go; ``revisions`` oldest first.

    Beyond the newest fifty, the last of each hour stays for two days before the newest revision, and the last of each
    day without end. A ``kept`` one always stays.
    """
    older = revisions[:-NEWEST_KEPT]
    gone: list[int] = []
    filled: set[str] = set()
    for revision in reversed(older):
        period = _period(revision, revisions[-1])
        if period in filled and not revision.kept:
            gone.append(revision.number)
        filled.add(period)
    return sorted(gone)


def _period(revision: Revision, newest: Revision) -> str:
    # Hours and days of the newest one's clock: a vault written under two offsets still thins by one calendar.
    at = revision.saved_at.astimezone(newest.saved_at.tzinfo)
    recent = newest.saved_at - revision.saved_at <= _HOURLY_FOR
    return f"{at:%Y-%m-%d %H}" if recent else f"{at:%Y-%m-%d}"
