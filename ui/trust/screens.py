"""The screens of trust in their order: what is trusted, in front of it the one on which something is added."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from declare_app.services.trust_shown import ShownCandidate
from ui.shell import Shell
from ui.trust.candidate_page import CandidatePage
from ui.trust.certificate_page import CertificatePage
from ui.trust.keeper import TrustKeeper
from ui.trust.list_page import TrustPage
from ui.trust.revocation_page import RevocationPage
from ui.unlock.page import EntrancePage


class TrustScreens(QStackedWidget):
    """``back_asked``: done with it. The list stays below whatever is in front of it."""

    back_asked = Signal()

    def __init__(self, shell: Shell, folder: Path) -> None:
        super().__init__()
        self._shell = shell
        self._keeper = TrustKeeper(shell, folder)
        self._page = TrustPage(shell, self._keeper)
        self._page.back_asked.connect(self.back_asked)
        self._page.certificate_asked.connect(self._add_certificate)
        self._page.list_asked.connect(self._add_list)
        self.addWidget(self._page)

    def begin(self) -> None:
        """It is shown."""
        self._page.begin()

    def _add_certificate(self) -> None:
        page = CertificatePage(self._shell, self._keeper)
        page.found.connect(self._show_candidate)
        self._put_in_front(page)

    def _show_candidate(self, candidate: ShownCandidate) -> None:
        page = CandidatePage(self._shell, self._keeper, candidate)
        page.trusted.connect(self._finish)
        self._put_in_front(page)

    def _add_list(self) -> None:
        page = RevocationPage(self._shell, self._keeper)
        page.taken.connect(self._finish)
        self._put_in_front(page)

    def _put_in_front(self, page: EntrancePage) -> None:
        page.back_asked.connect(self._go_back)
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.begin()

    def _go_back(self) -> None:
        self._take_away()
        front = self.currentWidget()
        if isinstance(front, EntrancePage):
            front.begin()

    def _finish(self, told: str) -> None:
        while self.count() > 1:
            self._take_away()
        self._page.tell("ok", told)
        self._page.begin()

    def _take_away(self) -> None:
        front = self.currentWidget()
        if front is not None:
            self.removeWidget(front)
            front.hide()
            front.deleteLater()
        self.setCurrentIndex(self.count() - 1)
