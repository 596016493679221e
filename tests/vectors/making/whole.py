"""The adversary's whole set, the sound files it was made from, and who reads each kind; ``python -m`` writes it out."""

import json
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from declare_app.base.errors import AppError
from declare_app.drafting.draft_file import load_draft
from declare_app.package.canonical import parse_canonical
from declare_app.package.container import write_container
from declare_app.package.examination import Measure
from declare_app.package.findings import Finding, State
from declare_app.package.verdict import NOT_NEEDED, judge_package
from declare_app.services.sealed_delivery import package_of
from tests import sealed
from tests.builders import REGIMES, CountedIds
from tests.packages import honest, received
from tests.vectors.making.containers import containers, forged
from tests.vectors.making.documents import documents
from tests.vectors.making.drafts import drafts, honest_draft
from tests.vectors.making.envelopes import envelopes, honest_envelope
from tests.vectors.making.facts import facts
from tests.vectors.making.increments import honest_increment, increments
from tests.vectors.making.listings import listings
from tests.vectors.making.persons import persons, with_lists
from tests.vectors.making.receipts import honest_receipt, receipts
from tests.vectors.making.signatures import signatures
from tests.vectors.making.steps import crafted, other_package, parts, signed
from tests.vectors.making.texts import SOUND, texts
from tests.vectors.making.vector import DRAFT, JSON, PACKAGE, SEALED, Sound, Vector

INDEX: Final = Path(__file__).parents[1] / "index.json"

FAMILIES: Final = {
    "container": containers,
    "listing": listings,
    "signature": signatures,
    "person": persons,
    "pdf": documents,
    "increment": increments,
    "receipt": receipts,
    "facts": facts,
    "json": texts,
    "draft": drafts,
    "sealed": envelopes,
}

SOUND_FILES: Final[Mapping[str, Sound]] = {
    "package": Sound(PACKAGE, honest),
    "package with fresh lists": Sound(PACKAGE, honest, with_lists),
    "another package": Sound(PACKAGE, other_package),
    "package countersigned": Sound(PACKAGE, received),
    "package forged": Sound(PACKAGE, forged),
    "package written again": Sound(PACKAGE, lambda: write_container(parts())),
    "package signed again": Sound(PACKAGE, lambda: signed(parts())),
    "package with a crafted signature": Sound(PACKAGE, lambda: crafted(lambda _: None)),
    "package with a forged increment": Sound(PACKAGE, honest_increment),
    "package with a forged receipt": Sound(PACKAGE, honest_receipt),
    "json": Sound(JSON, lambda: SOUND),
    "draft": Sound(DRAFT, honest_draft),
    "sealed": Sound(SEALED, honest_envelope),
}


@cache
def family(name: str) -> tuple[Vector, ...]:
    """The vectors of one family."""
    return tuple(FAMILIES[name]())


def refusal(kind: str, data: bytes, by: Measure) -> Mapping[str, str]:
    """What is said against a file: its invalid facts with their evidence, or ``error`` and a code; nothing if nothing.

    Any exception but the reader's own refusal goes through.
    """
    if kind == PACKAGE:
        verdict = judge_package(data, by)
        wrong = [one for one in verdict.facts if one.state == "invalid"]
        missing = [one for one in verdict.facts if one.state == "indeterminate" and one.name not in NOT_NEEDED]
        told = wrong or missing
        return {one.name: _evidence(one.finding, one.state) for one in told}
    try:
        _read(kind, data)
    except AppError as why:
        return {"error": why.code}
    return {}


def _evidence(finding: Finding, state: State) -> str:
    """The first evidence that has this state (a finding may have more to say), with the code of a part unread."""
    told = next((one for one in finding.further if one.state == state), finding)
    return f"{told.evidence} {told.details['code']}" if "code" in told.details else told.evidence


def _read(kind: str, data: bytes) -> None:
    if kind == JSON:
        parse_canonical(data)
    elif kind == DRAFT:
        load_draft(data, REGIMES, CountedIds())
    else:
        package_of(data, sealed.key(sealed.ec_office()))


def row_of(one: Vector, found: Mapping[str, str]) -> dict[str, object]:
    """What the index says of a vector that was refused like this."""
    return {
        "name": one.name,
        "family": one.family,
        "fault": one.fault,
        "source": one.source,
        "kind": one.kind,
        "made_as": one.sound,
        "refused": dict(found),
    }


def index() -> list[dict[str, object]]:
    """One row for each vector, refused as found now."""
    return [row_of(one, refusal(one.kind, one.data, one.by())) for name in FAMILIES for one in family(name)]


def main(folder: str | None) -> None:
    """Write the index; with a folder all files too."""
    INDEX.write_text(json.dumps(index(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if folder is None:
        return
    for number, one in enumerate(each for name in FAMILIES for each in family(name)):
        Path(folder).mkdir(parents=True, exist_ok=True)
        (Path(folder) / f"{number:04}.{one.kind}").write_bytes(one.data)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
