"""``countersign``: the receiver signs what holds; the package that came stays as it is, and nobody signs after her."""

import json
import subprocess
from pathlib import Path

import pytest

from tests import pki
from tests.core.cli.desk import PASSWORD, Console
from tests.packages import honest, received
from tests.tokens import DRIVER, PIN, SPY, shelf_in, spy_in


@pytest.fixture
def office(desk: Path) -> Path:
    """The desk of who received a package: the package, a certificate file of her own, a folder for what goes back."""
    (desk / "came.asice").write_bytes(honest())
    (desk / "receiver.p12").write_bytes(pki.p12(pki.colleague(), PASSWORD))
    return desk


def by_file(office: Path, package: str = "came.asice", p12: str = "receiver.p12") -> tuple[object, ...]:
    where = ("countersign", office / package, "--out", office / "out", "--trust", office / "trust")
    return (*where, "--p12", office / p12, "--p12-password-file", office / "password")


def countersigned(console: Console, office: Path, *arguments: object) -> tuple[Path, Path]:
    status, out, err = console(*(arguments or by_file(office)))
    assert status == 0, err
    package, pdf = map(Path, out.splitlines())
    return package, pdf


def test_the_package_that_came_is_countersigned_and_stays_as_it_is(console: Console, office: Path) -> None:
    package, pdf = countersigned(console, office)
    assert (office / "came.asice").read_bytes() == honest()
    assert package.name == "KKTS_so-xay-dung_2026_0b4d5f6e_r1_da_nhan.asice"
    assert pdf.name == "KKTS_so-xay-dung_2026_0b4d5f6e_r1_da_nhan.pdf"
    status, out, _ = console("verify", package, "--trust", office / "trust", "--json")
    [verdict] = json.loads(out)
    assert (status, verdict["accepted"]) == (0, True)
    evidence = {fact["name"]: fact["evidence"] for fact in verdict["facts"]}
    assert "Trần Thị Bình" in evidence["pdf_signature"]
    assert "người nhận" in evidence["pdf_is_print"]


def test_the_pdf_that_goes_back_is_the_one_in_the_package(console: Console, office: Path) -> None:
    package, pdf = countersigned(console, office)
    assert console("unpack", package, "--out", office / "files")[0] == 0
    assert (office / "files" / "declaration.pdf").read_bytes() == pdf.read_bytes()
    said = subprocess.run(["pdfsig", str(pdf)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert "Signature #3" not in said


def test_openssl_checks_the_countersigned_package_as_it_does_any(console: Console, office: Path) -> None:
    package, _ = countersigned(console, office)
    console("unpack", package, "--out", office / "files")
    meta = office / "files" / "META-INF"
    command = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-out", "/dev/null"]
    files = ["-in", str(meta / "signature001.p7s"), "-content", str(meta / "ASiCManifest001.xml")]
    root = next((office / "trust").glob("*.pem"))
    done = subprocess.run([*command, *files, "-CAfile", str(root)], capture_output=True, text=True, check=False)
    assert "CAdES Verification successful" in done.stderr


def test_what_came_is_cut_out_by_the_command_on_the_page_of_the_format(console: Console, office: Path) -> None:
    package, _ = countersigned(console, office)
    for file, folder in ((package, "files"), (office / "came.asice", "before")):
        console("unpack", file, "--out", office / folder)
    page = (Path(__file__).parents[3] / "docs" / "formats" / "package.md").read_text("utf-8")
    command = next(part for part in page.split("\n\n") if part.startswith("    r=$(grep"))
    done = subprocess.run(["sh", "-ec", command], cwd=office / "files", capture_output=True, text=True, check=True)
    assert "Total document signed" in done.stdout
    came = (office / "before" / "declaration.pdf").read_bytes()
    assert (office / "files" / "came.pdf").read_bytes() == came


def test_a_token_countersigns_with_one_pin(console: Console, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = shelf_in(office / "shelf", monkeypatch)
    shelf.put(shelf.add("Phòng tổ chức"), pki.colleague())
    spy = spy_in(shelf.folder, monkeypatch)
    (office / "pin").write_text(PIN)
    where = ("countersign", office / "came.asice", "--out", office / "out")
    key = ("--pkcs11-module", SPY, "--token", "Phòng tổ chức", "--pin-file", office / "pin")
    package, _ = countersigned(console, office, *where, *key)
    assert (spy.calls("C_Login"), spy.calls("C_SignInit")) == (1, 2)
    assert console("verify", package, "--trust", office / "trust")[0] == 0


def test_a_third_signature_is_refused(console: Console, office: Path) -> None:
    package, pdf = countersigned(console, office)
    again = office / "again"
    again.mkdir()
    for file in (package, pdf):
        status, out, err = console(*("countersign", file, "--out", again), *by_file(office)[4:])
        assert (status, out) == (1, "")
        assert "còn nguyên" in err
    assert list(again.iterdir()) == []


def test_what_was_countersigned_before_is_not_written_over(console: Console, office: Path) -> None:
    package, _ = countersigned(console, office)
    before = package.read_bytes()
    status, _, err = console(*by_file(office))
    assert status == 1
    assert "không ghi đè" in err
    assert package.read_bytes() == before


def test_without_roots_it_is_said_what_is_not_settled(console: Console, office: Path) -> None:
    arguments = [one for one in by_file(office) if one not in ("--trust", office / "trust")]
    status, _, err = console(*arguments)
    assert status == 0
    assert "chưa rõ: Chứng thư số đáng tin" in err


@pytest.mark.parametrize("content", [honest() + b"\n", honest()[:-1], b"%PDF-1.7"], ids=["more", "less", "other"])
def test_a_package_that_does_not_hold_is_not_countersigned(console: Console, office: Path, content: bytes) -> None:
    (office / "came.asice").write_bytes(content)
    status, out, err = console(*by_file(office))
    assert (status, out) == (1, "")
    assert "container" in err
    assert list((office / "out").iterdir()) == []


def test_the_declarant_receives_nothing_of_his_own(console: Console, office: Path) -> None:
    status, _, err = console(*by_file(office, p12="signer.p12"))
    assert status == 1
    assert "không tự ký nhận" in err
    assert list((office / "out").iterdir()) == []


def test_a_receiver_whose_issuer_is_not_trusted_here_signs_nothing(console: Console, office: Path) -> None:
    (office / "receiver.p12").write_bytes(pki.p12(pki.rogue(), PASSWORD))
    status, _, err = console(*by_file(office))
    assert status == 1
    assert "signer_trusted" in err
    assert list((office / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 2),
        (("--p12", "a", "--pkcs11-module", DRIVER), 2),
        (("--pkcs11-module", DRIVER), 2),
    ],
)
def test_wrong_use(console: Console, office: Path, arguments: tuple[object, ...], status: int) -> None:
    assert console("countersign", office / "came.asice", "--out", office / "out", *arguments)[0] == status


def test_a_package_that_is_not_there_is_said(console: Console, office: Path) -> None:
    assert console(*by_file(office, "none.asice"))[0] == 2


def test_a_countersigned_package_from_elsewhere_is_not_countersigned_again(console: Console, office: Path) -> None:
    (office / "came.asice").write_bytes(received())
    status, _, err = console(*by_file(office))
    assert status == 1
    assert "đã có người nhận ký" in err
