"""A local key seals for a person of one name and number, for ten years, and says no more than that."""

from datetime import timedelta

import pytest
from cryptography import x509

from declare_app.base.errors import AppError
from declare_app.signing.identity import holder_name, signer_is_declarant
from declare_app.signing.local_key import LocalKey, new_local_key
from tests import pki


@pytest.mark.parametrize(
    ("number", "subject"), [("022079004517", "CCCD:022079004517"), ("012345678", "CMND:012345678")]
)
def test_it_names_the_declarant_by_number(number: str, subject: str) -> None:
    signer = new_local_key("Nguyễn  Văn An", number, pki.NOW).signer(pki.NOW)
    assert signer.certificate.is_self_signed
    assert holder_name(signer.certificate) == "Nguyễn Văn An"
    [attribute] = signer.certificate.parsed.subject.get_attributes_for_oid(x509.NameOID.SERIAL_NUMBER)
    assert attribute.value == subject
    assert signer_is_declarant(signer.certificate, number, "").state == "valid"
    assert signer_is_declarant(signer.certificate, "1" + number[1:], "Nguyễn Văn An").state == "invalid"


def test_without_a_number_it_names_by_name_alone() -> None:
    signer = new_local_key("Nguyễn Văn An", "không nhớ", pki.NOW).signer(pki.NOW)
    assert signer_is_declarant(signer.certificate, "022079004517", "Nguyễn Văn An").state == "valid"


def test_a_long_or_an_empty_name_makes_a_certificate_too() -> None:
    assert len(holder_name(new_local_key("Đỗ " * 60, "", pki.NOW).signer(pki.NOW).certificate).encode()) <= 64
    assert holder_name(new_local_key(" ", "", pki.NOW).signer(pki.NOW).certificate) == "Khóa trên máy"


def test_it_signs_for_ten_years_and_no_longer() -> None:
    key = new_local_key("An", "", pki.NOW)
    key.signer(pki.NOW + timedelta(days=3652))
    with pytest.raises(AppError) as caught:
        key.signer(pki.NOW + timedelta(days=3654))
    assert caught.value.code == "signer.expired"


def test_it_does_not_show_its_key() -> None:
    key = new_local_key("An", "", pki.NOW)
    assert repr(key) == "LocalKey()"
    assert isinstance(key, LocalKey)
