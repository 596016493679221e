"""A PDF signature counts when it is one, covers the whole file, and is the document's certification."""

import hashlib
from datetime import datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from declare_app.signing.cms import build_signature
from declare_app.signing.examination import Refusal, SignatureExamined, SignatureRefused
from declare_app.signing.pades import sign_pdf
from declare_app.signing.pdf_signature import examine_pdf_signature
from tests import pki
from tests.core.signing.forged import Manner, decoy, forged, nothing
from tests.core.signing.prints import printed, stamp


@cache
def signed() -> bytes:
    return sign_pdf(printed(), pki.signer(pki.declarant()), stamp(), pki.NOW)


def reason(document: bytes) -> Refusal | None:
    examined = examine_pdf_signature(document)
    return examined.reason if isinstance(examined, SignatureRefused) else None


def test_an_honest_signature_is_taken() -> None:
    assert reason(forged(nothing)) is None


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        pytest.param(b"", Refusal.PDF_FIELDS, id="nothing"),
        pytest.param(printed(), Refusal.PDF_FIELDS, id="not signed"),
        pytest.param(signed()[:-1], Refusal.PDF_COVERAGE, id="truncated"),
        pytest.param(signed() + b"\n", Refusal.PDF_COVERAGE, id="a line more"),
        pytest.param(b" " + signed(), Refusal.PDF_COVERAGE, id="a byte before"),
        pytest.param(signed() + signed()[len(printed()) :], Refusal.PDF_COVERAGE, id="a second increment"),
        pytest.param(signed() + b"/ByteRange [0 1 2 3]", Refusal.PDF_COVERAGE, id="a second byte range"),
        pytest.param(signed().replace(b"250.000", b"250.001"), Refusal.OTHER_CONTENT, id="another amount"),
        pytest.param(forged(nothing, Manner(certify=False)), Refusal.PDF_CERTIFICATION, id="no certification"),
        pytest.param(
            forged(nothing, Manner(level=MDPPerm.ANNOTATE)),
            Refusal.PDF_CERTIFICATION,
            id="certification of another level",
        ),
        pytest.param(
            forged(nothing, Manner(subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)),
            Refusal.PDF_CERTIFICATION,
            id="another kind of signature",
        ),
        pytest.param(
            forged(nothing, Manner(certification_elsewhere=True)), Refusal.PDF_CERTIFICATION, id="another certification"
        ),
        pytest.param(forged(nothing, Manner(field="NguoiNhan")), Refusal.PDF_FIELDS, id="the receiver's field"),
        pytest.param(
            forged(nothing, Manner(time_in_signature=pki.NOW)), Refusal.ATTRIBUTES, id="time in the signature"
        ),
        pytest.param(
            forged(nothing, Manner(time=pki.NOW.replace(tzinfo=None))), Refusal.PDF_TIME, id="time without zone"
        ),
        pytest.param(forged(nothing, Manner(time=None)), Refusal.PDF_UNREADABLE, id="no time"),
        pytest.param(decoy(same_range=False), Refusal.PDF_COVERAGE, id="signed beside the form"),
        pytest.param(decoy(same_range=True), Refusal.PDF_CONTENTS, id="signed beside the form, with its range"),
    ],
)
def test_what_is_not_one_signature_of_the_whole_document_is_refused(document: bytes, expected: Refusal) -> None:
    assert reason(document) is expected


@pytest.mark.parametrize("time", [pki.NOW, datetime.fromisoformat("2026-11-23T21:00:00-05:30")])
def test_the_claimed_time_is_read_in_any_zone(time: datetime) -> None:
    examined = examine_pdf_signature(forged(nothing, Manner(time=time)))
    assert isinstance(examined, SignatureExamined)
    assert examined.signing_time == time


# The gap


def with_range(text: bytes) -> bytes:
    """The document with another byte range of the same length."""
    start = signed().rindex(b"/ByteRange [")
    end = signed().index(b"/Type", start)
    return signed()[:start] + b"/ByteRange [" + text.ljust(end - start - 13) + b"\n" + signed()[end:]


START = signed().rindex(b"/Contents <") + len(b"/Contents <")
GAP = START - 1, START + 16 * 1024 + 1


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param((0, 0, 0, 0), id="nothing"),
        pytest.param((0, GAP[0], GAP[1] + 1, len(signed()) - GAP[1] - 1), id="a byte more"),
        pytest.param((0, GAP[0] - 1, GAP[1], len(signed()) - GAP[1]), id="a byte before"),
        pytest.param((0, GAP[1], GAP[0], len(signed()) - GAP[0]), id="overlapping"),
        pytest.param((1, GAP[0], GAP[1], len(signed()) - GAP[1]), id="not from the beginning"),
        pytest.param((0, GAP[0], GAP[1], len(signed()) - GAP[1] + 1), id="beyond the end"),
        pytest.param((0, GAP[0], GAP[1], 99999999999), id="far beyond the end"),
        pytest.param((0, 0, len(signed()), 0), id="all of it is the gap"),
    ],
)
def test_another_gap_than_the_signature_is_refused(numbers: tuple[int, ...]) -> None:
    text = b"%d %d %d %d]" % numbers
    assert reason(with_range(text)) in {Refusal.PDF_FIELDS, Refusal.PDF_COVERAGE, Refusal.PDF_CONTENTS}


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        pytest.param(signed()[START : START + 40].lower(), Refusal.PDF_CONTENTS, id="small hex digits"),
        pytest.param(b"0" * 40, Refusal.PDF_CONTENTS, id="zeros"),
        pytest.param(b"3000" + b"0" * 36, Refusal.PDF_CONTENTS, id="an empty sequence"),
        pytest.param(b" " * 40, Refusal.PDF_CONTENTS, id="spaces"),
    ],
)
def test_other_digits_are_refused(digits: bytes, expected: Refusal) -> None:
    assert reason(signed()[:START] + digits + signed()[START + 40 :]) is expected


def test_zeros_are_all_that_may_follow_the_signature() -> None:
    last = GAP[1] - 2
    assert signed()[last : last + 1] == b"0"
    assert reason(signed()[:last] + b"1" + signed()[last + 1 :]) is Refusal.PDF_CONTENTS


def test_a_true_signature_over_no_document_is_refused() -> None:
    before, digits = b"%PDF-1.7\nnot a document ", 4096
    after = b" /ByteRange [0 %d %d 60] " % (len(before), len(before) + digits + 2)
    after = after.ljust(60)
    digest = hashlib.sha256(before + after).digest()
    signature = build_signature(digest, pki.signer(pki.self_signed()), None).hex().upper().encode()
    assert reason(before + b"<" + signature.ljust(digits, b"0") + b">" + after) is Refusal.PDF_UNREADABLE


# Any byte


def changed(place: int, change: int) -> bytes:
    return signed()[:place] + bytes([signed()[place] ^ change]) + signed()[place + 1 :]


def test_a_change_to_any_byte_is_refused() -> None:
    places = range(0, len(signed()), 29)
    assert [place for place in places if reason(changed(place, 1 << place % 8)) is None] == []


@pytest.mark.attacks
@pytest.mark.parametrize("change", [0x01, 0x80, 0xFF])
def test_another_value_of_any_byte_is_refused(change: int) -> None:
    assert [place for place in range(len(signed())) if reason(changed(place, change)) is None] == []


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_fuss(data: bytes) -> None:
    assert reason(data) is not None
