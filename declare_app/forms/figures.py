"""The figures of the law as dated values: each with the day it begins and where it is written."""

from collections.abc import Iterable, Mapping
from datetime import date

from declare_app.forms.options import Definition, Wording


class FigureValue(Definition):
    """One value of a figure (mức), in đồng, from a day on."""

    begins: date
    amount: int
    source: Wording
    confirmed: bool = True
    """False: taken over from an older text, not found in the law in force; the honest line says so."""


class FigureDef(Definition):
    """One figure of the law by name: ``threshold.asset``."""

    name: str
    title: Wording
    """How the honest line calls it."""
    values: tuple[FigureValue, ...]

    def on(self, day: date) -> FigureValue | None:
        """The value in force on ``day``, or None before the first."""
        begun = [value for value in self.values if value.begins <= day]
        return max(begun, key=lambda value: value.begins, default=None)


def merged(figures: Iterable[FigureDef]) -> Mapping[str, FigureDef]:
    """One definition a name; of two values that begin on one day the later given wins."""
    by_name: dict[str, FigureDef] = {}
    for figure in figures:
        known = by_name.get(figure.name)
        values = {value.begins: value for value in (known.values if known else ())}
        values |= {value.begins: value for value in figure.values}
        by_name[figure.name] = figure.model_copy(update={"values": tuple(values[day] for day in sorted(values))})
    return by_name
