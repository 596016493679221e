"""One fact about a package: its state, and the evidence for it as a code with details."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

State = Literal["valid", "invalid", "indeterminate"]


@dataclass(frozen=True)
class Finding:
    """What one check found; the sentence for ``evidence`` stands in the wording, ``details`` fill its gaps."""

    state: State
    evidence: str
    details: Mapping[str, str | int] = field(default_factory=dict)


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
