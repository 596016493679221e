"""How the console gets into a vault: its file, the file that holds the passphrase, and what opening it has to say."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.cli.output import say
from declare_app.cli.secrets import secret_from
from declare_app.services.vaults import Desk
from declare_app.services.wording import Wording
from declare_app.storage.credentials import Passphrase
from declare_app.storage.slots import Credential
from declare_app.storage.strength import check_strength
from declare_app.storage.vault import Vault


@dataclass(frozen=True)
class VaultFile:
    """A vault and the file with its passphrase (None: asked at the terminal); ``accept_older``: an old copy will do."""

    path: Path
    password_file: Path | None
    accept_older: bool = False


@contextmanager
def opened_vault(file: VaultFile, environment: Environment) -> Generator[Vault]:
    """The vault, open as long as the block runs. Raises AppError as ``opening.open_vault`` and ``secret_from``."""
    with passphrase_from(file.password_file) as passphrase:
        vault = opened_with(passphrase, file, environment)
    with vault:
        yield vault


def opened_with(credential: Credential, file: VaultFile, environment: Environment) -> Vault:
    """The vault, open until it is closed. Raises AppError as ``opening.open_vault``."""
    vault = Desk(environment, accept_older=file.accept_older).open(file.path, credential)
    say_first_time(vault)
    return vault


@contextmanager
def passphrase_from(file: Path | None) -> Generator[Passphrase]:
    """The passphrase of a vault, wiped when the block ends."""
    text = secret_from(file, Wording().of_console("passphrase"), "--password-file")
    with closing(Passphrase(text)) as passphrase:
        yield passphrase


@contextmanager
def new_passphrase_from(file: Path | None, option: str) -> Generator[Passphrase]:
    """The same for one that opens the vault from now on. That it is weak is said; here it is the caller's choice."""
    wording = Wording()
    text = secret_from(file, wording.of_console("new_passphrase"), option)
    try:
        check_strength(text)
    except AppError as why:
        say(wording.of_console("weak_passphrase", least=why.facts["least"]))
    with closing(Passphrase(text)) as passphrase:
        yield passphrase


def say_first_time(vault: Vault) -> None:
    """Where this computer does not know the vault it cannot tell an old copy; so say what was saved last."""
    saved = vault.last_saved() if vault.first_here else None
    if saved is not None:
        say(Wording().of_console("first_here", saved=f"{saved:%H:%M %d/%m/%Y}", sequence=vault.sequence))
