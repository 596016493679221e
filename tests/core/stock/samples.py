"""Signed samples for the tools of others: three declarations by every kind of key, countersigned ones, a local one."""

import io
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.package.container import write_container
from declare_app.package.examination import Examination
from declare_app.package.receipts import countersigned
from declare_app.services.signing_order import TokenChoice
from declare_app.services.tokens import token_signer
from declare_app.signing.local_key import new_local_key
from declare_app.signing.signers import Signer, open_pkcs12
from tests import pki
from tests.builders import example
from tests.packages import Recipe, honest, measure, packed
from tests.tokens import DRIVER, PIN, shelf_in

DRAFTS: Final = ("annual-2025", "annual-2026", "initial-2026")
HOLDERS: Final = {"ec": pki.declarant, "rsa": pki.rsa_declarant}
SAMPLES: Final = (
    *(f"{draft} {key} {place}" for draft in DRAFTS for key in HOLDERS for place in ("file", "token")),
    "countersigned file",
    "countersigned token",
    "local",
)
_PASSWORD: Final = "mật khẩu"
_LONG_AGO: Final = datetime(2024, 2, 1, tzinfo=UTC)
_LATER: Final = timedelta(hours=5)


@dataclass(frozen=True)
class Sample:
    """A package, the certificate (PEM) by which it is to be trusted, and whether that one is an authority's."""

    package: bytes
    root: bytes
    by_authority: bool = True

    def unpack(self, folder: Path) -> Path:
        """What a stock ZIP reader takes out, in ``folder``, with ``root.pem`` beside it."""
        (folder / "package.asice").write_bytes(self.package)
        with zipfile.ZipFile(io.BytesIO(self.package)) as package:
            package.extractall(folder)
        (folder / "root.pem").write_bytes(self.root)
        return folder


@cache
def sample(name: str) -> Sample:
    """The sample called ``name``, one of ``SAMPLES``."""
    match name.split():
        case ["local"]:
            signer = new_local_key(pki.DECLARANT_NAME, pki.DECLARANT_ID, _LONG_AGO).signer(pki.NOW)
            root = signer.certificate.parsed.public_bytes(Encoding.PEM)
            return Sample(packed(Recipe(signer=lambda _: signer)), root, by_authority=False)
        case ["countersigned", "token"]:
            return Sample(_received_by_token(), pki.root().pem)
        case ["countersigned", _]:
            return Sample(_received(_by_file(pki.colleague())), pki.root().pem)
        case [draft, key, "token"]:
            return Sample(_by_token(key)[draft], pki.root().pem)
        case [draft, key, _]:
            holder = HOLDERS[key]()
            return Sample(packed(Recipe(draft=example(draft), holder=holder, signer=_by_file)), pki.root().pem)
    raise KeyError(name)


def _by_file(holder: pki.Holder) -> Signer:
    return open_pkcs12(pki.p12(holder, _PASSWORD), _PASSWORD, pki.NOW)


def _received(signer: Signer) -> bytes:
    return write_container(countersigned(Examination(honest(), measure()).parts, signer, pki.NOW + _LATER))


@cache
def _by_token(key: str) -> dict[str, bytes]:
    """All declarations, signed in one session of one token."""
    holder = HOLDERS[key]()
    with _token_of(holder) as signer:
        recipes = {draft: Recipe(draft=example(draft), holder=holder, signer=lambda _: signer) for draft in DRAFTS}
        return {draft: packed(recipe) for draft, recipe in recipes.items()}


def _received_by_token() -> bytes:
    with _token_of(pki.colleague()) as signer:
        return _received(signer)


@contextmanager
def _token_of(holder: pki.Holder) -> Generator[Signer]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        shelf = shelf_in(Path(folder) / "shelf", patch)
        serial = shelf.add("stock")
        shelf.put(serial, holder)
        with token_signer(TokenChoice(DRIVER, serial), pki.NOW, lambda _: PIN) as signer:
            yield signer
