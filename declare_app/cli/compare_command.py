"""``compare``: the asset rows of part III that follow from two declarations, and what they leave open."""

import json
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.cli.output import result, say
from declare_app.drafting.comparison.comparing import Comparison, compare
from declare_app.drafting.comparison.entries import Entry, entries
from declare_app.services.comparison import line_of, sentences, told_in
from declare_app.services.definitions import known_regimes
from declare_app.services.wording import Wording, without_controls


def compare_files(forms_folder: Path | None, before: Path, after: Path, *, as_json: bool) -> None:
    """A line an entry, rows in the order of the form; what stays open goes to standard error."""
    regimes, environment, wording = known_regimes(forms_folder), Environment(), Wording()
    told = [told_in(path, regimes, environment) for path in (before, after)]
    comparison = compare(told[0].case, told[1].case)
    found = entries(comparison)
    if as_json:
        result(json.dumps([_as_json(entry) for entry in found], ensure_ascii=False, indent=2))
    else:
        _print(comparison, found)
    for path, one in zip((before, after), told, strict=True):
        if one.is_package:
            say(wording.of_console("signer_not_asked", file=path.name))
    for sentence in sentences(comparison, wording):
        say(sentence)
    say(comparison.after.regime.row.statement)


def _as_json(entry: Entry) -> dict[str, object]:
    return {
        "row": entry.row.id,
        "quantity_delta": entry.quantity_delta,
        "value_delta": entry.value_delta,
        "items": [thing.item.name for thing in entry.things],
    }


def _print(comparison: Comparison, found: tuple[Entry, ...]) -> None:
    for entry in found:
        result("\t".join(without_controls(part) for part in line_of(entry, comparison.after.regime)))
    if not found:
        result(Wording().of_console("no_change"))
