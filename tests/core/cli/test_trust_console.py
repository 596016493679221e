"""``trust``: roots and lists put into a folder at the console, and shown."""

import json
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.environment import Environment
from tests import pki
from tests.core.cli.desk import Console


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_root_is_shown_pinned_and_listed(console: Console, tmp_path: Path) -> None:
    root = written(tmp_path / "root.cer", pki.root().certificate.der)
    folder = tmp_path / "trust"
    status, out, err = console("trust", "add-root", root, "--trust", folder)
    digits = pki.root().certificate.sha256.hex()
    assert (status, out) == (0, f"root-{digits[:16]}.pem\n")
    assert "CN=Root CA" in err
    assert digits in err.replace(" ", "")
    status, out, _ = console("trust", "list", "--trust", folder, "--json")
    [entry] = json.loads(out)
    assert (status, entry["kind"], entry["sha256"], entry["standing"]) == (0, "authority", digits, "good")
    assert console("trust", "list", "--trust", folder)[1].startswith("nơi cấp\tdùng được\t2024-01-01/2030-01-01\t")


def test_a_local_key_wants_its_fingerprint(console: Console, tmp_path: Path) -> None:
    local = written(tmp_path / "local.pem", pki.self_signed().pem)
    add = ("trust", "add-root", local, "--trust", tmp_path / "trust")
    status, _, err = console(*add)
    assert (status, "--fingerprint" in err) == (2, True)
    status, _, err = console(*add, "--fingerprint", "00" * 32)
    assert (status, "khác với chứng thư" in err) == (1, True)
    assert not (tmp_path / "trust").exists()
    assert console(*add, "--fingerprint", pki.self_signed().certificate.sha256.hex())[0] == 0


def test_a_package_sealed_with_a_local_key_is_accepted_at_level_1(console: Console, desk: Path) -> None:
    (desk / "local.p12").write_bytes(pki.p12(pki.self_signed(), "mật khẩu 1"))
    made = console(
        *("export", desk / "annual-2026.json", "--out", desk / "out"),
        *("--p12", desk / "local.p12", "--p12-password-file", desk / "password"),
    )
    local = written(desk / "local.pem", pki.self_signed().pem)
    digits = pki.self_signed().certificate.sha256.hex()
    console("trust", "add-root", local, "--trust", desk / "trust", "--fingerprint", digits)
    status, out, _ = console("verify", made[1].strip(), "--trust", desk / "trust", "--json")
    [verdict] = json.loads(out)
    assert (status, verdict["accepted"], verdict["level"]) == (0, True, "L1")
    [trusted] = [fact for fact in verdict["facts"] if fact["name"] == "signer_trusted"]
    assert "L1" in trusted["evidence"]


def test_what_is_no_root_is_refused_and_a_missing_file_is_2(console: Console, tmp_path: Path) -> None:
    add = ("trust", "add-root", "--trust", tmp_path / "trust")
    assert console(*add, written(tmp_path / "a.pem", pki.declarant().pem))[0] == 1
    assert console(*add, written(tmp_path / "b.pem", b"no certificate"))[0] == 1
    assert console(*add, tmp_path / "missing.pem")[0] == 2


def test_a_list_is_taken_in_and_an_older_one_refused(console: Console, desk: Path) -> None:
    now = Environment().now()
    lists = [pki.crl(pki.sub_ca(), made=now - timedelta(days=days)) for days in (2, 1)]
    old, new = (written(desk / f"{number}.crl", one.public_bytes(Encoding.PEM)) for number, one in enumerate(lists))
    issuer = written(desk / "issuer.pem", pki.sub_ca().pem)
    add = ("trust", "add-crl", "--trust", desk / "trust")
    status, _, err = console(*add, new)
    assert (status, "--issuer" in err) == (1, True)
    status, out, _ = console(*add, new, "--issuer", issuer)
    assert (status, (desk / "trust" / out.strip()).exists()) == (0, True)
    status, _, err = console(*add, old, "--issuer", issuer)
    assert (status, "cũ hơn" in err) == (1, True)
    listed = json.loads(console("trust", "list", "--trust", desk / "trust", "--json")[1])
    assert [entry["kind"] for entry in listed] == ["list", "authority"]


def test_a_folder_that_is_not_there_cannot_be_listed(console: Console, tmp_path: Path) -> None:
    assert console("trust", "list", "--trust", tmp_path / "missing")[0] == 2
