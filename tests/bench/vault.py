"""What a vault costs: opening it, saving, listing ten thousand drafts, and how a file grows with its revisions."""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from declare_app.base.environment import VIETNAM, Environment
from declare_app.storage.credentials import DEFAULT_COST, LOWEST_COST, KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault, open_vault
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.slots import Credential
from declare_app.storage.vault import Vault
from tests.bench._timing import median_ms, print_table
from tests.builders import example

CHEAP = KdfCost(19 * 1024, 1, 1)
MANY = 10_000
A_YEAR = 365


class SteppingClock:
    """A clock that goes on by ``step`` at each look, so that a year of saves takes a minute."""

    def __init__(self, step: timedelta) -> None:
        self.now = datetime(2026, 1, 1, 8, 0, tzinfo=VIETNAM)
        self.step = step

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


def made(folder: Path, cost: KdfCost, clock: Callable[[], datetime] | None = None) -> tuple[Place, Vault, RecoveryCode]:
    place = Place(folder / "hoso-b000.kkv", folder / "anchor")
    environment = Environment(now=clock) if clock else Environment()
    vault, code = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", cost, environment)
    return place, vault, code


def timed(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def unlock(place: Place, credential: Credential) -> None:
    open_vault(place, credential, Environment()).close()


def opening() -> None:
    rows = []
    draft = {"draft": example()}
    for name, cost in (("19 MiB, t=1", CHEAP), ("64 MiB, t=3", LOWEST_COST), ("256 MiB, t=3 (default)", DEFAULT_COST)):
        with tempfile.TemporaryDirectory() as folder:
            place, vault, code = made(Path(folder), cost)
            for number in range(20):
                vault.put("draft", str(number % 4), draft)
            vault.close()
            by_word = median_ms(partial(unlock, place, Passphrase("mận đào lê táo ổi")), 5)
            by_code = median_ms(partial(unlock, place, code), 5)
        rows.append([name, f"{by_word:.0f}", f"{by_code:.1f}", f"{by_word / by_code:.0f}"])
    print_table("Unlock, 20 revisions in the vault", ["cost", "passphrase ms", "code (no KDF) ms", "ratio"], rows)


def saving() -> None:
    draft = {"draft": example()}
    with tempfile.TemporaryDirectory() as folder:
        _, vault, _ = made(Path(folder), CHEAP)
        plain = Path(folder) / "plain"

        def write_plain() -> None:
            with plain.open("wb") as file:
                file.write(bytes(12_288))
                file.flush()
                os.fsync(file.fileno())

        saved = median_ms(lambda: vault.put("draft", "a", draft), 100)
        fsync = median_ms(write_plain, 100)
        vault.close()
    print_table(
        "One save of the example draft",
        ["put ms", "12 KiB written and synced ms", "ratio"],
        [[f"{saved:.1f}", f"{fsync:.1f}", f"{saved / fsync:.1f}"]],
    )


def fill(vault: Vault, numbers: range) -> None:
    draft = {"draft": example()}
    for number in numbers:
        vault.put("draft", str(number), draft)


def listing() -> None:
    draft = {"draft": example()}
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        place, vault, code = made(Path(folder), CHEAP)
        for count in (100, 1_000, MANY):
            have = len(vault.latest("draft"))
            filled = timed(partial(fill, vault, range(have, count)))
            listed = median_ms(partial(vault.latest, "draft"), 3)
            one_more = median_ms(partial(vault.put, "draft", "0", draft), 20)
            vault.close()
            size = place.file.stat().st_size / 2**20
            opened = median_ms(partial(unlock, place, code), 3)
            vault = open_vault(place, code, Environment())
            each = filled / max(1, count - have)
            rows.append(
                [f"{count:,}", f"{size:.1f}", f"{opened:.0f}", f"{listed:.0f}", f"{one_more:.1f}", f"{each:.1f}"]
            )
        vault.close()
    print_table(
        "Many drafts (unlock by code, without the KDF)",
        ["drafts", "file MiB", "unlock and verify ms", "list ms", "save ms", "ms a draft while filling"],
        rows,
    )


def growing() -> None:
    draft = {"draft": example()}
    rows = []
    for name, step, saves in (
        ("every 2 minutes", timedelta(minutes=2), 1_000),
        ("every hour", timedelta(hours=1), 1_000),
        ("twice a day, a year", timedelta(hours=12), 2 * A_YEAR),
    ):
        with tempfile.TemporaryDirectory() as folder:
            # Two looks at the clock a save: the record's and the anchor's.
            place, vault, _ = made(Path(folder), CHEAP, SteppingClock(step / 2))
            for _ in range(saves):
                vault.put("draft", "a", draft)
            kept = len(vault.revisions("draft", "a"))
            vault.close()
            rows.append([name, f"{saves:,}", str(kept), f"{place.file.stat().st_size / 1024:.0f}"])
    print_table("Growth with revisions of one draft", ["saved", "saves", "revisions kept", "file KiB"], rows)


def main() -> None:
    opening()
    saving()
    listing()
    growing()


if __name__ == "__main__":
    main()
