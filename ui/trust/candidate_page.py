"""A certificate shown whole before it is trusted: an authority's after a tick, a local key's by fingerprint."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.trust_shown import FINGERPRINT_DIGITS, ShownCandidate, digits_typed
from ui.components.buttons import primary, quiet
from ui.components.field import Field
from ui.components.frame import Card
from ui.components.line_edits import Edit
from ui.components.notes import Note
from ui.components.text import Label, set_tone
from ui.form.boxes import TOP
from ui.form.moves import bring_into_view
from ui.shell import Shell
from ui.tokens import FORM, SPACE_2, SPACE_3, SPACE_5
from ui.trust.keeper import TrustKeeper
from ui.trust.words import caution_words, day_words, kind_words, refusal, uses_words
from ui.unlock.page import EntrancePage
from ui.wording import tr

_NAMES = 132


class CandidatePage(EntrancePage):
    """``trusted`` carries what is to be told of it.

    The fingerprint of a local key is not shown: what is typed has to come from the paper.
    """

    trusted = Signal(str)
    widest = FORM + SPACE_5  # the whole fingerprint that is typed shows in its line

    def __init__(self, shell: Shell, keeper: TrustKeeper, candidate: ShownCandidate) -> None:
        super().__init__(shell, tr("Trust this certificate?"))
        self._keeper = keeper
        self._candidate = candidate
        self._code: Label | None = None
        self._typed = Edit()
        self._typed.setObjectName("trust.fingerprint")
        self._typed.setProperty("kind", "code")
        self._typed.typed_changed.connect(self._count)
        self._tick = QCheckBox(tr("The fingerprint was compared, all groups are the same"))
        self._tick.setObjectName("trust.compared")
        label = tr("F&ingerprint") if candidate.must_be_typed else ""
        self._field = Field(label, self._control(), name=label.replace("&", "") or self._tick.text())
        self.add(self._card())
        for caution in candidate.cautions:
            note = Note("warn", caution_words(caution, candidate))
            note.setObjectName(f"trust.caution.{caution}")
            self.add(note)
        if candidate.must_be_typed:
            self.add(
                Label(
                    tr(
                        "Type the fingerprint off the page that its holder signed by hand: 64 letters and digits. "
                        "It is not shown here, so that it comes from the paper."
                    )
                )
            )
            self._count("")
        self.add(self._field)
        self._add_buttons()

    def _add_buttons(self) -> None:
        back = quiet(tr("&Back"))
        back.setObjectName("trust.back")
        back.clicked.connect(self.back_asked)
        self.add_action(back)
        go = primary(tr("&Trust it"))
        go.setObjectName("trust.pin")
        go.clicked.connect(self._pin)
        self._typed.returnPressed.connect(go.click)
        self.set_primary(go)

    def begin(self) -> None:
        """To what is read or done first; the whole card is in view then."""
        (self._code or self._control()).setFocus()

    def _card(self) -> Card:
        one = self._candidate
        card = Card(one.title)
        lines = [
            (tr("What it is"), kind_words(one.kind), "body"),
            (tr("File"), one.file, "body"),
            (tr("Whole name"), one.subject, "body"),
            (tr("Issued by"), tr("itself") if one.issuer == one.subject else one.issuer, "body"),
            (tr("Validity"), tr("{begins} to {ends}").format(**self._days()), "body"),
            (tr("Key"), "; ".join(part for part in (one.key, uses_words(one)) if part), "body"),
        ]
        if not one.must_be_typed:
            lines.append((tr("Fingerprint"), one.fingerprint, "code"))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(1, 1)
        for number, (name, text, kind) in enumerate(lines):
            head = Label(name, kind="strong", wrap=False)
            set_tone(head, "text2")
            said = Label(text, kind=kind)
            said.setAccessibleName(f"{name}: {text}")
            if kind == "code":
                said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                self._code = said
            grid.addWidget(head, number, 0, TOP)
            grid.addWidget(said, number, 1)
        card.add(holder)
        return card

    def _days(self) -> dict[str, str]:
        return {"begins": day_words(self._candidate.begins), "ends": day_words(self._candidate.ends)}

    def _control(self) -> QWidget:
        return self._typed if self._candidate.must_be_typed else self._tick

    def _count(self, text: str) -> None:
        said = tr("{count} of {all} typed").format(count=digits_typed(text), all=FINGERPRINT_DIGITS)
        self._field.set_helper(said)

    def _pin(self) -> None:
        is_typed = self._candidate.must_be_typed
        typed = self._typed.typed()
        if is_typed and not digits_typed(typed):
            self._refuse(tr("Type the fingerprint off the page signed by hand."))
        elif not is_typed and not self._tick.isChecked():
            self._refuse(tr("Compare the fingerprint with the one that the authority publishes, then tick this."))
        else:
            self._field.set_error("")
            self.set_busy(busy=True)
            self._keeper.pin(self._candidate, typed if is_typed else None, self._note_kept, self._note_failure)

    def _note_kept(self, kept: Any) -> None:
        self.set_busy(busy=False)
        said = tr("{name} was trusted already.") if kept.was_there else tr("{name} is trusted from now on.")
        self.trusted.emit(said.format(name=self._candidate.title))

    def _note_failure(self, error: AppError) -> None:
        self.set_busy(busy=False)
        self._refuse(refusal(self.shell.wording, error))

    def _refuse(self, why: str) -> None:
        self._field.set_error(why)
        self._tick.setAccessibleDescription(why)
        self._control().setFocus()
        QTimer.singleShot(0, self._field, lambda: bring_into_view(self._field))
