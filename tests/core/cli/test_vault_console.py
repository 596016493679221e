"""The console's vault: what each command prints and how it ends, and that a declaration keeps its id in it."""

import json
from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.services import vaults
from declare_app.services.drafts import open_draft
from declare_app.storage.credentials import Passphrase, calibrated_cost
from declare_app.storage.recovery_code import RecoveryCode
from tests.builders import REGIMES, example
from tests.core.cli.desk import Console


def made(console: Console, desk: Path, name: str = "hoso-a1b2.kkv") -> Path:
    """A new vault whose recovery code lies in the file ``code``."""
    vault = desk / name
    asked = ("vault", "create", vault, "--password-file", desk / "passphrase", "--recovery-out", desk / f"{name}.code")
    assert console(*asked)[0] == 0
    return vault


def saved(console: Console, desk: Path, vault: Path, draft: Path, *options: object) -> str:
    status, out, err = console("vault", "save", vault, draft, "--password-file", desk / "passphrase", *options)
    assert status == 0, err
    return out.strip()


def listed(console: Console, desk: Path, vault: Path) -> list[list[str]]:
    status, out, err = console("vault", "list", vault, "--password-file", desk / "passphrase")
    assert status == 0, err
    return [line.split("\t") for line in out.splitlines()]


def test_the_recovery_code_is_printed_once_or_lies_in_a_file_of_the_user_alone(
    console: Console, vault_desk: Path
) -> None:
    status, out, err = console(
        "vault", "create", vault_desk / "hoso-0001.kkv", "--password-file", vault_desk / "passphrase"
    )
    assert (status, RecoveryCode.parse(out).text) == (0, out.strip())
    assert "quên mật khẩu" in err
    made(console, vault_desk)
    code = vault_desk / "hoso-a1b2.kkv.code"
    assert RecoveryCode.parse(code.read_text()).text == code.read_text().strip()
    assert code.stat().st_mode & 0o077 == 0
    assert (vault_desk / "hoso-a1b2.kkv").stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_is_never_overwritten(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    before = vault.read_bytes()
    password = ("--password-file", vault_desk / "passphrase")
    assert console("vault", "create", vault, *password)[0] == 1
    fresh = vault_desk / "hoso-0002.kkv"
    assert console("vault", "create", fresh, *password, "--recovery-out", vault)[0] == 1
    assert console("vault", "restore", vault, "--out", vault, *password)[0] == 1
    assert (vault.read_bytes(), fresh.exists()) == (before, False)


def test_a_draft_saved_is_listed_and_shown_as_it_was(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    assert listed(console, vault_desk, vault) == []
    draft_id = saved(console, vault_desk, vault, vault_desk / "annual-2026.json")
    status, out, err = console("vault", "show", vault, "--password-file", vault_desk / "passphrase")
    assert (status, err) == (0, "")
    shown = vault_desk / "shown.json"
    shown.write_text(out, "utf-8")
    texts = [
        {section: [(row.texts, row.no_information) for row in rows] for section, rows in draft.sections.items()}
        for draft in (
            open_draft(file, REGIMES, Environment()).draft for file in (shown, vault_desk / "annual-2026.json")
        )
    ]
    assert texts[0] == texts[1]
    [line] = listed(console, vault_desk, vault)
    assert (line[0], line[1], line[2], line[4]) == (draft_id, "draft", "1", "annual")


def test_a_second_revision_keeps_the_first(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    draft_id = saved(console, vault_desk, vault, vault_desk / "annual-2026.json")
    changed = example() | {"signed_place": "Huế"}
    (vault_desk / "changed.json").write_text(json.dumps(changed), "utf-8")
    assert saved(console, vault_desk, vault, vault_desk / "changed.json", "--draft", draft_id) == draft_id
    asked = ("vault", "show", vault, draft_id, "--password-file", vault_desk / "passphrase")
    assert json.loads(console(*asked)[1])["signed_place"] == "Huế"
    assert json.loads(console(*asked, "--revision", "1")[1])["signed_place"] == example()["signed_place"]
    assert console(*asked, "--revision", "3")[0] == 1
    assert console("vault", "save", vault, changed, "--draft", "none", *asked[4:])[0] != 0


def test_two_drafts_want_to_be_told_apart(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    for name in ("annual-2026", "initial-2026"):
        saved(console, vault_desk, vault, vault_desk / f"{name}.json")
    status, out, err = console("vault", "show", vault, "--password-file", vault_desk / "passphrase")
    assert (status, out) == (1, "")
    assert "2 bản nháp" in err


def test_a_wrong_passphrase_a_wrong_code_and_a_mistyped_one(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    status, out, err = console("vault", "list", vault, "--password-file", vault_desk / "other")
    assert (status, out) == (1, "")
    assert "Mật khẩu chưa đúng" in err
    strange = vault_desk / "strange"
    strange.write_text(RecoveryCode.new().text)
    recover = ("vault", "recover", vault, "--new-password-file", vault_desk / "other", "--recovery-file")
    status, _, err = console(*recover, strange)
    assert (status, "không phải của kho hồ sơ này" in err) == (1, True)
    strange.write_text(strange.read_text().replace(strange.read_text()[7], "B", 1))
    status, _, err = console(*recover, strange)
    assert (status, "gõ chưa đúng" in err) == (1, True)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"SQLite format 3\0", b"\0" * 4096])
def test_a_file_that_is_no_vault_ends_with_2(console: Console, vault_desk: Path, content: bytes) -> None:
    file = vault_desk / "hoso-zzzz.kkv"
    file.write_bytes(content)
    status, out, err = console("vault", "list", file, "--password-file", vault_desk / "passphrase")
    assert (status, out) == (2, "")
    assert err


def test_a_vault_that_is_not_there_ends_with_2(console: Console, vault_desk: Path) -> None:
    assert console("vault", "list", vault_desk / "none.kkv", "--password-file", vault_desk / "passphrase")[0] == 2
    nowhere = vault_desk / "no" / "hoso-a1b2.kkv"
    assert console("vault", "create", nowhere, "--password-file", vault_desk / "passphrase")[0] == 2


def test_the_passphrase_is_changed_by_passphrase_and_by_code(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    old, new = vault_desk / "passphrase", vault_desk / "other"
    assert console("vault", "change-password", vault, "--password-file", old, "--new-password-file", new)[0] == 0
    assert [console("vault", "list", vault, "--password-file", one)[0] for one in (old, new)] == [1, 0]
    code = vault_desk / "hoso-a1b2.kkv.code"
    assert console("vault", "recover", vault, "--recovery-file", code, "--new-password-file", old)[0] == 0
    assert [console("vault", "list", vault, "--password-file", one)[0] for one in (old, new)] == [0, 1]


def test_a_new_key_voids_the_old_code(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    saved(console, vault_desk, vault, vault_desk / "annual-2026.json")
    old, new = vault_desk / "passphrase", vault_desk / "other"
    options = ("--password-file", old, "--new-password-file", new, "--new-key")
    status, out, _ = console("vault", "change-password", vault, *options)
    assert status == 0
    code = vault_desk / "hoso-a1b2.kkv.code"
    assert console("vault", "recover", vault, "--recovery-file", code, "--new-password-file", old)[0] == 1
    code.write_text(out)
    assert console("vault", "recover", vault, "--recovery-file", code, "--new-password-file", old)[0] == 0
    assert len(listed(console, vault_desk, vault)) == 1


def test_a_backup_comes_back_and_the_older_file_is_told(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    password = ("--password-file", vault_desk / "passphrase")
    saved(console, vault_desk, vault, vault_desk / "annual-2026.json")
    assert console("vault", "backup", vault, "--out", vault_desk / "b.kkv", *password)[0] == 0
    saved(console, vault_desk, vault, vault_desk / "initial-2026.json")
    (vault_desk / "old.kkv").write_bytes((vault_desk / "b.kkv").read_bytes())
    status, out, err = console("vault", "list", vault_desk / "old.kkv", *password)
    assert (status, out) == (1, "")
    assert "đang ở lần lưu 2, máy này đã thấy lần lưu 3" in err
    assert console("vault", "list", vault_desk / "old.kkv", *password, "--accept-older")[0] == 0
    status, out, err = console("vault", "restore", vault_desk / "b.kkv", "--out", vault_desk / "r.kkv", *password)
    assert (status, out.strip()) == (0, str(vault_desk / "r.kkv"))
    assert "lần lưu cuối" in err
    assert len(listed(console, vault_desk, vault_desk / "r.kkv")) == 1


def test_a_folder_keeps_ten_generations(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    folder = vault_desk / "backups"
    folder.mkdir()
    for _ in range(12):
        saved(console, vault_desk, vault, vault_desk / "initial-2026.json")
        assert console("vault", "backup", vault, "--out", folder, "--password-file", vault_desk / "passphrase")[0] == 0
    assert [file.name for file in sorted(folder.iterdir())] == [f"hoso-a1b2.{n:08}.kkv" for n in range(4, 14)]


def test_a_vault_that_is_open_elsewhere_is_refused_at_once(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    passphrase = Passphrase((vault_desk / "passphrase").read_text("utf-8").strip())
    with vaults.Desk(Environment()).open(vault, passphrase):
        status, _, err = console("vault", "list", vault, "--password-file", vault_desk / "passphrase")
    assert (status, "đang mở ở cửa sổ khác" in err) == (1, True)


def test_local_export_keeps_id_serial_and_package(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    out = ("--out", vault_desk / "out", "--local", vault, "--password-file", vault_desk / "passphrase")
    paths = []
    for _ in range(2):
        status, printed, err = console("export", vault_desk / "annual-2026.json", *out)
        assert status == 0
        assert "niêm phong" in err.casefold()
        paths.append(Path(printed.strip()))
    [draft, last, first] = listed(console, vault_desk, vault)
    assert paths[0].name.replace("_r1.", "_r2.") == paths[1].name
    assert (first[2], last[2], draft[7]) == ("1", "2", "2")
    assert (first[4], last[4]) == (paths[0].name, paths[1].name)
    taken = vault_desk / "taken.asice"
    status, _, _ = console(
        "vault", "show", vault, first[0], "--out", taken, "--password-file", vault_desk / "passphrase"
    )
    assert (status, taken.read_bytes()) == (0, paths[0].read_bytes())
    status, printed, _ = console("export", draft[0], *out)
    assert (status, printed.strip()[-9:]) == (0, "_r3.asice")


def test_what_a_vault_sealed_is_l0_and_asks_for_the_page(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    out = ("--out", vault_desk / "out", "--local", vault, "--password-file", vault_desk / "passphrase")
    [path] = console("export", vault_desk / "annual-2026.json", *out)[1].splitlines()
    status, printed, _ = console("verify", path, "--json")
    [verdict] = json.loads(printed)
    states = {fact["name"]: fact for fact in verdict["facts"]}
    assert (status, verdict["accepted"], verdict["level"]) == (1, False, "L0")
    assert {name for name, fact in states.items() if fact["state"] != "valid"} == {"signer_trusted", "revocation"}
    assert "đối chiếu mã trên bản giấy" in states["signer_trusted"]["evidence"]


def test_one_way_to_sign_must_be_named(console: Console, vault_desk: Path) -> None:
    for ways in ((), ("--p12", vault_desk / "signer.p12", "--local", vault_desk / "v.kkv")):
        status, out, err = console("export", vault_desk / "annual-2026.json", "--out", vault_desk / "out", *ways)
        assert (status, out) == (2, "")
        assert "--p12" in err


def test_an_unfinished_draft_is_not_sealed(console: Console, vault_desk: Path) -> None:
    vault = made(console, vault_desk)
    (vault_desk / "empty.json").write_text('{"format":"kekhai-draft/1"}')
    options = ("--local", vault, "--password-file", vault_desk / "passphrase")
    for draft in (vault_desk / "empty.json", saved(console, vault_desk, vault, vault_desk / "empty.json")):
        assert console("export", draft, "--out", vault_desk / "out", *options)[0] == 1
    assert list((vault_desk / "out").iterdir()) == []
    assert console("export", vault_desk / "none.json", "--out", vault_desk / "out", *options)[0] == 2


def test_the_real_cost_of_a_guess_opens_too(
    console: Console, vault_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vaults, "calibrated_cost", calibrated_cost)
    vault = made(console, vault_desk)
    assert listed(console, vault_desk, vault) == []
