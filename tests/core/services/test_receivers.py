"""Receivers read from files, and the profile of a unit that is remembered until a later one takes its place."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from declare_app.base.environment import Environment
from declare_app.services.receivers import ReceiverDesk
from declare_app.storage.vault import Vault
from tests import pki, sealed
from tests.core.services.receiving import (
    STILL,
    certificates,
    profile,
    refusal,
    signed_for,
)

NEXT_YEAR = Environment(now=lambda: pki.NOW + timedelta(days=100))


def test_a_profile_says_whom_it_is_of_and_who_signed_it(desk: ReceiverDesk, tmp_path: Path) -> None:
    found = desk.read([profile(tmp_path)])
    assert found.profile is not None
    assert (found.unit, found.profile.code, found.profile.serial) == ("Sở Xây dựng", "sxd", 3)
    assert f"{found.profile.valid_until:%d/%m/%Y}" == "31/12/2026"
    assert found.profile.signer.name == "Trần Thị Bình"
    assert found.profile.signer.fingerprint == pki.colleague().certificate.sha256.hex()
    assert [one.name for one in found.offices] == ["Phòng tổ chức", "Cơ quan kiểm soát"]
    assert found.profile.needs_yes


def test_certificates_say_whose_they_are(desk: ReceiverDesk, tmp_path: Path) -> None:
    found = desk.read(certificates(tmp_path))
    assert (found.unit, found.profile) == ("Phòng tổ chức", None)
    assert found.offices[1].fingerprint == sealed.ec_office().certificate.sha256.hex()


def test_a_profile_stands_alone(desk: ReceiverDesk, tmp_path: Path) -> None:
    files = [*certificates(tmp_path), profile(tmp_path)]
    assert refusal(lambda: desk.read(files)) == "recipient.profile_among_others"


def test_without_a_trust_folder_no_profile_is_believed(tmp_path: Path) -> None:
    desk = ReceiverDesk(STILL, tmp_path / "none")
    assert refusal(lambda: desk.read([profile(tmp_path)])) == "profile.not_trusted"


def test_a_profile_is_remembered_once_it_was_used(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    file = profile(tmp_path)
    desk.read([file])
    assert desk.held(vault) is None
    signed_for(vault, desk, stick, [file])
    file.unlink()
    held = desk.held(vault)
    assert held is not None
    assert held.receivers is not None
    assert held.receivers.unit == "Sở Xây dựng"
    assert held.receivers.profile is not None
    assert not held.receivers.profile.needs_yes


def test_certificates_are_not_remembered(vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path) -> None:
    signed_for(vault, desk, stick, certificates(tmp_path))
    assert desk.held(vault) is None


def test_only_a_later_one_by_the_same_signer_is_not_asked_about(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    first = profile(tmp_path)
    signed_for(vault, desk, stick, [first])

    def standing(file: Path) -> tuple[str, bool]:
        found = desk.read([file], desk.held(vault)).profile
        assert found is not None
        return found.standing, found.needs_yes

    second = partial(profile, tmp_path, "second.kkprofile")
    assert standing(first) == ("held", False)
    assert standing(second(serial=4)) == ("newer", False)
    assert standing(second(serial=2)) == ("other", True)
    assert standing(second(serial=4, unit_code="syt")) == ("other", True)
    assert standing(second(pki.declarant(), serial=4)) == ("other", True)


def test_the_one_used_last_is_remembered(vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path) -> None:
    signed_for(vault, desk, stick, [profile(tmp_path)])
    signed_for(vault, desk, stick, [profile(tmp_path, "later.kkprofile", serial=9)])
    held = desk.held(vault)
    assert held is not None
    assert held.receivers is not None
    assert held.receivers.profile is not None
    assert held.receivers.profile.serial == 9


def test_one_whose_days_are_over_is_said_and_gives_way_to_a_later_one(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    signed_for(vault, desk, stick, [profile(tmp_path)])
    later = replace(desk, environment=NEXT_YEAR)
    held = later.held(vault)
    assert held is not None
    assert held.refusal is not None
    assert (held.receivers, held.refusal.code) == (None, "profile.out_of_date")
    assert held.refusal.facts["valid_until"] == "31/12/2026"
    found = later.read([profile(tmp_path, "n.kkprofile", serial=4, valid_until="2027-12-31")], held).profile
    assert found is not None
    assert found.standing == "newer"
