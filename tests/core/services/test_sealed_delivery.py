"""Sealed delivery: what leaves the computer, under which name, and what comes out at the desk."""

from dataclasses import replace
from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.sealed_content import bucket
from declare_app.package.stored_zip import stored_zip
from declare_app.package.unit_profile import EncryptionCertificate, UnitProfile
from declare_app.services.drafts import OpenedDraft
from declare_app.services.export import Exported, export_package
from declare_app.services.sealed_delivery import (
    SealedFolder,
    destination,
    key_from_file,
    open_sealed,
    package_of,
    recipients_from,
    seal_package,
)
from declare_app.signing.sealing import seal
from tests import pki, sealed
from tests.builders import REGIMES, draft_of, example, regime_of
from tests.packages import honest, measure

STILL = Environment(now=lambda: pki.NOW, new_id=lambda: "0b4d5f6e-3c2a-4d1b-8e9f-a0b1c2d3e4f5")
NAME = "so-xay-dung_0b4d5f6e3c2a.asice.p7m"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


PROFILE = UnitProfile(
    format="kkts-unit-profile/1",
    unit_code="sxd",
    unit_name="Sở Xây dựng",
    serial=1,
    valid_from="2026-01-01",
    valid_until="2026-12-31",
    certificates=[EncryptionCertificate(role="unit", certificate="AAAA")],
)


def sealed_folder(out: Path, profile: UnitProfile | None = None) -> SealedFolder:
    return SealedFolder(out, sealed.recipients(sealed.rsa_office(), sealed.ec_office()), STILL, profile)


def exported(out: Path, profile: UnitProfile | None = None) -> Exported:
    draft = draft_of(example())
    opened = OpenedDraft(draft, regime_of(draft))
    return export_package(opened, pki.signer(pki.declarant()), sealed_folder(out, profile), REGIMES, STILL)


def test_only_the_sealed_file_is_written_and_its_name_says_the_unit_alone(out: Path) -> None:
    done = exported(out)
    assert [path.name for path in out.iterdir()] == [NAME]
    assert (done.path, done.name) == (out / NAME, "KKTS_so-xay-dung_2026_0b4d5f6e_r1.asice")
    data = done.path.read_bytes()
    assert not any(word in data for word in (b"kkts", b"declaration", "Nguyễn Văn An".encode(), b"%PDF"))


def test_the_package_says_under_its_signature_for_whom_it_is_meant(out: Path) -> None:
    assert '"recipient_unit":"Phòng tổ chức"'.encode() in exported(out).package


def test_a_profile_gives_its_code_to_the_file_and_its_name_to_the_package(out: Path) -> None:
    done = exported(out, PROFILE)
    assert done.path.name == "sxd_0b4d5f6e3c2a.asice.p7m"
    assert '"recipient_unit":"Sở Xây dựng"'.encode() in done.package


@pytest.mark.parametrize("name", [" ", "a\u202eb"])
def test_a_name_that_could_not_stand_in_a_package_is_left_out(out: Path, name: str) -> None:
    office = pki.issue(pki.Order(name=name, usage=("key_agreement",)))
    assert replace(sealed_folder(out), recipients=sealed.recipients(office)).recipient_unit is None


def test_the_size_tells_only_a_bucket(out: Path) -> None:
    sizes = {len(seal_package(b"\x01" * size, sealed_folder(out).recipients)) for size in (1, 30_000, 65_000)}
    assert len(sizes) == 1
    assert sizes.pop() - bucket(1) < 1024


@pytest.mark.parametrize("office", [sealed.rsa_office, sealed.ec_office])
def test_each_recipient_gets_the_package_with_its_verdict(out: Path, tmp_path: Path, office: pki.NamedHolder) -> None:
    done = exported(out)
    (tmp_path / "office.p12").write_bytes(pki.p12(office(), "mật khẩu"))
    key = key_from_file(tmp_path / "office.p12", "mật khẩu")
    opened = open_sealed(done.path, key, tmp_path / "desk", measure())
    assert opened.path == tmp_path / "desk" / done.name
    assert opened.path.read_bytes() == opened.package == done.package
    assert opened.verdict.accepted


def test_nothing_is_overwritten(out: Path, tmp_path: Path) -> None:
    done = exported(out)
    place = tmp_path / done.name
    place.write_bytes(b"older")
    with pytest.raises(AppError) as caught:
        open_sealed(done.path, sealed.key(sealed.ec_office()), tmp_path, measure())
    assert (caught.value.code, place.read_bytes()) == ("file.exists", b"older")


def test_a_file_that_was_touched_writes_nothing(out: Path, tmp_path: Path) -> None:
    done = exported(out)
    data = bytearray(done.path.read_bytes())
    data[len(data) // 2] ^= 1
    done.path.write_bytes(data)
    with pytest.raises(AppError) as caught:
        open_sealed(done.path, sealed.key(sealed.ec_office()), tmp_path / "desk", measure())
    assert caught.value.code == "sealed.not_opened"
    assert not (tmp_path / "desk").exists()


def test_a_package_that_does_not_stand_lies_there_under_the_sealed_files_name(out: Path, tmp_path: Path) -> None:
    package = bytearray(honest())
    package[-100] ^= 1
    path = out / NAME
    path.write_bytes(seal_package(bytes(package), sealed_folder(out).recipients))
    opened = open_sealed(path, sealed.key(sealed.ec_office()), tmp_path / "desk", measure())
    assert opened.path.name == "so-xay-dung_0b4d5f6e3c2a.asice"
    assert not opened.verdict.accepted


@pytest.mark.parametrize("content", [b"", b"a letter", stored_zip({"../evil": b"x"}), honest()])
def test_what_is_no_package_inside_is_not_written(content: bytes) -> None:
    data = seal(content, sealed.recipients(sealed.ec_office()))
    with pytest.raises(AppError) as caught:
        package_of(data, sealed.key(sealed.ec_office()))
    assert caught.value.code == "sealed.other_content"


# Without recipients


def test_without_recipients_a_reason_is_asked_for(out: Path) -> None:
    nobody = replace(sealed_folder(out), recipients=())
    for reason in ("", " \n"):
        with pytest.raises(AppError) as caught:
            destination(nobody, reason)
        assert caught.value.code == "sealed.no_reason"
    assert destination(nobody, "Phòng chưa có chứng thư mã hóa") == out
    assert destination(sealed_folder(out), "") == sealed_folder(out)


# Certificates from files


def test_recipients_are_read_from_files_each_once(tmp_path: Path) -> None:
    for name, office in (("a.pem", sealed.rsa_office()), ("b.cer", sealed.rsa_office()), ("c.pem", sealed.ec_office())):
        (tmp_path / name).write_bytes(office.certificate.der if name == "b.cer" else office.pem)
    found = recipients_from([tmp_path / name for name in ("a.pem", "b.cer", "c.pem")], STILL)
    assert [one.name for one in found] == ["Phòng tổ chức", "Cơ quan kiểm soát"]


@pytest.mark.parametrize("content", [b"", b"no certificate", pki.root().pem + pki.sub_ca().pem])
def test_a_file_that_is_not_one_certificate_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "office.pem").write_bytes(content)
    with pytest.raises(AppError) as caught:
        recipients_from([tmp_path / "office.pem"], STILL)
    assert (caught.value.code, caught.value.facts) == ("recipient.not_a_certificate", {"file": "office.pem"})
