"""The trust folder kept by hand: what is pinned, what is shown, what is taken out again."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.environment import Environment
from declare_app.services.trust_folder import TrustFolder
from declare_app.signing.judgement import Reason
from declare_app.signing.trust import LARGEST_LIST, Level, judge, load_trust
from declare_app.signing.trust_listing import Standing
from tests import pki
from tests.trusting import add, names, numbered, pin, refusal


@pytest.fixture
def trust(tmp_path: Path) -> TrustFolder:
    return TrustFolder(tmp_path / "trust", Environment(now=lambda: pki.NOW))


def test_a_pinned_root_is_a_plain_pem_file_that_judging_reads(trust: TrustFolder) -> None:
    name = pin(trust, pki.root())
    assert name == f"root-{pki.root().certificate.sha256.hex()[:16]}.pem"
    assert (trust.folder / name).read_bytes() == pki.root().pem
    said = judge(pki.declarant().certificate, pki.declarant().chain, load_trust(trust.folder), pki.NOW)
    assert said.trusted.reason is Reason.CHAIN_TO_ROOT


def test_a_root_that_lies_there_already_is_not_put_there_again(trust: TrustFolder) -> None:
    pki.trust_folder(trust.folder, [pki.root()])
    file = trust.folder / "root0.pem"
    assert trust.pin(trust.candidate(file)).was_there
    assert names(trust) == ["root0.pem"]


def test_a_local_key_is_pinned_by_its_typed_fingerprint_and_is_level_1(trust: TrustFolder) -> None:
    local = pki.self_signed()
    digits = local.certificate.sha256.hex()
    for typed in (None, "", digits[:16], pki.root().certificate.sha256.hex()):
        assert refusal(lambda typed=typed: pin(trust, local, typed)) == "other_fingerprint"  # type: ignore[misc]
    assert names(trust) == []
    assert pin(trust, local, digits.upper()) == f"local-{digits[:16]}.pem"
    said = judge(local.certificate, (), load_trust(trust.folder), pki.NOW)
    assert (said.level, said.trusted.reason) == (Level.LOCAL_CONFIRMED, Reason.PINNED)


def test_a_fingerprint_given_for_a_root_must_be_right_too(trust: TrustFolder) -> None:
    assert refusal(lambda: pin(trust, pki.root(), "00")) == "other_fingerprint"


# The whole folder


def test_a_huge_file_in_the_folder_is_named_and_not_read(trust: TrustFolder) -> None:
    pki.trust_folder(trust.folder, [pki.root()])
    good = numbered(pki.root(), 7).public_bytes(Encoding.PEM)
    (trust.folder / "huge.crl").write_bytes(good.rjust(LARGEST_LIST, b"\n"))
    assert len(load_trust(trust.folder).lists) == 1
    (trust.folder / "huge.crl").write_bytes(good.rjust(LARGEST_LIST + 1, b"\n"))
    assert refusal(lambda: load_trust(trust.folder)) == "unreadable_file"


def test_all_that_lies_there_is_shown(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    pin(trust, pki.self_signed(), pki.self_signed().certificate.sha256.hex())
    add(trust, numbered(pki.root(), 7))
    pki.trust_folder(trust.folder, [pki.issue(pki.Order(not_after=pki.NOW - timedelta(days=1)))])
    (trust.folder / "spoilt.pem").write_bytes(b"no certificate")
    (trust.folder / "readme.txt").write_bytes(b"not looked at")
    shown = {(entry.kind, entry.standing) for entry in trust.entries()}
    assert shown == {
        ("authority", Standing.GOOD),
        ("local_key", Standing.GOOD),
        ("local_key", Standing.OUT_OF_DATE),
        ("list", Standing.GOOD),
        ("unreadable", Standing.UNREADABLE),
    }
    [listed] = [entry for entry in trust.entries() if entry.kind == "list"]
    assert (listed.number, listed.begins, listed.name) == ("7", "2026-11-23", "CN=Root CA")


def test_what_is_removed_is_trusted_no_longer(trust: TrustFolder) -> None:
    name = pin(trust, pki.root())
    for other in ("other.pem", "../candidate.pem", "", "."):
        assert refusal(lambda other=other: trust.remove(other)) == "no_such_entry"  # type: ignore[misc]
    trust.remove(name)
    assert load_trust(trust.folder).roots == ()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_bytes(pki.root().pem)
    trust = TrustFolder(tmp_path / "root.pem" / "trust", Environment(now=lambda: pki.NOW))
    assert refusal(lambda: trust.pin(trust.candidate(tmp_path / "root.pem"))) == "file.no_such_folder"
