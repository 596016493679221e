"""The attack by who received it: any byte of what came changed, then countersigned with his own trusted key (T10)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.receipts import countersigned
from declare_app.package.verdict import judge_package
from tests import pki
from tests.packages import honest, measure, received

pytestmark = pytest.mark.attacks

LATER = pki.NOW + timedelta(hours=5)
PLACES = 60


def parts_of(package: bytes) -> Parts:
    return Examination(package, measure()).parts


def changed(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ (1 << place % 8)]) + content[place + 1 :]


@pytest.mark.parametrize("name", ["declaration_json", "declaration_pdf", "package_json", "signature"])
def test_nothing_of_what_came_can_be_changed_under_a_receivers_signature(name: str) -> None:
    came, by, signer = parts_of(honest()), measure(), pki.signer(pki.colleague())
    content: bytes = getattr(came, name)
    made, accepted = 0, []
    for place in range(7, len(content), max(1, len(content) // PLACES)):
        parts = replace(came, **{name: changed(content, place)})
        try:
            package = write_container(countersigned(parts, signer, LATER))
        except Exception:  # noqa: BLE001, S112  a document that is none any more cannot be countersigned
            continue
        made += 1
        if judge_package(package, by).accepted:
            accepted.append(place)
    assert made >= PLACES * 2 // 3
    assert accepted == []


@pytest.mark.parametrize("share", range(4))
@pytest.mark.parametrize("name", ["manifest", "signature", "declaration_pdf"])
def test_no_changed_byte_of_a_countersigned_package_is_accepted(name: str, share: int) -> None:
    good, by = parts_of(received()), measure()
    content: bytes = getattr(good, name)
    # Of the PDF what the receiver added; the rest is the declarant's, changed in other tests.
    begins = len(parts_of(honest()).declaration_pdf) if name == "declaration_pdf" else 0
    places = range(begins + share * 3, len(content), 4 * 3)
    accepted = [
        place
        for place in places
        if judge_package(write_container(replace(good, **{name: changed(content, place)})), by).accepted
    ]
    assert len(places) > 50
    assert accepted == []
