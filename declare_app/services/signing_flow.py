"""Signing from the window: a kept draft becomes a package at its place and in the vault, or nothing is lost."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regimes
from declare_app.package.container import TOTAL_LIMIT, Parts, read_container
from declare_app.package.package_facts import Level, read_package_facts
from declare_app.services.certificate_file import holder_named_in, signer_from_file
from declare_app.services.export import Exported, Made, brought, make_package, shortcomings
from declare_app.services.files import read_whole
from declare_app.services.hand_in import carry_paper_steps
from declare_app.services.raising import raisable, raised
from declare_app.services.receive import judge_file, measure_of
from declare_app.services.sealing import Leaving, local_signer, recorded, series_of, with_id
from declare_app.services.signing_order import CertificateFile, Holder, Signed, SigningOrder
from declare_app.services.tokens import token_signer
from declare_app.services.vault_records import PACKAGE, KeptDraft, Way, opened_draft, package_content
from declare_app.signing.signers import Signer
from declare_app.storage.vault import Vault


@dataclass(frozen=True)
class SigningDesk:
    """What every signing here has in common; used on the vault's thread alone."""

    vault: Vault
    regimes: Regimes
    environment: Environment

    def sign(self, kept: KeptDraft, order: SigningOrder) -> Signed:
        """Write the package of ``kept``, judge the file that was written, and keep both in the vault.

        Both are recorded before anything leaves the vault. Raises AppError as ``make_package``, ``brought``,
        ``signer_from_file`` and ``Vault.put``; then the draft is as it was, and a package that was already on its way
        shares its serial with no later one.
        """
        kept = with_id(self.vault, kept, self.environment)
        with self._signer(kept, order) as signer:
            opened = replace(opened_draft(kept, self.regimes), series=series_of(self.vault, kept))
            made = make_package(opened, signer, self.regimes, self.environment)
        return self._kept(kept, order, made)

    def raise_level(self, kept: KeptDraft, order: SigningOrder) -> Signed:
        """Sign the newest package of ``kept`` again with a better key, its content the same to the last byte.

        The draft may have been changed since; what was exported counts. What can be refused is refused before a token
        is asked. Raises AppError ``vault.no_such_record`` where it was never exported, ``file.exists`` where the place
        is taken, and as ``raisable``, ``raised`` and ``sign``; then everything is as it was.
        """
        if not kept.exports:
            raise AppError("vault.no_such_record")
        last = kept.exports[-1]
        package = package_content(self.vault, last.package_id)
        found = raisable(package, last.content_sha256, series_of(self.vault, kept), self.regimes, self.environment)
        found.check_rises_to(_best_level(order))
        if _is_taken(order.folder / found.next_name):
            raise AppError("file.exists", file=found.next_name)
        with self._signer(kept, order) as signer:
            made = raised(found, signer, self.regimes, self.environment)
        signed = self._kept(kept, order, made)
        with suppress(AppError):  # a tick that is lost costs one click
            carry_paper_steps(self.vault, last.package_id, signed.kept.exports[-1].package_id)
        return signed

    def _kept(self, kept: KeptDraft, order: SigningOrder, made: Made) -> Signed:
        with recorded(self.vault, kept, made, Leaving(order.way), self.environment) as after:
            exported = brought(made, order.folder)
            package = self._read_again(exported)
        return Signed(
            kept=after,
            way=order.way,
            folder=order.folder,
            file_name=exported.path.name,
            short_code=exported.short_code,
            content_sha256=exported.verdict.content_sha256 or "",
            signed_at=self.environment.now(),
            package=package,
            pdf=_parts(package).declaration_pdf,
        )

    def signed_before(self, kept: KeptDraft, folder: Path) -> Signed:
        """The newest package of ``kept`` out of the vault; ``folder``: where copies of it are proposed to go.

        Raises AppError ``vault.no_such_record`` where it was never signed.
        """
        if not kept.exports:
            raise AppError("vault.no_such_record")
        entry = kept.exports[-1]
        facts = self.vault.get(PACKAGE, entry.package_id).body
        package = package_content(self.vault, entry.package_id)
        return Signed(
            kept=kept,
            way=entry.way or _likely_way(package),
            folder=folder,
            file_name=facts["file"],
            short_code=facts["short_code"],
            content_sha256=entry.content_sha256,
            signed_at=datetime.fromisoformat(entry.exported_at),
            package=package,
            pdf=_parts(package).declaration_pdf,
        )

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

    def _read_again(self, exported: Exported) -> bytes:
        """The bytes that lie there now, once a receiver's judgement has found them to be what was signed.

        Raises AppError ``file.no_such_folder`` or ``file.read_back_differs``.
        """
        path = exported.path
        try:
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


def _likely_way(package: bytes) -> Way:
    """Where it was not noted: by what the package says itself."""
    ways: dict[str, Way] = {"L0": "paper", "L1": "paper", "L3": "token"}
    return ways.get(read_package_facts(_parts(package).package_json).claimed_level, "certificate")


def _parts(package: bytes) -> Parts:
    parts = read_container(package)
    if not isinstance(parts, Parts):
        raise AppError("package.damaged", reason=parts.reason.value)
    return parts
