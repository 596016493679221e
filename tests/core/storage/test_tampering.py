"""A vault's file changed by chance: refused, or as it was; never other content, never a bare error (T4, a tenth)."""

from pathlib import Path

from tests import vaults
from tests.reliability.tampering import Tampering, bit_flips, sectors, truncations


def refused(told: Tampering) -> int:
    return sum(count for outcome, count in told.outcomes.items() if outcome != "unchanged")


def test_a_flipped_bit_changes_nothing_unnoticed() -> None:
    told = bit_flips(500)
    assert told.faults == ()
    assert refused(told) > 250
    # Free space, and bits that SQLite does not read, are there too: else nothing but refusals would have been tried.
    assert told.outcomes["unchanged"] > 50


def test_an_overwritten_sector_changes_nothing_unnoticed() -> None:
    told = sectors(100)
    assert told.faults == ()
    assert refused(told) > 60


def test_a_file_cut_short_is_always_refused() -> None:
    told = truncations(30)
    assert told.faults == ()
    assert refused(told) == 30


def test_chance_is_told_as_damage_and_not_as_a_wrong_passphrase() -> None:
    told = bit_flips(200, seed=9)
    codes = {outcome.partition(": ")[2].split(" ")[0] for outcome in told.outcomes if outcome != "unchanged"}
    assert codes <= {"vault.damaged", "vault.newer", "vault.not_a_vault"}


def test_the_file_as_it_was_is_not_refused(tmp_path: Path) -> None:
    assert vaults.refusal(vaults.lay_out(tmp_path)) == ()
