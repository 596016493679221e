"""Which token and certificate are meant, and what is said where that is not clear."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.x509.oid import NameOID

from declare_app.base.errors import AppError
from declare_app.services.signing_order import TokenChoice
from declare_app.services.tokens import AskPin, offered_keys, signing_certificate, token_signer
from declare_app.signing.token_answers import PinState
from declare_app.signing.tokens import Token, TokenCertificate
from tests import pki
from tests.builders import draft_of, example
from tests.tokens import DRIVER, PIN, SPY, Shelf, Spy, shelf_in, spy_in


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return shelf_in(tmp_path / "shelf", monkeypatch)


@pytest.fixture
def spy(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Spy:
    return spy_in(shelf.folder, monkeypatch)


def pin(state: PinState) -> str:
    assert state is PinState.FRESH
    return PIN


def never(_: PinState) -> str:
    raise AssertionError("no PIN may be asked for")


def refusal(choice: TokenChoice, ask_pin: AskPin = never) -> AppError:
    with pytest.raises(AppError) as refused, token_signer(choice, pki.NOW, ask_pin):
        pass
    return refused.value


def holding(*certificates: pki.Holder, state: PinState = PinState.FRESH) -> Token:
    held = (TokenCertificate(f"a{number}", one.certificate) for number, one in enumerate(certificates))
    return Token(0, "Ký số", "0001", "Maker", state, tuple(held))


def test_a_token_is_named_by_its_label(shelf: Shelf) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    with token_signer(TokenChoice(DRIVER, "Ký số"), pki.NOW, pin) as signer:
        assert signer.certificate == pki.declarant().certificate
        assert signer.in_token


def test_two_tokens_of_one_label_are_told_apart_by_their_numbers(shelf: Shelf) -> None:
    one, other = shelf.add("Ký số"), shelf.add("Ký số")
    shelf.put(one, pki.declarant())
    shelf.put(other, pki.colleague())
    why = refusal(TokenChoice(DRIVER, "Ký số"))
    assert (why.code, why.facts) == ("token.same_label", {"token": "Ký số", "serials": ", ".join(sorted((one, other)))})
    with token_signer(TokenChoice(DRIVER, other), pki.NOW, pin) as signer:
        assert signer.certificate == pki.colleague().certificate


def test_a_token_that_is_not_there_is_said(shelf: Shelf) -> None:
    shelf.add("Ký số")
    assert refusal(TokenChoice(DRIVER, "Khác")).code == "token.not_there"


def test_a_driver_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refusal(TokenChoice(tmp_path / "none.so", "Ký số")).code == "file.missing"


def test_an_empty_token_has_no_certificate_and_no_pin_is_asked_for(shelf: Shelf) -> None:
    shelf.add("Ký số")
    assert refusal(TokenChoice(DRIVER, "Ký số")).code == "token.no_certificate"


def test_a_locked_token_is_not_asked_for_a_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    locked = holding(pki.declarant(), state=PinState.LOCKED)
    monkeypatch.setattr("declare_app.services.tokens.found_token", lambda _: locked)
    assert refusal(TokenChoice(DRIVER, "Ký số")).code == "token.pin_locked"


@pytest.mark.parametrize("state", [PinState.LOW, PinState.FINAL])
def test_whoever_gives_the_pin_hears_first_what_the_flags_say(monkeypatch: pytest.MonkeyPatch, state: PinState) -> None:
    monkeypatch.setattr("declare_app.services.tokens.found_token", lambda _: holding(pki.declarant(), state=state))

    def hears(told: PinState) -> str:
        assert told is state
        raise AppError("token.pin_last_try")

    assert refusal(TokenChoice(DRIVER, "Ký số"), hears).code == "token.pin_last_try"


def test_the_pin_is_given_once_for_all_signatures(shelf: Shelf, spy: Spy) -> None:
    shelf.put(shelf.add("Ký số"), pki.rsa_declarant())
    with token_signer(TokenChoice(SPY, "Ký số"), pki.NOW, pin) as signer:
        signer.sign(b"one")
        signer.sign(b"two")
    assert spy.calls("C_Login") == 1


def test_of_two_certificates_of_one_holder_the_later_one_signs() -> None:
    later = pki.issue(
        pki.Order(
            subject=((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),),
            not_after=datetime(2031, 1, 1, tzinfo=UTC),
        ),
        pki.sub_ca(),
    )
    token = holding(pki.declarant(), later, pki.sub_ca(), pki.expired())
    assert signing_certificate(token, None, pki.NOW).certificate == later.certificate
    assert signing_certificate(token, "A0", pki.NOW).certificate == pki.declarant().certificate


def test_certificates_of_two_holders_are_never_picked_from_silently() -> None:
    with pytest.raises(AppError) as refused:
        signing_certificate(holding(pki.declarant(), pki.colleague()), None, pki.NOW)
    assert (refused.value.code, refused.value.facts) == ("token.several_certificates", {"key_ids": "a0, a1"})


@pytest.mark.parametrize(
    ("holders", "days", "code"),
    [
        ((pki.declarant,), 10_000, "signer.expired"),
        ((pki.wrong_usage, pki.sub_ca), 0, "signer.wrong_key_usage"),
        ((pki.sub_ca,), 0, "token.no_certificate"),
        ((pki.expired, pki.wrong_usage), 0, "token.no_certificate"),
    ],
)
def test_why_none_can_sign_is_said(holders: tuple[pki.NamedHolder, ...], days: int, code: str) -> None:
    token = holding(*(one() for one in holders))
    with pytest.raises(AppError) as refused:
        signing_certificate(token, None, pki.NOW + timedelta(days=days))
    assert refused.value.code == code


def test_every_key_that_can_sign_is_offered_before_any_pin(shelf: Shelf, tmp_path: Path) -> None:
    serial = shelf.add("Ký số")
    shelf.put(serial, pki.declarant(), "b1")
    shelf.put(serial, pki.expired(), "b2")
    (tmp_path / "broken.so").write_bytes(b"no library")
    [offered] = offered_keys([tmp_path / "broken.so", DRIVER, SPY], draft_of(example()), pki.NOW)
    assert offered.choice == TokenChoice(DRIVER, serial, "b1")
    assert (offered.label, offered.holder.name, offered.pin) == ("Ký số", pki.DECLARANT_NAME, PinState.FRESH)
    assert offered.holder.valid_until.year == 2030
    assert offered.holder.is_declarant
