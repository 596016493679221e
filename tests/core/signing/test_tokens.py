"""A token signs by the key that its CKA_ID names, is given a PIN once, and says what its flags say of it."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from declare_app.base.errors import AppError
from declare_app.signing.algorithms import verifies
from declare_app.signing.cms import build_signature, examine_signature
from declare_app.signing.examination import SignatureExamined
from declare_app.signing.token_answers import PinState
from declare_app.signing.tokens import Token, TokenCertificate, TokenSession
from declare_app.signing.unsealing_key import OAEP_SHA256
from tests import pki
from tests.tokens import DRIVER, PIN, SPY, Shelf, Spy

EVERY_KEY = pytest.mark.parametrize("holder", [pki.declarant, pki.rsa_declarant, pki.p384_declarant])
DIGEST = bytes(range(32))


def with_key(shelf: Shelf, holder: pki.Holder, *, key: bool = True) -> tuple[Token, TokenCertificate]:
    serial = shelf.add("Ký số")
    shelf.put(serial, holder, key=key)
    token = shelf.token(serial)
    return token, next(one for one in token.certificates if one.key_id == "a1")


@EVERY_KEY
def test_a_token_signs_as_a_file_would(shelf: Shelf, holder: pki.NamedHolder) -> None:
    token, chosen = with_key(shelf, holder())
    with TokenSession(DRIVER, token, chosen, PIN) as session:
        signature = build_signature(DIGEST, session.signer(pki.NOW), pki.NOW)
    assert examine_signature(signature, DIGEST) == SignatureExamined(holder().certificate, holder().chain, pki.NOW)


def test_a_token_says_what_it_is_before_any_pin(shelf: Shelf) -> None:
    token, _ = with_key(shelf, pki.declarant())
    assert (token.label, token.manufacturer, token.pin) == ("Ký số", "SoftHSM project", PinState.FRESH)
    assert len(token.serial) == 16
    held = {one.key_id: one.certificate for one in token.certificates}
    assert held == {"a1": pki.declarant().certificate, "c0": pki.sub_ca().certificate}


def test_the_key_is_found_by_its_id_where_all_labels_are_the_same(shelf: Shelf) -> None:
    serial = shelf.add("Ký số")
    shelf.put(serial, pki.colleague(), "b1")
    shelf.put(serial, pki.declarant(), "b2")
    token = shelf.token(serial)
    for one in token.certificates:
        if one.key_id in ("b1", "b2"):
            with TokenSession(DRIVER, token, one, PIN) as session:
                assert verifies(one.certificate.public_key, session.signer(pki.NOW).sign(b"data"), b"data")


def test_two_signatures_want_one_pin_and_one_session(shelf: Shelf, spy: Spy) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    with TokenSession(SPY, token, chosen, PIN) as session:
        signer = session.signer(pki.NOW)
        assert signer.sign(b"pdf") != signer.sign(b"manifest")
    assert (spy.calls("C_OpenSession"), spy.calls("C_Login"), spy.calls("C_SignInit")) == (1, 1, 2)
    assert spy.calls("C_CloseSession") == 1


@pytest.mark.parametrize("pin", ["12345678", "", "1" * 300])
def test_a_wrong_pin_is_tried_once_and_never_again(shelf: Shelf, spy: Spy, pin: str) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    with pytest.raises(AppError) as refused:
        TokenSession(SPY, token, chosen, pin)
    assert refused.value.code.startswith("token.pin_wrong")
    assert spy.calls("C_Login") == 1
    assert spy.calls("C_SignInit") == 0


def test_after_a_wrong_pin_the_flags_are_read_anew(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    assert token.pin is PinState.FRESH
    with pytest.raises(AppError) as refused:
        TokenSession(DRIVER, token, chosen, "00000000")
    assert refused.value.code == "token.pin_wrong_low"
    assert shelf.token(token.serial).pin is PinState.LOW
    with TokenSession(DRIVER, token, chosen, PIN):
        pass
    assert shelf.token(token.serial).pin is PinState.FRESH


def test_the_pin_stands_in_no_error(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    with pytest.raises(AppError) as refused:
        TokenSession(DRIVER, token, chosen, "55556666")
    error: BaseException | None = refused.value
    while error is not None:
        assert "55556666" not in repr(error) + str(error.__dict__)
        error = error.__cause__ or error.__context__


def test_a_certificate_without_its_key_is_said(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant(), key=False)
    with pytest.raises(AppError) as refused:
        TokenSession(DRIVER, token, chosen, PIN)
    assert refused.value.code == "token.no_key"


def test_a_token_pulled_out_before_it_is_opened_is_said(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    shelf.remove()
    with pytest.raises(AppError) as refused:
        TokenSession(DRIVER, token, chosen, PIN)
    assert refused.value.code == "token.removed"


def test_a_token_pulled_out_between_two_signatures_is_said(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    with TokenSession(DRIVER, token, chosen, PIN) as session:
        signer = session.signer(pki.NOW)
        signer.sign(b"pdf")
        shelf.remove()
        with pytest.raises(AppError) as refused:
            signer.sign(b"manifest")
    assert refused.value.code == "token.removed"


def test_another_token_in_its_slot_is_not_given_the_pin(shelf: Shelf, spy: Spy) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    other = Token(token.slot, token.label, "0" * 16, token.manufacturer, token.pin, token.certificates)
    with pytest.raises(AppError) as refused:
        TokenSession(SPY, other, chosen, PIN)
    assert refused.value.code == "token.removed"
    assert spy.calls("C_Login") == 0


@pytest.mark.parametrize(
    ("holder", "code"),
    [
        (pki.expired, "signer.expired"),
        (pki.not_yet_valid, "signer.not_yet_valid"),
        (pki.wrong_usage, "signer.wrong_key_usage"),
    ],
)
def test_what_may_not_sign_does_not_sign(shelf: Shelf, holder: pki.NamedHolder, code: str) -> None:
    token, chosen = with_key(shelf, holder())
    with TokenSession(DRIVER, token, chosen, PIN) as session, pytest.raises(AppError) as refused:
        session.signer(pki.NOW)
    assert refused.value.code == code


def test_a_signature_of_another_key_is_not_passed_on(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    liar = TokenCertificate(chosen.key_id, pki.colleague().certificate)
    with TokenSession(DRIVER, token, liar, PIN) as session:
        signer = session.signer(pki.NOW + timedelta(days=1))
        with pytest.raises(AppError) as refused:
            signer.sign(b"data")
    assert refused.value.code == "token.driver_failed"


# Opening what was sealed


def test_a_token_that_knows_no_oaep_with_sha_256_decrypts_all_the_same(shelf: Shelf, spy: Spy) -> None:
    token, chosen = with_key(shelf, pki.rsa_declarant())
    key = chosen.certificate.parsed.public_key()
    ciphertext = key.encrypt(b"k" * 32, OAEP_SHA256)  # type: ignore[union-attr]
    with TokenSession(SPY, token, chosen, PIN) as session:
        assert session.unwrap_rsa_oaep_sha256(ciphertext) == b"k" * 32
        with pytest.raises(ValueError, match="refused"):
            session.unwrap_rsa_oaep_sha256(bytes([ciphertext[0] ^ 1]) + ciphertext[1:])
        with pytest.raises(ValueError, match="refused"):
            session.unwrap_rsa_oaep_sha256(b"short")
    assert spy.calls("C_Login") == 1


def test_a_token_agrees_on_a_secret(shelf: Shelf) -> None:
    token, chosen = with_key(shelf, pki.declarant())
    other = ec.generate_private_key(ec.SECP256R1())
    point = other.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    public = chosen.certificate.public_key
    assert isinstance(public, ec.EllipticCurvePublicKey)
    with TokenSession(DRIVER, token, chosen, PIN) as session:
        assert session.agree(point) == other.exchange(ec.ECDH(), public)
        with pytest.raises(ValueError, match="refused"):
            session.agree(b"\x04" + b"\x01" * 64)  # no point of the curve
        with pytest.raises(ValueError, match="refused"):
            session.unwrap_rsa_oaep_sha256(b"k" * 256)
