"""Each fact of the verdict falls for the one fault that only it can see, and without its check the fault gets through.

A fault here is the work of one who holds the declarant's own key: everything else about the package is in order.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography.x509.oid import NameOID

from declare_app.model.short_code import content_digest
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.checks import CHECKS, GATES
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination, Measure
from declare_app.package.findings import Finding, valid
from declare_app.package.reprint import final_print, stamp_of
from declare_app.package.verdict import NOT_NEEDED, Verdict, judge_package
from declare_app.signing.trust import Trust
from tests import pki
from tests.builders import REGIMES, example
from tests.core.signing import forged
from tests.packages import Recipe, honest, measure, packed

ABOUT_THE_DECLARATION = ("schema", "regime", "pdf_is_print", "signer_is_declarant")


def states(verdict: Verdict) -> dict[str, str]:
    return {fact.name: fact.state for fact in verdict.facts}


def test_an_honest_package_is_accepted() -> None:
    verdict = judge_package(honest(), measure())
    assert verdict.accepted
    assert states(verdict) == dict.fromkeys(CHECKS, "valid") | {"revocation": "indeterminate"}
    assert verdict.level == "L2"


def test_without_roots_nobody_is_trusted() -> None:
    verdict = judge_package(honest(), measure(trust=Trust()))
    assert not verdict.accepted
    assert [name for name, state in states(verdict).items() if state != "valid"] == ["signer_trusted", "revocation"]


def test_a_pinned_local_key_is_accepted_and_an_unknown_one_is_not() -> None:
    holder = pki.self_signed()
    package = packed(Recipe(holder=holder))
    confirmed, unknown = judge_package(package, measure(holder)), judge_package(package, measure())
    assert (confirmed.accepted, confirmed.level) == (True, "L1")
    assert (unknown.accepted, unknown.level) == (False, "L0")
    assert states(unknown)["signer_trusted"] == "indeterminate"


def test_an_rsa_signer_is_accepted() -> None:
    assert judge_package(packed(Recipe(holder=pki.rsa_declarant())), measure()).accepted


def test_a_signer_by_name_alone_is_accepted_and_said_so() -> None:
    holder = pki.issue(pki.Order(name="ĐỖ  Minh Thuận"), pki.sub_ca())
    verdict = judge_package(packed(Recipe(holder=holder)), measure())
    assert verdict.accepted
    assert verdict.fact("signer_is_declarant").finding.evidence == "signer_is_declarant.same_name_only"


def test_an_unknown_form_is_not_guessed() -> None:
    def with_another_form(parts: Parts) -> Parts:
        content = parts.declaration_json.replace(REGIMES.all()[-1].form_sha256.encode(), b"f" * 64)
        return replace(parts, declaration_json=content)

    verdict = judge_package(packed(Recipe(files=with_another_form)), measure())
    assert not verdict.accepted
    assert {states(verdict)[name] for name in ABOUT_THE_DECLARATION} == {"indeterminate"}


# One fault for each fact


def trailing_byte() -> bytes:
    return honest() + b"\n"


def manifest_of_another_file() -> bytes:
    def listed(parts: Parts) -> Parts:
        return replace(parts, manifest=parts.manifest.replace(b"</asic:ASiCManifest>", b"<!-- --></asic:ASiCManifest>"))

    return packed(Recipe(listed=listed))


def signature_over_another_manifest() -> bytes:
    other = packed(Recipe(draft=example("annual-2025")))
    taken = Examination(other, measure()).parts.signature
    return _repacked(lambda parts: replace(parts, signature=taken))


def renewed_certificate_on_the_pdf() -> bytes:
    renewed = pki.issue(pki.Order(subject=((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),)), pki.sub_ca())
    return packed(Recipe(pdf_holder=renewed))


def pdf_signature_of_another_pdf() -> bytes:
    def files(parts: Parts) -> Parts:
        other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts.declaration_pdf
        mark = b"/Contents <"
        start, taken = parts.declaration_pdf.rindex(mark) + len(mark), other.rindex(mark) + len(mark)
        digits = other[taken : other.index(b">", taken)]
        changed = parts.declaration_pdf[:start] + digits + parts.declaration_pdf[start + len(digits) :]
        return replace(parts, declaration_pdf=changed)

    return packed(Recipe(files=files))


def another_amount_under_the_signature() -> bytes:
    def files(parts: Parts) -> Parts:
        return replace(parts, declaration_pdf=forged.forged(forged.narrower_page, paper=_print_and_stamp()))

    return packed(Recipe(files=files))


def another_year_in_package_json() -> bytes:
    return packed(Recipe(facts=lambda facts: facts.model_copy(update={"period": "2027"})))


def figures_of_an_older_law() -> bytes:
    older = REGIMES.all()[0]
    return packed(Recipe(regime=older))


def issuer_of_the_right_name() -> bytes:
    order = pki.Order(subject=((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),))
    return packed(Recipe(holder=pki.issue(order, pki.rogue_root())))


def somebody_elses_certificate() -> bytes:
    return packed(Recipe(holder=pki.colleague()))


def _repacked(change: Callable[[Parts], Parts]) -> bytes:
    return write_container(change(Examination(honest(), measure()).parts))


def _print_and_stamp() -> tuple[bytes, bytes]:
    declaration, regime, content = Recipe().declaration()
    printed = final_print(declaration, regime, content, code_line=True)
    return printed, stamp_of(pki.declarant().certificate, pki.NOW, content)


def revoked() -> Measure:
    return measure(trust=Trust((pki.root().certificate,), (pki.crl(pki.sub_ca(), [(pki.declarant(), pki.NOW)]),)))


FAULTS: dict[str, tuple[Callable[[], bytes], Callable[[], Measure]]] = {
    "container": (trailing_byte, measure),
    "manifest": (manifest_of_another_file, measure),
    "signature": (signature_over_another_manifest, measure),
    "same_signer": (renewed_certificate_on_the_pdf, measure),
    "pdf_signature": (pdf_signature_of_another_pdf, measure),
    "pdf_is_print": (another_amount_under_the_signature, measure),
    "schema": (another_year_in_package_json, measure),
    "regime": (figures_of_an_older_law, measure),
    "signer_trusted": (issuer_of_the_right_name, measure),
    "revocation": (honest, revoked),
    "signer_is_declarant": (somebody_elses_certificate, measure),
}

# Behind these a refused part leaves other facts without anything to judge, so that no single deleted check opens the
# door: the package stays indeterminate.
HELD_TWICE = {"container", "signature", "pdf_signature"}


@pytest.mark.parametrize("fact", CHECKS)
def test_one_fault_makes_its_fact_fall_and_no_other(fact: str) -> None:
    make, by = FAULTS[fact]
    verdict = judge_package(make(), by())
    fallen = [name for name, state in states(verdict).items() if state == "invalid"]
    assert fallen == [fact]
    assert not verdict.accepted


# A refused container has no parts, so nothing can be asked behind it whether its check speaks or not.
@pytest.mark.parametrize("fact", [fact for fact in CHECKS if fact != "container"])
def test_without_the_check_of_a_fact_its_fault_would_get_through(fact: str) -> None:
    def deleted(_: Examination) -> Finding:
        return valid("deleted")

    make, by = FAULTS[fact]
    verdict = judge_package(make(), by(), {**CHECKS, fact: deleted})
    assert "invalid" not in states(verdict).values()
    assert verdict.accepted is (fact not in HELD_TWICE)


def test_behind_a_fallen_gate_nothing_is_examined() -> None:
    for gate in GATES:
        make, by = FAULTS[gate]
        verdict = judge_package(make(), by())
        later = list(CHECKS)[list(CHECKS).index(gate) + 1 :]
        assert {verdict.fact(name).finding.evidence for name in later} == {"not_examined"}


def test_only_revocation_may_stay_open() -> None:
    assert {"revocation"} == NOT_NEEDED


def test_a_declaration_that_is_none_falls_at_schema() -> None:
    def files(parts: Parts) -> Parts:
        value = parse_canonical(parts.declaration_json)
        assert isinstance(value, dict)
        sections = value["sections"]
        assert isinstance(sections, dict)
        sections["houses"] = "none"
        return replace(parts, declaration_json=canonical(value))

    verdict = judge_package(packed(Recipe(files=files)), measure())
    assert states(verdict)["schema"] == "invalid"


def test_a_pdf_of_another_declaration_falls_at_the_print() -> None:
    other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts.declaration_pdf
    verdict = judge_package(packed(Recipe(files=lambda parts: replace(parts, declaration_pdf=other))), measure())
    assert states(verdict)["pdf_is_print"] == "invalid"
    assert states(verdict)["pdf_signature"] == "valid"


def test_the_content_digest_is_that_of_the_json() -> None:
    verdict = judge_package(honest(), measure())
    assert verdict.content_sha256 == content_digest(Examination(honest(), measure()).parts.declaration_json)
