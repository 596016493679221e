"""``forms`` and ``schema``: what the program knows of forms."""

import json
from pathlib import Path

from declare_app.cli.output import result
from declare_app.forms.schema import declaration_schema
from declare_app.services.definitions import known_regimes


def list_regimes(forms_folder: Path | None) -> None:
    """A line a regime: form, day of its figures, first day in force, filings, digest; tabs between."""
    for regime in known_regimes(forms_folder).all():
        filings = ",".join(regime.row.filings)
        result("\t".join((regime.form.id, str(regime.parameters_on), str(regime.row.begins), filings, regime.digest)))


def print_schema(forms_folder: Path | None) -> None:
    """The published schema; with ``--forms`` the schema of the newest form known."""
    newest = known_regimes(forms_folder).all()[-1]
    result(json.dumps(declaration_schema(newest.form), ensure_ascii=False, indent=2))
