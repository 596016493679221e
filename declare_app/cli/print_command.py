"""``print``: a draft on paper, marked as a draft."""

from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import open_draft
from declare_app.services.printing import write_draft_print


def print_draft(forms_folder: Path | None, path: Path, out: Path) -> None:
    """Write the draft print to ``out`` and name it on standard output."""
    opened = open_draft(path, known_regimes(forms_folder), Environment())
    write_draft_print(opened, out)
    result(str(out))
    say(opened.regime.row.statement)
