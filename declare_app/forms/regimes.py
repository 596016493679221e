"""Form and figures in force, found by kind of filing and day, or by digest for a file written long ago."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from declare_app.base.errors import AppError
from declare_app.forms.checking import PLACEHOLDER, figures_named
from declare_app.forms.definition import FormDef
from declare_app.forms.figures import FigureDef, FigureValue, merged
from declare_app.forms.loading import FormSource
from declare_app.forms.regime_def import RegimeDef
from declare_app.model.amounts import round_figure


@dataclass(frozen=True)
class Regime:
    """A form together with the figures of the law as of a day (chế độ kê khai)."""

    form: FormDef
    form_sha256: str
    """Hex SHA-256 of the bytes of the form file."""
    figures: Mapping[str, FigureValue]
    parameters_on: date
    """The day on which the newest of these figures began."""
    row: RegimeDef

    @cached_property
    def digest(self) -> str:
        """Hex SHA-256 over the form file's digest and the resolved figures."""
        figures = "".join(f"{name}={value.amount};" for name, value in sorted(self.figures.items()))
        return hashlib.sha256(f"{self.form_sha256}:{figures}".encode()).hexdigest()

    def amount(self, figure: str) -> int:
        """A figure of the law, in đồng."""
        return self.figures[figure].amount

    def words(self, wording: str, **gaps: str) -> str:
        """A wording of the form with its figures and ``gaps`` filled in; footnote marks stay as ``[8]``."""

        def filled(name: str) -> str:
            return gaps[name] if name in gaps else round_figure(self.amount(name))

        return PLACEHOLDER.sub(lambda found: filled(found[1]), wording)


@dataclass(frozen=True)
class _KnownForm:
    form: FormDef
    sha256: str


class Regimes:
    """Every form, figure and row of the regime table that is known here."""

    def __init__(self, sources: Iterable[FormSource], known_rules: Iterable[str]) -> None:
        """Later sources win over earlier ones. Raises AppError ``form.refused``."""
        listed = list(sources)
        known = [_KnownForm(source.form, source.sha256) for source in listed if source.form is not None]
        self._by_sha = {one.sha256: one for one in known}
        self._by_id = {one.form.id: one for one in known}
        self._figures: Mapping[str, FigureDef] = merged(figure for source in listed for figure in source.figures)
        rows = {(row.begins, row.filings): row for source in listed for row in source.regimes}
        self._rows = sorted(rows.values(), key=lambda row: row.begins)
        self._check(listed, frozenset(known_rules))

    def _check(self, sources: list[FormSource], known_rules: frozenset[str]) -> None:
        for source in sources:
            for row in source.regimes:
                self._check_row(source.name, row)
            if source.form is None:
                continue
            for place, figure in figures_named(source.form):
                if figure not in self._figures:
                    raise AppError("form.refused", file=source.name, place=place, reason=f"unknown figure: {figure}")
            for rule in source.form.rules:
                if rule not in known_rules:
                    raise AppError("form.refused", file=source.name, place="form.rules", reason=f"unknown rule: {rule}")
            if not any(row.form == source.form.id for row in self._rows):
                raise AppError("form.refused", file=source.name, place="regimes", reason="no regime uses this form")

    def _check_row(self, file: str, row: RegimeDef) -> None:
        place = f"regimes[{row.begins}]"
        known = self._by_id.get(row.form)
        if known is None:
            raise AppError("form.refused", file=file, place=place, reason=f"unknown form: {row.form}")
        for filing in row.filings:
            if known.form.filing(filing) is None:
                raise AppError("form.refused", file=file, place=place, reason=f"the form has no filing {filing}")
        for _, figure in figures_named(known.form):
            if figure in self._figures and self._figures[figure].on(row.begins) is None:
                raise AppError("form.refused", file=file, place=place, reason=f"{figure} has no value on that day")

    def filings(self) -> frozenset[str]:
        """Every kind of filing that some regime serves."""
        return frozenset(filing for row in self._rows for filing in row.filings)

    def for_filing(self, filing: str, day: date) -> Regime | None:
        """The regime in force for this filing on ``day``, or None where there is none."""
        rows = [row for row in self._rows if filing in row.filings and row.begins <= day]
        return self._joined(rows[-1], day) if rows else None

    def for_draft(self, filing: str | None, day: date | None) -> Regime:
        """The regime under which an unfinished draft is read: the one in force, else the nearest known one."""
        rows = [row for row in self._rows if filing in row.filings] or self._rows
        begun = [row for row in rows if day is None or row.begins <= day]
        row = begun[-1] if begun else rows[0]
        return self._joined(row, max(day or date.max, row.begins))

    def by_digest(self, form_sha256: str, parameters_on: date) -> Regime | None:
        """The regime that a package names, or None where its form or its figures' day is unknown here."""
        known = self._by_sha.get(form_sha256)
        if known is None or parameters_on not in self._figure_days():
            return None
        rows = [row for row in self._rows if row.form == known.form.id]
        begun = [row for row in rows if row.begins <= parameters_on]
        return self._of(known, begun[-1] if begun else rows[0], parameters_on)

    def all(self) -> tuple[Regime, ...]:
        """Every regime that was or will be in force, oldest first."""
        days = sorted({row.begins for row in self._rows} | self._figure_days())
        found: dict[str, Regime] = {}
        for day in days:
            for filing in sorted(self.filings()):
                regime = self.for_filing(filing, day)
                if regime is not None:
                    found.setdefault(f"{regime.digest} {regime.row.filings}", regime)
        return tuple(found.values())

    def _figure_days(self) -> set[date]:
        return {value.begins for figure in self._figures.values() for value in figure.values}

    def _joined(self, row: RegimeDef, day: date) -> Regime:
        begun = [begins for begins in self._figure_days() if begins <= day]
        return self._of(self._by_id[row.form], row, max(begun, default=row.begins))

    def _of(self, known: _KnownForm, row: RegimeDef, parameters_on: date) -> Regime:
        figures = {name: value for name, figure in self._figures.items() if (value := figure.on(parameters_on))}
        return Regime(known.form, known.sha256, figures, parameters_on, row)
