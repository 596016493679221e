"""``export --recipient`` and ``open``: sealed on the way, opened at the desk, refused where it was touched."""

from pathlib import Path

import pytest

from declare_app.services.sealed_delivery import seal_package
from tests import pki, sealed
from tests.core.cli.desk import PASSWORD, Console
from tests.packages import received
from tests.tokens import PIN, SPY, shelf_in, spy_in


@pytest.fixture
def offices(desk: Path) -> Path:
    """The desk with an office's certificates and keys."""
    for name, holder in (("rsa", sealed.rsa_office()), ("ec", sealed.ec_office()), ("other", sealed.other_office())):
        (desk / f"{name}.pem").write_bytes(holder.pem)
        (desk / f"{name}.p12").write_bytes(pki.p12(holder, PASSWORD))
    return desk


def export(console: Console, desk: Path, *names: str) -> tuple[int, str, str]:
    recipients = [part for name in names for part in ("--recipient", desk / f"{name}.pem")]
    return console(
        *("export", desk / "annual-2026.json", "--out", desk / "out"),
        *("--p12", desk / "signer.p12", "--p12-password-file", desk / "password"),
        *recipients,
    )


def open_(console: Console, desk: Path, sealed_file: Path, name: str, *more: object) -> tuple[int, str, str]:
    key = ("--p12", desk / f"{name}.p12", "--p12-password-file", desk / "password")
    return console("open", sealed_file, *key, "--out", desk / "opened", *more)


def test_an_export_for_two_is_opened_by_either_and_verified(console: Console, offices: Path) -> None:
    status, out, err = export(console, offices, "rsa", "ec")
    assert status == 0, err
    assert "Phòng tổ chức" in err
    assert sealed.rsa_office().certificate.sha256.hex() in err
    sealed_file = Path(out.strip())
    assert sealed_file.name.endswith(".asice.p7m")
    assert list((offices / "out").iterdir()) == [sealed_file]
    status, out, err = open_(console, offices, sealed_file, "rsa", "--trust", offices / "trust")
    assert (status, "Kết quả kiểm chứng: chấp nhận" in err) == (0, True), err
    assert console("verify", out.strip(), "--trust", offices / "trust")[0] == 0
    assert open_(console, offices, sealed_file, "ec")[0] == 1  # it lies there already
    (offices / "opened" / Path(out.strip()).name).unlink()
    status, _, err = open_(console, offices, sealed_file, "ec")
    assert (status, "chưa chấp nhận" in err) == (0, True)  # opened; whom to trust nobody has said


def test_opening_says_of_a_countersigned_package_all_that_verify_says(console: Console, offices: Path) -> None:
    sealed_file = offices / "came.asice.p7m"
    sealed_file.write_bytes(seal_package(received(), sealed.recipients(sealed.rsa_office())))
    status, out, err = open_(console, offices, sealed_file, "rsa", "--trust", offices / "trust")
    assert status == 0, err
    verified = console("verify", out.strip(), "--trust", offices / "trust")[1]
    assert "Trần Thị Bình" in verified
    said = [line.split() for line in err.splitlines() if line.startswith("  ")]  # the terminal's tab is a space here
    assert said == [line.split() for line in verified.splitlines()[1:]]


def test_an_export_without_recipient_goes_on_and_says_that_anybody_can_read_it(console: Console, desk: Path) -> None:
    status, out, err = export(console, desk)
    assert (status, Path(out.strip()).suffix) == (0, ".asice")
    assert "không mã hóa" in err


def test_a_certificate_for_signatures_is_refused_and_nothing_written(console: Console, desk: Path) -> None:
    (desk / "signer.pem").write_bytes(pki.declarant().pem)
    status, out, err = export(console, desk, "signer")
    assert (status, out, "không được cấp để mã hóa" in err) == (1, "", True)
    assert list((desk / "out").iterdir()) == []


def test_a_certificate_that_is_not_there_is_2(console: Console, desk: Path) -> None:
    assert export(console, desk, "missing")[0] == 2


def test_what_was_touched_or_is_for_another_is_refused(console: Console, offices: Path) -> None:
    sealed_file = Path(export(console, offices, "rsa")[1].strip())
    assert open_(console, offices, sealed_file, "other")[0] == 1
    data = bytearray(sealed_file.read_bytes())
    data[-1] ^= 1
    sealed_file.write_bytes(data)
    status, out, err = open_(console, offices, sealed_file, "rsa")
    assert (status, out, "Không có gì được ghi ra" in err) == (1, "", True)
    assert not (offices / "opened").exists()


def test_a_file_that_is_not_sealed_is_1_and_a_missing_one_or_no_key_2(console: Console, offices: Path) -> None:
    assert open_(console, offices, offices / "annual-2026.json", "rsa")[0] == 1
    assert open_(console, offices, offices / "missing", "rsa")[0] == 2
    assert console("open", offices / "annual-2026.json", "--out", offices)[0] == 2


def test_the_vault_keeps_the_package_under_its_own_name(console: Console, vault_desk: Path) -> None:
    (vault_desk / "ec.pem").write_bytes(sealed.ec_office().pem)
    secret = ("--password-file", vault_desk / "passphrase")
    console("vault", "create", vault_desk / "v.kkv", *secret)
    status, out, err = console(
        *("export", vault_desk / "annual-2026.json", "--out", vault_desk / "out"),
        *("--local", vault_desk / "v.kkv", *secret, "--recipient", vault_desk / "ec.pem"),
    )
    assert (status, "chính người gửi" in err) == (0, False), err
    assert Path(out.strip()).name.endswith(".asice.p7m")
    listed = console("vault", "list", vault_desk / "v.kkv", *secret)[1]
    [package] = [line for line in listed.splitlines() if "\tpackage\t" in line]
    assert "\tKKTS_so-xay-dung_2026_" in package


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_a_key_in_a_token_opens_it_with_one_pin(
    console: Console, offices: Path, monkeypatch: pytest.MonkeyPatch, office: pki.NamedHolder
) -> None:
    shelf = shelf_in(offices / "shelf", monkeypatch)
    serial = shelf.add("Giải mã")
    shelf.put(serial, sealed.other_office(), "b2")
    shelf.put(serial, office(), "a1")
    (offices / "pin").write_text(f"{PIN}\n")
    sealed_file = Path(export(console, offices, "rsa", "ec")[1].strip())
    spy = spy_in(shelf.folder, monkeypatch)
    token = ("--pkcs11-module", SPY, "--token", "Giải mã", "--pin-file", offices / "pin")
    status, out, err = console("open", sealed_file, *token, "--out", offices / "opened")
    assert (status, spy.calls("C_Login")) == (0, 1), err
    assert Path(out.strip()).read_bytes().startswith(b"PK\x03\x04")


def test_a_token_for_which_it_is_not_is_asked_for_no_pin(
    console: Console, offices: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = shelf_in(offices / "shelf", monkeypatch)
    shelf.put(shelf.add("Giải mã"), sealed.other_office())
    sealed_file = Path(export(console, offices, "rsa")[1].strip())
    spy = spy_in(shelf.folder, monkeypatch)
    token = ("--pkcs11-module", SPY, "--token", "Giải mã", "--pin-file", offices / "none")
    status, _, err = console("open", sealed_file, *token, "--out", offices / "opened")
    assert (status, "không mã hóa cho chứng thư" in err, spy.calls("C_Login")) == (1, True, 0)
