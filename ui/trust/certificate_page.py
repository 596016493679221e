"""Which certificate is to be trusted: the file, which is looked at before anything is decided."""

from PySide6.QtCore import Signal

from declare_app.base.errors import AppError
from declare_app.services.trust_shown import ShownCandidate
from ui.components.buttons import primary, quiet
from ui.components.field import Field
from ui.shell import Shell
from ui.trust.file_row import FileRow
from ui.trust.keeper import TrustKeeper
from ui.trust.words import refusal
from ui.unlock.page import EntrancePage
from ui.wording import tr


class CertificatePage(EntrancePage):
    """``found`` carries the ShownCandidate; nothing is trusted yet."""

    found = Signal(object)

    def __init__(self, shell: Shell, keeper: TrustKeeper) -> None:
        super().__init__(
            shell,
            tr("Add a certificate"),
            tr(
                "The root certificate of an authority, or the certificate of a key that somebody made on a computer. "
                "It is shown first; nothing is trusted before that is confirmed."
            ),
        )
        self._keeper = keeper
        kinds = tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)")
        self._row = FileRow("trust.certificate", tr("Choose the certificate"), kinds)
        self._field = Field(tr("&File"), self._row, name=tr("File of the certificate"))
        self.add(self._field)
        back = quiet(tr("&Back"))
        back.setObjectName("trust.back")
        back.clicked.connect(self.back_asked)
        self.add_action(back)
        look = primary(tr("&Look at it"))
        look.setObjectName("trust.look")
        look.clicked.connect(self._look)
        self._row.entered.connect(look.click)
        self.set_primary(look)

    def begin(self) -> None:
        self._row.path.setFocus()
        self._row.path.selectAll()

    def _look(self) -> None:
        file = self._row.file()
        if file is None:
            self._refuse(tr("Choose the file of the certificate first."))
            return
        self._field.set_error("")
        self.set_busy(busy=True)
        self._keeper.candidate(file, self._note_found, self._note_failure)

    def _note_found(self, candidate: ShownCandidate) -> None:
        self.set_busy(busy=False)
        self.found.emit(candidate)

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        self._refuse(refusal(self.shell.wording, error))

    def _refuse(self, why: str) -> None:
        self._field.set_error(why)
        self._row.path.setFocus()
