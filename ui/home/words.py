"""How the first page and the beginning name filings, days and states."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from declare_app.forms.definition import FilingDef
from declare_app.services.cards import DraftCard, State, days_left
from declare_app.services.vault_records import Way
from ui.wording import tr

# In the order in which they are offered: what comes every year first.
ICONS: Final = {"annual": "calendar", "supplementary": "plus", "personnel": "person", "initial": "flag"}
# State -> tone and icon of its pill.
STATE_LOOKS: Final[dict[State, tuple[str, str]]] = {
    "drafting": ("info", "pencil"),
    "signed": ("warn", "pen"),
    "reworked": ("info", "pencil"),
    "newer": ("warn", "lock"),
    "unreadable": ("warn", "lock"),
}


def in_offered_order(filings: Iterable[FilingDef]) -> list[FilingDef]:
    """Those not known here last."""
    order = list(ICONS)
    return sorted(filings, key=lambda one: order.index(one.id) if one.id in ICONS else len(order))


def capital(text: str) -> str:
    """The first letter large, as at the beginning of a line."""
    return text[:1].upper() + text[1:]


def filing_when(filing: str) -> str:
    """When the law wants it (Luật 36/2018/QH14, Điều 36)."""
    return {
        "annual": tr("Before 31/12 each year"),
        "personnel": tr("At least 10 days before the planned day"),
        "initial": tr("Within 10 days of taking up the post"),
    }.get(filing, "")


def state_word(state: State) -> str:
    """As the pill says it."""
    return {
        "drafting": tr("Being written"),
        "signed": tr("Signed"),
        "reworked": tr("Being corrected"),
        "newer": tr("Update needed"),
        "unreadable": tr("Cannot be read"),
    }[state]


def title_of(card: DraftCard) -> str:
    """Kind and year; from the second content on, which version."""
    if not card.is_readable:
        return tr("A declaration in this vault")
    name = tr("{filing} {year}").format(filing=capital(card.filing_name), year=card.year)
    version = card.versions + (card.state == "reworked")
    return tr("{name}, version {number}").format(name=name, number=version) if version > 1 else name


def duty_title(card: DraftCard) -> str:
    """As the largest line of the page."""
    return tr("{filing} declaration {year}").format(filing=card.filing_name, year=card.year)


def due_line(card: DraftCard, today: date) -> str:
    """The last lawful day with the days to it, or in words where the law counts from something else."""
    if card.due is None:
        return filing_when(card.filing)
    left = days_left(card.due, today)
    day = f"{card.due:%d/%m/%Y}"
    if left < 0:
        return tr("Overdue since {day}, {count} days").format(day=day, count=-left)
    if left == 0:
        return tr("Due {day}: today is the last day").format(day=day)
    return tr("Due {day}, {count} days left").format(day=day, count=left)


def state_line(card: DraftCard, today: date) -> str:
    """When it was signed and how; of one that is still worked on when it was saved."""
    if card.state != "signed" or card.signing is None:
        return saved_line(card.saved_at, today)
    at, way = card.signing.at, card.signing.way
    if at.date() == today:
        when = tr("Signed today {time}").format(time=f"{at:%H:%M}")
    else:
        when = tr("Signed on {day}").format(day=f"{at:%d/%m/%Y}")
    return f"{when}, {way_words(way)}" if way else when


def unread_line(card: DraftCard) -> str:
    """Why it cannot be opened, and that nothing of it is lost; "" for one that can."""
    if card.state == "newer":
        return tr("A newer version of the program wrote it; install that to open it. It is in every backup.")
    return "" if card.is_readable else tr("This version cannot read it. It stays unchanged, and is in every backup.")


def way_words(way: Way) -> str:
    """How it was signed, within a sentence."""
    return {
        "paper": tr("by hand on paper"),
        "certificate": tr("with a certificate file"),
        "token": tr("with a token"),
        "seal": tr("with the seal of this vault"),
    }[way]


def origin_line(card: DraftCard) -> str:
    """When it was begun, from what, for which unit: as far as that is known."""
    origin = card.origin
    begun = origin.begun_at
    when = tr("Begun {time} on {day}").format(time=f"{begun:%H:%M}", day=f"{begun:%d/%m/%Y}") if begun else ""
    source = tr("from {name}").format(name=origin.after) if origin.after else ""
    return " · ".join(part for part in (when, source, origin.unit) if part)


def look_alikes(cards: Iterable[DraftCard]) -> frozenset[str]:
    """The ids of those that bear the title of another one."""
    alike: dict[str, list[str]] = defaultdict(list)
    for card in cards:
        alike[title_of(card)].append(card.id)
    return frozenset(one for ids in alike.values() if len(ids) > 1 for one in ids)


def saved_line(moment: datetime, today: date) -> str:
    """When it was saved last."""
    if moment.date() == today:
        return tr("Saved today {time}").format(time=f"{moment:%H:%M}")
    return tr("Saved on {day}").format(day=f"{moment:%d/%m/%Y}")


def backup_line(moment: datetime | None, today: date) -> str:
    """How old the newest copy is."""
    if moment is None:
        return tr("No copy made yet")
    age = (today - moment.date()).days
    day = f"{moment:%d/%m/%Y}"
    if age == 0:
        return tr("Last time: today {time}").format(time=f"{moment:%H:%M}")
    return tr("Last time: {day}, {count} days ago").format(day=day, count=age)


def left_line(card: DraftCard) -> str:
    """What is to be put right and what to look at."""
    return tr("{stops} to put right, {looks} to look at").format(stops=card.stops, looks=card.looks)
