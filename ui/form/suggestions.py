"""What may stand in an empty cell because it stands elsewhere in the draft: an address, a name, a currency."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from declare_app.drafting.draft import Draft
from ui.form.cell_link import CellPlace
from ui.form.looks import ADDRESSES
from ui.wording import tr

_PEOPLE: Final = ("declarant", "spouse", "minor_children")
_HOLDERS: Final = ("certificate_holder", "account_holder")
_CURRENCIES: Final = ("VND", "USD", "EUR")
_LONGEST_TITLE: Final = 44
_MOST: Final = 4
_LINE: Final = 62
_CHIP_EDGES: Final = 6
"""What the frame of a button and the gap beside it take, in letters."""


@dataclass(frozen=True)
class Suggestion:
    """A short title for a button, and the text it puts."""

    title: str
    text: str


def suggestions(draft: Draft, place: CellPlace) -> tuple[Suggestion, ...]:
    """At most four, each text once."""
    found: dict[str, Suggestion] = {}
    for one in _offered(draft, place):
        if one.text:
            found.setdefault(one.text, one)
    return tuple(found.values())[:_MOST]


def in_lines(offered: tuple[Suggestion, ...]) -> list[list[Suggestion]]:
    """As many beside each other as a narrow page has room for."""
    lines: list[list[Suggestion]] = []
    used = _LINE
    for one in offered:
        wanted = len(one.title) + _CHIP_EDGES
        if used + wanted > _LINE:
            lines.append([])
            used = 0
        lines[-1].append(one)
        used += wanted
    return lines


def _offered(draft: Draft, place: CellPlace) -> Iterator[Suggestion]:
    if place.cell in ADDRESSES and place.section != "declarant":
        for text in _typed_elsewhere(draft, ("declarant",), "permanent_address"):
            yield Suggestion(tr("Same as the declarant's residence"), text)
        sections = () if place.section in _PEOPLE else tuple(draft.sections)
        for text in _typed_elsewhere(draft, sections, "address"):
            yield _as_it_is(text)
    elif place.cell in _HOLDERS:
        people = _PEOPLE if place.cell == "account_holder" else _PEOPLE[:2]
        names = list(_typed_elsewhere(draft, people, "full_name"))
        yield from (_as_it_is(name) for name in names)
        if place.cell == "certificate_holder" and len(names) == 2:
            yield _as_it_is(" và ".join(names))
    elif place.cell == "id_issue_place":
        yield from (_as_it_is(text) for text in _typed_elsewhere(draft, _PEOPLE, "id_issue_place"))
    elif place.cell == "currency":
        yield from (_as_it_is(text) for text in _CURRENCIES)


def _typed_elsewhere(draft: Draft, sections: tuple[str, ...], cell: str) -> Iterator[str]:
    for section in sections:
        for row in draft.rows(section):
            if row.text(cell):
                yield row.text(cell)


def _as_it_is(text: str) -> Suggestion:
    title = text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1].rstrip(" ,") + "…"
    return Suggestion(title, text)
