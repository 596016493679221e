"""``export``: a draft signed into a package with a certificate file, or sealed with the key of a vault."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import refuse, result, say
from declare_app.cli.secrets import secret_from
from declare_app.cli.vault_access import VaultFile, opened_vault
from declare_app.drafting.problems import stops
from declare_app.drafting.reasons import unexplained
from declare_app.forms.regimes import Regimes
from declare_app.services.certificate_file import signer_from_file
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import OpenedDraft, open_draft
from declare_app.services.export import Exported, export_package
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


@dataclass(frozen=True)
class CertificateFile:
    """A PKCS#12 file, and the file that holds its password (None: asked at the terminal)."""

    path: Path
    password_file: Path | None


def chosen(options: Mapping[str, Path | None]) -> tuple[CertificateFile | None, VaultFile | None]:
    """The one way to sign that was asked for. Raises click.UsageError where that is none or both."""
    p12, vault = options["p12"], options["vault"]
    if (p12 is None) == (vault is None):
        raise click.MissingParameter(param=click.Option(["--p12 hoặc --local", "way"]))
    if p12 is not None:
        return CertificateFile(p12, options["p12_password_file"]), None
    return None, VaultFile(vault or Path(), options["password_file"])


def sign(order: Order, certificate: CertificateFile | None) -> int:
    """Write the package and name it on standard output; 1 while something must be put right."""
    environment = Environment()
    regimes = known_regimes(order.forms_folder)
    opened = open_draft(order.draft, regimes, environment)
    if certificate is None or not _is_finished(opened):
        return 1
    prompt = Wording().of_console("certificate_password")
    password = secret_from(certificate.password_file, prompt, "--p12-password-file")
    signer = signer_from_file(certificate.path, password, environment.now())
    exported = export_package(opened, signer, order.out, regimes, environment)
    _say_done(exported, opened, "sealed" if signer.certificate.is_self_signed else "signed")
    return 0


def seal(order: Order, file: VaultFile) -> int:
    """The same with the vault's own key; the draft and the package stay in the vault."""
    environment = Environment()
    regimes = known_regimes(order.forms_folder)
    from_file = open_draft(order.draft, regimes, environment) if order.draft.exists() else None
    if from_file is not None and not _is_finished(from_file):
        return 1
    with opened_vault(file, environment) as vault:
        kept = _kept(vault, order.draft, from_file, regimes, environment)
        opened = opened_draft(kept, regimes)
        if from_file is None and not _is_finished(opened):
            return 1
        exported = seal_package(vault, kept, order.out, regimes, environment)
    _say_done(exported, opened, "sealed")
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
