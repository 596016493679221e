"""From which day which form governs which filings: the only place where dates decide."""

from datetime import date

from declare_app.forms.options import Definition, Identifier, Wording


class RegimeDef(Definition):
    """One row of the table of regimes (chế độ kê khai)."""

    begins: date
    form: Identifier
    filings: tuple[Identifier, ...]
    statement: Wording
    """The honest line: which form text and which figures, and what is not known."""
