"""Who can receive: certificates of keys that decrypt, strong, in their days, and made for it."""

import pytest

from declare_app.base.errors import AppError
from declare_app.signing.recipients import recipient_with
from tests import pki, sealed


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"usage": ("digital_signature",)}, "recipient.wrong_key_usage", id="for signatures"),
        pytest.param({"usage": None}, "recipient.wrong_key_usage", id="says nothing"),
        pytest.param({"usage": ("key_encipherment",)}, "recipient.wrong_key_usage", id="P-256 for RSA's use"),
        pytest.param(
            {"key": "rsa2048", "usage": ("key_agreement",)}, "recipient.wrong_key_usage", id="RSA for ECDH's use"
        ),
        pytest.param({"key": "rsa1024", "usage": ("key_encipherment",)}, "recipient.weak_key", id="RSA 1024"),
        pytest.param({"key": "p384", "usage": ("key_agreement",)}, "recipient.unsupported_key", id="P-384"),
        pytest.param({"key": "ed25519", "usage": ("key_agreement",)}, "recipient.unsupported_key", id="Ed25519"),
    ],
)
def test_a_certificate_that_is_not_for_receiving_is_refused(changes: dict[str, object], code: str) -> None:
    holder = pki.issue(pki.Order(**changes), pki.sub_ca())  # type: ignore[arg-type]
    with pytest.raises(AppError) as caught:
        recipient_with(holder.certificate, "office.pem", pki.NOW)
    assert (caught.value.code, caught.value.facts["file"]) == (code, "office.pem")


@pytest.mark.parametrize(
    ("at", "code"),
    [(pki.NOW.replace(year=2031), "recipient.expired"), (pki.NOW.replace(year=2020), "recipient.not_yet_valid")],
)
def test_a_certificate_that_is_not_valid_today_is_refused(at: object, code: str) -> None:
    with pytest.raises(AppError) as caught:
        sealed.recipients(sealed.ec_office(), at=at)  # type: ignore[arg-type]
    assert caught.value.code == code
