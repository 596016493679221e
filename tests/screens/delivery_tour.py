"""The part of the tour that hands over: who receives, in every state, up to what is left to do."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from declare_app.base.locations import trust_folder
from tests import pki, sealed
from tests.profiles import file_of
from tests.screens.camera import settle
from tests.ui.shell.journey import Journey
from ui.components.choice import ChoiceGroup
from ui.form.workspace import Workspace


class DeliveryTour:
    """Begins in the dialog of signing, where nothing has been said of a receiver; ends after the second signature."""

    def __init__(self, journey: Journey, take: Callable[[str, str, str], None]) -> None:
        self._at = journey
        self._take = take

    def go(self) -> None:
        """Once for a unit, which is then offered again, and once without an envelope."""
        at = self._at
        pki.trust_folder(trust_folder(), [pki.root()])
        at.press("sign_now")
        self._take("signing", "11-sign", "no-reason")
        with tempfile.TemporaryDirectory() as folder:
            self._for_a_unit(Path(folder))
        at.press("correct")
        at.wait("next")
        (workspace,) = at.window.main.findChildren(Workspace)
        workspace.review_asked.emit()
        at.press("sign")
        at.wait("sign_now")
        self._take("signing", "11-sign", "unit-of-before")
        self._choose("open")
        at.press("receiver.reason_1")
        self._take("signing", "11-sign", "reason")
        at.press("sign_now")
        at.wait("step.printed")
        self._take("signing", "12-done", "")
        at.press("step.printed")
        self._take("signing", "12-done", "printed")

    def _for_a_unit(self, folder: Path) -> None:
        at = self._at
        self._choose("unit")
        self._pick(folder / "an-bien.cer", sealed.rsa_office().certificate.der)
        self._take("signing", "11-sign", "certificate-of-unit")
        self._pick(folder / "ky.cer", pki.declarant().certificate.der)
        self._take("signing", "11-sign", "not-for-sealing")
        self._pick(folder / "so-xay-dung.kkprofile", file_of())
        self._take("signing", "11-sign", "profile")
        at.press("receiver.yes")
        at.press("sign_now")
        at.wait("step.printed")
        self._take("signing", "12-done", "sealed")

    def _choose(self, code: str) -> None:
        choices = self._at.wait_for(ChoiceGroup, "receiver").choices()
        (choice,) = (one for one in choices if one.option.code == code)
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Space)
        settle()

    def _pick(self, file: Path, content: bytes) -> None:
        """As if it had been chosen in the system's own dialog."""
        file.write_bytes(content)
        with patch.object(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], "")):
            self._at.press("receiver.choose")
            settle()
