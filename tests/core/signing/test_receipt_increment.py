"""The second increment is our own preparation for the receiver, byte for byte; what a receiver adds to it is found."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest

from declare_app.signing.increment import Difference, Part, compare_increment
from declare_app.signing.pades import Panel, _StillWriter, prepare, prepare_receipt
from declare_app.signing.pdf_signature import PdfExamined, examine_pdf
from tests import pki
from tests.core.signing import forged
from tests.core.signing.forged_receipts import (
    RECEIVED,
    Change,
    Manner,
    closed,
    declared,
    forged_receipt,
    moved_field,
    other_stamp_of_the_declarant,
    panel,
)
from tests.core.signing.prints import stamp


def difference(document: bytes) -> Difference | None:
    expected = prepare_receipt(declared(), panel(), RECEIVED).document[len(declared()) :]
    return compare_increment(document, declared(), expected)


def test_the_second_increment_can_be_made_again_without_a_key() -> None:
    assert difference(closed()) is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(forged.other_amount, id="another amount on the page"),
        pytest.param(moved_field, id="his field over the page"),
        pytest.param(forged.moved_field, id="the declarant's field moved"),
        pytest.param(other_stamp_of_the_declarant, id="another stamp of the declarant"),
        pytest.param(forged.hidden_object, id="an object more"),
        pytest.param(forged.changed_catalog, id="an entry in the catalog"),
        pytest.param(forged.narrower_page, id="a page narrower"),
    ],
)
def test_what_the_receiver_changes_is_found_though_both_signatures_are_intact(change: Change) -> None:
    document = forged_receipt(change)
    assert isinstance(examine_pdf(document), PdfExamined)
    found = difference(document)
    assert found is not None
    assert found.part is Part.INCREMENT


@pytest.mark.parametrize("manner", [Manner(stamp=stamp("Approved")), Manner(received=RECEIVED + b"\x00")])
def test_another_stamp_or_another_signature_received_is_found(manner: Manner) -> None:
    assert difference(forged_receipt(forged.nothing, manner)) is not None


def test_an_increment_between_the_two_is_found() -> None:
    writer = _StillWriter(BytesIO(declared()))
    forged.hidden_object(writer)
    between = BytesIO()
    writer.write(between)  # type: ignore[no-untyped-call]
    assert difference(forged_receipt(forged.nothing, document=between.getvalue())) is not None


def test_the_second_increment_of_the_sample_is_pinned() -> None:
    # Another value means that packages countersigned before are no longer recognised: keep the old way beside the new.
    samples = Path(__file__).parent / "samples"
    print_pdf, stamp_pdf = (samples / "print.pdf").read_bytes(), (samples / "stamp.pdf").read_bytes()
    first = prepare(print_pdf, stamp_pdf, pki.NOW).filled(RECEIVED)
    second = prepare_receipt(first, Panel(stamp_pdf, pki.NOW), RECEIVED).document[len(first) :]
    assert hashlib.sha256(second).hexdigest() == "d0af5c99947958c2efcd9889ac1cfe6a1f9f3fda1f3de72baad632939e2fb61d"
