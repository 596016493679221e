"""What is trusted here, kind by kind, each with its state; and what it means that nothing is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.trust_shown import ShownEntry
from ui.components.buttons import primary, secondary
from ui.components.frame import Card
from ui.components.notes import Note
from ui.components.paths import PathLine
from ui.components.text import set_tone
from ui.form.boxes import emptied, rule
from ui.form.moves import bring_into_view
from ui.review.note_strip import NoteStrip
from ui.shell import Shell
from ui.tokens import FORM, SPACE_4
from ui.trust.entry_line import EntryLine
from ui.trust.keeper import TrustKeeper
from ui.trust.words import refusal
from ui.unlock.page import EntrancePage
from ui.wording import tr


class TrustPage(EntrancePage):
    """``certificate_asked`` and ``list_asked``: something is to be added."""

    certificate_asked = Signal()
    list_asked = Signal()
    widest = FORM

    def __init__(self, shell: Shell, keeper: TrustKeeper) -> None:
        super().__init__(
            shell,
            tr("Trusted certificates"),
            tr("When a signed file is checked, only signatures that lead to a certificate listed here are believed."),
        )
        self.setObjectName("trust.page")
        self._keeper = keeper
        self._lines: list[EntryLine] = []
        self._notes = NoteStrip()
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(SPACE_4)
        self.add(self._notes)
        self.add(self._list)
        where = PathLine(tr("The files lie in {folder}").format(folder=keeper.folder), kind="meta")
        set_tone(where, "text2")
        self.add(where)
        self._add_buttons()

    def _add_buttons(self) -> None:
        home = secondary(tr("&Home"))
        home.setObjectName("trust.home")
        home.clicked.connect(self.back_asked)
        self.add_action(home)
        crl = secondary(tr("Add a list of &revoked certificates…"))
        crl.setObjectName("trust.add_list")
        crl.clicked.connect(self.list_asked)
        self.add_action(crl)
        self._add = primary(tr("&Add a certificate…"))
        self._add.setObjectName("trust.add_certificate")
        self._add.clicked.connect(self.certificate_asked)
        self.set_primary(self._add)

    def begin(self) -> None:
        self._add.setFocus()
        self.look()

    def look(self) -> None:
        """Read the folder as it is now."""
        self._keeper.entries(self._show, self._complain)

    def tell(self, tone: str, text: str) -> None:
        """What just came of something; it stays until the next one."""
        self._notes.say(Note(tone, text))
        QTimer.singleShot(0, self._notes, lambda: bring_into_view(self._notes))

    def _show(self, entries: Sequence[ShownEntry]) -> None:
        emptied(self._cards)
        self._lines = []
        if not any(one.kind in ("authority", "local_key") for one in entries):
            self._cards.addWidget(_nobody())
        for kind, title in (
            ("unreadable", tr("Files that cannot be read")),
            ("authority", tr("Authorities")),
            ("local_key", tr("Keys made on somebody's computer (level L1)")),
            ("list", tr("Lists of revoked certificates")),
        ):
            found = [one for one in entries if one.kind == kind]
            if found:
                self._cards.addWidget(self._card(title, found))

    def _card(self, title: str, entries: Sequence[ShownEntry]) -> Card:
        card = Card(title)
        for number, entry in enumerate(entries):
            if number:
                card.add(rule())
            line = EntryLine(entry, self.shell.theme)
            line.asked.connect(self._close_questions)
            line.removed.connect(lambda line=line: self._remove(line))
            self._lines.append(line)
            card.add(line)
        return card

    def _close_questions(self) -> None:
        self._notes.clear()
        for line in self._lines:
            line.ask_no_more()

    def _remove(self, line: EntryLine) -> None:
        entry = line.entry
        self._add.setFocus()  # its own button goes with it
        self._keeper.remove(entry.file, partial(self._note_removed, entry), partial(self._note_failure, entry))

    def _note_removed(self, entry: ShownEntry, _nothing: None) -> None:
        self.tell("ok", tr("{name} was removed.").format(name=entry.title))
        self.look()

    def _note_failure(self, entry: ShownEntry, error: AppError) -> None:
        for line in self._lines:
            if line.entry is entry:
                line.complain(refusal(self.shell.wording, error))

    def _complain(self, error: AppError) -> None:
        emptied(self._cards)
        self.tell("stop", refusal(self.shell.wording, error))


def _nobody() -> Note:
    """Honest about what comes with the program, what that means, and what to do."""
    note = Note(
        "info",
        tr(
            "Nobody is trusted yet\n\n"
            "The program comes with no authority's certificate and fetches none. Signatures are checked all the same: "
            "whether a file is whole and was changed shows at once. But who signed stays ‘not known’. "
            "Ask the personnel office or the authority for its root certificate, and add it here."
        ),
    )
    note.setObjectName("trust.empty")
    return note
