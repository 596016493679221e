"""From codes to Vietnamese sentences: the one place where the console and the window find their words."""

import re
import tomllib
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.drafting.problems import Problem
from declare_app.package.findings import Finding

_GAP: Final = re.compile(r"\{(\w+)\}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]")


def without_controls(text: str) -> str:
    """``text`` without what could steer a terminal or turn letters round."""
    return _CONTROL.sub(" ", text)


def filled(template: str, gaps: Mapping[str, str | int]) -> str:
    """``template`` with its gaps; ``{O}`` is the gap ``o`` with a capital. What could steer a terminal is taken out."""

    def gap(found: re.Match[str]) -> str:
        name = found[1]
        value = str(gaps[name] if name in gaps else gaps[name.lower()])
        shown = without_controls(value)
        return shown if name in gaps else shown[:1].upper() + shown[1:]

    return _GAP.sub(gap, template)


class Wording:
    """All sentences, read once from ``resources/wording/vi.toml``."""

    def load(self) -> None:
        """Read the sentences now: the first one that is needed then costs nothing."""
        _ = self._tables

    @cached_property
    def _tables(self) -> Mapping[str, Mapping[str, str]]:
        return tomllib.loads(resource("wording", "vi.toml").read_text("utf-8"))

    def of_problem(self, problem: Problem) -> str:
        return filled(self._tables["patterns"][problem.pattern], problem.gaps)

    def of_error(self, error: AppError) -> str:
        return filled(self._tables["errors"][error.code], error.facts)

    def of_evidence(self, code: str, details: Mapping[str, str | int]) -> str:
        return filled(self._tables["evidence"][code], details)

    def of_finding(self, finding: Finding) -> str:
        """All that a check has to say."""
        said = [self.of_evidence(one.evidence, one.details) for one in (finding, *finding.further)]
        return " ".join(said)

    def of_console(self, code: str, /, **gaps: str | int) -> str:
        """What the console says of its own work."""
        return filled(self._tables["console"][code], gaps)

    def of_comparison(self, code: str, gaps: Mapping[str, str | int]) -> str:
        """What two declarations, compared, say of a thing or leave open."""
        return filled(self._tables["comparison"][code], gaps)

    def word(self, table: str, code: str) -> str:
        """A single word or title, such as the name of a fact or a state."""
        return self._tables[table][code]
