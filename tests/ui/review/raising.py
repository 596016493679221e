"""What somebody does who raises a package: keys and a token at hand, and what is then on the screen and in the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from declare_app.package.container import Parts, read_container
from declare_app.services import tokens
from declare_app.signing.token_allowed import AllowedDriver
from tests import pki
from tests.tokens import DRIVER, shelf_in
from tests.ui.form.hands import type_text
from ui.review.raise_dialog import RaiseDialog

PASSWORD = "muoi hai"


def certificate(folder: Path, holder: pki.Holder) -> Path:
    path = folder / "ky.p12"
    path.write_bytes(pki.p12(holder, PASSWORD))
    return path


def press(within: QWidget, name: str) -> None:
    if name == "sign_now" and (reason := within.findChild(QPushButton, "receiver.reason_1")) is not None:
        reason.click()  # it leaves without an envelope
    button = within.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.keyClick(button, Qt.Key.Key_Space)


def words(within: QWidget) -> str:
    labels = [one for one in within.findChildren(QLabel) if one.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def give_file(dialog: RaiseDialog, path: Path, password: str = PASSWORD) -> None:
    for field, text in ((dialog.keys.certificate.path, str(path)), (dialog.keys.certificate.password, password)):
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(field, text)
    press(dialog, "sign_now")


def give_pin(dialog: RaiseDialog, pin: str) -> None:
    QTest.keyClicks(dialog.keys.token.pin, pin)
    press(dialog, "sign_now")


def token_here(holder: pki.Holder, folder: Path, monkeypatch: pytest.MonkeyPatch, driver: Path = DRIVER) -> None:
    """A token that is plugged in; its driver is one of those that are known."""
    shelf = shelf_in(folder / "tokens", monkeypatch)
    shelf.put(shelf.add("Ký số"), holder)
    monkeypatch.setattr(tokens, "installed_drivers", lambda: (AllowedDriver("SoftHSM", driver, tried=True),))


def content(package: bytes) -> bytes:
    parts = read_container(package)
    assert isinstance(parts, Parts)
    return parts.declaration_json
