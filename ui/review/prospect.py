"""The declaration as it would be signed now: its pages and what is to be said of them, worked out off the screen."""

from dataclasses import dataclass, field, replace
from datetime import date

from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regime
from declare_app.services.drafts import OpenedDraft
from declare_app.services.reading_back import ReadBack, read_back
from ui import later


def day_typed(day: date) -> str:
    """As a person would type it: 24/11/2026."""
    return f"{day:%d/%m/%Y}"


def as_signed(draft: Draft, day: date) -> Draft:
    """``draft`` completed on the day of signing."""
    return replace(draft, completed_on=day_typed(day))


@dataclass(frozen=True)
class Prospect:
    """``draft`` is the one that is shown, its date filled in, under ``regime``."""

    draft: Draft
    regime: Regime
    said: ReadBack
    pdf: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...]


def prospect(draft: Draft, regime: Regime) -> Prospect:
    """Everything that the review shows. It takes a tenth of a second, so it belongs in the background."""
    preview = later.preview()
    pdf: bytes = preview.draft_print(OpenedDraft(draft, regime))
    return Prospect(draft, regime, read_back(draft, regime), pdf, preview.page_sizes(pdf))
