"""The receiver's signature closes the document: two verify everywhere, and a third does not."""

import asyncio
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import x509  # type: ignore[import-untyped]  # it has no annotations
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from declare_app.signing.examination import Refusal, SignatureRefused
from declare_app.signing.pades import countersign_pdf
from declare_app.signing.pdf_signature import PdfExamined, examine_pdf, examine_pdf_signature
from tests import pki
from tests.core.signing import forged
from tests.core.signing.forged_receipts import (
    RECEIVED,
    Manner,
    certification_taken_off,
    closed,
    declarants_signature_taken_off,
    declared,
    forged_receipt,
    panel,
)
from tests.core.signing.prints import printed, stamp


def reason(document: bytes) -> Refusal | None:
    examined = examine_pdf(document)
    return examined.reason if isinstance(examined, SignatureRefused) else None


# Two signatures


@pytest.mark.parametrize("holder", [pki.colleague, pki.self_signed, pki.rsa_declarant])
def test_both_signatures_are_told_each_with_its_time(holder: pki.NamedHolder) -> None:
    examined = examine_pdf(countersign_pdf(declared(), pki.signer(holder()), panel(), RECEIVED))
    assert isinstance(examined, PdfExamined)
    assert examined.receipt is not None
    assert examined.declarant == examine_pdf_signature(declared())
    assert examined.receipt.signature.certificate == holder().certificate
    assert examined.receipt.signature.signing_time == pki.NOW
    assert (examined.receipt.received, examined.receipt.declared_bytes) == (RECEIVED, len(declared()))


def test_one_signature_alone_has_no_receipt() -> None:
    examined = examine_pdf(declared())
    assert isinstance(examined, PdfExamined)
    assert examined.receipt is None


def test_what_was_received_is_the_beginning_of_what_is_countersigned() -> None:
    assert closed().startswith(declared())


def statuses(document: bytes) -> list[PdfSignatureStatus]:
    """What pyHanko says of each signature, oldest first."""
    root = x509.Certificate.load(pki.root().certificate.der)
    context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=pki.NOW)
    reader = PdfFileReader(BytesIO(document))
    return [asyncio.run(async_validate_pdf_signature(one, context)) for one in reader.embedded_signatures]


def test_pyhanko_finds_both_intact_and_the_document_closed() -> None:
    first, second = statuses(closed())
    assert (first.bottom_line, second.bottom_line) == (True, True)
    assert first.modification_level is not None
    assert first.modification_level.name == "FORM_FILLING"
    assert second.coverage is SignatureCoverageLevel.ENTIRE_FILE


def test_poppler_and_qpdf_take_both(tmp_path: Path) -> None:
    (tmp_path / "closed.pdf").write_bytes(closed())
    said = subprocess.run(["pdfsig", "closed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert said.count("Total document signed") == 1
    assert said.index("Not total document signed") < said.index("- Total document signed")
    subprocess.run(["qpdf", "--check", "closed.pdf"], cwd=tmp_path, capture_output=True, check=True)


def test_no_page_changes_and_the_stamp_is_the_fields_appearance() -> None:
    with pikepdf.open(BytesIO(closed())) as pdf, pikepdf.open(BytesIO(declared())) as before:
        assert [page.Contents.read_bytes() for page in pdf.pages] == [
            page.Contents.read_bytes() for page in before.pages
        ]
        assert b"(Received) Tj" in pdf.Root.AcroForm.Fields[1].AP.N.read_bytes()
        assert pdf.Root.Perms.DocMDP == pdf.Root.AcroForm.Fields[0].V
        assert pdf.Root.AcroForm.Fields[1].V.Reference[0].TransformParams.P == 1


# A third, and other orders


def third() -> bytes:
    return forged_receipt(forged.nothing, Manner(field="NguoiThuBa", new_field=True), closed())


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(third, Refusal.PDF_FIELDS, id="a third signature in a field of its own"),
        pytest.param(lambda: closed() + closed()[len(declared()) :], Refusal.PDF_COVERAGE, id="the second twice"),
        pytest.param(lambda: closed() + b"\n", Refusal.PDF_COVERAGE, id="a line after it"),
        pytest.param(lambda: closed()[:-1], Refusal.PDF_COVERAGE, id="truncated"),
        pytest.param(
            lambda: forged_receipt(forged.nothing, document=printed()), Refusal.PDF_FIELDS, id="the receiver alone"
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(field="X", new_field=True)),
            Refusal.PDF_FIELDS,
            id="another field",
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(lock=FieldMDPSpec(FieldMDPAction.INCLUDE, fields=["A"]))),
            Refusal.PDF_CERTIFICATION,
            id="one field locked",
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(lock=None)), Refusal.PDF_CERTIFICATION, id="nothing locked"
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(level=MDPPerm.FILL_FORMS)),
            Refusal.PDF_CERTIFICATION,
            id="not closed",
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)),
            Refusal.PDF_CERTIFICATION,
            id="another kind of signature",
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(received=None)),
            Refusal.PDF_UNREADABLE,
            id="nothing that was received",
        ),
        pytest.param(
            lambda: forged_receipt(forged.nothing, Manner(holder=pki.declarant)),
            Refusal.PDF_OWN_RECEIPT,
            id="the declarant himself",
        ),
        pytest.param(
            lambda: forged_receipt(certification_taken_off), Refusal.PDF_CERTIFICATION, id="certification taken off"
        ),
        pytest.param(
            lambda: forged_receipt(declarants_signature_taken_off), Refusal.PDF_FIELDS, id="declarant taken off"
        ),
        pytest.param(
            lambda: forged_receipt(
                forged.nothing, document=forged.forged(forged.nothing, forged.Manner(certify=False))
            ),
            Refusal.PDF_CERTIFICATION,
            id="the declarant certified nothing",
        ),
    ],
)
def test_what_is_not_the_declarant_and_then_the_receiver_is_refused(make: object, expected: Refusal) -> None:
    assert callable(make)
    assert reason(make()) is expected


def test_the_receiver_first_and_the_declarant_after_is_refused() -> None:
    received_first = forged_receipt(forged.nothing, document=printed())
    from_there = forged.forged(forged.nothing, paper=(received_first, stamp()))
    assert reason(from_there) in {Refusal.PDF_COVERAGE, Refusal.PDF_FIELDS, Refusal.PDF_CERTIFICATION}


def test_to_pyhanko_a_third_signature_breaks_what_the_receiver_closed() -> None:
    second = statuses(third())[1]
    assert (second.intact, second.docmdp_ok, second.bottom_line) == (True, False, False)


# Any byte


def changed(place: int, change: int) -> bytes:
    return closed()[:place] + bytes([closed()[place] ^ change]) + closed()[place + 1 :]


def test_a_change_to_any_byte_is_refused() -> None:
    places = range(0, len(closed()), 61)
    assert [place for place in places if reason(changed(place, 1 << place % 8)) is None] == []


@pytest.mark.attacks
@pytest.mark.parametrize("change", [0x01, 0x80])
def test_another_value_of_any_byte_is_refused(change: int) -> None:
    assert [place for place in range(0, len(closed()), 3) if reason(changed(place, change)) is None] == []


@given(st.integers(0, len(closed()) - 1), st.integers(1, 255))
def test_a_truncated_or_changed_document_never_raises(place: int, change: int) -> None:
    assert reason(closed()[:place]) is not None
    assert reason(changed(place, change)) is not None
