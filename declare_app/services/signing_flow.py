"""Signing from the window: a kept draft becomes a package at its place and in the vault, or nothing is lost."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regimes
from declare_app.package.container import TOTAL_LIMIT
from declare_app.package.package_facts import Level
from declare_app.services.certificate_file import holder_named_in, signer_from_file
from declare_app.services.export import Exported, Made, brought, make_package, shortcomings
from declare_app.services.files import read_whole
from declare_app.services.hand_in import carry_paper_steps
from declare_app.services.raising import raisable, raised
from declare_app.services.receive import judge_file, measure_of
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.sealed_delivery import SealedFolder, destination, sealed_again
from declare_app.services.sealing import Leaving, local_signer, note_sent_as, recorded, series_of, with_id
from declare_app.services.signed_before import signed_before
from declare_app.services.signing_order import CertificateFile, Holder, Signed, SigningOrder
from declare_app.services.tokens import token_signer
from declare_app.services.vault_records import KeptDraft, opened_draft, package_content
from declare_app.signing.signers import Signer
from declare_app.storage.vault import Vault


@dataclass(frozen=True)
class SigningDesk:
    """What every signing here has in common; used on the vault's thread alone."""

    vault: Vault
    regimes: Regimes
    environment: Environment
    trust_folder: Path

    def sign(self, kept: KeptDraft, order: SigningOrder) -> Signed:
        """Write the package of ``kept``, judge the file that was written, and keep both in the vault.

        Both are recorded before anything leaves the vault. Raises AppError as ``make_package``, ``destination``,
        ``ReceiverDesk.read``, ``brought``, ``signer_from_file`` and ``Vault.put``; then the draft is as it was, and a
        package that was already on its way shares its serial with no later one.
        """
        to = self._destination(order)
        kept = with_id(self.vault, kept, self.environment)
        meant_for = None if isinstance(to, Path) else to.recipient_unit
        with self._signer(kept, order) as signer:
            opened = replace(opened_draft(kept, self.regimes), series=series_of(self.vault, kept))
            made = make_package(opened, signer, self.regimes, self.environment, meant_for)
        return self._kept(kept, order, made, to)

    def raise_level(self, kept: KeptDraft, order: SigningOrder) -> Signed:
        """Sign the newest package of ``kept`` again with a better key, its content the same to the last byte.

        The draft may have been changed since; what was exported counts. What can be refused is refused before a token
        is asked. Raises AppError ``vault.no_such_record`` where it was never exported, ``file.exists`` where the place
        is taken, and as ``raisable``, ``raised`` and ``sign``; then everything is as it was.
        """
        if not kept.exports:
            raise AppError("vault.no_such_record")
        to = self._destination(order)
        last = kept.exports[-1]
        package = package_content(self.vault, last.package_id)
        found = raisable(package, last.content_sha256, series_of(self.vault, kept), self.regimes, self.environment)
        found.check_rises_to(_best_level(order))
        if isinstance(to, Path) and _is_taken(to / found.next_name):
            raise AppError("file.exists", file=found.next_name)
        with self._signer(kept, order) as signer:
            made = raised(found, signer, self.regimes, self.environment)
        signed = self._kept(kept, order, made, to)
        with suppress(AppError):  # a tick that is lost costs one click
            carry_paper_steps(self.vault, last.package_id, signed.kept.exports[-1].package_id)
        return signed

    def signed_before(self, kept: KeptDraft, folder: Path) -> Signed:
        """The newest package of ``kept`` out of the vault; ``folder``: where copies of it are proposed to go.

        Raises AppError ``vault.no_such_record`` where it was never signed.
        """
        if not kept.exports:
            raise AppError("vault.no_such_record")
        return signed_before(self.vault, kept, folder)

    @property
    def _receivers(self) -> ReceiverDesk:
        return ReceiverDesk(self.environment, self.trust_folder)

    def _destination(self, order: SigningOrder) -> Path | SealedFolder:
        return destination(self._receivers.sealed_folder(order.folder, order.receivers), order.unsealed_reason)

    def _kept(self, kept: KeptDraft, order: SigningOrder, made: Made, to: Path | SealedFolder) -> Signed:
        leaving = Leaving(order.way, order.unsealed_reason.strip() if isinstance(to, Path) else "")
        if order.receivers is not None:
            offices = tuple(one.name for one in order.receivers.offices)
            leaving = Leaving(order.way, unit=order.receivers.unit, offices=offices)
        with recorded(self.vault, kept, made, leaving, self.environment) as after:
            exported = brought(made, to)
            sent = self._read_again(exported, to)
        note_sent_as(self.vault, after, exported)
        if order.receivers is not None:
            with suppress(AppError):  # it has left all the same; next time it is asked for again
                self._receivers.keep(self.vault, order.receivers)
        return replace(signed_before(self.vault, after, order.folder), sent=sent)

    @contextmanager
    def _signer(self, kept: KeptDraft, order: SigningOrder) -> Generator[Signer]:
        now = self.environment.now()
        if order.token is not None:
            pin = order.token.pin
            with token_signer(order.token.choice, now, lambda _: pin) as signer:
                yield signer
        elif order.certificate is not None:
            yield signer_from_file(order.certificate.path, order.certificate.password, now)
        else:
            yield local_signer(self.vault, kept.draft, self.environment)

    def _read_again(self, exported: Exported, to: Path | SealedFolder) -> bytes:
        """The bytes that lie there now, found to be what was signed by a receiver's judgement, or sealed for these.

        Raises AppError ``file.no_such_folder`` or ``file.read_back_differs``.
        """
        path = exported.path
        try:
            if not isinstance(to, Path):
                return sealed_again(path, to.recipients)
            verdict = judge_file(path, measure_of(self.regimes, None, self.environment.now()))
            package = read_whole(path, TOTAL_LIMIT)
        except AppError as why:
            if why.code == "file.missing":  # the stick was pulled out meanwhile
                raise AppError("file.no_such_folder", file=path.name) from None
            raise
        if shortcomings(verdict) or verdict.content_sha256 != exported.verdict.content_sha256:
            raise AppError("file.read_back_differs", file=path.name)
        return package


def holder_of(certificate: CertificateFile, draft: Draft, environment: Environment) -> Holder:
    """Who would sign with this file. Raises AppError ``file.*`` or ``signer.*``."""
    found = signer_from_file(certificate.path, certificate.password, environment.now()).certificate
    return holder_named_in(found, draft)


def _best_level(order: SigningOrder) -> Level:
    """The highest that such a key can claim; a certificate file may turn out to be less."""
    return "L3" if order.token else "L2" if order.certificate else "L0"


def _is_taken(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the writing says what is wrong with it
        return False
