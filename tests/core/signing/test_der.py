"""The strict DER reader and writer (X.690)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.signing import der


@pytest.mark.parametrize("length", [0, 1, 127, 128, 255, 256, 65_535, 65_536])
def test_what_was_written_is_read_back_whole(length: int) -> None:
    written = der.encode(der.OCTET_STRING, bytes(length))
    element = der.only(written, der.OCTET_STRING)
    assert (element.content, element.encoded) == (bytes(length), written)


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(b"\x04", id="no length"),
        pytest.param(b"\x04\x02\x00", id="shorter than it says"),
        pytest.param(b"\x04\x00\x00", id="something after it"),
        pytest.param(b"\x04\x81\x01\x00", id="long form of a short length"),
        pytest.param(b"\x04\x82\x00\x80" + bytes(128), id="length with a leading zero"),
        pytest.param(b"\x24\x80\x04\x00\x00\x00", id="indefinite length"),
        pytest.param(b"\x1f\x81\x00\x00", id="high tag number"),
        pytest.param(b"\x04\x84\xff\xff\xff\xff", id="four gigabytes"),
        pytest.param(b"\x04\xff" + b"\xff" * 127, id="length of 127 octets"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x02\x01\x00", id="another tag"),
    ],
)
def test_anything_but_one_der_element_is_refused(damaged: bytes) -> None:
    with pytest.raises(der.NotDerError):
        der.only(damaged, der.OCTET_STRING)


@given(st.binary(max_size=80))
def test_any_bytes_are_read_exactly_or_refused(data: bytes) -> None:
    try:
        found = der.elements(data)
    except der.NotDerError:
        return
    assert b"".join(der.encode(one.tag, one.content) for one in found) == data


def test_a_set_is_written_in_ascending_order() -> None:
    assert der.set_of(b"\x04\x01\x02", b"\x02\x01\x05").hex() == "3106020105040102"


@pytest.mark.parametrize(
    ("dotted", "encoded"),
    [("1.2.840.113549.1.7.2", "06092a864886f70d010702"), ("2.16.840.1.101.3.4.2.1", "0609608648016503040201")],
)
def test_object_identifiers_are_written_in_base_128(dotted: str, encoded: str) -> None:
    assert der.object_identifier(dotted).hex() == encoded
