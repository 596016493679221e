"""To whom and until when a signed declaration is handed in; a date only where the law names a day of the calendar."""

from datetime import date

from declare_app.drafting.case import readable_day
from declare_app.drafting.draft import Draft
from declare_app.services.cards import days_left, last_lawful_day
from ui.home.words import filing_when
from ui.wording import tr


def hand_in_by(draft: Draft, today: date) -> str:
    """Of a draft as it was signed."""
    to = tr("To the personnel office.")
    signed = readable_day(draft.completed_on)
    due = last_lawful_day(draft.filing, signed.year) if signed else None
    if due is None:
        when = filing_when(draft.filing)
        return f"{to} {when}." if when else to
    left = days_left(due, today)
    if left < 0:
        return to
    day = f"{due:%d/%m/%Y}"
    last = tr("Due {day}: today is the last day").format(day=day)
    until = tr("Due {day}, {count} days left").format(day=day, count=left) if left else last
    return f"{to} {until}. {tr('The office may have set an earlier day.')}"
