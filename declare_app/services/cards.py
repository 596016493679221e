"""What the first page says of each draft: how far it is, when it was saved, what is left to do, when it is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

from declare_app.drafting.case import readable_day
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.forms.definition import FormDef
from declare_app.forms.regimes import Regimes
from declare_app.model.short_code import short_code
from declare_app.services.vault_records import KeptDraft

State = Literal["drafting", "signed", "reworked"]

_ANNUAL: Final = "annual"
_LAST_DAY: Final = (12, 30)  # Luật 36/2018/QH14, Điều 36.3.a: "trước ngày 31 tháng 12"


@dataclass(frozen=True)
class DraftCard:
    """A draft as the list shows it; no value out of it but kind and year.

    ``state`` reworked: changed again after its last export. ``due`` None: the law names no day of the calendar.
    """

    id: str
    filing: str
    filing_name: str
    year: int
    state: State
    saved_at: datetime
    serial: int
    """How many packages were exported."""
    short_code: str
    """Of the newest package; "" before the first."""
    due: date | None
    done: int
    asked: int
    stops: int
    looks: int

    @property
    def is_open(self) -> bool:
        return self.state != "signed"


def card_of(kept: KeptDraft, regimes: Regimes, *, reworked: bool, opened_at: datetime) -> DraftCard:
    """The card of a kept draft; ``opened_at`` stands in for a moment that was never noted."""
    day = readable_day(kept.draft.completed_on)
    regime = regimes.for_draft(kept.draft.filing, day)
    found = problems(kept.draft, regime)
    stopped = {problem.place.section for problem in found if problem.severity == "stop"}
    items = _items(regime.form, kept.draft.filing)
    filing = regime.form.filing(kept.draft.filing)
    year = (day or opened_at.date()).year
    newest = kept.exports[-1] if kept.exports else None
    return DraftCard(
        id=kept.id,
        filing=kept.draft.filing,
        filing_name=filing.name if filing else "",
        year=year,
        state="drafting" if newest is None else "reworked" if reworked else "signed",
        saved_at=kept.saved_at or opened_at,
        serial=len(kept.exports),
        short_code=short_code(newest.content_sha256) if newest else "",
        due=last_lawful_day(kept.draft.filing, year),
        done=sum(all(one not in stopped and _answered(kept.draft, one) for one in item) for item in items),
        asked=len(items),
        stops=sum(problem.severity == "stop" for problem in found),
        looks=sum(problem.severity == "look" for problem in found),
    )


def last_lawful_day(filing: str, year: int) -> date | None:
    """The law's "trước 31/12" shows its last day, 30/12 (contract 5); other filings have no day of the calendar."""
    return date(year, *_LAST_DAY) if filing == _ANNUAL else None


def days_left(due: date, today: date) -> int:
    """Days from ``today`` to the last lawful day; negative when it has passed."""
    return (due - today) // timedelta(days=1)


def _items(form: FormDef, filing: str) -> list[list[str]]:
    """The sections asked, those under one heading together: as the outline counts the parts of the form."""
    items: dict[str, list[str]] = {}
    for section in form.asked_in(filing):
        above = form.section(section.under) if section.under else None
        key = above.id if above is not None and above.layout == "heading" else section.id
        items.setdefault(key, []).append(section.id)
    return list(items.values())


def _answered(draft: Draft, section: str) -> bool:
    return bool(draft.rows(section)) or draft.answers_none(section)
