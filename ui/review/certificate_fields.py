"""Which certificate file signs, and its password."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.services.signing_order import CertificateFile
from ui.components.buttons import secondary
from ui.components.field import Field
from ui.components.inputs import PasswordEdit
from ui.components.paths import PathEdit
from ui.tokens import SPACE_2
from ui.wording import tr

ChooseFile = Callable[[QWidget], Path | None]


def certificate_file(parent: QWidget) -> Path | None:
    """The system's own dialog."""
    kinds = tr("Certificate files (*.p12 *.pfx);;All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose the certificate file"), "", kinds)
    return Path(name) if name else None


class CertificateFields(QWidget):
    """The path may be typed or chosen."""

    def __init__(self, choose: ChooseFile = certificate_file) -> None:
        super().__init__()
        self._choose = choose
        self.path = PathEdit()
        self.path.setObjectName("certificate.path")
        self.password = PasswordEdit()
        self.password.setObjectName("certificate.password")
        browse = secondary(tr("Choose a &file…"))
        browse.setObjectName("certificate.choose")
        browse.clicked.connect(self._browse)
        chosen = QWidget()
        line = QHBoxLayout(chosen)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self.path, 1)
        line.addWidget(browse)
        chosen.setFocusProxy(self.path)
        self.path_field = Field(tr("Certificate file"), chosen)
        self.password_field = Field(tr("Password of the file"), self.password)
        self.path.setAccessibleName(tr("Certificate file"))
        self.password.setAccessibleName(tr("Password of the file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.path_field)
        column.addWidget(self.password_field)

    def given(self) -> CertificateFile | None:
        """What was filled in; None, with the reason beside the field, where something is missing."""
        path, password = self.path.typed().strip(), self.password.typed()
        self.path_field.set_error("" if path else tr("Choose the certificate file."))
        self.password_field.set_error("" if password else tr("Type the password of the file."))
        if not path:
            self.path.setFocus()
        elif not password:
            self.password.setFocus()
        return CertificateFile(Path(path), password) if path and password else None

    def forget_password(self) -> None:
        """Leave no password standing on the screen."""
        self.password.set_typed("")

    def _browse(self) -> None:
        path = self._choose(self)
        if path is not None:
            self.path.set_typed(str(path))
            self.password.setFocus()
