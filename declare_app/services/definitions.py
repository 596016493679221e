"""The forms, figures and regimes known here: those that are shipped, and those of one more folder."""

from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.drafting.rules.table import RULES
from declare_app.forms.loading import FormSource, read_form_source
from declare_app.forms.regimes import Regimes

_LARGEST_FILE_BYTES = 4 * 1024 * 1024


def known_regimes(extra_folder: Path | None = None) -> Regimes:
    """The shipped definitions, with every ``*.toml`` of ``extra_folder`` on top.

    Raises AppError ``form.refused`` or ``file.unreadable``.
    """
    shipped = [entry for entry in resource("forms").iterdir() if entry.name.endswith(".toml")]
    shipped += [resource("parameters.toml"), resource("regimes.toml")]
    sources = [read_form_source(entry.name, entry.read_bytes()) for entry in sorted(shipped, key=lambda one: one.name)]
    if extra_folder is not None:
        sources += _sources_of(extra_folder)
    return Regimes(sources, RULES)


def _sources_of(folder: Path) -> list[FormSource]:
    if not folder.is_dir():
        raise AppError("file.missing", file=folder.name)
    try:
        files = sorted(folder.glob("*.toml"))
        if not files:
            raise AppError("form.none_in_folder", folder=folder.name)
        oversized = next((file for file in files if file.stat().st_size > _LARGEST_FILE_BYTES), None)
        if oversized is not None:
            raise AppError("form.refused", file=oversized.name, place="", reason="the file is too large")
        return [read_form_source(file.name, file.read_bytes()) for file in files]
    except OSError as why:
        raise AppError("file.unreadable", file=folder.name, reason=why.strerror or "") from None
