"""Drafts from files: read, judged, printed."""

from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.strict_json import SIZE_LIMIT
from declare_app.drafting.case import readable_day
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.drafting.draft_file import load_draft
from declare_app.drafting.problems import Problem
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.files import read_whole


@dataclass(frozen=True)
class Series:
    """Where an export stands among those of one declaration (contract of packages: docs/formats/package.md).

    ``serial`` counts from 1; ``supersedes_sha256`` is the digest of the package whose place this one takes.
    """

    declaration_id: str
    serial: int = 1
    supersedes_sha256: str | None = None


@dataclass(frozen=True)
class OpenedDraft:
    """A draft with the regime under which it is read; ``series`` None: an export begins a new one."""

    draft: Draft
    regime: Regime
    series: Series | None = None

    def problems(self) -> tuple[Problem, ...]:
        return problems(self.draft, self.regime)


def open_draft(path: Path, regimes: Regimes, environment: Environment) -> OpenedDraft:
    """The draft in a file. Raises AppError ``file.*``, ``json.*``, ``text.*`` or ``draft.*``."""
    draft = load_draft(read_whole(path, SIZE_LIMIT), regimes, environment.new_id)
    return OpenedDraft(draft, regimes.for_draft(draft.filing, readable_day(draft.completed_on)))
