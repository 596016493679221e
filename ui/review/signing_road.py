"""From the review over the signature to what is left to do: the screens of one open draft, one after another."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from declare_app.base.errors import AppError
from declare_app.base.locations import trust_folder
from declare_app.services.hand_in import steps_done, tick_step
from declare_app.services.session import Session
from declare_app.services.signing_order import SIGNED_FOLDER, Signed, SigningOrder
from declare_app.services.vault_records import KeptDraft
from ui.form.document import Document
from ui.review.done_page import DonePage
from ui.review.hand_in_date import hand_in_by
from ui.review.raise_dialog import RaiseDialog, SignedBefore
from ui.review.review_page import ReviewPage
from ui.review.sign_dialog import SignDialog
from ui.review.signing_run import Flush, SigningMeans
from ui.shell import Shell


class SigningRoad(QObject):
    """``page_ready`` carries each screen as it is to be shown; the last one stays until ``home_asked``.

    ``failed`` carries an AppError of the vault that no screen of this road can show.
    """

    page_ready = Signal(object)  # QWidget
    place_asked = Signal(str, str, str)
    back_asked = Signal()
    home_asked = Signal()
    correction_asked = Signal()
    failed = Signal(object)

    def __init__(self, document: Document, shell: Shell, session: Session, flush: Flush) -> None:
        super().__init__()
        self._document = document
        self._shell = shell
        self._session = session
        self._means = means_of(shell, session, flush)
        self._dialog: SignDialog | RaiseDialog | None = None

    def review(self) -> None:
        """Begin at the pages and the checks."""
        shell = self._shell
        page = ReviewPage(
            self._document, shell.theme, shell.background, shell.environment, self._session.ground.regimes
        )
        page.sign_asked.connect(partial(self._ask_how, page))
        page.place_asked.connect(self.place_asked)
        page.back_asked.connect(self.back_asked)
        self.page_ready.emit(page)

    def after_signing(self) -> None:
        """Begin at the end, for a draft that was signed before."""
        call = partial(_signed_before, self._means, self._shell, self._session, self._document.kept)
        self._shell.vault_thread.run(call, self._finish, self._note_failure)

    def _ask_how(self, page: QWidget) -> None:
        dialog = self._dialog = SignDialog(self._document, self._shell.theme, self._means, parent=page)
        dialog.signed.connect(self._begin_steps)
        dialog.place_asked.connect(self.place_asked)
        dialog.open()

    def _begin_steps(self, signed: Signed) -> None:
        self._finish((signed, {}))

    def _ask_higher(self, page: QWidget, signed: Signed) -> None:
        before = SignedBefore(signed, self._document)
        means = replace(self._means, sign=_raising(self._shell, self._session))
        dialog = self._dialog = RaiseDialog(before, self._shell.theme, means, parent=page)
        dialog.raised.connect(self._look_up_steps)
        dialog.open()

    def _look_up_steps(self, signed: Signed) -> None:
        """The paper that is signed by hand stays good, so some may be done; it is signed also where none are found."""
        call = partial(_with_steps, self._session, signed)
        self._shell.vault_thread.run(call, self._finish, lambda _error: self._begin_steps(signed))

    def _finish(self, found: tuple[Signed, dict[str, bool]]) -> None:
        signed, done = found
        today = self._shell.environment.now().date()
        to = hand_in_by(signed.kept.draft, today)
        page = DonePage(signed, self._shell.theme, self._shell.background, done, to)
        page.home_asked.connect(self.home_asked)
        page.correction_asked.connect(self.correction_asked)
        page.raise_asked.connect(partial(self._ask_higher, page, signed))
        page.ticked.connect(partial(self._remember, signed.kept.exports[-1].package_id))
        self.page_ready.emit(page)

    def _remember(self, package_id: str, step: str, done: bool) -> None:  # noqa: FBT001  # as the signal gives it
        call = partial(tick_step, self._session.vault, package_id, step, done=done)
        self._shell.vault_thread.run(call, lambda _nothing: None, self._note_failure)

    def _note_failure(self, error: AppError) -> None:
        self.failed.emit(error)


def means_of(shell: Shell, session: Session, flush: Flush) -> SigningMeans:
    """What a signing needs, out of an open vault; the libraries are loaded where they are used, off the screen."""
    return SigningMeans(
        sign=lambda kept, order: _signing_desk(shell, session).sign(kept, order),
        holder_of=lambda certificate, draft: _flow().holder_of(certificate, draft, shell.environment),
        offered_keys=lambda named, draft: _tokens().offered_here(named, draft, shell.environment.now()),
        receivers_in=lambda paths, held: _receivers(shell).read(paths, held),
        held_profile=lambda: _receivers(shell).held(session.vault),
        flush=flush,
        vault_thread=shell.vault_thread,
        background=shell.background,
        environment=shell.environment,
        folder=shell.vault_folder / SIGNED_FOLDER,
    )


def _signed_before(means: SigningMeans, shell: Shell, session: Session, kept: Any) -> tuple[Signed, dict[str, bool]]:
    return _with_steps(session, _signing_desk(shell, session).signed_before(kept, means.folder))


def _with_steps(session: Session, signed: Signed) -> tuple[Signed, dict[str, bool]]:
    return signed, dict(steps_done(session.vault, signed.kept.exports[-1].package_id))


def _raising(shell: Shell, session: Session) -> Callable[[KeptDraft, SigningOrder], Signed]:
    return lambda kept, order: _signing_desk(shell, session).raise_level(kept, order)


def _signing_desk(shell: Shell, session: Session) -> Any:
    return _flow().SigningDesk(session.vault, session.ground.regimes, shell.environment, trust_folder())


def _receivers(shell: Shell) -> Any:
    desk = import_module("declare_app.services.receivers").ReceiverDesk
    return desk(shell.environment, trust_folder())


def _tokens() -> Any:
    """declare_app.services.tokens: keys in tokens, behind their drivers."""
    return import_module("declare_app.services.tokens")


def _flow() -> Any:
    """declare_app.services.signing_flow: it loads every library of signing and paper."""
    return import_module("declare_app.services.signing_flow")
