"""A countersigned package: both parties are told and judged, and neither can have changed what the other signed."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from declare_app.package.checks import CHECKS
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.findings import Finding, valid
from declare_app.package.manifest import manifest_of
from declare_app.package.receipts import as_received, countersigned
from declare_app.package.reprint import stamp_of
from declare_app.package.verdict import Verdict, judge_package
from declare_app.services.wording import Wording
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import Panel, countersign_pdf
from declare_app.signing.trust import Trust
from tests import pki
from tests.builders import example
from tests.core.signing import forged
from tests.core.signing.forged_receipts import Manner, forged_receipt
from tests.packages import Recipe, honest, measure, packed, received

LATER = pki.NOW + timedelta(hours=5)


def states(verdict: Verdict) -> dict[str, str]:
    return {fact.name: fact.state for fact in verdict.facts}


def said(verdict: Verdict, name: str) -> str:
    return Wording().of_finding(verdict.fact(name).finding)


def came() -> Parts:
    return Examination(honest(), measure()).parts


def test_a_countersigned_package_is_accepted_and_tells_who_received_it() -> None:
    verdict = judge_package(received(), measure())
    assert verdict.accepted
    assert states(verdict) == dict.fromkeys(CHECKS, "valid") | {"revocation": "indeterminate"}
    assert verdict.level == "L2"
    assert "Trần Thị Bình" in said(verdict, "pdf_signature")
    assert "14:30:00 24/11/2026" in said(verdict, "pdf_signature")
    assert "Nguyễn Văn An" in said(verdict, "pdf_signature")
    assert "Phần thêm của người nhận" in said(verdict, "pdf_is_print")
    assert hashlib.sha256(honest()).hexdigest() in said(verdict, "signature")


def test_the_package_that_came_is_made_again_byte_for_byte() -> None:
    exam = Examination(received(), measure())
    assert exam.receipt is not None
    assert write_container(as_received(exam.parts, exam.receipt)) == honest()
    assert judge_package(received(), measure()).content_sha256 == judge_package(honest(), measure()).content_sha256


def test_a_receiver_who_is_not_trusted_leaves_the_package_unaccepted() -> None:
    for holder, state in ((pki.rogue, "invalid"), (pki.self_signed, "indeterminate"), (pki.expired, "invalid")):
        verdict = judge_package(received(holder), measure())
        assert not verdict.accepted
        assert [name for name, found in states(verdict).items() if found == state and name != "revocation"] == [
            "signer_trusted"
        ]
        assert "Về chứng thư của người nhận" in said(verdict, "signer_trusted")


def test_a_receivers_revoked_certificate_is_found() -> None:
    lists = (pki.crl(pki.sub_ca(), [(pki.colleague(), pki.NOW)]),)
    verdict = judge_package(received(), measure(trust=Trust((pki.root().certificate,), lists)))
    assert states(verdict)["revocation"] == "invalid"
    assert judge_package(honest(), measure(trust=Trust((pki.root().certificate,), lists))).accepted


# What a receiver with a trusted certificate might change


def sealed(parts: Parts, *, holder: pki.NamedHolder = pki.colleague) -> bytes:
    """The parts under a manifest of their own, truly signed by the receiver."""
    manifest = manifest_of(
        declaration_json=parts.declaration_json,
        declaration_pdf=parts.declaration_pdf,
        package_json=parts.package_json,
    )
    signature = sign_detached(manifest, pki.signer(holder()), LATER)
    return write_container(replace(parts, manifest=manifest, signature=signature))


def another_recipient() -> bytes:
    parts = countersigned(came(), pki.signer(pki.colleague()), LATER)
    return sealed(replace(parts, package_json=parts.package_json.replace(b'"serial":1', b'"serial":9')))


def a_declaration_of_another() -> bytes:
    other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts
    parts = countersigned(came(), pki.signer(pki.colleague()), LATER)
    return sealed(replace(parts, declaration_json=other.declaration_json))


def a_signature_of_another_package() -> bytes:
    other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts
    return sealed(countersigned(replace(came(), signature=other.signature), pki.signer(pki.colleague()), LATER))


def signed_over_by_the_receiver() -> bytes:
    """The declarant's package as if the receiver had made it."""
    mine = sign_detached(came().manifest, pki.signer(pki.colleague()), LATER)
    return sealed(countersigned(replace(came(), signature=mine), pki.signer(pki.colleague()), LATER))


def two_certificates_of_receivers() -> bytes:
    parts = countersigned(came(), pki.signer(pki.colleague()), LATER)
    return sealed(parts, holder=pki.rsa_declarant)


def another_page() -> bytes:
    stamp = stamp_of(pki.colleague().certificate, pki.NOW, came().declaration_json)
    manner = Manner(stamp=stamp, received=came().signature)
    pdf = forged_receipt(forged.narrower_page, manner, came().declaration_pdf)
    return sealed(replace(came(), declaration_pdf=pdf))


def another_time_on_the_stamp() -> bytes:
    parts = came()
    stamp = stamp_of(pki.colleague().certificate, LATER, parts.declaration_json)
    pdf = countersign_pdf(parts.declaration_pdf, pki.signer(pki.colleague()), Panel(stamp, pki.NOW), parts.signature)
    return sealed(replace(parts, declaration_pdf=pdf))


def another_name_on_the_stamp() -> bytes:
    parts = came()
    stamp = stamp_of(pki.declarant().certificate, LATER, parts.declaration_json)
    pdf = countersign_pdf(parts.declaration_pdf, pki.signer(pki.colleague()), Panel(stamp, LATER), parts.signature)
    return sealed(replace(parts, declaration_pdf=pdf))


ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "another serial": (another_recipient, "signature"),
    "another declaration": (a_declaration_of_another, "signature"),
    "the signature of another package": (a_signature_of_another_package, "signature"),
    "signed over by the receiver": (signed_over_by_the_receiver, "same_signer"),
    "two receivers": (two_certificates_of_receivers, "same_signer"),
    "another page": (another_page, "pdf_is_print"),
    "another time on the stamp": (another_time_on_the_stamp, "pdf_is_print"),
    "another name on the stamp": (another_name_on_the_stamp, "pdf_is_print"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_what_a_receiver_changes_falls_at_its_fact(name: str) -> None:
    make, fact = ATTACKS[name]
    verdict = judge_package(make(), measure())
    fallen = [found for found, state in states(verdict).items() if state == "invalid"]
    assert fallen[0] == fact
    assert not verdict.accepted


@pytest.mark.parametrize("name", ["two receivers", "another page"])
def test_without_the_check_of_its_fact_it_would_get_through(name: str) -> None:
    def deleted(_: Examination) -> Finding:
        return valid("deleted")

    make, fact = ATTACKS[name]
    assert judge_package(make(), measure(), {**CHECKS, fact: deleted}).accepted


def test_a_package_that_the_declarant_packed_again_around_a_countersigned_pdf_is_none() -> None:
    parts = countersigned(came(), pki.signer(pki.colleague()), LATER)
    verdict = judge_package(sealed(parts, holder=pki.declarant), measure())
    assert states(verdict)["same_signer"] == "invalid"


def test_the_manifest_of_a_countersigned_package_holds_all_of_its_pdf() -> None:
    parts = Examination(received(), measure()).parts
    cut = replace(parts, declaration_pdf=came().declaration_pdf)
    assert states(judge_package(write_container(cut), measure()))["manifest"] == "invalid"
