"""Words beside the form: how a family is asked about a section, what people forget, which papers to fetch."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from declare_app.base.locations import resource


@dataclass(frozen=True)
class SectionWords:
    """What is said of one section; empty where nothing is written."""

    question: str = ""
    forgotten: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    outline: str = ""
    """A name short enough for the outline, where that of the form is too long."""


class FamilyWords:
    """All of them, read once from ``resources/wording/family.toml``."""

    @cached_property
    def _sections(self) -> Mapping[str, Mapping[str, Any]]:
        return tomllib.loads(resource("wording", "family.toml").read_text("utf-8"))

    def sections(self) -> Collection[str]:
        """The sections that something is written about."""
        return self._sections.keys()

    def of(self, section: str) -> SectionWords:
        """Those of a section; a form not known when this was written has none."""
        said = self._sections.get(section, {})
        forgotten, papers = (tuple(said.get(name, ())) for name in ("forgotten", "papers"))
        return SectionWords(said.get("question", ""), forgotten, papers, said.get("outline", ""))
