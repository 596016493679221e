"""A backup is the vault as it stood, proven whole before it is called one; what is restored goes on from there."""

from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.storage import backup as backups
from declare_app.storage.backup import back_up, back_up_generation, generations, restore
from declare_app.storage.credentials import Passphrase
from declare_app.storage.opening import Place
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.rekeying import change_passphrase
from declare_app.storage.vault import Vault
from declare_app.storage.vault_file import VaultFile
from tests import vaults
from tests.core.storage.forging import journal_of_a_change
from tests.vaults import ENVIRONMENT, FAST, body, code_of, opened, refusal


@pytest.fixture
def saved(vault: Vault, tmp_path: Path) -> Path:
    """A backup, and a vault that went on and was closed."""
    back_up(vault, tmp_path / "saved.kkv")
    vault.put("draft", "later", body(200))
    vault.close()
    return tmp_path / "saved.kkv"


def again(place: Place) -> Place:
    return Place(place.file.with_name("again.kkv"), place.anchors)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_backup_is_a_vault_with_all_that_was_in_it(vault: Vault, tmp_path: Path) -> None:
    target = tmp_path / "saved.kkv"
    back_up(vault, target)
    assert vault.put("draft", "a", body(1)) == 1  # the vault goes on
    assert names(tmp_path) >= {"saved.kkv"}
    assert not [name for name in names(tmp_path) if ".part" in name or name.startswith("saved.kkv-")]
    assert target.stat().st_mode & 0o077 == 0
    with opened(Place(target, tmp_path / "other")) as copy:
        assert vaults.everything(copy) == vaults.made().everything
        assert copy.sequence == vaults.made().sequence


def test_a_backup_opens_with_what_was_good_when_it_was_made(vault: Vault, tmp_path: Path) -> None:
    back_up(vault, tmp_path / "saved.kkv")
    change_passphrase(vault, code_of(), Passphrase("mới"), FAST)
    copy = Place(tmp_path / "saved.kkv", tmp_path / "other")
    assert refusal(copy, Passphrase("mới")) == ("vault.wrong_passphrase",)
    assert refusal(copy, Passphrase(vaults.PASSPHRASE)) == ()


def test_a_vault_is_not_backed_up_over_itself(vault: Vault, place: Place, tmp_path: Path) -> None:
    (tmp_path / "link.kkv").symlink_to(place.file)
    (tmp_path / "hard.kkv").hardlink_to(place.file)
    before = place.file.read_bytes()
    for target in (place.file, tmp_path / "link.kkv", tmp_path / "hard.kkv", tmp_path / "x" / ".." / vaults.NAME):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(AppError, match=r"file\.exists"):
            back_up(vault, target)
    assert place.file.read_bytes() == before


def test_a_copy_that_reads_back_otherwise_is_no_backup(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that lies: what it gives back is not what was written."""
    copied = VaultFile.copy_to

    def lying(file: VaultFile, target: Path) -> None:
        copied(file, target)
        content = bytearray(target.read_bytes())
        at = content.rfind(b"draft")
        content[at + 100] ^= 1
        target.write_bytes(content)

    back_up(vault, tmp_path / "saved.kkv")
    yesterday = (tmp_path / "saved.kkv").read_bytes()
    vault.put("draft", "later", body(1))
    monkeypatch.setattr(VaultFile, "copy_to", lying)
    with pytest.raises(AppError, match=r"vault\.damaged"):
        back_up(vault, tmp_path / "saved.kkv")
    assert (tmp_path / "saved.kkv").read_bytes() == yesterday
    assert not [name for name in names(tmp_path) if ".part" in name]


def test_ten_generations_stay_and_strangers_are_left_alone(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "folder"
    back_up_generation(vault, folder)
    strangers = {"hoso-a1b2.kkv", "hoso-a1b2.0000001.kkv", "hoso-zzzz.00000001.kkv", "hoso-a1b2.00000001.kkv.bak"}
    for name in strangers:
        (folder / name).write_bytes(b"mine")
    for number in range(11):
        vault.put("draft", "a", body(number))
        made = back_up_generation(vault, folder)
        assert made.name == f"hoso-a1b2.{vault.sequence:08}.kkv"
    ours = generations("hoso-a1b2", folder)
    assert len(ours) == 10
    assert [file.name for file in ours] == [
        f"hoso-a1b2.{n:08}.kkv" for n in range(vault.sequence - 9, vault.sequence + 1)
    ]
    assert names(folder) == strangers | {file.name for file in ours}
    assert folder.stat().st_mode & 0o077 == 0


def test_what_is_restored_holds_what_was_backed_up_and_is_ahead_of_what_was_seen(saved: Path, place: Place) -> None:
    with restore(saved, again(place), code_of(), ENVIRONMENT) as vault:
        assert vaults.everything(vault) == vaults.made().everything
        assert vault.seen is not None
        assert vault.seen.sequence == vaults.made().sequence + 1
        assert vault.sequence == vaults.made().sequence + 2
        assert vault.put("draft", "new", body(1)) == 1
    # From here on the copy that was ahead is the older one.
    assert refusal(place) == ("vault.rolled_back", vaults.made().sequence + 1, vaults.made().sequence + 3)
    assert refusal(again(place)) == ()


def test_on_another_computer_a_backup_restores_as_it_is(saved: Path, tmp_path: Path) -> None:
    there = Place(tmp_path / "there.kkv", tmp_path / "anchors of another computer")
    with restore(saved, there, Passphrase(vaults.PASSPHRASE), ENVIRONMENT) as vault:
        assert vault.first_here
        assert vault.sequence == vaults.made().sequence
    assert refusal(there) == ()


def test_nothing_is_restored_over_a_file(saved: Path, place: Place, tmp_path: Path) -> None:
    before = place.file.read_bytes()
    (tmp_path / "dangling.kkv").symlink_to(tmp_path / "nowhere")
    for target in (place.file, saved, tmp_path / "dangling.kkv"):
        with pytest.raises(AppError) as refused:
            restore(saved, Place(target, place.anchors), code_of(), ENVIRONMENT)
        assert (refused.value.code, dict(refused.value.facts)) == ("file.exists", {"file": target.name})
    assert place.file.read_bytes() == before
    assert (tmp_path / "dangling.kkv").is_symlink()


def test_what_does_not_restore_leaves_nothing_behind(saved: Path, place: Place, tmp_path: Path) -> None:
    damaged, foreign = tmp_path / "damaged.kkv", tmp_path / "foreign.kkv"
    content = bytearray(saved.read_bytes())
    content[content.rfind(b"draft") + 100] ^= 1
    damaged.write_bytes(content)
    foreign.write_bytes(b"%PDF-1.7")
    listed = names(tmp_path)
    for backup, credential, code in (
        (tmp_path / "none.kkv", code_of(), "file.missing"),
        (saved, Passphrase("sai"), "vault.wrong_passphrase"),
        (saved, RecoveryCode.new(), "vault.wrong_recovery_code"),
        (damaged, code_of(), "vault.damaged"),
        (foreign, code_of(), "vault.not_a_vault"),
    ):
        with pytest.raises(AppError) as refused:
            restore(backup, again(place), credential, ENVIRONMENT)
        assert refused.value.code == code
        assert names(tmp_path) == listed


@pytest.mark.parametrize("way", ["restore", "back up"])
def test_a_journal_that_lies_at_the_new_name_is_not_played_into_the_file(saved: Path, place: Place, way: str) -> None:
    """What a killed process left of an earlier file of the name would undo the new one, page by page."""
    target = again(place)
    target.file.with_name(f"{target.file.name}-journal").write_bytes(journal_of_a_change(place.file))
    if way == "restore":
        restore(saved, target, code_of(), ENVIRONMENT).close()
    else:
        with opened(place) as vault:
            vault.put("draft", "later still", body(1))
            back_up(vault, target.file)
    with opened(target, accept_older=True) as found:
        assert len(vaults.everything(found)) == len(vaults.made().everything) + 2 * (way == "back up")


def test_a_journal_that_lies_there_is_not_played_into_a_new_vault(place: Place, tmp_path: Path) -> None:
    journal = journal_of_a_change(place.file)
    place.file.unlink()
    place.file.with_name(f"{vaults.NAME}-journal").write_bytes(journal)
    vault, code = vaults.create(tmp_path)
    vault.close()
    with opened(place, code) as vault:
        assert vaults.everything(vault) == {}


def test_a_vault_that_is_open_here_stays_locked_when_it_is_restored_from(vault: Vault, place: Place) -> None:
    with pytest.raises(AppError, match=r"vault\.in_use"):
        restore(place.file, again(place), code_of(), ENVIRONMENT)
    assert vault.put("draft", "a", body(1)) == 1
    assert not again(place).file.exists()


def test_ten_is_what_is_kept() -> None:
    assert backups.GENERATIONS == 10


def test_another_vault_or_any_other_file_is_never_overwritten(vault: Vault, tmp_path: Path) -> None:
    other = vaults.place_in(tmp_path / "other")
    for made in vaults.create(tmp_path / "other"):
        made.close()
    letter = tmp_path / "letter.odt"
    letter.write_text("not ours")
    for target in (other.file, letter):
        before = target.read_bytes()
        with pytest.raises(AppError) as refused:
            back_up(vault, target)
        assert (refused.value.code, target.read_bytes()) == ("file.exists", before)
