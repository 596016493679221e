"""The published pages on sealed files and unit profiles say what the program does."""

import re
import subprocess
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.package.sealed_content import SEALED_LIMITS, bucket, padded
from declare_app.package.unit_profile import LARGEST_PROFILE, PROFILE_LIMITS, EncryptionCertificate, UnitProfile
from declare_app.services.sealed_delivery import seal_package
from declare_app.signing.envelope_reading import LARGEST_KEYS, LARGEST_SEALED
from tests import pki, sealed
from tests.packages import honest

FORMATS: Final = Path(__file__).parents[3] / "docs" / "formats"
SEALED: Final = (FORMATS / "sealed.md").read_text("utf-8")
PROFILE: Final = (FORMATS / "unit-profile.md").read_text("utf-8")


def entries(page: str) -> list[tuple[str, int]]:
    rows = re.findall(r"^\| \d \| `(.+?)` \| .+ \| ([0-9,]+) \|$", page, re.MULTILINE)
    return [(name, int(limit.replace(",", ""))) for name, limit in rows]


def chapter(page: str, number: int) -> str:
    return page.split(f"\n## {number}. ")[1].split("\n## ", maxsplit=1)[0]


def test_the_entries_and_limits_stand_there() -> None:
    assert entries(SEALED) == list(SEALED_LIMITS.items())
    assert entries(PROFILE) == list(PROFILE_LIMITS.items())
    assert f"{LARGEST_SEALED:,}" in re.sub(r"\s", " ", chapter(SEALED, 3))
    assert f"{LARGEST_KEYS:,} bytes" in chapter(SEALED, 3)
    assert f"{LARGEST_PROFILE:,} bytes" in chapter(PROFILE, 1)


def test_the_examples_of_buckets_are_right() -> None:
    examples = re.findall(r"([0-9,]+) gives ([0-9,]+)", chapter(SEALED, 4))
    assert len(examples) == 3
    for size, wanted in examples:
        assert bucket(int(size.replace(",", ""))) == int(wanted.replace(",", ""))


@pytest.mark.parametrize("reason", ["not_authenticated", "algorithm", "recipients", "too_large", "shape"])
def test_every_reason_stands_there(reason: str) -> None:
    assert f"`{reason}`" in chapter(SEALED, 3)


@pytest.mark.parametrize("name", [*UnitProfile.model_fields, *EncryptionCertificate.model_fields])
def test_every_field_of_a_profile_stands_there(name: str) -> None:
    assert f"`{name}`" in chapter(PROFILE, 2)


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
@pytest.mark.parametrize("touched", [False, True])
def test_the_way_with_stock_tools_is_as_written(tmp_path: Path, office: pki.NamedHolder, touched: bool) -> None:
    data = bytearray(seal_package(honest(), sealed.recipients(sealed.rsa_office(), sealed.ec_office())))
    data[-20_000] ^= touched
    (tmp_path / "FILE.asice.p7m").write_bytes(data)
    (tmp_path / "office.pem").write_bytes(office().pem)
    key = office().key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "office.key").write_bytes(key)
    [block] = re.findall(r"\n\n((?:    .*\n)+)", chapter(SEALED, 7))
    done = subprocess.run(["sh", "-c", block], cwd=tmp_path, capture_output=True, check=False)
    if touched:
        assert done.returncode != 0
        assert sorted(path.name for path in tmp_path.iterdir()) == ["FILE.asice.p7m", "office.key", "office.pem"]
    else:
        assert (tmp_path / "content.zip").read_bytes() == padded(honest())
        assert (tmp_path / "package.asice").read_bytes() == honest()
