"""One fact about a package: its state, and the evidence for it as a code with details."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

State = Literal["valid", "invalid", "indeterminate"]
_WORST_FIRST: Final[tuple[State, ...]] = ("invalid", "indeterminate", "valid")


@dataclass(frozen=True)
class Finding:
    """What one check found; the sentence for ``evidence`` stands in the wording, ``details`` fill its gaps.

    ``further``: what else is to be said; the state is that of the whole.
    """

    state: State
    evidence: str
    details: Mapping[str, str | int] = field(default_factory=dict)
    further: tuple["Finding", ...] = ()

    def adding(self, *further: "Finding") -> "Finding":
        """The same with more to say, in the worst of the states."""
        states = {self.state, *(one.state for one in further)}
        worst = next(state for state in _WORST_FIRST if state in states)
        return replace(self, state=worst, further=(*self.further, *further))


@dataclass(frozen=True)
class Fact:
    """A finding under the name of its fact."""

    name: str
    finding: Finding

    @property
    def state(self) -> State:
        return self.finding.state


def valid(evidence: str, **details: str | int) -> Finding:
    """The fact holds."""
    return Finding("valid", evidence, details)


def invalid(evidence: str, **details: str | int) -> Finding:
    """The fact does not hold."""
    return Finding("invalid", evidence, details)


def indeterminate(evidence: str, **details: str | int) -> Finding:
    """It cannot be said here."""
    return Finding("indeterminate", evidence, details)
