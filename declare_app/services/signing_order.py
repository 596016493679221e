"""What a signing is asked for and what it leaves; it needs no key and no paper yet, so a window may know it early."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from declare_app.services.delivery_order import Delivered, Receivers
from declare_app.services.vault_records import KeptDraft, Way
from declare_app.signing.token_answers import PinState

SIGNED_FOLDER: Final = "da-ky"
"""Beside the vaults; proposed for packages."""

HIGHER_WAYS: Final[Mapping[Way, tuple[Way, ...]]] = {
    "paper": ("certificate", "token"),
    "seal": ("certificate", "token"),
    "certificate": ("token",),
    "token": (),
}
"""How a package that was signed in a way can be signed again with a better key."""


@dataclass(frozen=True)
class CertificateFile:
    """A ``.p12`` or ``.pfx`` file and what opens it."""

    path: Path
    password: str = field(repr=False)


@dataclass(frozen=True)
class TokenChoice:
    """Which key is meant: a driver, a token by its label or serial number, and a certificate by its CKA_ID (hex).

    ``key_id`` None: the only one that can sign.
    """

    driver: Path
    token: str
    key_id: str | None = None


@dataclass(frozen=True)
class Holder:
    """Who a certificate says its holder is; ``name`` is the certificate's own word."""

    name: str = field(repr=False)
    valid_until: date
    is_declarant: bool


@dataclass(frozen=True)
class OfferedKey:
    """A certificate on a token that may sign now, as it is shown before any PIN; ``holder`` is its own word."""

    choice: TokenChoice
    label: str
    holder: Holder
    pin: PinState


@dataclass(frozen=True)
class TokenKey:
    """A key in a token and the PIN, which is given to the token once."""

    choice: TokenChoice
    pin: str = field(repr=False)


@dataclass(frozen=True)
class SigningOrder:
    """How to sign and where the package is to lie; ``certificate`` and ``token`` are given for those ways alone.

    It is sealed for ``receivers``; without any it is written as it is, and ``unsealed_reason`` says why.
    """

    way: Way
    folder: Path
    certificate: CertificateFile | None = None
    token: TokenKey | None = None
    receivers: Receivers | None = None
    unsealed_reason: str = field(default="", repr=False)


@dataclass(frozen=True)
class Signed:
    """A package that was written, read again and found right, and is kept in the vault as well.

    ``sent`` is what lies in the file ``file_name``: the package, or its envelope, which the vault does not keep (None).
    """

    kept: KeptDraft
    """The draft as it is kept now, this export among its exports; whoever holds an older one lets go of it."""
    way: Way
    folder: Path
    file_name: str
    short_code: str
    content_sha256: str
    signed_at: datetime
    package: bytes = field(repr=False)
    pdf: bytes = field(repr=False)
    package_name: str
    """What the package itself is called, also where the file that was written has another name."""
    delivered: Delivered
    sent: bytes | None = field(repr=False)
    key_fingerprint: str = ""
    """Of the certificate of a key made on this computer, 64 hexadecimal digits; "" where another key signed."""
