"""Through the pages on which it is said whom to trust: empty, a candidate, a wrong fingerprint, all kinds of entry."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from PySide6.QtCore import Qt

from declare_app.base.locations import trust_folder
from tests import pki
from tests.screens.camera import settle
from tests.trusting import numbered
from tests.ui.shell.journey import Journey

DAY = timedelta(days=1)
OFFICE = ((NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, "Cơ quan cấp thử nghiệm"))


def trust_tour(at: Journey, take: Callable[..., None]) -> None:
    """From the options to what was refused and taken out."""
    root = pki.issue(pki.Order("Chứng thư gốc thử nghiệm G1", OFFICE, ca=True, usage=("key_cert_sign", "crl_sign")))
    with tempfile.TemporaryDirectory(prefix="kekhai-") as name:
        folder = Path(name)
        _empty(at, take)
        _authority(at, take, _put(folder / "goc-thu-nghiem.pem", root.pem))
        _local_key(at, take, _put(folder / "khoa-may.pem", pki.self_signed().pem))
        newer, older = (numbered(root, number, pki.NOW - days * DAY) for number, days in ((118, 3), (97, 200)))
        _lists(
            at,
            take,
            [_put(folder / f"{one.last_update_utc:%d}.crl", one.public_bytes(Encoding.DER)) for one in (newer, older)],
        )
    _all_states(at, take)


def _put(file: Path, content: bytes) -> str:
    file.write_bytes(content)
    return str(file)


def _empty(at: Journey, take: Callable[..., None]) -> None:
    at.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    settle()
    at.wait("back_up")
    settle()
    at.press("bar.options")
    at.press("trust")
    at.wait("trust.empty")
    take("trust", "17-trust", "empty")


def _authority(at: Journey, take: Callable[..., None], file: str) -> None:
    at.press("trust.add_certificate")
    at.wait("trust.look")
    take("trust", "18-trust-add")
    at.press("trust.look")
    take("trust", "18-trust-add", "refused")
    at.type("trust.certificate", file)
    at.press("trust.look")
    at.wait("trust.pin")
    take("trust", "19-candidate", "authority")
    at.press("trust.pin")
    take("trust", "19-candidate", "not-compared")
    at.press("trust.compared")
    at.press("trust.pin")
    at.wait("trust.add_certificate")


def _local_key(at: Journey, take: Callable[..., None], file: str) -> None:
    at.press("trust.add_certificate")
    at.type("trust.certificate", file)
    at.press("trust.look")
    at.type("trust.fingerprint", " ".join(["0a1b"] * 16))
    at.press("trust.pin")
    settle()
    take("trust", "19-candidate", "wrong-fingerprint")
    at.type("trust.fingerprint", pki.self_signed().certificate.sha256.hex())
    at.press("trust.pin")
    at.wait("trust.add_list")


def _lists(at: Journey, take: Callable[..., None], files: list[str]) -> None:
    for file in files:
        at.press("trust.add_list")
        at.type("trust.list", file)
        at.press("trust.take")
        settle()
    take("trust", "20-revoked", "older")
    at.press("trust.back")
    at.wait("trust.add_list")
    take("trust", "17-trust", "filled")
    (listed,) = at.named("trust.remove.crl-")
    at.press(listed)
    settle()
    take("trust", "17-trust", "removal")
    at.press("trust.keep")


def _all_states(at: Journey, take: Callable[..., None]) -> None:
    """In a folder that somebody filled by hand."""
    usage = ("key_cert_sign",)
    orders = (
        pki.Order("Gốc đã hết hạn", OFFICE, not_after=pki.NOW - DAY, ca=True, usage=usage),
        pki.Order("Gốc chưa đến ngày", OFFICE, not_before=pki.NOW + 9 * DAY, ca=True, usage=usage),
        pki.Order("Gốc sắp hết hạn", OFFICE, not_after=pki.NOW + 9 * DAY, ca=True, usage=usage),
    )
    pki.trust_folder(trust_folder(), map(pki.issue, orders), [numbered(pki.root(), None, pki.NOW - 40 * DAY)])
    _put(trust_folder() / "hong.pem", b"nothing")
    at.press("trust.home")
    at.wait("back_up")
    at.press("bar.options")
    at.press("trust")
    at.wait("trust.remove.hong.pem")
    take("trust", "17-trust", "every-state")
