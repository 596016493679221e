"""Signing from the window: a kept draft becomes a package at its place and in the vault, or nothing is lost."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regimes
from declare_app.package.container import TOTAL_LIMIT
from declare_app.services.certificate_file import holder_named_in, signer_from_file
from declare_app.services.export import Exported, brought, export_package, shortcomings
from declare_app.services.files import read_whole
from declare_app.services.raising import raised
from declare_app.services.receive import judge_file, measure_of
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.sealed_delivery import SealedFolder, destination, sealed_again
from declare_app.services.sealing import Leaving, local_signer, record_export, series_of
from declare_app.services.signed_before import signed_before
from declare_app.services.signing_order import CertificateFile, Holder, Signed, SigningOrder
from declare_app.services.tokens import token_signer
from declare_app.services.vault_records import KeptDraft, keep_draft, opened_draft, package_content
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

        The id of the declaration is saved before anything leaves the vault, so a signing that was cut off is repeated
        under the same id and serial, and so the same file name. Raises AppError as ``export_package``,
        ``destination``, ``ReceiverDesk.read``, ``signer_from_file`` and ``Vault.put``; then the draft is as it was.
        """
        to = self._destination(order)
        if not kept.declaration_id:
            kept = keep_draft(self.vault, replace(kept, declaration_id=self.environment.new_id()))
        with self._signer(kept, order) as signer:
            opened = replace(opened_draft(kept, self.regimes), series=series_of(kept))
            exported = export_package(opened, signer, to, self.regimes, self.environment)
        return self._kept(kept, order, exported, to)

    def raise_level(self, kept: KeptDraft, order: SigningOrder) -> Signed:
        """Sign the newest package of ``kept`` again with a better key, its content the same to the last byte.

        The draft may have been changed since; what was exported counts. Raises AppError ``vault.no_such_record`` where
        it was never exported, and as ``raising.raised`` and ``sign``; then everything is as it was.
        """
        if not kept.exports:
            raise AppError("vault.no_such_record")
        to = self._destination(order)
        package = package_content(self.vault, kept.exports[-1].package_id)
        with self._signer(kept, order) as signer:
            made = raised(package, series_of(kept), signer, self.regimes, self.environment)
        return self._kept(kept, order, brought(made, to), to)

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

    def _kept(self, kept: KeptDraft, order: SigningOrder, exported: Exported, to: Path | SealedFolder) -> Signed:
        sent = self._read_again(exported, to)
        leaving = Leaving(order.way, order.unsealed_reason.strip() if isinstance(to, Path) else "")
        if order.receivers is not None:
            self._receivers.keep(self.vault, order.receivers)
            offices = tuple(one.name for one in order.receivers.offices)
            leaving = Leaving(order.way, unit=order.receivers.unit, offices=offices)
        kept = record_export(self.vault, kept, exported, leaving, self.environment)
        return replace(signed_before(self.vault, kept, order.folder), sent=sent)

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
