"""The console is hardened before anything is loaded that reads the settings which hardening takes away."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# OpenSSL set up like this finds no algorithm at all: whatever reads it fails.
FOREIGN = "openssl_conf = a\n[a]\nalg_section = b\n[b]\ndefault_properties = fips=yes\n"
STARTS = (["-m", "declare_app"], ["devtools/console.py"], ["-c", "from declare_app.cli.start import main; main()"])


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    (folder / "openssl.cnf").write_text(FOREIGN)
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.curdir, "OPENSSL_CONF": str(folder / "openssl.cnf")},
        capture_output=True,
        check=False,
    )


def test_without_it_a_foreign_setting_is_followed(tmp_path: Path) -> None:
    assert b"unsupported" in run(["-c", "import hashlib; hashlib.sha256()"], tmp_path).stderr


@pytest.mark.parametrize("start", STARTS)
def test_however_it_is_started_the_console_follows_no_foreign_setting(tmp_path: Path, start: list[str]) -> None:
    done = run([*start, "forms"], tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_it_is_so_for_what_signs_with_a_key(desk: Path) -> None:
    what = ["export", str(desk / "annual-2026.json"), "--out", str(desk / "out")]
    key = ["--p12", str(desk / "signer.p12"), "--p12-password-file", str(desk / "password")]
    done = run(["-m", "declare_app", *what, *key], desk)
    assert done.returncode == 0, done.stderr.decode()


def test_nothing_else_is_loaded_before_the_process_is_hardened(tmp_path: Path) -> None:
    probe = (
        "import sys; import declare_app.base.hardening as one\n"
        "def told(): print(sorted({'click', 'cryptography', 'hashlib', 'pydantic', 'ssl'} & set(sys.modules)))\n"
        "one.harden_process = told\n"
        "import declare_app.cli.start"
    )
    done = run(["-c", probe], tmp_path)
    assert done.stdout == b"[]\n", done.stderr.decode()


def test_the_installed_command_starts_there_too() -> None:
    assert 'kekhai-cli = "declare_app.cli.start:main"' in Path("pyproject.toml").read_text("utf-8")
