"""Which thing an entry of the change table speaks of: one that is declared, or what its explanation names."""

import re
from collections.abc import Iterator
from typing import Final

from declare_app.drafting.draft import Draft, Row
from declare_app.forms.definition import SectionDef
from declare_app.forms.regimes import Regime
from ui.form.summary import Summary, summary

_SHORTEST: Final = 4
"""A name of fewer letters may stand in any sentence by chance."""
_LONGEST: Final = 60
# What happened to a thing, in front of it; and where the words about how, when and from whom begin.
_HAPPENED: Final = re.compile(
    r"^(?:đã |được )*(?:mua|bán|rút|gửi|nhận|tặng|cho|vay|thừa kế|chuyển nhượng|xây|góp|thanh lý|đổi)"
    r"(?: thêm| lại)?\s+",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"[.,;:(]| (?:bằng|để|ngày|tháng|năm|của|từ|theo|vào|cho|với|do|thu|giá|hết|trị giá)\b", re.IGNORECASE
)


def asset_of(row: Row, covered: tuple[SectionDef, ...], draft: Draft, regime: Regime) -> str:
    """A few words for the thing, or "" where nothing tells it."""
    said = row.text("explanation")
    words = said.casefold()
    for section in covered:
        named = [cell.id for cell in section.cells if cell.kind == "text" and cell.id not in _NO_NAMES]
        for number, one in enumerate(draft.rows(section.id), 1):
            if any(name in words for name in _names(named, one)):
                return _in_short(summary(section, one, number, regime))
    return _named_first(said)


def _names(named: list[str], one: Row) -> Iterator[str]:
    """Texts by which a thing is known: a name, a number; of an address what stands before the first comma."""
    for cell in named:
        name = one.text(cell).partition(",")[0].casefold()
        if len(name) >= _SHORTEST:
            yield name


_NO_NAMES: Final = frozenset(
    {"certificate_holder", "value_reason", "other_info", "quantity", "unit", "land_type", "construction_type"}
)


def _in_short(said: Summary) -> str:
    number = said.detail.split(" · ")[0].rpartition(": ")[2]
    return f"{said.title}, {number}" if number and len(said.title) + len(number) < _LONGEST else said.title


def _named_first(said: str) -> str:
    happened = _HAPPENED.match(said)
    if happened is None:
        return ""
    rest = said[happened.end() :]
    end = _REST.search(f" {rest}")
    named = (rest if end is None else rest[: max(end.start() - 1, 0)]).strip()
    return named[:1].upper() + named[1:] if _SHORTEST <= len(named) <= _LONGEST else ""
