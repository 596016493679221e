"""A vault of every version of the format, stored when the version was new, opens for ever and holds what it held."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from declare_app.storage.credentials import DEFAULT_COST, Passphrase
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential
from tests.core.storage.page_reader import Reader, code_bytes
from tests.core.storage.storing import STORED, told
from tests.vaults import opened

# A stored vault is never made anew: a reader that cannot open this very file has lost somebody's drafts.
SHA256 = "516770022167eb8ad0da98b88b915c5facad49163d40c62bd1d22e2776935aae"
FACTS: dict[str, Any] = json.loads(STORED.with_suffix(".json").read_text("utf-8"))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    shutil.copy(STORED, tmp_path / "hoso-old1.kkv")
    return Place(tmp_path / "hoso-old1.kkv", tmp_path / "anchors")


def test_it_is_the_file_that_was_stored() -> None:
    assert hashlib.sha256(STORED.read_bytes()).hexdigest() == SHA256


@pytest.mark.parametrize(
    "credential",
    [
        Passphrase(FACTS["passphrase"]),
        Passphrase(FACTS["passphrase"].replace("\ufb01", "fi")),
        RecoveryCode.parse(FACTS["code"]),
    ],
    ids=["passphrase", "passphrase typed otherwise", "code"],
)
def test_it_opens_and_holds_what_it_held(place: Place, credential: Credential) -> None:
    with opened(place, credential) as vault:
        assert told(vault) == FACTS["records"]
        assert (vault.label, vault.vault_id, vault.sequence) == (FACTS["label"], FACTS["vault_id"], FACTS["sequence"])
        assert vault.first_here


def test_it_can_be_worked_with(place: Place) -> None:
    with opened(place, RecoveryCode.parse(FACTS["code"])) as vault:
        vault.put("draft", "new", {"n": 1})
    with opened(place, RecoveryCode.parse(FACTS["code"])) as vault:
        assert [record for record in told(vault) if record["row"] != "new"] == FACTS["records"]
        assert vault.get("draft", "new").body == {"n": 1}


def test_its_passphrase_costs_what_a_users_does_and_its_past_is_in_it() -> None:
    reader = Reader(STORED, code_bytes(FACTS["code"]))
    cost = json.loads(reader.slots[0][1])
    assert (cost["memory_kib"], cost["passes"], cost["lanes"]) == (
        DEFAULT_COST.memory_kib,
        DEFAULT_COST.passes,
        DEFAULT_COST.lanes,
    )
    first = [record["number"] for record in FACTS["records"] if record["row"].startswith("6f0c")]
    assert first == [2, 4, 5, 6, 7, 8]
    assert {record["kind"] for record in FACTS["records"]} == {"draft", "package", "receipt", "signing_key"}
