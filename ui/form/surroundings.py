"""What every page of the form stands on, built once and handed down."""

from dataclasses import dataclass, field

from declare_app.services.family_words import FamilyWords
from declare_app.services.units import Units
from declare_app.services.wording import Wording
from ui.form.document import Document
from ui.form.turns import Turns
from ui.theme import Theme


@dataclass
class Surroundings:
    """The open document, and the words and signs around it."""

    document: Document
    theme: Theme
    units: Units
    wording: Wording = field(default_factory=Wording)
    family: FamilyWords = field(default_factory=FamilyWords)
    turns: Turns = field(default_factory=Turns)
    seen: set[tuple[str, str]] = field(default_factory=set)
    """Section and row id of the rows that were left once: what they lack is said at once from then on."""
