"""Finish, print, sign and verify a declaration of 10, 100 and 1,000 assets."""

import copy
import json

from declare_app.drafting.checking import problems
from declare_app.drafting.draft_file import load_draft
from declare_app.drafting.finish import finish
from declare_app.package.canonical import canonical
from declare_app.package.examination import Examination
from declare_app.package.reprint import final_print, stamp_of
from declare_app.package.verdict import judge_package
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import sign_pdf
from declare_app.signing.pdf_signature import examine_pdf_signature
from tests import pki
from tests.bench._timing import median_ms, print_table
from tests.builders import REGIMES, CountedIds, example, regime_of
from tests.packages import Recipe, measure, packed

SIZES = (10, 100, 1000)


def with_assets(count: int) -> dict[str, object]:
    """The annual example with ``count`` parcels instead of its own assets."""
    value = example()
    parcel = value["sections"]["residential_land"][0]
    parcels = []
    for number in range(count):
        one = copy.deepcopy(parcel)
        one["address"] = f"Thửa {number}, {one['address']}"
        one["certificate_no"] = f"BP {number:06}"
        parcels.append(one)
    value["sections"]["residential_land"] = parcels
    return value


def row(count: int) -> list[str]:
    """Milliseconds of each step."""
    value = with_assets(count)
    data = json.dumps(value).encode()
    recipe = Recipe(draft=value)
    declaration, regime, content = recipe.declaration()
    draft = load_draft(data, REGIMES, CountedIds())
    printed = final_print(declaration, regime, content, code_line=True)
    stamp = stamp_of(recipe.holder.certificate, recipe.time, content)
    signer = pki.signer(recipe.holder)
    package = packed(recipe)
    by = measure()
    parts = Examination(package, by).parts
    steps = (
        lambda: load_draft(data, REGIMES, CountedIds()),
        lambda: problems(draft, regime_of(draft)),
        lambda: canonical(finish(draft, regime).as_json_value()),
        lambda: final_print(declaration, regime, content, code_line=True),
        lambda: sign_pdf(printed, signer, stamp, recipe.time),
        lambda: sign_detached(parts.manifest, signer, recipe.time),
        lambda: examine_pdf_signature(parts.declaration_pdf),
        lambda: judge_package(package, by),
    )
    times = [median_ms(step, runs=5) for step in steps]
    return [f"{count:,}", *(f"{taken:.1f}" for taken in times), f"{len(package) / 1024:.0f}"]


def main() -> None:
    head = ["assets", "load", "problems", "finish", "print", "sign PDF", "sign manifest", "PDF signature", "verdict"]
    rows = [row(count) for count in SIZES]
    print_table("The road in one process, ms, median of 5 (P-256)", [*head, "package KiB"], rows)


if __name__ == "__main__":
    main()
