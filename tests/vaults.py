"""Vaults for tests: made once with a cheap passphrase, laid out as a copy for each, and read to their last byte."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault, open_vault
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential
from declare_app.storage.state_root import Spot
from declare_app.storage.vault import Vault

FAST: Final = KdfCost(19 * 1024, 1, 1)
ENVIRONMENT: Final = Environment()
PASSPHRASE: Final = "mận đào lê táo ổi"
LABEL: Final = "Hồ sơ 1"
NAME: Final = "hoso-a1b2.kkv"
KINDS: Final = ("draft", "package", "receipt", "signing_key")
ROWS: Final = tuple(f"{letter * 8}-0000-4000-8000-000000000000" for letter in "abc")

Everything = Mapping[Spot, tuple[datetime, bool, Mapping[str, Any]]]
"""What a vault holds: kind, row and number of each revision -> when it was saved, whether it is kept, its body."""


@dataclass(frozen=True)
class Made:
    """A closed vault as bytes, with what this computer remembers of it, and what stands in it."""

    content: bytes
    anchor: bytes
    code: str
    vault_id: str
    sequence: int
    everything: Everything


def place_in(folder: Path) -> Place:
    """Where a test's vault lies and where its anchors do."""
    folder.mkdir(parents=True, exist_ok=True)
    return Place(folder / NAME, folder / "anchors")


def body(number: int) -> dict[str, Any]:
    """What is saved: unlike any other number, and longer than a page of the file."""
    return {"số": number, "lines": ["a\nb", ""], "long": f"{number:06}-" * 600}


def create(folder: Path) -> tuple[Vault, RecoveryCode]:
    """A new empty vault, open."""
    return create_vault(place_in(folder), Passphrase(PASSPHRASE), LABEL, FAST, ENVIRONMENT)


def fill(vault: Vault) -> None:
    """Three drafts of five, four and one revisions, a package that is kept, a key."""
    for number, row in enumerate("ababababac"):
        vault.put("draft", ROWS["abc".index(row)], body(number), kept=number == 3)
    vault.put("package", ROWS[0], body(100), kept=True)
    vault.put("signing_key", ROWS[1], {"pem": "-"})


@cache
def made() -> Made:
    """The vault that most tests begin with."""
    with TemporaryDirectory() as folder:
        vault, code = create(Path(folder))
        with vault:
            fill(vault)
            place, vault_id, sequence, all_ = place_in(Path(folder)), vault.vault_id, vault.sequence, everything(vault)
        anchor = place.anchors / f"{vault_id}.json"
        return Made(place.file.read_bytes(), anchor.read_bytes(), code.text, vault_id, sequence, all_)


def lay_out(folder: Path, vault: Made | None = None, *, with_anchor: bool = True) -> Place:
    """A copy of ``vault`` in ``folder``."""
    it, place = vault or made(), place_in(folder)
    place.file.write_bytes(it.content)
    if with_anchor:
        place.anchors.mkdir(exist_ok=True)
        (place.anchors / f"{it.vault_id}.json").write_bytes(it.anchor)
    return place


def code_of(vault: Made | None = None) -> RecoveryCode:
    return RecoveryCode.parse((vault or made()).code)


def opened(place: Place, credential: Credential | None = None, *, accept_older: bool = False) -> Vault:
    """Opened with the recovery code, which costs nothing, where nothing else is given."""
    return open_vault(place, credential or code_of(), ENVIRONMENT, accept_older=accept_older)


def everything(vault: Vault) -> Everything:
    """Every revision of every row, read."""
    rows = [(kind, record.row) for kind in KINDS for record in vault.latest(kind)]
    spots = [(kind, row, one.number) for kind, row in rows for one in vault.revisions(kind, row)]
    records = [(spot, vault.get(*spot)) for spot in spots]
    return {spot: (record.saved_at, record.kept, record.body) for spot, record in records}


def refusal(place: Place, credential: Credential | None = None, *, accept_older: bool = False) -> tuple[Any, ...]:
    """The code and the facts' values with which a vault is refused; nothing where it opens."""
    try:
        opened(place, credential, accept_older=accept_older).close()
    except AppError as why:
        return (why.code, *why.facts.values())
    return ()


@contextmanager
def failing(vault: Vault, monkeypatch: pytest.MonkeyPatch, *, after_commit: bool) -> Iterator[None]:
    """A disk that fails in the middle of a transaction, or so late that the transaction is durable all the same."""
    database = vault.file._database
    atomic = database.atomic

    @contextmanager
    def broken() -> Iterator[Any]:
        with suppress(ZeroDivisionError), atomic() as inside:
            yield inside
            if not after_commit:
                raise ZeroDivisionError
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(database, "atomic", broken)
        yield
