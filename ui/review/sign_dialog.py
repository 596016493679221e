"""How to sign, on which day and into which folder; it stays until a verified file lies there, or nothing was done."""

from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from declare_app.base.errors import AppError
from declare_app.drafting.problems import Problem
from declare_app.services.signing_order import Holder, Signed, SigningOrder
from declare_app.services.vault_records import Way
from declare_app.services.wording import Wording
from ui.components.buttons import primary, quiet, secondary
from ui.components.choice import ChoiceGroup
from ui.components.field import Field
from ui.components.focus_ring import FocusRing
from ui.components.frame import Scroll
from ui.components.inputs import DateEdit
from ui.components.notes import Note
from ui.components.text import Label
from ui.form.document import Document
from ui.review.fitted_height import FittedHeight
from ui.review.folder_row import FolderRow
from ui.review.key_fields import KeyFields
from ui.review.note_strip import NoteStrip
from ui.review.problem_place import said_of
from ui.review.prospect import day_typed
from ui.review.receiver_fields import ReceiverFields
from ui.review.sign_choices import SYSTEM, Choosers, ways
from ui.review.signing_run import SigningMeans, SigningRun
from ui.theme import Theme
from ui.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr

WIDTH: Final = 660


class SignDialog(QDialog):
    """``signed`` carries what was made; ``place_asked`` leads to what must be put right first."""

    signed = Signal(object)  # Signed
    place_asked = Signal(str, str, str)

    def __init__(
        self,
        document: Document,
        theme: Theme,
        means: SigningMeans,
        parent: QWidget | None = None,
        choosers: Choosers = SYSTEM,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Choose how to sign"))
        self.setObjectName("sign_dialog")
        self._wording = Wording()
        self._document = document
        self._stranger: SigningOrder | None = None
        self.ways = ChoiceGroup(ways(), paired=True)
        self.ways.setObjectName("way")
        self.ways.set_code("paper")
        self.keys = KeyFields(document, means, choosers.file, choosers.driver)
        self.receiving = ReceiverFields(means, choosers.receivers)
        self.day = DateEdit()
        self.day.setObjectName("completed_on")
        today = means.environment.now().date()
        self.day.set_typed(day_typed(today))
        self.folder = FolderRow(means.folder, choosers.folder)
        self._run = SigningRun(document, means, self)
        self._run.unfinished.connect(self._show_stops)
        self._run.stranger.connect(self._show_stranger)
        self._run.signed.connect(self._finish)
        self._run.failed.connect(self._show_failure)
        self._build()
        self._height = FittedHeight(self, (self._content, self._foot), WIDTH)
        self._height.measure()
        self.receiving.resized.connect(self._height.measure)
        self.receiving.revealed.connect(self._reveal, Qt.ConnectionType.QueuedConnection)
        self._ring = FocusRing(self, theme)
        self.ways.chosen.connect(self._note_way)
        self._note_way(self.ways.code())

    def _build(self) -> None:
        self._content = QWidget()
        self._content.setProperty("ground", "surface")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(Label(tr("Choose how to sign"), kind="title"))
        locked = tr("After signing the content is locked. To change it, make a new version; this one is kept.")
        column.addWidget(Label(locked))
        column.addWidget(self.ways)
        column.addWidget(self.keys)
        column.addWidget(self.receiving)
        column.addWidget(Field(tr("Completed on"), self.day))
        column.addWidget(Field(tr("Where the file goes"), self.folder))
        self._remark = Note("info", tr("2 paper copies are signed by hand in any case, since the form asks for it."))
        column.addWidget(self._remark)
        column.addStretch(1)
        self._foot = self._feet()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._scroll = Scroll(self._content)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot)
        self._set_busy(busy=False)

    def _feet(self) -> QWidget:
        """What stays in view where the middle has to scroll: what went wrong, what is under way, the buttons."""
        self._notes = NoteStrip()
        said = tr("Signing, and checking the file that was written…")
        self._busy = Label(said)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(said)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(SPACE_5, SPACE_2, SPACE_5, SPACE_4)
        column.setSpacing(SPACE_3)
        for part in (self._notes, self._busy, self._progress):
            column.addWidget(part)
        column.addLayout(self._buttons())
        return foot

    def _buttons(self) -> QHBoxLayout:
        self.sign = primary(tr("&Sign"))
        self.sign.setObjectName("sign_now")
        self.sign.clicked.connect(self._start)
        self.cancel = secondary(tr("&Cancel"))
        self.cancel.setObjectName("cancel")
        self.cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.sign)
        return line

    def reject(self) -> None:
        """Not while a file is being written."""
        if not self._is_busy:
            self.keys.forget()
            super().reject()

    def _start(self) -> None:
        order = self._order()
        self._say()
        if order is None:
            return
        holder = self.keys.stranger(order)
        if holder is not None and order != self._stranger:
            self._show_stranger(holder)
            return
        self._set_busy(busy=True)
        self._run.start(order, self.day.typed().strip(), whoever=order == self._stranger)

    def _order(self) -> SigningOrder | None:
        """What was filled in; None, with the reason beside the field, where something is missing."""
        order = self.keys.order(cast("Way", self.ways.code()), self.folder.folder)
        return self.receiving.addressed(order) if order is not None else None

    def _note_way(self, way: str) -> None:
        self.keys.show_way(way)
        self._remark.setVisible(way != "paper")
        self._stranger = None

    def _show_stops(self, stops: tuple[Problem, ...]) -> None:
        self._set_busy(busy=False)
        first, document = stops[0].place, self._document
        back = quiet(tr("Back to editing"))
        back.setObjectName("back_to_place")
        back.clicked.connect(lambda: self._leave_for(first.section, first.row_id, first.cell))
        said = said_of(stops[0], document.draft, document.regime, self._wording)
        begin = tr("With this date {n} places must be put right first.").format(n=len(stops))
        self._say(Note("stop", f"{begin} {said}", [back]))

    def _leave_for(self, section: str, row_id: str, cell: str) -> None:
        self.reject()
        self.place_asked.emit(section, row_id, cell)

    def _show_stranger(self, holder: Holder) -> None:
        self._set_busy(busy=False)
        self._stranger = self._order()
        said = tr(
            "The certificate names {name}, valid until {day}, not the declarant. "
            "The receiver will not accept it. Choose another file, or press “Sign” again."
        )
        self._say(Note("warn", said.format(name=holder.name, day=day_typed(holder.valid_until))))

    def _show_failure(self, error: AppError) -> None:
        self._set_busy(busy=False)
        self.keys.note_failure(error)
        self._say(Note("stop", self._wording.of_error(error)))

    def _finish(self, signed: Signed) -> None:
        self._set_busy(busy=False)
        self.keys.forget()
        self.accept()
        self.signed.emit(signed)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        inputs: tuple[QWidget, ...] = (
            *(self.ways, self.keys, self.receiving, self.day, self.folder),
            *(self.sign, self.cancel),
        )
        for widget in inputs:
            widget.setEnabled(not busy)
        self._busy.setVisible(busy)
        self._progress.setVisible(busy)
        if not busy and self.isVisible():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, part: QWidget) -> None:
        """Once there is room for it."""
        if isValid(part):
            self._scroll.ensureWidgetVisible(part, 0, SPACE_3)

    def _say(self, note: Note | None = None) -> None:
        """Show this note and no other."""
        if note is None:
            self._notes.clear()
        else:
            self._notes.say(note)
        self._height.measure()
