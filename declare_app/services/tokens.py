"""A signer in a token (thiết bị ký): which token, which certificate, and the PIN asked for once."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.services.certificate_file import holder_named_in
from declare_app.services.signing_order import OfferedKey, TokenChoice
from declare_app.signing.paths import is_ca
from declare_app.signing.signers import Signer, usable
from declare_app.signing.token_allowed import installed_drivers
from declare_app.signing.token_answers import PinState
from declare_app.signing.tokens import Token, TokenCertificate, TokenSession, tokens_behind

AskPin = Callable[[PinState], str]
"""Gives the PIN, once what the token's flags say of it has been shown. Asked once for each opening of a token."""


def offered_here(named: Path | None, draft: Draft, now: datetime) -> tuple[OfferedKey, ...]:
    """The keys on the tokens behind the driver that is ``named`` and behind those of the list that lie here."""
    listed = (one.path for one in installed_drivers())
    return offered_keys((*((named,) if named else ()), *listed), draft, now)


def offered_keys(drivers: Iterable[Path], draft: Draft, now: datetime) -> tuple[OfferedKey, ...]:
    """The keys that can sign on every token behind these drivers. A driver that fails offers none."""
    offered: dict[tuple[str, str], OfferedKey] = {}
    for driver in drivers:
        with suppress(AppError):
            for token in tokens_behind(driver):
                for one in token.certificates:
                    if not is_ca(one.certificate) and _refusal(one, now) is None:
                        # Two drivers may know one token; the likelier driver comes first.
                        offered.setdefault((token.serial, one.key_id), _offered(driver, token, one, draft))
    return tuple(offered.values())


def _offered(driver: Path, token: Token, one: TokenCertificate, draft: Draft) -> OfferedKey:
    return OfferedKey(
        choice=TokenChoice(driver, token.serial, one.key_id),
        label=token.label,
        holder=holder_named_in(one.certificate, draft),
        pin=token.pin,
    )


@contextmanager
def token_session(choice: TokenChoice, certificate: TokenCertificate, ask_pin: AskPin) -> Generator[TokenSession]:
    """One key, opened with one PIN until the block ends.

    Raises AppError as ``found_token`` and ``TokenSession``; ``token.pin_locked`` before any PIN is asked for.
    """
    with _opened(choice, found_token(choice), certificate, ask_pin) as session:
        yield session


@contextmanager
def token_signer(choice: TokenChoice, now: datetime, ask_pin: AskPin) -> Generator[Signer]:
    """The signer, until the block ends: all signatures in it are made with one PIN.

    Raises AppError as ``token_session`` and ``signing_certificate``.
    """
    token = found_token(choice)
    with _opened(choice, token, signing_certificate(token, choice.key_id, now), ask_pin) as session:
        yield session.signer(now)


def _opened(choice: TokenChoice, token: Token, certificate: TokenCertificate, ask_pin: AskPin) -> TokenSession:
    if token.pin is PinState.LOCKED:
        raise AppError("token.pin_locked")
    return TokenSession(choice.driver.resolve(), token, certificate, ask_pin(token.pin))


def found_token(choice: TokenChoice) -> Token:
    """The token that is meant. Raises AppError ``file.missing``, ``token.not_there``, ``token.same_label``,
    and as ``tokens_behind``.
    """
    if not choice.driver.is_file():
        raise AppError("file.missing", file=choice.driver.name)
    found = tokens_behind(choice.driver.resolve())
    meant = [token for token in found if token.serial == choice.token] or [
        token for token in found if token.label == choice.token
    ]
    if not meant:
        raise AppError("token.not_there", token=choice.token)
    if len(meant) > 1:
        serials = ", ".join(sorted(token.serial for token in meant))
        raise AppError("token.same_label", token=choice.token, serials=serials)
    return meant[0]


def signing_certificate(token: Token, key_id: str | None, now: datetime) -> TokenCertificate:
    """The certificate of the key that signs. Whether the key is there is known only once the token is open.

    Certificates of one holder that can sign: the one that stays valid longest. Raises AppError
    ``token.no_certificate``, ``token.several_certificates`` where two holders' can sign, and ``signer.*`` where the
    only one may not.
    """
    meant = [one for one in token.certificates if key_id is None or one.key_id == key_id.lower()]
    holders = [one for one in meant if not is_ca(one.certificate)]
    able = [one for one in holders if _refusal(one, now) is None]
    if not able:
        refusals = [why for one in holders for why in [_refusal(one, now)] if why is not None]
        raise refusals[0] if len(refusals) == 1 else AppError("token.no_certificate")
    if len({one.certificate.subject for one in able}) > 1:
        raise AppError("token.several_certificates", key_ids=", ".join(sorted(one.key_id for one in able)))
    return max(able, key=lambda one: one.certificate.parsed.not_valid_after_utc)


def _refusal(one: TokenCertificate, now: datetime) -> AppError | None:
    try:
        usable(one.certificate, now)
    except AppError as why:
        return why
    return None
