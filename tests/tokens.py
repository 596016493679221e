"""Tokens for tests: SoftHSM with a store of its own in the test's folder, filled with OpenSC's tool, and a spy.

The child is given ``SOFTHSM2_CONF`` as any user's would be; nothing is read from this machine's own store.
"""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.signing import token_link
from declare_app.signing.tokens import Token, tokens_behind
from tests import pki

PIN: Final = "87654321"
_SO_PIN: Final = "12345678"
_LIBRARIES: Final = [Path("/usr/lib"), *Path("/usr/lib").glob("*-linux-gnu")]


def _library(name: str) -> Path:
    found = [folder / name for folder in _LIBRARIES if (folder / name).is_file()]
    assert found, f"{name} is missing: ./dev test installs it"
    return found[0]


DRIVER: Final = _library("softhsm/libsofthsm2.so")
SPY: Final = _library("pkcs11-spy.so")


@dataclass(frozen=True)
class Shelf:
    """A drawer of tokens behind one driver."""

    folder: Path

    def add(self, label: str) -> str:
        """A new empty token; its serial number."""
        known = {token.serial for token in tokens_behind(DRIVER)}
        _run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", _SO_PIN, "--pin", PIN)
        [serial] = {token.serial for token in tokens_behind(DRIVER)} - known
        return serial

    def put(self, serial: str, holder: pki.Holder, key_id: str = "a1", *, key: bool = True) -> None:
        """A certificate, those above it, and its key unless told otherwise."""
        below = self.folder / "object.der"
        if key:
            below.write_bytes(holder.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
            self._write(serial, below, "privkey", key_id, "--usage-sign", "--usage-decrypt", "--usage-derive")
        below.write_bytes(holder.certificate.der)
        self._write(serial, below, "cert", key_id)
        for number, issuer in enumerate(holder.chain):
            below.write_bytes(issuer.der)
            self._write(serial, below, "cert", f"c{number}")
        below.unlink()

    def _write(self, serial: str, file: Path, kind: str, key_id: str, *more: str) -> None:
        slot = next(token.slot for token in tokens_behind(DRIVER) if token.serial == serial)
        where = ("--module", str(DRIVER), "--slot", str(slot), "--login", "--pin", PIN)
        what = ("--write-object", str(file), "--type", kind, "--id", key_id, "--label", "same label", *more)
        _run("pkcs11-tool", *where, *what)

    def token(self, serial: str) -> Token:
        return next(token for token in tokens_behind(DRIVER) if token.serial == serial)

    def remove(self) -> None:
        """Pull all of them out."""
        for path in sorted((self.folder / "tokens").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


@dataclass(frozen=True)
class Spy:
    """A driver that passes everything on to SoftHSM and writes down what it was asked."""

    log: Path

    def calls(self, name: str) -> int:
        """How often a function of the driver was called."""
        return self.log.read_text(errors="replace").count(f": {name}\n") if self.log.exists() else 0


def shelf_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    (folder / "tokens").mkdir(parents=True)
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(conf))
    return Shelf(folder)


def spy_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Spy:
    """From now on ``SPY`` as a driver is SoftHSM, spied on."""
    log = folder / "spy.log"
    monkeypatch.setattr(token_link, "_PASSED_ON", (*token_link._PASSED_ON, "PKCS11SPY", "PKCS11SPY_OUTPUT"))
    monkeypatch.setenv("PKCS11SPY", str(DRIVER))
    monkeypatch.setenv("PKCS11SPY_OUTPUT", str(log))
    return Spy(log)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ.copy(), check=False)
    assert done.returncode == 0, done.stderr


MakeShelf = Callable[[], Shelf]
