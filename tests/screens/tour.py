"""Once through the whole program, as somebody at the keyboard goes, with a picture of every screen."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from declare_app.base.environment import Environment
from declare_app.services.vault_list import vaults_in
from tests.screens.camera import Camera, Patient, Picture, settle
from tests.screens.delivery_tour import DeliveryTour
from tests.screens.drafts import FAULTY, FILLED, certificate_file, load_into
from tests.screens.form_tour import FormTour
from tests.screens.trust_tour import trust_tour
from tests.ui.conftest import NOW
from tests.ui.shell.conftest import CHEAP
from tests.ui.shell.journey import OTHER, PASSPHRASE, Journey
from ui.components.choice import ChoiceGroup
from ui.composition import composed
from ui.fonts import load_fonts
from ui.settings import Settings

STRENGTH_IS_JUDGED = 200


class Tour:
    """The stops, in the order in which somebody comes to them."""

    def __init__(self, journey: Journey, camera: Camera, vaults: Path) -> None:
        self._at = journey
        self._take = camera.take
        self._vaults = vaults
        self._form = FormTour(journey, camera)

    def go(self) -> None:
        """From the first run to the restored backup."""
        self.first_run()
        self.empty_form()
        self.entrances()
        self.filled_form()
        self.signing()
        self.around_the_vault()
        trust_tour(self._at, self._take)

    def first_run(self) -> None:
        at = self._at
        at.wait("create")
        self._take("entrance", "01-first-run")
        at.type("new_passphrase", "matkhau")
        at.type("passphrase_again", "mat")
        at.press("create")
        self._take("entrance", "01-first-run", "refused")
        at.type("new_passphrase", PASSPHRASE)
        at.type("passphrase_again", PASSPHRASE)
        settle(rounds=STRENGTH_IS_JUDGED)
        self._take("entrance", "01-first-run", "ready")
        at.press("create")
        at.wait("group_1")
        self._take("entrance", "02-recovery-sheet")
        at.type("group_1", "zzzz")
        at.press("confirm_sheet")
        self._take("entrance", "02-recovery-sheet", "mistyped")
        at.press("put_off")
        at.wait("begin")
        self._take("home", "06-home", "reminder")
        at.press("see_sheet")
        at.type_sheet_back()
        at.wait("begin")
        self._take("home", "06-home", "empty")

    def empty_form(self) -> None:
        at = self._at
        at.press("begin")
        at.wait("begin_now")
        self._take("begin", "07-begin", "first")
        at.press("begin_now")
        at.wait("screening.skip")
        self._take("begin", "08-screening")
        at.press("screening.confirm")
        at.wait("screening.yes")
        self._take("begin", "08-screening", "confirmation")
        at.press("screening.papers")
        at.wait("papers.print")
        self._take("begin", "09-papers")
        at.press("papers.back")
        at.press("screening.skip")
        at.wait("draft.unit_name")
        self._form.every_page("empty")
        self.home()
        self._take("home", "06-home", "begun")
        (discard,) = at.named("discard.")
        at.press(discard)
        at.wait("discard_for_good")
        self._take("home", "06-home", "discard")
        at.press("discard_for_good")
        at.wait("begin")

    def entrances(self) -> None:
        at = self._at
        at.lock()
        at.wait("unlock")
        self._take("entrance", "03-unlock")
        at.unlock(OTHER)
        settle()
        at.wait("unlock")
        self._take("entrance", "03-unlock", "wrong")
        at.press("use_code")
        at.wait("recovery_code")
        self._take("entrance", "04-recover")
        at.press("back")
        at.press("restore")
        at.wait("restore_now")
        self._take("entrance", "05-restore")
        at.press("back")
        at.wait("unlock")

    def filled_form(self) -> None:
        at = self._at
        load_into(self.vault(), PASSPHRASE, Environment(now=lambda: NOW))
        at.unlock()
        at.wait(f"open.{FILLED}")
        self._take("home", "06-home", "drafts")
        at.press(f"open.{FAULTY}")
        self._form.every_problem()
        self._form.workspace().review_asked.emit()
        at.wait("sign")
        self._take("signing", "10-review", "problems")
        self.home()
        at.press(f"open.{FILLED}")
        self._form.every_page("filled")

    def signing(self) -> None:
        at = self._at
        at.wait("sign")
        self._take("signing", "10-review")
        at.press("sign")
        at.wait("sign_now")
        ways = at.wait_for(ChoiceGroup, "way").choices()
        for way, choice in zip(("paper", "certificate", "token", "seal"), ways, strict=True):
            choice.setFocus()
            QTest.keyClick(choice, Qt.Key.Key_Space)
            settle()
            self._take("signing", "11-sign", way)
        ways[0].setFocus()
        QTest.keyClick(ways[0], Qt.Key.Key_Space)
        DeliveryTour(at, self._take).go()
        self.raising()
        self.home()
        self._take("home", "06-home", "signed")

    def raising(self) -> None:
        """What was signed on paper, with a certificate file; a token would go further."""
        at = self._at
        at.press("raise_level")
        at.wait("certificate.path")
        self._take("signing", "17-raise", "certificate")
        at.type("certificate.path", str(certificate_file(self._vaults.parent, PASSPHRASE)))
        at.type("certificate.password", OTHER)
        at.press("receiver.reason_1")
        at.press("sign_now")
        at.wait("note")
        self._take("signing", "17-raise", "refused")
        at.type("certificate.password", PASSPHRASE)
        at.press("sign_now")
        at.wait_gone("sign_now")
        at.wait("step.printed")
        self._take("signing", "12-done", "raised")
        at.press("raise_level")
        at.wait("token.look")
        self._take("signing", "17-raise", "token")
        at.press("cancel")

    def around_the_vault(self) -> None:
        at = self._at
        at.press("begin.personnel")
        at.wait("begin_now")
        self._take("begin", "07-begin", "from-earlier")
        at.press("back")
        at.press("back_up")
        settle()
        at.wait("restore")
        self._take("vault", "13-backup")
        self.home()
        at.press("bar.help")
        at.wait("help.close")
        self._take("home", "16-help")
        at.press("help.close")
        at.press("bar.options")
        at.wait("change_passphrase")
        self._take("vault", "14-options")
        at.press("new_sheet")
        at.wait("make_sheet")
        self._take("vault", "15-new-sheet")

    def home(self) -> None:
        self._at.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        settle()
        self._at.wait("back_up")
        settle()

    def vault(self) -> Path:
        (line,) = vaults_in(self._vaults)
        return line.file


def tour(folder: Path, mode: str) -> list[Picture]:
    """Every picture in one set of colours, in ``folder``; the vault lies in a folder of its own and goes with it."""
    with tempfile.TemporaryDirectory(prefix="kekhai-") as home:
        os.environ.update(
            HOME=home, XDG_STATE_HOME=f"{home}/state", XDG_DATA_HOME=f"{home}/data", QT_QPA_PLATFORM="offscreen"
        )
        application = QApplication([])
        load_fonts()
        vaults = Path(home, "ho-so")
        settings = Settings(Path(home, "window.ini"))
        settings.mode = "dark" if mode == "dark" else "light"
        window = composed(application, Environment(now=lambda: NOW), settings, vaults, CHEAP)
        window.main.begin()
        window.main.show()
        camera = Camera(window, folder, mode)
        Tour(Journey(window, Patient()), camera, vaults).go()
        window.main.hide()
        window.end()
        return camera.taken
