"""Signing the print: one increment, the same bytes every time but for the signature, taken by stock tools."""

import hashlib
import subprocess
from datetime import UTC, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509

from declare_app.base.errors import AppError
from declare_app.signing.examination import SignatureExamined
from declare_app.signing.increment import compare_increment
from declare_app.signing.pades import prepare, prepared_increment, sign_pdf
from declare_app.signing.pdf_signature import examine_pdf_signature
from tests import pki
from tests.core.signing.prints import printed, stamp

EVERY_SIGNER = pytest.mark.parametrize(
    "holder", [pki.declarant, pki.rsa_declarant, pki.self_signed, pki.p384_declarant]
)


def signed(holder: pki.Holder) -> bytes:
    return sign_pdf(printed(), pki.signer(holder), stamp(), pki.NOW)


@EVERY_SIGNER
def test_a_signed_print_tells_who_signed_and_when_they_say_they_did(holder: pki.NamedHolder) -> None:
    examined = examine_pdf_signature(signed(holder()))
    assert examined == SignatureExamined(holder().certificate, holder().chain, pki.NOW)


@EVERY_SIGNER
def test_poppler_and_qpdf_take_a_signed_print(holder: pki.NamedHolder, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed(holder()))
    said = subprocess.run(["pdfsig", "signed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert "Signature Validation: Signature is Valid." in said
    assert "Total document signed" in said
    assert "The signature form field is not signed." in said  # the receiver's
    subprocess.run(["qpdf", "--check", "signed.pdf"], cwd=tmp_path, capture_output=True, check=True)


def test_the_print_is_the_beginning_of_the_signed_print() -> None:
    assert signed(pki.declarant()).startswith(printed())


def test_the_increment_can_be_made_again_without_a_key() -> None:
    increment = prepared_increment(printed(), stamp(), pki.NOW)
    assert compare_increment(signed(pki.declarant()), printed(), increment) is None
    assert compare_increment(signed(pki.rsa_declarant()), printed(), increment) is None


def test_only_the_signature_differs_between_two_signers() -> None:
    one, other = signed(pki.declarant()), signed(pki.rsa_declarant())
    prepared = prepare(printed(), stamp(), pki.NOW)
    assert one[: prepared.start] == other[: prepared.start] == prepared.document[: prepared.start]
    assert one[prepared.end :] == other[prepared.end :] == prepared.document[prepared.end :]


def test_the_increment_is_the_same_for_one_moment_in_whatever_zone() -> None:
    in_utc = pki.NOW.astimezone(UTC) + timedelta(microseconds=5)
    assert prepared_increment(printed(), stamp(), in_utc) == prepared_increment(printed(), stamp(), pki.NOW)


def test_the_increment_of_the_sample_is_pinned() -> None:
    # Another value means that packages signed before are no longer recognised: keep the old way beside the new one.
    samples = Path(__file__).parent / "samples"
    print_pdf, stamp_pdf = (samples / "print.pdf").read_bytes(), (samples / "stamp.pdf").read_bytes()
    digest = hashlib.sha256(prepared_increment(print_pdf, stamp_pdf, pki.NOW)).hexdigest()
    assert digest == "5db95b8d912c13cf395565330640341bd5a7f2af29b3f8cbfb675057cabce4fd"


def test_a_compressed_stamp_is_written_uncompressed() -> None:
    increment = prepared_increment(printed(), stamp(compressed=True), pki.NOW)
    assert increment.count(b"/Filter") == increment.count(b"/Filter /Adobe.PPKLite") == 1
    assert b"(Signed) Tj" in increment


def test_the_stamp_is_the_appearance_of_the_field_and_no_page_changes() -> None:
    with pikepdf.open(BytesIO(signed(pki.declarant()))) as pdf, pikepdf.open(BytesIO(printed())) as before:
        field = pdf.Root.AcroForm.Fields[0]
        assert b"(Signed) Tj" in field.AP.N.read_bytes()
        assert field.Rect == before.Root.AcroForm.Fields[0].Rect
        pages = [page.Contents.read_bytes() for page in pdf.pages]
        assert pages == [page.Contents.read_bytes() for page in before.pages]


def test_the_signature_certifies_the_document_for_filling_in_only() -> None:
    with pikepdf.open(BytesIO(signed(pki.declarant()))) as pdf:
        signature = pdf.Root.Perms.DocMDP
        assert signature.Reference[0].TransformParams.P == 2
        assert signature == pdf.Root.AcroForm.Fields[0].V
        assert "/V" not in pdf.Root.AcroForm.Fields[1]


def test_nothing_personal_stands_in_the_signature_dictionary() -> None:
    with pikepdf.open(BytesIO(signed(pki.declarant()))) as pdf:
        entries = {"/Type", "/Filter", "/SubFilter", "/ByteRange", "/Contents", "/M", "/Reference"}
        assert set(pdf.Root.Perms.DocMDP.keys()) == entries


def test_an_identifier_that_reads_as_text_is_kept_as_bytes() -> None:
    identifier = printed()[printed().rindex(b"/ID [<") + 6 :][:32]
    document = printed().replace(b"<" + identifier + b">", b"<" + b"41" * 16 + b">")
    increment = prepared_increment(document, stamp(), pki.NOW)
    assert b"<" + b"41" * 16 + b">" in increment
    assert (
        compare_increment(sign_pdf(document, pki.signer(pki.declarant()), stamp(), pki.NOW), document, increment)
        is None
    )


def test_a_chain_too_large_for_its_place_is_refused() -> None:
    padding = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), bytes(8000))
    large = pki.issue(pki.Order(extensions=((padding, False),)))
    with pytest.raises(AppError) as refused:
        signed(large)
    assert (refused.value.code, refused.value.facts) == ("signer.chain_too_large", {"limit_bytes": 8192})
