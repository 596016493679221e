"""Tokens (thiết bị ký): what is plugged in, one key of it opened with one PIN, and what that key then does.

Everything goes through a token process. A PIN is asked for once and given to the token once; a wrong one is an answer,
never a reason to try again: after a few, the token locks for good.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from declare_app.base.errors import AppError
from declare_app.signing.algorithms import verifies
from declare_app.signing.certificates import Certificate, UnreadableCertificateError, read_certificate
from declare_app.signing.signers import Signer, signer_asking
from declare_app.signing.token_answers import UNWRAP_OAEP_SHA256, Failure, PinState, TokenFailure
from declare_app.signing.token_link import ANSWER_SECONDS, TokenLink

_LONGEST_TEXT: Final = 64
_WRONG_PIN: Final = {
    PinState.FRESH: "token.pin_wrong",
    PinState.LOW: "token.pin_wrong_low",
    PinState.FINAL: "token.pin_wrong_final",
    PinState.LOCKED: "token.pin_locked",
}


@dataclass(frozen=True)
class TokenCertificate:
    """A certificate on a token. ``key_id`` (CKA_ID, hex) ties it to a private key, if there is one."""

    key_id: str
    certificate: Certificate


@dataclass(frozen=True)
class Token:
    """A token as it is seen before any PIN; ``label``, ``serial`` and ``manufacturer`` are its own words."""

    slot: int
    label: str
    serial: str
    manufacturer: str
    pin: PinState
    certificates: tuple[TokenCertificate, ...] = field(repr=False)

    @property
    def serial_hex(self) -> str:
        return self.serial.encode("latin-1").hex()


def tokens_behind(driver: Path, seconds: float = ANSWER_SECONDS) -> tuple[Token, ...]:
    """The tokens that a driver knows now. Raises AppError as ``TokenLink`` does."""
    with TokenLink(driver, seconds) as link:
        return _listed(link, driver)


def _listed(link: TokenLink, driver: Path) -> tuple[Token, ...]:
    try:
        return tuple(_token(one) for one in link.ask("list")["tokens"])
    except (TokenFailure, KeyError, TypeError, ValueError):
        raise AppError("token.driver_failed", driver=driver.name) from None


def _token(told: Mapping[str, Any]) -> Token:
    """Raises KeyError, TypeError or ValueError for what describes no token."""
    return Token(
        slot=int(told["slot"]),
        label=_text(told["label"]),
        serial=_text(bytes.fromhex(told["serial"]).decode("latin-1")),
        manufacturer=_text(told["manufacturer"]),
        pin=PinState(told["pin"]),
        certificates=tuple(_certificates(told["certificates"])),
    )


def _text(told: object) -> str:
    return str(told).rstrip(" \0")[:_LONGEST_TEXT]


def _certificates(told: list[Mapping[str, Any]]) -> list[TokenCertificate]:
    found: list[TokenCertificate] = []
    for one in told:
        try:
            found.append(TokenCertificate(str(one["key_id"]), read_certificate(bytes.fromhex(one["der"]))))
        except UnreadableCertificateError:
            continue
    return found


class TokenSession:
    """One key of one token, opened with one PIN, until the end of its block."""

    def __init__(self, driver: Path, token: Token, chosen: TokenCertificate, pin: str) -> None:
        """Give the token the PIN, once.

        Raises AppError ``token.pin_wrong``, ``token.pin_wrong_low``, ``token.pin_wrong_final``, ``token.pin_locked``,
        ``token.removed``, ``token.no_key``, and as ``TokenLink``.
        """
        self._chosen = chosen
        self._token = token
        self._driver = driver
        self._link = TokenLink(driver)
        try:
            self._ask("open", slot=token.slot, serial=token.serial_hex, key_id=chosen.key_id, pin=pin)
        except BaseException:
            self._link.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._link.__exit__(kind, error, at)

    def signer(self, now: datetime) -> Signer:
        """Who signs with this key. Raises AppError as ``signers.signer_with``."""
        others = [one.certificate for one in self._token.certificates]
        return signer_asking(self._chosen.certificate, others, self._sign, now)

    @property
    def certificate(self) -> Certificate:
        return self._chosen.certificate

    def unwrap_rsa_oaep_sha256(self, ciphertext: bytes) -> bytes:
        """See ``unsealing_key.KeyUnwrapper``: ValueError for every refusal, AppError for what can be helped."""
        answer = self._ask("unwrap", scheme=UNWRAP_OAEP_SHA256, ciphertext=ciphertext.hex())
        return self._bytes_in(answer, "key")

    def agree(self, ephemeral_point: bytes) -> bytes:
        """The same."""
        key = self.certificate.public_key
        if not isinstance(key, ec.EllipticCurvePublicKey):
            raise ValueError("refused")  # noqa: TRY004  every failure looks the same
        return self._bytes_in(self._ask("derive", point=ephemeral_point.hex(), bits=key.key_size), "secret")

    def _sign(self, data: bytes) -> bytes:
        """The signature of ``data``, which never leaves this process: the token is shown its digest."""
        value = self._bytes_in(self._ask("sign", digest=hashlib.sha256(data).hexdigest()), "signature")
        key = self.certificate.public_key
        if isinstance(key, ec.EllipticCurvePublicKey):
            half = len(value) // 2
            value = encode_dss_signature(int.from_bytes(value[:half], "big"), int.from_bytes(value[half:], "big"))
        if not verifies(key, value, data):
            raise AppError("token.driver_failed", driver=self._driver.name)
        return value

    def _bytes_in(self, answer: Mapping[str, Any], name: str) -> bytes:
        try:
            return bytes.fromhex(answer[name])
        except (KeyError, TypeError, ValueError):
            raise AppError("token.driver_failed", driver=self._driver.name) from None

    def _ask(self, what: str, **details: str | int) -> Mapping[str, Any]:
        try:
            return self._link.ask(what, **details)
        except TokenFailure as why:
            failure, facts = why.failure, why.facts
        # Outside of the handler: what was asked holds the PIN, and stays out of the error's context.
        match failure:
            case Failure.PIN_WRONG:
                raise AppError(_WRONG_PIN.get(_pin_state(facts), "token.pin_wrong"))
            case Failure.ABSENT:
                raise AppError("token.removed")
            case Failure.NO_KEY:
                raise AppError("token.no_key")
            case Failure.REFUSED:
                raise ValueError("refused")
            case _:
                raise AppError("token.driver_failed", driver=self._driver.name)


def _pin_state(facts: Mapping[str, str]) -> PinState:
    try:
        return PinState(facts.get("pin", ""))
    except ValueError:
        return PinState.FRESH
