"""Tokens for tests: SoftHSM with a store of its own in the test's folder, filled with OpenSC's tool, and a spy.

The child is given ``SOFTHSM2_CONF`` as any user's would be; nothing is read from this machine's own store.
"""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.signing import token_link
from declare_app.signing.tokens import Token, tokens_behind
from tests import pki
from tests.softhsm import DRIVER, PIN, SPY, SPY_VARIABLES, Spy

__all__ = ["DRIVER", "PIN", "SPY", "Shelf", "Spy", "shelf_in", "spy_in"]

_SO_PIN: Final = "12345678"


@dataclass(frozen=True)
class Shelf:
    """A drawer of tokens behind one driver."""

    folder: Path
    _slots: dict[str, int] = field(default_factory=dict, init=False, repr=False)
    """Of every token, by its serial number; it keeps its slot."""

    def add(self, label: str) -> str:
        """A new empty token; its serial number."""
        _run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", _SO_PIN, "--pin", PIN)
        [new] = [token for token in tokens_behind(DRIVER) if token.serial not in self._slots]
        self._slots[new.serial] = new.slot
        return new.serial

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
        where = ("--module", str(DRIVER), "--slot", str(self._slots[serial]), "--login", "--pin", PIN)
        what = ("--write-object", str(file), "--type", kind, "--id", key_id, "--label", "same label", *more)
        _run("pkcs11-tool", *where, *what)

    def token(self, serial: str) -> Token:
        return next(token for token in tokens_behind(DRIVER) if token.serial == serial)

    def remove(self) -> None:
        """Pull all of them out."""
        for path in sorted((self.folder / "tokens").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


def shelf_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    (folder / "tokens").mkdir(parents=True)
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(conf))
    return Shelf(folder)


def spy_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Spy:
    """From now on ``SPY`` as a driver is SoftHSM, spied on."""
    log = folder / "spy.log"
    monkeypatch.setattr(token_link, "_PASSED_ON", (*token_link._PASSED_ON, *SPY_VARIABLES))
    monkeypatch.setenv("PKCS11SPY", str(DRIVER))
    monkeypatch.setenv("PKCS11SPY_OUTPUT", str(log))
    return Spy(log)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ.copy(), check=False)
    assert done.returncode == 0, done.stderr
