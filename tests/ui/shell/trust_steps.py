"""What somebody does on the screens of trust, and what can be read there."""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from declare_app.base.locations import trust_folder
from tests import pki
from tests.ui.shell.journey import Journey


def words(journey: Journey) -> str:
    """All that can be read."""
    seen = (one for one in journey.window.main.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in seen)


def says(journey: Journey, qtbot: QtBot, text: str) -> None:
    """Until it can be read."""
    qtbot.waitUntil(lambda: text in words(journey), timeout=10_000)


def kept() -> list[str]:
    """The files of the trust folder, by name."""
    folder = trust_folder()
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def show(journey: Journey) -> None:
    """From home to what is trusted."""
    journey.press("bar.options")
    journey.press("trust")
    journey.wait("trust.add_certificate")


def put(folder: Path, name: str, data: bytes) -> str:
    """A file; its path, as it is typed."""
    (folder / name).write_bytes(data)
    return str(folder / name)


def add_list(journey: Journey, folder: Path, one: x509.CertificateRevocationList, *, issuer: str = "") -> None:
    """Type where it lies, and press; what comes of it is another matter."""
    journey.press("trust.add_list")
    journey.type("trust.list", put(folder, "new.crl", one.public_bytes(Encoding.DER)))
    if issuer:
        journey.type("trust.issuer", issuer)
    journey.press("trust.take")


def look_at(journey: Journey, file: str) -> None:
    """Type where a certificate lies, and Enter."""
    journey.press("trust.add_certificate")
    journey.type("trust.certificate", file)
    QTest.keyClick(journey.wait("trust.certificate"), Qt.Key.Key_Return)


def add_root(journey: Journey, folder: Path) -> None:
    """Up to the line that it gets."""
    look_at(journey, put(folder, "root.pem", pki.root().pem))
    journey.press("trust.compared")
    journey.press("trust.pin")
    journey.wait(f"trust.remove.root-{pki.root().certificate.sha256.hex()[:16]}.pem")
