"""A signed PDF is the print and our own increment, byte for byte; what a signer adds to it is found and named."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing.examination import SignatureExamined
from declare_app.signing.increment import Difference, Part, compare_increment
from declare_app.signing.pades import prepared_increment, sign_pdf
from declare_app.signing.pdf_signature import examine_pdf_signature
from tests import pki
from tests.core.signing import forged
from tests.core.signing.prints import printed, stamp


@cache
def signed() -> bytes:
    return sign_pdf(printed(), pki.signer(pki.declarant()), stamp(), pki.NOW)


@cache
def expected() -> bytes:
    return prepared_increment(printed(), stamp(), pki.NOW)


def difference(signed_pdf: bytes) -> Difference | None:
    return compare_increment(signed_pdf, printed(), expected())


def test_an_honest_signature_makes_no_difference() -> None:
    assert difference(signed()) is None
    assert difference(forged.forged(forged.nothing)) is None


@pytest.mark.parametrize(
    ("change", "number"),
    [
        pytest.param(forged.other_amount, 13, id="another amount on the page"),
        pytest.param(forged.full_page_stamp, 4, id="stamp over the whole page"),
        pytest.param(forged.moved_field, 4, id="field moved"),
        pytest.param(forged.hidden_object, 1, id="an object more"),
        pytest.param(forged.changed_catalog, 1, id="an entry in the catalog"),
        pytest.param(forged.narrower_page, 6, id="a page narrower"),
    ],
)
def test_what_the_signer_himself_changes_is_found_though_his_signature_is_intact(
    change: forged.Change, number: int
) -> None:
    document = forged.forged(change)
    assert isinstance(examine_pdf_signature(document), SignatureExamined)
    assert difference(document) == Difference(Part.INCREMENT, number)


def test_another_print_is_found_by_its_object() -> None:
    other = sign_pdf(printed("9.250.000.000"), pki.signer(pki.declarant()), stamp(), pki.NOW)
    found = difference(other)
    assert found is not None
    assert found.part is Part.PRINT
    assert b"Amount" in printed().split(b"\n%d 0 obj" % (found.object_number or 0))[1].split(b"endobj")[0]


def test_another_stamp_is_found() -> None:
    other = sign_pdf(printed(), pki.signer(pki.declarant()), stamp("Trusted"), pki.NOW)
    found = difference(other)
    assert found is not None
    assert found.part is Part.INCREMENT


@pytest.mark.parametrize("more", [b"\n", b"%%EOF\n", b"\x00", expected()])
def test_whatever_follows_the_increment_is_found(more: bytes) -> None:
    assert difference(signed() + more) == Difference(Part.END, None)


def test_the_unsigned_print_is_not_a_signed_one() -> None:
    assert difference(printed()) == Difference(Part.INCREMENT, None)


@pytest.mark.parametrize("rest", [0, 1, 1000])
def test_a_truncated_document_is_found(rest: int) -> None:
    found = difference(signed()[:rest])
    assert found is not None
    assert found.part is Part.PRINT


# The three holes


def in_place(start: bytes, old: bytes, new: bytes) -> bytes:
    """The signed document with bytes after the last ``start`` replaced by as many others."""
    place = signed().rindex(start) + len(start)
    assert len(old) == len(new)
    assert signed()[place:].startswith(old)
    return signed()[:place] + new + signed()[place + len(old) :]


TIME = b"D\\07220261124093000\\05307\\04700\\047"
CONTENTS = b"/Contents <"
IDENTIFIER = signed()[signed().rindex(b"> <") + 3 :][:32]


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(in_place(b"/M (", TIME, TIME.replace(b"2026", b"2027")), id="time"),
        pytest.param(in_place(b"> <", IDENTIFIER, b"0" * 32), id="identifier"),
        pytest.param(in_place(CONTENTS, b"30", b"FF"), id="signature"),
    ],
)
def test_a_hole_may_hold_another_value(document: bytes) -> None:
    assert difference(document) is None


@pytest.mark.parametrize(
    ("document", "number"),
    [
        pytest.param(in_place(b"/M (", TIME, TIME.replace(b"1124", b"1324")), 19, id="month 13"),
        pytest.param(in_place(b"/M (", TIME, TIME.replace(b"05307", b"05308")), 19, id="another zone"),
        pytest.param(in_place(b"/M (", TIME, b") /Name (Minister)".ljust(len(TIME))), 19, id="an entry in the time"),
        pytest.param(in_place(b"> <", IDENTIFIER, b"g" * 32), None, id="identifier not hex"),
        pytest.param(
            in_place(b"> <", IDENTIFIER, b"> ] /Info 1 0 R /X [ <".ljust(32, b"0")), None, id="a trailer entry"
        ),
        pytest.param(in_place(CONTENTS, b"30", b"3a"), 19, id="small hex digits"),
        pytest.param(in_place(CONTENTS, b"308205", b"> /A <"), 19, id="an entry in the signature"),
    ],
)
def test_a_hole_holds_a_value_of_its_kind_and_nothing_else(document: bytes, number: int | None) -> None:
    assert difference(document) == Difference(Part.HOLE, number)


@given(st.integers(0, len(signed()) - 1), st.integers(1, 255))
def test_a_changed_byte_outside_the_holes_is_found(place: int, change: int) -> None:
    start = signed().rindex(CONTENTS) + len(CONTENTS)
    in_signature = start <= place < start + 16 * 1024
    document = signed()[:place] + bytes([signed()[place] ^ change]) + signed()[place + 1 :]
    time, identifier = signed().rindex(TIME), signed().rindex(IDENTIFIER)
    in_hole = in_signature or 0 <= place - time < len(TIME) or 0 <= place - identifier < 32
    found = difference(document)
    assert in_hole or found is not None


@given(st.binary(max_size=300))
def test_any_bytes_differ(data: bytes) -> None:
    assert difference(data) is not None


def test_an_increment_that_is_not_ours_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="not an increment"):
        compare_increment(signed(), printed(), b"1 0 obj\nendobj\n")
