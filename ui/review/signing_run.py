"""One signing from the press of the button to the verified file: date, checks, saving, certificate, package."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.drafting.problems import stops
from declare_app.services.delivery_order import HeldProfile, Receivers
from declare_app.services.signing_order import CertificateFile, Holder, OfferedKey, Signed, SigningOrder
from declare_app.services.vault_records import KeptDraft
from ui.form.document import Document
from ui.review.page_pictures import Runner

Flush = Callable[[Callable[[], None], Callable[[AppError], None]], None]
"""``ui.autosave.Autosave.flush``: save what is unsaved; the first afterwards, or the second."""


@dataclass(frozen=True)
class SigningMeans:
    """What a signing needs of the program: ``sign`` and ``flush`` reach the vault, ``holder_of`` only a file,
    ``offered_keys`` the tokens that are plugged in.

    ``sign`` and ``holder_of`` are those of ``declare_app.services.signing_flow``, imported when they are called;
    ``receivers_in`` reads the files of a unit, ``held_profile`` reaches the vault (``services.receivers``).
    ``folder`` is proposed for the package and made when it is missing.
    """

    sign: Callable[[KeptDraft, SigningOrder], Signed]
    holder_of: Callable[[CertificateFile, Draft], Holder]
    offered_keys: Callable[[Path | None, Draft], Sequence[OfferedKey]]
    receivers_in: Callable[[Sequence[Path], HeldProfile | None], Receivers]
    held_profile: Callable[[], HeldProfile | None]
    flush: Flush
    vault_thread: Runner
    background: Runner
    environment: Environment
    folder: Path


class SigningRun(QObject):
    """Signs the open declaration once. Exactly one of its signals answers each ``start``."""

    unfinished = Signal(object)  # the stops, under the date that was given
    stranger = Signal(object)  # the Holder of a certificate that names another than the declarant
    signed = Signal(object)  # Signed
    failed = Signal(object)  # AppError; the draft is as it was

    def __init__(self, document: Document, means: SigningMeans, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._means = means
        self._order: SigningOrder | None = None

    def start(self, order: SigningOrder, day: str, *, whoever: bool = False) -> None:
        """Sign as ordered, completed on ``day``; ``whoever``: the holder's name has been seen and is accepted."""
        self._order = order
        self._document.set_fact("completed_on", day)
        remaining = stops(self._document.problems())
        if remaining:
            self.unfinished.emit(remaining)
        elif order.certificate is not None and not whoever:
            look = partial(self._means.holder_of, order.certificate, self._document.draft)
            self._means.background.run(look, self._meet, self._fail)
        else:
            self._save()

    def start_again(self, order: SigningOrder) -> None:
        """Sign what was exported before: its date stays; whose certificate it is is looked at where it is signed."""
        self._order = order
        self._save()

    def _meet(self, holder: Holder) -> None:
        if holder.is_declarant:
            self._save()
        else:
            self.stranger.emit(holder)

    def _save(self) -> None:
        """Nothing may be saved behind the signing: it would not know of the export."""
        self._means.flush(self._sign, self._fail)

    def _sign(self) -> None:
        if self._order is not None:
            call = partial(_signed, self._means, self._document.kept, self._order)
            self._means.vault_thread.run(call, self._finish, self._fail)

    def _finish(self, signed: Signed) -> None:
        self._document.note_saved(signed.kept)
        self.signed.emit(signed)

    def _fail(self, error: AppError) -> None:
        self.failed.emit(error)


def _signed(means: SigningMeans, kept: KeptDraft, order: SigningOrder) -> Signed:
    if order.folder == means.folder:
        with suppress(OSError):  # the writing says what is wrong with it
            order.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return means.sign(kept, order)
