"""What a form file may set on a question: its choices, and the words that print when there is nothing."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Wording = Annotated[str, StringConstraints(min_length=1)]


class Definition(BaseModel):
    """What every piece of a form file shares: frozen, and no unknown word passes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ChoiceDef(Definition):
    """One answer of a closed question: its code in files, its words on paper, its name on screen."""

    code: Identifier
    words: Wording
    name: Wording


class CellDef(Definition):
    """How sentences speak of one typed text of a compound question."""

    name: Wording
    how: Wording
    choices: tuple[ChoiceDef, ...] = ()


class FieldOptions(Definition):
    """The settings of one question; ``choices`` and ``cells`` are filled in from the form's own tables at load."""

    choices: tuple[ChoiceDef, ...] = ()
    cells: Mapping[str, CellDef] = {}
    absent: str | None = None
    """What prints for a certificate not yet issued."""
    empty: str | None = None
    """What prints where nothing is typed, if not the form's own word."""
