"""``example``: a finished draft that ships with the program."""

from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.cli.output import result

_EXAMPLES = {"annual": "annual-2026.json", "initial": "initial-2026.json", "personnel": "personnel-2026.json"}


def print_example(filing: str) -> None:
    """A finished draft. Raises AppError ``example.unknown_filing``."""
    name = _EXAMPLES.get(filing)
    if name is None:
        raise AppError("example.unknown_filing", known=", ".join(_EXAMPLES))
    result(resource("examples", name).read_text("utf-8").rstrip("\n"))
