"""What the first page says of each draft: how far it is, when it was saved, what is left to do, when it is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final, Literal

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.case import readable_day
from declare_app.drafting.checking import problems
from declare_app.forms.regimes import Regimes
from declare_app.model.short_code import short_code
from declare_app.services.parts import parts_done
from declare_app.services.stopping import stopped_in
from declare_app.services.vault_records import DRAFT, ExportEntry, KeptDraft, Way, draft_in
from declare_app.storage.records import Record
from declare_app.storage.vault import Vault

State = Literal["drafting", "signed", "reworked", "newer", "unreadable"]

_ANNUAL: Final = "annual"
_LAST_DAY: Final = (12, 30)  # Luật 36/2018/QH14, Điều 36.3.a: "trước ngày 31 tháng 12"


@dataclass(frozen=True)
class Signing:
    """The newest export; ``way`` None: it was not noted."""

    at: datetime
    way: Way | None


@dataclass(frozen=True)
class Origin:
    """What tells one draft from another of its kind and year; each part may be missing."""

    begun_at: datetime | None
    after: str
    """Kind and year of the draft that it was begun from."""
    unit: str


@dataclass(frozen=True)
class DraftCard:
    """A draft as the list shows it; no value out of it but kind, year and unit.

    ``state`` reworked: changed again after its last export; newer: only a newer version of the program reads it;
    unreadable: this one does not. Of those two no more is known than the id and when it was saved.
    ``due`` None: the law names no day of the calendar.
    """

    id: str
    filing: str
    filing_name: str
    year: int
    state: State
    saved_at: datetime
    serial: int
    """How many packages were exported."""
    versions: int
    """How often the content was another than before; signing the same content again makes no other version."""
    short_code: str
    """Of the newest package; "" before the first."""
    signing: Signing | None
    origin: Origin
    stopped_in: str | None
    """The section that was open last, "" for the beginning of the form; None: not known."""
    due: date | None
    done: int
    asked: int
    stops: int
    looks: int

    @property
    def is_open(self) -> bool:
        return self.is_readable and self.state != "signed"

    @property
    def is_readable(self) -> bool:
        return self.state not in ("newer", "unreadable")


@dataclass(frozen=True)
class _Around:
    """What a card says that does not stand in its draft; ``now`` stands in for a moment that was never noted."""

    regimes: Regimes
    names: Mapping[str, tuple[str, int]]
    """Kind and year of every draft by its id."""
    stopped_in: str | None
    now: datetime


def cards_in(vault: Vault, regimes: Regimes, environment: Environment) -> list[DraftCard]:
    """Of every draft, the one saved last on top."""
    now = environment.now()
    read = [(record, _draft_or_state(record, regimes, environment)) for record in vault.latest(DRAFT)]
    names = {one.id: _name(one, regimes, now) for _, one in read if isinstance(one, KeptDraft)}
    return [
        _card(record, one, _Around(regimes, names, stopped_in(vault, one.id), now))
        if isinstance(one, KeptDraft)
        else _card_unread(record, one)
        for record, one in read
    ]


def _draft_or_state(record: Record, regimes: Regimes, environment: Environment) -> KeptDraft | State:
    """The draft, or why there is none: one that cannot be read must not take the others off the list."""
    try:
        return draft_in(record, regimes, environment)
    except AppError as why:
        return "newer" if why.code == "draft.newer" else "unreadable"
    except (KeyError, TypeError, ValueError, AttributeError):  # a newer program may note more of it, or otherwise
        return "unreadable"


def _card_unread(record: Record, state: State) -> DraftCard:
    return DraftCard(
        id=record.row,
        filing="",
        filing_name="",
        year=record.saved_at.year,
        state=state,
        saved_at=record.saved_at,
        serial=0,
        versions=0,
        short_code="",
        signing=None,
        origin=Origin(None, "", ""),
        stopped_in=None,
        due=None,
        done=0,
        asked=0,
        stops=0,
        looks=0,
    )


def _card(record: Record, kept: KeptDraft, around: _Around) -> DraftCard:
    regime = around.regimes.for_draft(kept.draft.filing, readable_day(kept.draft.completed_on))
    found = problems(kept.draft, regime)
    done, asked = parts_done(kept.draft, regime.form, found)
    filing_name, year = around.names[kept.id]
    newest = kept.exports[-1] if kept.exports else None
    return DraftCard(
        id=kept.id,
        filing=kept.draft.filing,
        filing_name=filing_name,
        year=year,
        state="drafting" if newest is None else "signed" if record.kept else "reworked",
        saved_at=kept.saved_at or around.now,
        serial=len(kept.exports),
        versions=_versions(kept.exports),
        short_code=short_code(newest.content_sha256) if newest else "",
        signing=Signing(datetime.fromisoformat(newest.exported_at), newest.way) if newest else None,
        origin=_origin(kept, around.names),
        stopped_in=around.stopped_in,
        due=last_lawful_day(kept.draft.filing, year),
        done=done,
        asked=asked,
        stops=sum(problem.severity == "stop" for problem in found),
        looks=sum(problem.severity == "look" for problem in found),
    )


def _versions(exports: Sequence[ExportEntry]) -> int:
    return len(list(groupby(exports, key=lambda one: one.content_sha256)))


def _name(kept: KeptDraft, regimes: Regimes, now: datetime) -> tuple[str, int]:
    day = readable_day(kept.draft.completed_on)
    filing = regimes.for_draft(kept.draft.filing, day).form.filing(kept.draft.filing)
    return filing.name if filing else "", (day or now.date()).year


def _origin(kept: KeptDraft, names: Mapping[str, tuple[str, int]]) -> Origin:
    name, year = names.get(kept.after, ("", 0))
    return Origin(kept.begun_at, f"{name} {year}" if name else "", kept.draft.unit_name.strip())


def last_lawful_day(filing: str, year: int) -> date | None:
    """The law's "trước 31/12" shows its last day, 30/12 (contract 5); other filings have no day of the calendar."""
    return date(year, *_LAST_DAY) if filing == _ANNUAL else None


def days_left(due: date, today: date) -> int:
    """Days from ``today`` to the last lawful day; negative when it has passed."""
    return (due - today) // timedelta(days=1)
