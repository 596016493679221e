"""What the ``vault`` commands do: machine output alone on standard output, sentences on standard error."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import result, say
from declare_app.cli.secrets import secret_from
from declare_app.cli.vault_access import VaultFile, new_passphrase_from, opened_vault, opened_with, passphrase_from
from declare_app.services import vaults
from declare_app.services.definitions import known_regimes
from declare_app.services.drafts import open_draft
from declare_app.services.files import write_whole
from declare_app.services.vault_records import (
    KeptDraft,
    draft_lines,
    draft_text,
    keep_draft,
    kept_draft,
    package_content,
    package_lines,
    sole_draft_id,
)
from declare_app.services.wording import Wording
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential
from declare_app.storage.vault import Vault


def create(path: Path, password_file: Path | None, recovery_out: Path | None, label: str) -> None:
    """A new vault; its recovery code into a file, or once on standard output."""
    _refuse_existing(recovery_out)
    with new_passphrase_from(password_file, "--password-file") as passphrase:
        vault, code = vaults.Desk(Environment()).create(path, passphrase, label or vaults.DEFAULT_LABEL)
    vault.close()
    _give(code, recovery_out)
    say(Wording().of_console("vault_created", file=path.name))


def save(forms_folder: Path | None, file: VaultFile, path: Path, draft_id: str | None) -> None:
    """A draft into the vault: a new one, or a new revision of ``draft_id``; its id on standard output."""
    environment = Environment()
    regimes = known_regimes(forms_folder)
    draft = open_draft(path, regimes, environment).draft
    with opened_vault(file, environment) as vault:
        kept = KeptDraft(environment.new_id(), draft)
        if draft_id is not None:
            earlier = kept_draft(vault, draft_id, regimes, environment)
            kept = replace(earlier, draft=draft)
        kept = keep_draft(vault, kept)
    result(kept.id)
    say(Wording().of_console("draft_kept", revision=kept.revision))


def list_records(file: VaultFile) -> None:
    """Tab-separated lines, drafts first, the one saved last on top."""
    with opened_vault(file, Environment()) as vault:
        lines = [*draft_lines(vault), *package_lines(vault)]
    for line in lines:
        result("\t".join(line))


def show(file: VaultFile, record_id: str | None, revision: int | None, out: Path | None) -> None:
    """A draft as JSON; with ``out``, a signed package as it was exported."""
    with opened_vault(file, Environment()) as vault:
        wanted = record_id or sole_draft_id(vault)
        content = package_content(vault, wanted) if out is not None else draft_text(vault, wanted, revision)
    if out is None:
        result(content.decode().rstrip("\n"))
        return
    _refuse_existing(out)
    write_whole(out, content)
    result(str(out))


def back_up(file: VaultFile, out: Path) -> None:
    """A copy that was read back and checked; its path on standard output."""
    with opened_vault(file, Environment()) as vault:
        where = vaults.back_up(vault, out)
    result(str(where))


def restore(saved: Path, out: Path, password_file: Path | None) -> None:
    """A vault from a backup, as a new file; says how old the backup is and what this computer has seen."""
    with passphrase_from(password_file) as passphrase:
        vault = vaults.Desk(Environment()).restore(saved, out, passphrase)
    wording = Wording()
    with vault:
        last = vault.last_saved()
        if last is not None:
            say(wording.of_console("backup_saved", saved=_moment(last)))
        if vault.seen is not None:
            say(
                wording.of_console(
                    "seen_here", seen=_moment(datetime.fromisoformat(vault.seen.time)), sequence=vault.seen.sequence
                )
            )
    result(str(out))


def change_password(file: VaultFile, new_password_file: Path | None) -> None:
    """A new passphrase; the recovery code stays."""
    environment = Environment()
    with passphrase_from(file.password_file) as old, opened_with(old, file, environment) as vault:
        _set_passphrase(vault, old, new_password_file, environment)


def recover(file: VaultFile, new_password_file: Path | None) -> None:
    """A new passphrase, proven by recovery code (``file.password_file`` holds the code here)."""
    environment = Environment()
    code = RecoveryCode.parse(
        secret_from(file.password_file, Wording().of_console("recovery_code"), "--recovery-file").strip()
    )
    with opened_with(code, file, environment) as vault:
        _set_passphrase(vault, code, new_password_file, environment)
    code.close()


def renew_keys(file: VaultFile, new_password_file: Path | None, recovery_out: Path | None) -> None:
    """A new passphrase, a new key and a new recovery code."""
    _refuse_existing(recovery_out)
    environment = Environment()
    with (
        passphrase_from(file.password_file) as old,
        opened_with(old, file, environment) as vault,
        new_passphrase_from(new_password_file, "--new-password-file") as new,
    ):
        code = vaults.Desk(environment).renew_keys(vault, old, new)
    _give(code, recovery_out)
    say(Wording().of_console("keys_renewed"))


def _set_passphrase(vault: Vault, proof: Credential, new_file: Path | None, environment: Environment) -> None:
    with new_passphrase_from(new_file, "--new-password-file") as new:
        vaults.Desk(environment).change_passphrase(vault, proof, new)
    say(Wording().of_console("passphrase_changed"))


def _moment(at: datetime) -> str:
    return f"{at:%H:%M %d/%m/%Y}"


def _refuse_existing(path: Path | None) -> None:
    if path is not None and os.path.lexists(path):
        raise AppError("file.exists", file=path.name)


def _give(code: RecoveryCode, out: Path | None) -> None:
    """The recovery code into a file that nobody else may read, or on standard output; then it is wiped."""
    try:
        if out is None:
            result(code.text)
        else:
            write_whole(out, code.text.encode() + b"\n", private=True)
    except AppError:
        result(code.text)  # it is shown once and never again, so better here than lost
        raise
    finally:
        code.close()
