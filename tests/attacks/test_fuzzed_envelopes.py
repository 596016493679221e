"""Sealed files and unit profiles that dice made of good ones: refused with a code of theirs, or opened whole (T14)."""

import base64
from collections import Counter
from functools import cache

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.errors import AppError
from declare_app.package.unit_profile import EncryptionCertificate, UnitProfile, read_profile, write_profile
from declare_app.signing.sealing import seal, unseal
from tests import pki, sealed
from tests.attacks.dice import SHARES, encodings
from tests.attacks.mutations import mutations

pytestmark = pytest.mark.attacks

CONTENT = bytes(range(256)) * 2
FILES = 1_500
PROFILES = 1_000
"""In each of ``SHARES`` tests."""
SEALED = {"sealed.not_sealed", "sealed.other_form", "sealed.not_for_this_key", "sealed.not_opened"}
PROFILE = {"profile.newer", "profile.not_a_profile", "profile.signature"}


@cache
def profile() -> bytes:
    certificate = sealed.ec_office().certificate.parsed.public_bytes(Encoding.DER)
    encryption = EncryptionCertificate(role="unit", certificate=base64.b64encode(certificate).decode())
    content = UnitProfile(
        format="kkts-unit-profile/1",
        unit_code="so-xay-dung",
        unit_name="SỞ XÂY DỰNG",
        serial=1,
        valid_from="2026-01-01",
        valid_until="2027-12-31",
        certificates=[encryption],
    )
    return write_profile(content, pki.signer(pki.declarant()), pki.NOW)


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_a_sealed_file_gives_what_was_sealed_or_nothing(office: pki.NamedHolder, share: int) -> None:
    good, key = seal(CONTENT, sealed.recipients(office())), sealed.key(office())
    told: Counter[str] = Counter()
    for changed in (*encodings(good, FILES, seed=share), *mutations(good, FILES, seed=share)):
        try:
            unseal(changed, key)
        except AppError as why:
            told[why.code] += 1
        else:
            told["opened"] += 1
    assert told.keys() == SEALED


@pytest.mark.parametrize("share", range(SHARES))
def test_no_other_profile_is_read(share: int) -> None:
    assert read_profile(profile(), "x").profile.serial == 1
    told: Counter[str] = Counter()
    for changed in mutations(profile(), PROFILES, seed=share):
        with pytest.raises(AppError) as caught:
            read_profile(changed, "x")
        told[caught.value.code] += 1
    assert told.keys() <= PROFILE
