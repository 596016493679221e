"""A draft (bản nháp): rows of typed text under the form's section ids; anything may be missing or odd."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SPOUSE = "spouse"

FACTS: Final = (
    "filing",
    "completed_on",
    "previous_completed_on",
    "previous_no_information",
    "governing_agency_name",
    "unit_name",
    "signed_place",
    "spouse_status",
)
"""The draft's own facts, in the order of the file."""


@dataclass(frozen=True)
class Row:
    """One person, asset or entry: typed text by cell id."""

    id: str
    """Opaque; kept for the life of the thing it names."""
    texts: Mapping[str, str]
    no_information: str = ""
    """A sentence why something is missing or odd; it prints in its place."""

    def text(self, cell_id: str) -> str:
        """What was typed, without spaces around it; "" where nothing was."""
        return self.texts.get(cell_id, "").strip()


@dataclass(frozen=True)
class Reason:
    """Why the declarant passes a look (lý do bỏ qua chỗ nên xem); it never leaves the draft."""

    rule: str
    section: str
    row_id: str
    text: str


@dataclass(frozen=True)
class Draft:
    """Everything typed so far, ``kekhai-draft/1``; dates are text like everything else."""

    filing: str = ""
    completed_on: str = ""
    previous_completed_on: str = ""
    previous_no_information: str = ""
    governing_agency_name: str = ""
    unit_name: str = ""
    signed_place: str = ""
    spouse_status: str = ""
    nothing_to_declare: tuple[str, ...] = ()
    below_threshold: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    sections: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def rows(self, section_id: str) -> tuple[Row, ...]:
        return self.sections.get(section_id, ())

    def answers_none(self, section_id: str) -> bool:
        """Whether the section is answered "không có", or "có, nhưng dưới mức phải kê khai"."""
        if section_id == SPOUSE and self.spouse_status == "none":
            return True
        return section_id in self.nothing_to_declare or section_id in self.below_threshold

    @property
    def has_spouse(self) -> bool:
        """Absent, the answer is yes when the spouse has a row (contract 1)."""
        return self.spouse_status == "yes" or (not self.spouse_status and bool(self.rows(SPOUSE)))
