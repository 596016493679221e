"""A list of revoked certificates to be taken in, with the certificates between its issuer and a trusted root."""

from typing import Any

from PySide6.QtCore import Signal

from declare_app.base.errors import AppError
from ui.components.buttons import primary, quiet
from ui.components.field import Field
from ui.shell import Shell
from ui.trust.file_row import FileRow
from ui.trust.keeper import TrustKeeper
from ui.trust.words import refusal
from ui.unlock.page import EntrancePage
from ui.wording import tr


class RevocationPage(EntrancePage):
    """``taken`` carries what is to be told of it."""

    taken = Signal(str)

    def __init__(self, shell: Shell, keeper: TrustKeeper) -> None:
        super().__init__(
            shell,
            tr("Add a list of revoked certificates"),
            tr(
                "The authority publishes it (a .crl file), mostly anew every few days. It counts only with the "
                "signature of a trusted authority, and an older list never takes the place of a newer one."
            ),
        )
        self._keeper = keeper
        kinds = tr("Lists of revoked certificates (*.crl *.pem *.der);;All files (*)")
        self._list = FileRow("trust.list", tr("Choose the list"), kinds)
        self._list_field = Field(tr("&List"), self._list, name=tr("File of the list"))
        kinds = tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)")
        self._issuer = FileRow("trust.issuer", tr("Choose the certificate of the issuer"), kinds)
        self._issuer_field = Field(tr("&Issuer (if any)"), self._issuer, name=tr("Certificate of the issuer"))
        self._issuer_field.set_helper(
            tr("Only where the list is signed by an authority below the trusted root: its certificate.")
        )
        self.add(self._list_field)
        self.add(self._issuer_field)
        self._add_buttons()

    def _add_buttons(self) -> None:
        back = quiet(tr("&Back"))
        back.setObjectName("trust.back")
        back.clicked.connect(self.back_asked)
        self.add_action(back)
        take = primary(tr("&Take it in"))
        take.setObjectName("trust.take")
        take.clicked.connect(self._take)
        for row in (self._list, self._issuer):
            row.path.returnPressed.connect(take.click)
        self.set_primary(take)

    def begin(self) -> None:
        self._list.path.setFocus()

    def _take(self) -> None:
        file, issuer = self._list.file(), self._issuer.file()
        self._issuer_field.set_error("")
        if file is None:
            self._refuse(self._list_field, self._list, tr("Choose the file of the list first."))
            return
        self._list_field.set_error("")
        self.set_busy(busy=True)
        self._keeper.add_list(file, [issuer] if issuer else [], self._note_kept, self._note_failure)

    def _note_kept(self, kept: Any) -> None:
        self.set_busy(busy=False)
        self.taken.emit(
            tr("This list was there already.") if kept.was_there else tr("The list of revoked certificates was added.")
        )

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        issuer = self._issuer.file()
        if error.code == "trust.list_issuer_unknown":
            self._refuse(self._issuer_field, self._issuer, _unknown_issuer())
        elif issuer is not None and error.facts.get("file") == issuer.name:
            self._refuse(self._issuer_field, self._issuer, refusal(self.shell.wording, error))
        else:
            self._refuse(self._list_field, self._list, refusal(self.shell.wording, error))

    def _refuse(self, field: Field, row: FileRow, why: str) -> None:
        field.set_error(why)
        row.path.setFocus()


def _unknown_issuer() -> str:
    return tr(
        "No trusted authority signed this list, nor one that leads to it. Add the authority's root certificate first; "
        "if an authority below it signed the list, choose that one's certificate here."
    )
