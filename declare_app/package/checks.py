"""The eleven facts of a verdict, one function each; together they are the whole of what a package has to stand."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Final

from declare_app.model.declaration import Declaration
from declare_app.model.people import Declarant
from declare_app.model.short_code import content_digest
from declare_app.package.container import DECLARATION_JSON, PACKAGE_JSON, Refusal, write_container
from declare_app.package.examination import Examination, Unreadable
from declare_app.package.findings import Finding, indeterminate, invalid, valid
from declare_app.package.manifest import manifest_differences
from declare_app.package.package_facts import PackageFacts
from declare_app.package.reprint import print_difference
from declare_app.signing.examination import SignatureExamined, SignatureRefused
from declare_app.signing.identity import holder_name, signer_is_declarant
from declare_app.signing.judgement import Judgement
from declare_app.signing.pdf_signature import PdfExamined
from declare_app.signing.trust import Level

Check = Callable[[Examination], Finding]


def container_is_canonical(exam: Examination) -> Finding:
    """``container``: exactly the bytes that our own writer makes of the five parts."""
    taken = exam.taken
    if isinstance(taken, Refusal):
        return invalid(f"container.{taken.reason.value}", entry=taken.entry or "")
    return valid("container.valid")


def manifest_names_the_files(exam: Examination) -> Finding:
    """``manifest``: the manifest made anew for the three files is the one in the package."""
    differences = manifest_differences(exam.parts)
    if differences:
        return invalid("manifest.differs", entries=", ".join(differences))
    return valid("manifest.valid")


def signature_is_intact(exam: Examination) -> Finding:
    """``signature``: a CAdES signature in the one allowed form over the manifest, and over the manifest received."""
    if isinstance(exam.signature, SignatureRefused) or exam.received is None:
        return _of_signature("signature", exam.signature)
    if isinstance(exam.declarant, SignatureRefused):
        return invalid("signature.received_refused")
    came = hashlib.sha256(write_container(exam.received)).hexdigest()
    receipt = valid("signature.receipt", holder=holder_name(exam.signature.certificate), sha256=came)
    return _of_signature("signature", exam.declarant).adding(receipt)


def json_is_a_declaration(exam: Examination) -> Finding:
    """``schema``: canonical JSON, a declaration under its form, and package.json in agreement with it."""
    facts, declaration = exam.facts, exam.declaration
    if isinstance(facts, Unreadable):
        return _refused(PACKAGE_JSON, facts)
    if isinstance(declaration, Unreadable):
        return _refused(DECLARATION_JSON, declaration)
    if declaration is None:
        return indeterminate("schema.form_unknown")
    differing = _disagreement(facts, declaration, exam)
    return invalid("schema.disagrees", field=differing) if differing else valid("schema.valid")


def _refused(entry: str, part: Unreadable) -> Finding:
    return invalid("schema.refused", entry=entry, place=str(part.details.get("place", "")), code=part.code)


def _disagreement(facts: PackageFacts, declaration: Declaration, exam: Examination) -> str | None:
    """The first field of package.json that says other than the declaration."""
    expected = {
        "kind": declaration.filing,
        "period": f"{declaration.completed_on.year:04}",
        "unit": declaration.unit_name,
        "content_sha256": content_digest(exam.parts.declaration_json),
    }
    return next((name for name, value in expected.items() if getattr(facts, name) != value), None)


def pdf_signature_is_intact(exam: Examination) -> Finding:
    """``pdf_signature``: one PAdES certification over the PDF, but for a receiver's signature after it."""
    signed = exam.pdf_signature
    if isinstance(signed, SignatureRefused):
        return _of_signature("pdf_signature", signed)
    found = _of_signature("pdf_signature", signed.declarant)
    if signed.receipt is None:
        return found
    one = signed.receipt.signature
    time = f"{one.signing_time:%H:%M:%S %d/%m/%Y}" if one.signing_time else ""
    return found.adding(valid("pdf_signature.receipt", holder=holder_name(one.certificate), time=time))


def both_signatures_are_of_one_signer(exam: Examination) -> Finding:
    """``same_signer``: manifest and PDF carry the declarant's same certificate, and the receiver's if there is one."""
    signed, declarant, maker = exam.pdf_signature, exam.declarant, exam.signature
    if isinstance(signed, SignatureRefused) or isinstance(declarant, SignatureRefused):
        return indeterminate("same_signer.unknown")
    if declarant.certificate != signed.declarant.certificate:
        return invalid("same_signer.differs")
    if signed.receipt is None:
        return valid("same_signer.valid")
    if isinstance(maker, SignatureRefused):
        return indeterminate("same_signer.unknown")
    same = maker.certificate == signed.receipt.signature.certificate
    return valid("same_signer.receipt") if same else invalid("same_signer.receipt_differs")


def pdf_is_the_print(exam: Examination) -> Finding:
    """``pdf_is_print``: the PDF is our own print of the JSON, and our own preparation for a signature; nothing else."""
    declaration, facts, regime = exam.declaration, exam.facts, exam.regime
    if not isinstance(declaration, Declaration) or not isinstance(facts, PackageFacts) or regime is None:
        return indeterminate("pdf_is_print.no_declaration")
    signer = exam.declarant
    if isinstance(signer, SignatureRefused):
        return indeterminate("no_signer")
    return print_difference(exam.parts, declaration, regime, facts, PdfExamined(signer, exam.receipt))


def regime_is_in_force(exam: Examination) -> Finding:
    """``regime``: form and figures are known here, and are those in force for this filing on its day."""
    if isinstance(exam.head, Unreadable):
        return indeterminate("regime.no_declaration")
    if exam.regime is None:
        return indeterminate("regime.unknown", form=exam.head.regime.form)
    in_force = exam.measure.regimes.for_filing(exam.head.filing, exam.head.completed_on)
    if in_force is None or in_force.digest != exam.regime.digest:
        return invalid("regime.not_in_force", form=exam.regime.form.name)
    return valid("regime.valid", statement=exam.regime.row.statement)


def signer_is_trusted(exam: Examination) -> Finding:
    """``signer_trusted``: a way to a pinned root, at the moment of judging; for the receiver too, if there is one."""
    if exam.signer is None:
        return indeterminate("no_signer")
    found = _of_judgement("signer_trusted", exam.signer.trusted)
    # A token cannot be seen from here: what package.json says of it is told as the signer's word (contract 4).
    if isinstance(exam.facts, PackageFacts) and exam.facts.claimed_level == Level.AUTHORITY_TOKEN.value:
        found = found.adding(valid("signer_trusted.claims_token"))
    return (
        found if exam.receiver is None else found.adding(*_of_receiver(exam, "signer_trusted", exam.receiver.trusted))
    )


def signer_is_not_revoked(exam: Examination) -> Finding:
    """``revocation``: the lists at hand do not name the certificate, nor the receiver's, if there is one."""
    if exam.signer is None:
        return indeterminate("no_signer")
    found = _of_judgement("revocation", exam.signer.revocation)
    return found if exam.receiver is None else found.adding(*_of_receiver(exam, "revocation", exam.receiver.revocation))


def _of_receiver(exam: Examination, fact: str, judged: Judgement) -> tuple[Finding, Finding]:
    holder = holder_name(exam.receipt.signature.certificate) if exam.receipt is not None else ""
    return valid("of_receiver", holder=holder), _of_judgement(fact, judged)


def signer_is_the_declarant(exam: Examination) -> Finding:
    """``signer_is_declarant``: the certificate's number, or else its name, is the declarant's."""
    signer, declaration = exam.declarant, exam.declaration
    if isinstance(signer, SignatureRefused) or not isinstance(declaration, Declaration):
        return indeterminate("signer_is_declarant.unknown")
    people = [row for rows in declaration.sections.values() for row in rows if isinstance(row, Declarant)]
    if len(people) != 1:
        return indeterminate("signer_is_declarant.unknown")
    judged = signer_is_declarant(signer.certificate, people[0].id_number or "", people[0].full_name or "")
    return Finding(judged.state.value, f"signer_is_declarant.{judged.reason.value}", dict(judged.facts))


def _of_signature(fact: str, found: SignatureExamined | SignatureRefused) -> Finding:
    if isinstance(found, SignatureRefused):
        return invalid(f"signature.{found.reason.value}")
    # A local key seals (niêm phong); it is never said to sign (contract 4).
    word = "sealed" if found.certificate.is_self_signed else "valid"
    return valid(f"{fact}.{word}", holder=holder_name(found.certificate))


def _of_judgement(fact: str, judged: Judgement) -> Finding:
    return Finding(judged.state.value, f"{fact}.{judged.reason.value}", dict(judged.facts))


CHECKS: Final[Mapping[str, Check]] = {
    "container": container_is_canonical,
    "manifest": manifest_names_the_files,
    "signature": signature_is_intact,
    "same_signer": both_signatures_are_of_one_signer,
    "pdf_signature": pdf_signature_is_intact,
    "pdf_is_print": pdf_is_the_print,
    "schema": json_is_a_declaration,
    "regime": regime_is_in_force,
    "signer_trusted": signer_is_trusted,
    "revocation": signer_is_not_revoked,
    "signer_is_declarant": signer_is_the_declarant,
}
"""Every fact, in the order of contract and verdict."""

GATES: Final = ("container", "manifest", "signature")
"""Cheap checks first: behind one that fails nothing more is looked at, since nothing more can be believed."""
