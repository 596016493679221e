"""What the chosen way of signing wants: nothing, a certificate file with its password, or a token with its PIN."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.signing_order import Holder, OfferedKey, SigningOrder
from declare_app.services.vault_records import Way
from ui.form.document import Document
from ui.review.certificate_fields import CertificateFields, ChooseFile
from ui.review.signing_run import SigningMeans
from ui.review.token_fields import ChooseDriver, TokenFields


class KeyFields(QWidget):
    """Secrets leave it only within an order, and are forgotten afterwards."""

    def __init__(
        self, document: Document, means: SigningMeans, choose_file: ChooseFile, choose_driver: ChooseDriver
    ) -> None:
        super().__init__()
        self.certificate = CertificateFields(choose_file)
        self.token = TokenFields(partial(_offered, means, document), means.background, choose_driver)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.certificate)
        column.addWidget(self.token)

    def show_way(self, way: str) -> None:
        """The fields of this way alone."""
        self.certificate.setVisible(way == "certificate")
        self.token.setVisible(way == "token")
        self.setVisible(way in ("certificate", "token"))
        if way == "token":
            self.token.look_once()

    def order(self, way: Way, folder: Path) -> SigningOrder | None:
        """What to do; None, with the reason beside the field, where something is missing."""
        certificate = self.certificate.given() if way == "certificate" else None
        token = self.token.given() if way == "token" else None
        is_whole = way not in ("certificate", "token") or certificate is not None or token is not None
        return SigningOrder(way, folder, certificate, token) if is_whole else None

    def stranger(self, order: SigningOrder) -> Holder | None:
        """Whom the chosen key of a token names, where that is not the declarant; a file is not open yet."""
        key = self.token.chosen() if order.token is not None else None
        return key.holder if key is not None and not key.holder.is_declarant else None

    def forget(self) -> None:
        """Leave no password and no PIN standing on the screen."""
        self.certificate.forget_password()
        self.token.forget_pin()

    def note_failure(self, error: AppError) -> None:
        """A secret that was wrong goes; what a token says of its PIN is read anew."""
        if error.code == "signer.wrong_password":
            self.certificate.forget_password()
            self.certificate.password.setFocus()
        if error.code.startswith("token."):
            self.token.forget_pin()
            self.token.look()
        if error.code.startswith("token.pin_wrong"):
            self.token.pin.setFocus()


def _offered(means: SigningMeans, document: Document, named: Path | None) -> Sequence[OfferedKey]:
    return means.offered_keys(named, document.draft)
