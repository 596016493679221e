"""Who receives the file: a unit, for which alone it is sealed; or nobody named, and then why it is open to all."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.delivery_order import HeldProfile, Receivers
from declare_app.services.signing_order import SigningOrder
from declare_app.services.wording import Wording
from ui.components.choice import ChoiceGroup, Option
from ui.components.text import Label
from ui.review.receiver_files import ChooseReceivers, ReceiverFilesRow
from ui.review.receiver_shown import ReceiverShown
from ui.review.signing_run import SigningMeans
from ui.review.unsealed_reason import UnsealedReason
from ui.tokens import SPACE_2
from ui.wording import tr


def _options() -> tuple[Option, ...]:
    return (
        Option("open", tr("Without encryption"), tr("Whoever has the file can read it.")),
        Option("unit", tr("Encrypted for a unit"), tr("Only the unit opens it, by the file that it gave out.")),
    )


class ReceiverFields(QWidget):
    """A unit that was sealed for before is offered again. ``resized``: what is shown wants another height.

    ``revealed`` carries what has come and is to be read now.
    """

    resized = Signal()
    revealed = Signal(QWidget)

    def __init__(self, means: SigningMeans, choose: ChooseReceivers) -> None:
        super().__init__()
        self._means = means
        self._held: HeldProfile | None = None
        self._receivers: Receivers | None = None
        self._shown: ReceiverShown | None = None
        self._is_chosen = False
        self.choice = ChoiceGroup(_options(), paired=True)
        self.choice.setObjectName("receiver")
        self.choice.setAccessibleName(tr("Who receives the file"))
        self.choice.set_code("open")
        self.choice.chosen.connect(self._note_choice)
        self.reason = UnsealedReason()
        self.files = ReceiverFilesRow(choose)
        self.files.picked.connect(self._read)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        for part in (Label(tr("Who receives the file"), kind="heading"), self.choice, self.reason, self.files):
            self._column.addWidget(part)
        self._show_choice()
        means.vault_thread.run(means.held_profile, self._offer, self._fail)

    def addressed(self, order: SigningOrder) -> SigningOrder | None:
        """The order with who receives; None, with the reason beside the field, where something is missing."""
        if self.choice.code() == "open":
            return self._unsealed(order)
        if self._receivers is None:
            if not self.files.error():
                self.files.show_error(Wording().of_error(AppError("sealed.no_recipient")))
            self.files.setFocus()
            return None
        yes = self._shown.yes if self._shown is not None else None
        if yes is not None and not yes.isChecked():
            self.files.show_error(tr("Ask the unit whether it is this signer, and tick that it was asked."))
            yes.setFocus()
            return None
        self.files.show_error("")
        return replace(order, receivers=self._receivers)

    def _unsealed(self, order: SigningOrder) -> SigningOrder | None:
        reason = self.reason.typed()
        self.reason.show_error("" if reason else Wording().of_error(AppError("sealed.no_reason")))
        if not reason:
            self.reason.setFocus()
            return None
        return replace(order, unsealed_reason=reason)

    def _note_choice(self, _code: str) -> None:
        self._is_chosen = True
        self._show_choice()

    def _show_choice(self) -> None:
        is_open = self.choice.code() == "open"
        self.reason.setVisible(is_open)
        self.files.setVisible(not is_open)
        if self._shown is not None:
            self._shown.setVisible(not is_open)
        self.resized.emit()

    def _offer(self, held: HeldProfile | None) -> None:
        """The unit of the last time, unless somebody was quicker."""
        if held is None or self._receivers is not None:
            return
        self._held = held
        if not self._is_chosen:
            self.choice.set_code("unit")
        if held.receivers is not None:
            self._show(held.receivers)
        elif held.refusal is not None:
            self._fail(held.refusal)
        self._show_choice()

    def _read(self, paths: Sequence[Path]) -> None:
        look = partial(self._means.receivers_in, paths, self._held)
        self._means.background.run(look, self._show_picked, self._fail)

    def _show_picked(self, receivers: Receivers) -> None:
        self._show(receivers)
        if self._shown is not None:
            if self._shown.yes is not None:
                self._shown.yes.setFocus()
            self.revealed.emit(self._shown)

    def _show(self, receivers: Receivers) -> None:
        self._receivers = receivers
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self.files.show_names([file.name for file in receivers.files])
        self._shown = ReceiverShown(receivers)
        self._shown.resized.connect(self.resized)
        if self._shown.yes is not None:
            self._shown.yes.toggled.connect(lambda _on: self.files.show_error(""))
        self._column.addWidget(self._shown)
        self._show_choice()

    def _fail(self, error: AppError) -> None:
        self.files.show_error(Wording().of_error(error))
        self.resized.emit()
        self.revealed.emit(self.files)
