"""The lines of the outline: the parts of the form with their marks; of a heading only the open one shows its items."""

from collections.abc import Iterator, Mapping
from typing import Final

from declare_app.drafting.problems import Problem
from declare_app.forms.definition import SectionDef
from declare_app.services.parts import parts_done
from ui.form.marks import Mark, OutlineRow, by_section, facts_mark, merged_mark, section_mark
from ui.form.surroundings import Surroundings
from ui.form.titles import heading
from ui.wording import tr

FACTS: Final = ""
"""Key of the page with the draft's own facts."""

REVIEW: Final = "review"
"""Key of the line that leads on to checking and signing."""


class OutlineRows:
    """All lines of the draft as it stands; ``current`` is the section that is shown."""

    def __init__(self, around: Surroundings, current: str) -> None:
        self._around = around
        self._draft = around.document.draft
        self._form = around.document.regime.form
        self._problems: Mapping[str, tuple[Problem, ...]] = by_section(around.document.known_problems())
        shown = self._form.section(current)
        self._open = shown.under if shown is not None else None

    def lines(self) -> tuple[OutlineRow, ...]:
        """From the beginning of the form to the review."""
        facts = facts_mark(self._draft, self._problems.get(FACTS, ()))
        first = OutlineRow(0, FACTS, FACTS, "", tr("Beginning of the form"), facts)
        last = OutlineRow(0, REVIEW, REVIEW, "", tr("Check and sign"))
        return (first, *self._sections(), last)

    def progress(self) -> tuple[int, int]:
        """How many items of the form are done, and how many there are; a heading with its items is one."""
        return parts_done(self._draft, self._form, self._around.document.known_problems())

    def _sections(self) -> Iterator[OutlineRow]:
        for section in self._form.sections:
            under_heading = section.under is not None and not self._is_item(section)
            if section.layout == "part":
                yield self._line(section, 0, section.id, "")
            elif not self._mark(section):
                continue
            elif section.layout == "heading" and section.id == self._open:
                yield self._line(section, 1, section.id, "")
            elif section.layout == "heading":
                yield self._line(section, 1, self._items(section)[0].id, self._mark(section))
            elif not under_heading or section.under == self._open:
                yield self._line(
                    section, 2 if under_heading else 1 if section.under else 0, section.id, self._mark(section)
                )

    def _line(self, section: SectionDef, level: int, leads_to: str, mark: Mark) -> OutlineRow:
        number = heading(section, self._around.document.regime).number
        name = self._around.family.of(section.id).outline or section.name
        items = self._items(section) if section.layout == "heading" else [section]
        count = sum(len(self._draft.rows(one.id)) for one in items if not one.is_single) if mark else 0
        return OutlineRow(level, section.id, leads_to, number, name, mark, count, leads=bool(mark))

    def _is_item(self, section: SectionDef) -> bool:
        """Whether a section stands right under a part."""
        parent = self._form.section(section.under) if section.under else None
        return parent is not None and parent.layout == "part"

    def _items(self, heading_of: SectionDef) -> list[SectionDef]:
        return [one for one in self._form.asked_in(self._draft.filing) if one.under == heading_of.id]

    def _mark(self, section: SectionDef) -> Mark:
        """How far a section or heading has come; "" for what this filing does not ask."""
        if section.layout == "heading":
            return merged_mark(self._mark(one) for one in self._items(section))
        if not section.holds_rows or not section.printed_in(self._draft.filing):
            return ""
        left = (section.id, "") in self._around.seen
        return section_mark(self._draft, section, self._problems.get(section.id, ()), left=left)
