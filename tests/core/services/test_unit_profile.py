"""The profile of a unit: believed from a trusted signer, in its days, whole; and from nobody else."""

import base64
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.canonical import canonical
from declare_app.package.container import MANIFEST
from declare_app.package.manifest import manifest_listing
from declare_app.package.stored_zip import stored_entries, stored_zip
from declare_app.package.unit_profile import PROFILE_JSON, PROFILE_LIMITS, SignedProfile, read_profile
from declare_app.services.unit_profile import TrustedProfile, load_profile, replaces
from declare_app.signing.detached import sign_detached
from declare_app.signing.trust import Trust
from tests import pki, sealed
from tests.profiles import certificate, file_of, value

STILL = Environment(now=lambda: pki.NOW)
ROOT = Trust((pki.root().certificate,))


def loaded(folder: Path, data: bytes, trust: Trust = ROOT, days: int = 0) -> TrustedProfile:
    (folder / "sxd.kkprofile").write_bytes(data)
    later = Environment(now=lambda: pki.NOW + timedelta(days=days))
    return load_profile(folder / "sxd.kkprofile", trust, later)


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        action()
    return caught.value.code


def test_a_profile_of_a_trusted_signer_names_the_recipients(tmp_path: Path) -> None:
    found = loaded(tmp_path, file_of())
    assert (found.profile.unit_code, found.profile.unit_name) == ("sxd", "Sở Xây dựng")
    assert found.recipients == sealed.recipients(sealed.rsa_office(), sealed.ec_office())
    assert found.signed_by == "Trần Thị Bình"
    assert found.signer_fingerprint == pki.colleague().certificate.sha256.hex()


@pytest.mark.parametrize(
    "trust",
    [
        pytest.param(Trust(), id="nobody is trusted"),
        pytest.param(Trust((pki.rogue_root().certificate,)), id="another root of the same name"),
        pytest.param(
            Trust(ROOT.roots, (pki.crl(pki.sub_ca(), [(pki.colleague(), pki.NOW - timedelta(days=3))]),)), id="revoked"
        ),
    ],
)
def test_a_signer_who_is_not_trusted_is_not_believed(tmp_path: Path, trust: Trust) -> None:
    assert refusal(lambda: loaded(tmp_path, file_of(), trust)) == "profile.not_trusted"


def test_a_signer_who_signed_itself_is_not_believed(tmp_path: Path) -> None:
    assert refusal(lambda: loaded(tmp_path, file_of(pki.self_signed()))) == "profile.not_trusted"


@pytest.mark.parametrize(("first", "last"), [("2026-11-25", "2026-12-31"), ("2026-01-01", "2026-11-23")])
def test_a_profile_is_used_in_its_days_alone(tmp_path: Path, first: str, last: str) -> None:
    data = file_of(valid_from=first, valid_until=last)
    assert refusal(lambda: loaded(tmp_path, data)) == "profile.out_of_date"
    assert loaded(tmp_path, file_of(valid_from="2026-11-24", valid_until="2026-11-24")).profile.serial == 3


def test_a_certificate_that_is_not_for_sealing_is_refused(tmp_path: Path) -> None:
    for_signing = file_of(certificates=[certificate(pki.declarant())])
    assert refusal(lambda: loaded(tmp_path, for_signing)) == "recipient.wrong_key_usage"
    junk = {"role": "unit", "certificate": base64.b64encode(b"no certificate").decode()}
    assert refusal(lambda: loaded(tmp_path, file_of(certificates=[junk]))) == "recipient.not_a_certificate"


@pytest.mark.parametrize(
    "changes",
    [
        {"unit_code": "../x"},
        {"unit_code": ""},
        {"unit_code": "a" * 21},
        {"serial": 0},
        {"serial": True},
        {"valid_from": "2026-02-30"},
        {"valid_until": "31/12/2026"},
        {"certificates": []},
        {"certificates": [certificate(sealed.rsa_office())] * 21},
        {"certificates": [{"role": "boss", "certificate": "AAAA"}]},
        {"certificates": [{"role": "unit", "certificate": "AAAB=="}]},
        {"certificates": [{"role": "unit", "certificate": "AA=="[:2] + "\n=="}]},
        {"unit_name": ""},
        {"more": 1},
        {"format": "kkts-unit-profile/0"},
    ],
)
def test_a_profile_with_a_wrong_field_is_none_though_it_is_signed(changes: dict[str, Any]) -> None:
    data = signed(canonical(value(**changes)))
    assert refusal(lambda: read_profile(data, "x")) == "profile.not_a_profile"


def signed(content: bytes) -> bytes:
    """A file around any content, with a signature that holds."""
    entries = stored_entries(file_of(), PROFILE_LIMITS)
    assert entries is not None
    manifest = manifest_listing((("unit-profile.json", "application/json", content),))
    signature = sign_detached(manifest, pki.signer(pki.colleague()), pki.NOW)
    names = zip(PROFILE_LIMITS, (entries["mimetype"], content, manifest, signature), strict=True)
    return stored_zip(dict(names))


def put_together(**changes: bytes) -> bytes:
    """An honest file with whole entries exchanged and the container in order."""
    entries = stored_entries(file_of(), PROFILE_LIMITS)
    assert entries is not None
    return stored_zip(entries | changes)


def test_another_profile_under_an_honest_signature_is_none() -> None:
    other = canonical(value(certificates=[certificate(sealed.other_office())]))
    assert refusal(lambda: read_profile(put_together(**{PROFILE_JSON: other}), "x")) == "profile.not_a_profile"
    manifest = manifest_listing(((PROFILE_JSON, "application/json", other),))
    listed = put_together(**{PROFILE_JSON: other, MANIFEST: manifest})
    assert refusal(lambda: read_profile(listed, "x")) == "profile.signature"


def test_another_mimetype_is_none() -> None:
    assert refusal(lambda: read_profile(put_together(mimetype=b"text/plain"), "x")) == "profile.not_a_profile"


def test_a_later_version_is_called_so() -> None:
    data = signed(canonical(value(format="kkts-unit-profile/2", more=1)))
    assert refusal(lambda: read_profile(data, "x")) == "profile.newer"


def test_no_changed_byte_is_believed(tmp_path: Path) -> None:
    data = file_of()
    good = loaded(tmp_path, data).profile
    for place in range(0, len(data), 3):
        changed = data[:place] + bytes((data[place] ^ 1 << place % 8,)) + data[place + 1 :]
        code = refusal(lambda changed=changed: read_profile(changed, "x"))  # type: ignore[misc]
        assert code in {"profile.not_a_profile", "profile.signature", "profile.newer"}
    assert good.serial == 3


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", bytes(1000)])
def test_what_is_no_profile_is_called_so(data: bytes) -> None:
    assert refusal(lambda: read_profile(data, "x")) == "profile.not_a_profile"


def test_only_a_later_one_by_the_same_signer_takes_the_place_of_another_unasked(tmp_path: Path) -> None:
    def held(by: pki.Holder | None = None, **changes: Any) -> SignedProfile:
        return read_profile(file_of(by, **changes), "x")

    later = loaded(tmp_path, file_of(serial=4))
    assert replaces(later, held())
    assert replaces(later, held(valid_until="2026-01-31"))  # its days are over
    assert not replaces(later, held(serial=4))
    assert not replaces(later, held(serial=5))
    assert not replaces(later, held(pki.declarant()))
    assert not replaces(later, held(unit_code="syt"))
    assert not replaces(replace(later, signer_fingerprint=""), held())


def test_stock_tools_check_a_profile(tmp_path: Path) -> None:
    (tmp_path / "p.kkprofile").write_bytes(file_of())
    with zipfile.ZipFile(tmp_path / "p.kkprofile") as opened:
        opened.extractall(tmp_path)
    (tmp_path / "root.pem").write_bytes(pki.root().pem)
    command = (
        "openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s"
        " -content META-INF/ASiCManifest001.xml -CAfile root.pem -out /dev/null"
    )
    done = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
