"""Options: language, colours, another passphrase, another recovery sheet, and the way to whom is trusted."""

from PySide6.QtCore import Signal

from declare_app.base.errors import AppError
from declare_app.services.session import Session
from ui.catalogue import LANGUAGES
from ui.components.buttons import primary, secondary
from ui.components.choice import ChoiceGroup, Option
from ui.components.field import Field
from ui.components.inputs import PasswordEdit
from ui.components.notes import Note
from ui.components.text import Label
from ui.settings import MODES
from ui.shell import Shell
from ui.unlock.new_passphrase import NewPassphrase
from ui.unlock.page import EntrancePage
from ui.wording import tr


class OptionsPage(EntrancePage):
    """Colours change at once, words with the next screens."""

    new_sheet_asked = Signal()
    trust_asked = Signal()

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(shell, tr("Options"))
        self._session = session
        self._modes = ChoiceGroup(
            [
                Option("light", tr("Light")),
                Option("dark", tr("Dark")),
                Option("system", tr("As the computer has it")),
            ]
        )
        self._languages = ChoiceGroup([Option("vi", "Tiếng Việt"), Option("en", "English")])
        self._old = PasswordEdit()
        self._old.setObjectName("passphrase")
        self._old_field = Field(tr("Password &now"), self._old)
        self._new = NewPassphrase(shell, tr("Ne&w password"))
        self._build_looks()
        self._build_passphrase()

    def _build_looks(self) -> None:
        for group, name, title, code in (
            (self._modes, "modes", tr("Colours"), self.shell.settings.mode),
            (self._languages, "languages", tr("Language"), self.shell.settings.language),
        ):
            group.setObjectName(name)
            group.setAccessibleName(title)
            group.set_code(code)
            self.add(Label(title, kind="heading"))
            self.add(group)
        self._modes.chosen.connect(self._set_mode)
        self._languages.chosen.connect(self._set_language)

    def _build_passphrase(self) -> None:
        self.add(Label(tr("Password and recovery sheet"), kind="heading"))
        self.add(self._old_field)
        self.add(self._new)
        change = secondary(tr("C&hange the password"))
        change.setObjectName("change_passphrase")
        change.clicked.connect(self._try)
        sheet = secondary(tr("Make a new &sheet…"))
        sheet.setObjectName("new_sheet")
        sheet.clicked.connect(self.new_sheet_asked)
        self.add_row(change, sheet)
        trust = secondary(tr("Trust&ed certificates…"))
        trust.setObjectName("trust")
        trust.clicked.connect(self.trust_asked)
        self.add_action(trust)
        done = primary(tr("&Done"))
        done.setObjectName("done")
        done.clicked.connect(self.back_asked)
        self.set_primary(done)

    def begin(self) -> None:
        self._modes.setFocus()

    def _set_mode(self, code: str) -> None:
        mode = next(one for one in MODES if one == code)
        self.shell.settings.mode = mode
        self.shell.theme.set_mode(mode)

    def _set_language(self, code: str) -> None:
        language = next(one for one in LANGUAGES if one == code)
        self.shell.settings.language = language
        self.shell.catalogue.use(language)
        told = tr("The next screens speak this language; the whole window after it was locked once.")
        self._tell("language_changed", "info", told)

    def _tell(self, name: str, tone: str, text: str) -> None:
        note = Note(tone, text)
        note.setObjectName(name)
        self.add(note)

    def _try(self) -> None:
        self.hush()
        old, new = self._old.text(), self._new.chosen()
        if new:
            self.shell.vault_thread.run(
                lambda: self._session.change_passphrase(old, new), self._note_changed, self._note_failure
            )

    def _note_changed(self, _nothing: None) -> None:
        self._old.clear()
        self._new.clear()
        self._tell("changed", "ok", tr("The password is changed. The recovery sheet stays good."))

    def _note_failure(self, error: AppError) -> None:
        sentence = self.shell.wording.of_error(error)
        if error.code == "vault.wrong_passphrase":
            self._old_field.set_error(sentence)
            self._old.setFocus()
        elif error.code == "passphrase.weak":
            self._new.refuse(sentence)
        else:
            self.say(error)
