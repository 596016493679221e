"""Drafts for the pictures: one that is finished, and one that lacks something in every section."""

from pathlib import Path
from typing import Any

from cryptography.x509.oid import NameOID

from declare_app.base.environment import Environment
from declare_app.services.session import Ground, Session
from declare_app.services.vault_records import KeptDraft
from tests import pki
from tests.builders import REGIMES, draft_of, example

FILLED = "filled"
FAULTY = "faulty"


def faulty() -> dict[str, Any]:
    """The finished example, of which every first row lost its first text and has an odd amount."""
    value = example()
    value["unit_name"] = ""
    value["nothing_to_declare"] = []
    for section, rows in value["sections"].items():
        if section != "changes":
            spoil(rows[0])
    return value


def spoil(row: dict[str, Any]) -> None:
    """Empty the first text; an amount becomes one that nobody has."""
    first = next(name for name, text in row.items() if isinstance(text, str) and text)
    row[first] = ""
    for name in row:
        if name == "value_vnd":
            row[name] = "76"
        elif name == "id_number":
            row[name] = "0220"


def load_into(file: Path, passphrase: str, environment: Environment) -> None:
    """Both, into a vault that is locked."""
    session = Session.open(Ground(environment, REGIMES), file, passphrase)
    session.save(KeptDraft(FAULTY, draft_of(faulty())))
    session.save(KeptDraft(FILLED, draft_of(example())))
    session.close()


def certificate_file(folder: Path, password: str) -> Path:
    """A certificate file of the one who declares in the finished draft."""
    (declarant,) = draft_of(example()).rows("declarant")
    number = ((NameOID.SERIAL_NUMBER, f"CCCD:{declarant.text('id_number')}"),)
    holder = pki.issue(pki.Order(name=declarant.text("full_name"), subject=number), pki.sub_ca())
    path = folder / "ky.p12"
    path.write_bytes(pki.p12(holder, password))
    return path
