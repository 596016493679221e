"""Wordings of the form as printed: text with raised footnote marks; what a person typed is never read as markup."""

from dataclasses import dataclass

from declare_app.forms.definition import MARK
from declare_app.forms.regimes import Regime


@dataclass(frozen=True)
class Mark:
    """A raised footnote mark: (8)."""

    number: int


Words = tuple[str | Mark, ...]
"""Text and marks in reading order; the text is taken as it stands."""


def worded(regime: Regime, wording: str, **gaps: str) -> Words:
    """A wording of the form with its figures and ``gaps`` filled in and ``[8]`` as a mark.

    Marks are looked for before the gaps are filled, so a place called "[8]" stays what was typed.
    """
    pieces: list[str | Mark] = []
    for position, piece in enumerate(MARK.split(wording)):
        if position % 2:
            pieces.append(Mark(int(piece)))
        elif piece:
            pieces.append(regime.words(piece, **gaps))
    return tuple(pieces)


def plain(words: Words) -> str:
    """The words on one line, marks as "(8)"."""
    return "".join(f"({piece.number})" if isinstance(piece, Mark) else piece for piece in words)
