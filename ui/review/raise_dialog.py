"""Signing again at a higher level: what stays, what is added, with which key and into which folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from declare_app.base.errors import AppError
from declare_app.services.signing_order import HIGHER_WAYS, Signed
from declare_app.services.vault_records import Way
from declare_app.services.wording import Wording
from ui.components.choice import ChoiceGroup, Option
from ui.components.field import Field
from ui.components.focus_ring import FocusRing
from ui.components.frame import Scroll
from ui.components.notes import Note
from ui.components.text import Label
from ui.form.document import Document
from ui.review.fact_line import FactLine
from ui.review.fitted_height import FittedHeight
from ui.review.folder_row import FolderRow
from ui.review.key_fields import KeyFields
from ui.review.receiver_fields import ReceiverFields
from ui.review.sign_choices import SYSTEM, Choosers
from ui.review.sign_dialog import WIDTH
from ui.review.signing_foot import SigningFoot
from ui.review.signing_run import SigningMeans, SigningRun
from ui.theme import Theme
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr


@dataclass(frozen=True)
class SignedBefore:
    """The package that stands so far, and the open declaration that it was made from."""

    signed: Signed
    document: Document


def _options(ways: Sequence[Way]) -> list[Option]:
    known = (
        Option("certificate", tr("Certificate file"), tr("A .p12 or .pfx file and its password.")),
        Option("token", tr("Token"), tr("A signing device that is plugged in, and its PIN.")),
    )
    return [option for option in known if option.code in ways]


class RaiseDialog(QDialog):
    """``raised`` carries the new package. ``means.sign`` is what signs again; what it refuses is said in place."""

    raised = Signal(object)  # Signed

    def __init__(
        self,
        before: SignedBefore,
        theme: Theme,
        means: SigningMeans,
        parent: QWidget | None = None,
        choosers: Choosers = SYSTEM,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sign at a higher level"))
        self.setObjectName("raise_dialog")
        self._wording = Wording()
        self._is_busy = False
        ways = HIGHER_WAYS[before.signed.way]
        self.ways = ChoiceGroup(_options(ways))
        self.ways.setObjectName("way")
        self.ways.set_code(ways[0])
        self.keys = KeyFields(before.document, means, choosers.file, choosers.driver)
        self.folder = FolderRow(means.folder, choosers.folder)
        self.receiving = ReceiverFields(means, choosers.receivers)
        self.foot = SigningFoot()
        self._run = SigningRun(before.document, means, self)
        self._build(before.signed.short_code)
        self._height = FittedHeight(self, (self._content, self.foot), WIDTH)
        self._height.measure()
        self._ring = FocusRing(self, theme)
        self._listen()
        self.keys.show_way(ways[0])

    def _build(self, code: str) -> None:
        self._content = QWidget()
        self._content.setProperty("ground", "surface")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(Label(tr("Sign at a higher level"), kind="title"))
        column.addLayout(_what_happens(code))
        column.addWidget(self.ways)
        column.addWidget(self.keys)
        column.addWidget(self.receiving)
        column.addWidget(Field(tr("Where the file goes"), self.folder))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._scroll = Scroll(self._content)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.foot)
        self._set_busy(busy=False)

    def _listen(self) -> None:
        self.ways.chosen.connect(self.keys.show_way)
        self.receiving.resized.connect(self._height.measure)
        self.receiving.revealed.connect(self._reveal, Qt.ConnectionType.QueuedConnection)
        self.foot.sign.clicked.connect(self._start)
        self.foot.cancel.clicked.connect(self.reject)
        self._run.signed.connect(self._finish)
        self._run.failed.connect(self._show_failure)

    def reject(self) -> None:
        """Not while a file is being written."""
        if not self._is_busy:
            self.keys.forget()
            super().reject()

    def _start(self) -> None:
        order = self.keys.order(cast("Way", self.ways.code()), self.folder.folder)
        if order is None:
            return
        self._say("")
        order = self.receiving.addressed(order)
        if order is None:
            return
        if self.keys.stranger(order) is not None:  # known without a PIN, so none is spent on it
            self._show_failure(AppError("raising.other_declarant"))
            return
        self._set_busy(busy=True)
        self._run.start_again(order)

    def _show_failure(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.keys.note_failure(error)
        self._say(self._wording.of_error(error))

    def _finish(self, signed: Signed) -> None:
        self._set_busy(busy=False)
        self.keys.forget()
        self.accept()
        self.raised.emit(signed)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        for widget in (self.ways, self.keys, self.receiving, self.folder):
            widget.setEnabled(not busy)
        self.foot.set_busy(busy=busy)

    def _reveal(self, part: QWidget) -> None:
        """Once there is room for it."""
        if isValid(part):
            self._scroll.ensureWidgetVisible(part, 0, SPACE_3)

    def _say(self, text: str) -> None:
        """What went wrong; "" for nothing."""
        if text:
            self.foot.notes.say(Note("stop", text))
        else:
            self.foot.notes.clear()
        self._height.measure()


def _what_happens(code: str) -> QVBoxLayout:
    same = tr("Stays the same: the content, the code {code}, and the pages that were signed by hand.")
    added = tr("Added: the declarant's digital signature, in a new file. The file exported before is kept.")
    after = tr("Afterwards hand in the new file. Paper that is signed by hand need not be printed again.")
    column = QVBoxLayout()
    column.setSpacing(SPACE_2)
    column.addWidget(FactLine("ok", same.format(code=code)))
    column.addWidget(FactLine("ok", added))
    column.addWidget(FactLine("info", after))
    return column
