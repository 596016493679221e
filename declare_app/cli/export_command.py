"""``export``: a draft signed into a package with a certificate file, or sealed with the key of a vault."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import refuse, result, say
from declare_app.cli.signing_key import SigningKey, key_in, signer_with_key
from declare_app.cli.vault_access import VaultFile, opened_vault
from declare_app.drafting.problems import stops
from declare_app.drafting.reasons import unexplained
from declare_app.forms.regimes import Regimes
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import OpenedDraft, open_draft
from declare_app.services.export import Destination, Exported, export_package
from declare_app.services.sealed_delivery import SealedFolder, recipients_from
from declare_app.services.sealing import seal as seal_package
from declare_app.services.vault_records import KeptDraft, keep_draft, kept_draft, opened_draft, same_text
from declare_app.services.wording import Wording
from declare_app.storage.vault import Vault


@dataclass(frozen=True)
class Order:
    """Which draft goes where, under which definitions. ``draft``: a file, or the id of a draft in the vault."""

    forms_folder: Path | None
    draft: Path
    out: Path
    recipients: tuple[Path, ...] = ()
    """Certificates of those who alone shall be able to read the package; none: it is written as it is."""

    def destination(self, environment: Environment) -> Path | Destination:
        """Where the package goes. Raises AppError ``recipient.*``, ``sealed.*`` or ``file.*``."""
        if not self.recipients:
            return self.out
        return SealedFolder(self.out, recipients_from(self.recipients, environment), environment)


def chosen(options: Mapping[str, Any]) -> SigningKey | VaultFile:
    """The one way to sign that was asked for. Raises click.UsageError where that is none or several."""
    key = key_in(options, "local")
    return key or VaultFile(options["local"], options["password_file"])


def export(order: Order, way: SigningKey | VaultFile) -> int:
    """Write the package and name it on standard output; 1 while something must be put right."""
    return seal(order, way) if isinstance(way, VaultFile) else sign(order, way)


def sign(order: Order, key: SigningKey) -> int:
    """With a certificate file or a token."""
    environment = Environment()
    regimes = known_regimes(order.forms_folder)
    opened = open_draft(order.draft, regimes, environment)
    if not _is_finished(opened):
        return 1
    to = order.destination(environment)
    with signer_with_key(key, environment) as signer:
        exported = export_package(opened, signer, to, regimes, environment)
    _say_done(exported, opened, "sealed" if signer.certificate.is_self_signed else "signed")
    _say_who_can_read(to, has_own_copy=False)
    return 0


def seal(order: Order, file: VaultFile) -> int:
    """The same with the vault's own key; the draft and the package stay in the vault."""
    environment = Environment()
    regimes = known_regimes(order.forms_folder)
    from_file = open_draft(order.draft, regimes, environment) if order.draft.exists() else None
    if from_file is not None and not _is_finished(from_file):
        return 1
    to = order.destination(environment)
    with opened_vault(file, environment) as vault:
        kept = _kept(vault, order.draft, from_file, regimes, environment)
        opened = opened_draft(kept, regimes)
        if from_file is None and not _is_finished(opened):
            return 1
        exported = seal_package(vault, kept, to, regimes, environment)
    _say_done(exported, opened, "sealed")
    _say_who_can_read(to, has_own_copy=True)
    return 0


def _kept(
    vault: Vault, named: Path, from_file: OpenedDraft | None, regimes: Regimes, environment: Environment
) -> KeptDraft:
    """The vault's draft of this id; or of a file's text, so that the same text stays one declaration."""
    if from_file is None:
        try:
            return kept_draft(vault, str(named), regimes, environment)
        except AppError as why:
            if why.code != "vault.no_such_record":
                raise
            raise AppError("file.missing", file=named.name) from None
    known = same_text(vault, from_file.draft)
    if known is not None:
        return kept_draft(vault, known, regimes, environment)
    return keep_draft(vault, KeptDraft(environment.new_id(), from_file.draft))


def _say_done(exported: Exported, opened: OpenedDraft, done: str) -> None:
    result(str(exported.path))
    say(Wording().of_console(done, code=exported.short_code))
    say(opened.regime.row.statement)


def _say_who_can_read(to: Path | Destination, *, has_own_copy: bool) -> None:
    wording = Wording()
    if not isinstance(to, SealedFolder):
        say(wording.of_console("not_encrypted"))
        return
    say(wording.of_console("encrypted", names=", ".join(f"{one.name} ({one.fingerprint})" for one in to.recipients)))
    if not has_own_copy:
        say(wording.of_console("no_own_copy"))


def _is_finished(opened: OpenedDraft) -> bool:
    """Says every problem on standard error, and the refusal where one of them stops the export."""
    wording = Wording()
    found = opened.problems()
    for problem in unexplained(opened.draft, found):
        severity = wording.word("severities", problem.severity)
        say(f"{severity}\t{problem.place}\t{wording.of_problem(problem)}")
    remaining = stops(found)
    if remaining:
        refuse(AppError("draft.unfinished", count=len(remaining), place=str(remaining[0].place)))
    return not remaining
