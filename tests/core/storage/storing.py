"""Makes the stored vault that every later version must open; run once a format version, never again.

`python -m tests.core.storage.storing FOLDER` writes `kkts-vault-1.kkv` and, beside it, what opens it and what is in it.
"""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from declare_app.base.environment import VIETNAM, Environment
from declare_app.storage.credentials import DEFAULT_COST, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.rekeying import change_passphrase, renew_keys
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import Change
from tests.builders import example
from tests.vaults import FAST, everything

STORED: Final = Path(__file__).parents[2] / "data" / "vaults" / "kkts-vault-1.kkv"
PASSPHRASE: Final = "Mật khẩu ﬁ của năm 2026"  # the ligature becomes two letters
LABEL: Final = 'Hồ sơ "Đường" 1'


class Clock:
    """Goes on by three hours at each look."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 8, 30, tzinfo=VIETNAM)

    def __call__(self) -> datetime:
        self.time += timedelta(hours=3)
        return self.time


def told(vault: Vault) -> list[dict[str, Any]]:
    """Everything in a vault, as JSON."""
    return [
        {"kind": kind, "row": row, "number": number, "saved_at": at.isoformat(), "kept": kept, "body": dict(body)}
        for (kind, row, number), (at, kept, body) in sorted(everything(vault).items())
    ]


def _fill(vault: Vault) -> None:
    draft, other = "6f0c1d2e-3b4a-4c5d-8e6f-7a8b9c0d1e2f", "0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d"
    for number in range(8):
        vault.put("draft", draft, {"draft": {"format": "kekhai-draft/1"}, "n": number}, kept=number == 4)
    vault.apply(Change(dropped=[("draft", draft, 1), ("draft", draft, 3)]))  # as thinning does
    vault._histories.clear()
    vault.put("draft", other, {"draft": example(), "declaration_id": "", "exports": []})
    vault.put("package", other, {"content": "UEsDBA==", "file": "KKTS_x_2026_0a1b2c3d_r1.asice"}, kept=True)
    vault.put("receipt", other, {})
    vault.put("signing_key", other, {"signs": 'ký\n\t"\\ \U0001f58b', "nothing": None, "yes": True, "n": -(2**53) + 1})
    vault.put("draft", "removed", {})
    vault.remove("draft", "removed")


def make(file: Path) -> None:
    """A vault with a history: passphrase changed, keys renewed, revisions thinned out, a row removed."""
    with TemporaryDirectory() as folder:
        place = Place(Path(folder) / file.name, Path(folder) / "anchors")
        vault, code = create_vault(place, Passphrase("một"), LABEL, FAST, Environment(now=Clock()))
        with vault:
            _fill(vault)
            change_passphrase(vault, code, Passphrase("hai"), FAST)
            code = renew_keys(vault, Passphrase("hai"), Passphrase(PASSPHRASE), DEFAULT_COST)
            vault.put("draft", "0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d", {"draft": example("initial-2026")})
            content: dict[str, Any] = {
                "passphrase": PASSPHRASE,
                "code": code.text,
                "label": vault.label,
                "vault_id": vault.vault_id,
            }
            content |= {"sequence": vault.sequence, "records": told(vault)}
        file.write_bytes(place.file.read_bytes())
        file.with_suffix(".json").write_text(f"{json.dumps(content, ensure_ascii=False, indent=1)}\n", "utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1]) / STORED.name
    if target.exists():
        sys.exit(f"{target} is there, and stays")
    make(target)
