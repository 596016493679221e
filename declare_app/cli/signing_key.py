"""Whose key a command uses, as its options say: opened with a secret from a file or from the terminal."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import say
from declare_app.cli.secrets import secret_from
from declare_app.services.certificate_file import signer_from_file
from declare_app.services.signing_order import TokenChoice
from declare_app.services.tokens import AskPin, token_signer
from declare_app.services.wording import Wording
from declare_app.signing.signers import Signer
from declare_app.signing.token_answers import PinState


@dataclass(frozen=True)
class CertificateFile:
    """A PKCS#12 file, and the file that holds its password (None: asked at the terminal)."""

    path: Path
    password_file: Path | None


@dataclass(frozen=True)
class TokenKey:
    """A key in a token, and the file that holds the PIN (None: asked at the terminal)."""

    choice: TokenChoice
    pin_file: Path | None


SigningKey = CertificateFile | TokenKey


def one_key_in(options: Mapping[str, Any]) -> SigningKey:
    """The key that ``key_options`` named. Raises click.UsageError as ``key_in``."""
    return _key(options, one_way(options, ()))


def key_in(options: Mapping[str, Any], *others: str) -> SigningKey | None:
    """The key that ``key_options`` named; None where one of ``others`` was, the further ways that a command knows.

    Raises click.UsageError where none or two were named, or a token's half alone.
    """
    way = one_way(options, others)
    return None if way in others else _key(options, way)


def one_way(options: Mapping[str, Any], others: tuple[str, ...]) -> str:
    """The one that was named of the ways to a key. Raises click.UsageError where that is none or several."""
    known = ("p12", "pkcs11_module", *others)
    ways = [name for name in known if options[name] is not None]
    if len(ways) != 1:
        names = " hoặc ".join(f"--{name.replace('_', '-')}" for name in known)
        raise click.MissingParameter(param=click.Option([names, "way"]))
    return ways[0]


def _key(options: Mapping[str, Any], way: str) -> SigningKey:
    if way == "p12":
        return CertificateFile(options["p12"], options["p12_password_file"])
    if options["token"] is None:
        raise click.MissingParameter(param=click.Option(["--token"]))
    choice = TokenChoice(options["pkcs11_module"], options["token"], options["key_id"])
    return TokenKey(choice, options["pin_file"])


@contextmanager
def signer_with_key(key: SigningKey, environment: Environment) -> Generator[Signer]:
    """Who signs, until the block ends. Raises AppError as ``signer_from_file``, ``token_signer``, ``secret_from``."""
    if isinstance(key, TokenKey):
        with token_signer(key.choice, environment.now(), ask_pin(key.pin_file)) as signer:
            yield signer
        return
    password = secret_from(key.password_file, Wording().of_console("certificate_password"), "--p12-password-file")
    yield signer_from_file(key.path, password, environment.now())


def ask_pin(file: Path | None) -> AskPin:
    """Gets a PIN after saying what the token's flags say. The last try is never taken from a file."""

    def asked(state: PinState) -> str:
        wording = Wording()
        if state is PinState.FINAL and file is not None:
            raise AppError("token.pin_last_try")
        if state in (PinState.LOW, PinState.FINAL):
            say(wording.of_console(f"token_pin_{state.value}"))
        return secret_from(file, wording.of_console("token_pin"), "--pin-file")

    return asked
