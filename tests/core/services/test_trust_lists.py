"""Lists of revoked certificates on their way into the trust folder: by whom, and never an older one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.environment import Environment
from declare_app.services.trust_folder import TrustFolder
from declare_app.signing.trust import LARGEST_LIST, load_trust
from tests import pki
from tests.trusting import YESTERDAY, add, names, numbered, pin, refusal


@pytest.fixture
def trust(tmp_path: Path) -> TrustFolder:
    return TrustFolder(tmp_path / "trust", Environment(now=lambda: pki.NOW))


def test_a_list_of_a_root_is_taken_in_under_issuer_and_number(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    name = add(trust, numbered(pki.root(), 7))
    assert name.startswith("crl-")
    assert name.endswith("-7.crl")
    assert load_trust(trust.folder).lists == (numbered_in(trust, name),)


def numbered_in(trust: TrustFolder, name: str) -> x509.CertificateRevocationList:
    return x509.load_der_x509_crl((trust.folder / name).read_bytes())


def test_a_list_of_an_issuing_authority_needs_its_certificate_beside_it(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    one = numbered(pki.sub_ca(), 7)
    assert refusal(lambda: add(trust, one)) == "list_issuer_unknown"
    assert add(trust, one, pki.sub_ca()).endswith("-7.crl")


@pytest.mark.parametrize(
    "by",
    [
        pytest.param(pki.rogue_root, id="another's root of the same name"),
        pytest.param(lambda: pki.issue(pki.CA_ORDER, pki.rogue_root()), id="an authority under another's root"),
        pytest.param(lambda: pki.issue(pki.Order(), pki.root()), id="a person's certificate"),
        pytest.param(
            lambda: pki.issue(pki.Order(ca=True, usage=("key_cert_sign",)), pki.root()),
            id="one that may not sign lists",
        ),
        pytest.param(
            lambda: pki.issue(
                pki.Order(ca=True, usage=("crl_sign",), not_after=datetime(2026, 6, 1, tzinfo=UTC)), pki.root()
            ),
            id="an expired authority",
        ),
        pytest.param(
            lambda: pki.issue(pki.Order(ca=True, usage=("crl_sign",)), pki.issue(pki.Order(), pki.root())),
            id="an authority under a person's certificate",
        ),
    ],
)
def test_a_list_by_anybody_else_is_refused(trust: TrustFolder, by: pki.NamedHolder) -> None:
    pin(trust, pki.root())
    holder = by()
    above = [holder, *([holder.issuer] if holder.issuer and holder.issuer != pki.root() else [])]
    assert refusal(lambda: add(trust, numbered(holder, 1), *above)) == "list_issuer_unknown"
    assert len(names(trust)) == 1


def test_a_list_whose_signature_was_touched_is_refused(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    data = bytearray(numbered(pki.root(), 1).public_bytes(Encoding.DER))
    data[-1] ^= 1
    file = trust.folder.parent / "touched.crl"
    file.write_bytes(data)
    assert refusal(lambda: trust.add_list(file)) == "list_issuer_unknown"


def test_a_newer_list_takes_the_place_of_the_older_one(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    add(trust, numbered(pki.root(), 7))
    newer = add(trust, numbered(pki.root(), 8, pki.NOW))
    assert [name for name in names(trust) if name.endswith(".crl")] == [newer]


@pytest.mark.parametrize(
    ("number", "made"),
    [
        pytest.param(6, YESTERDAY, id="lower number"),
        pytest.param(6, pki.NOW, id="lower number, made later"),
        pytest.param(7, YESTERDAY - timedelta(days=1), id="same number, made earlier"),
        pytest.param(8, YESTERDAY - timedelta(days=1), id="higher number, made earlier"),
        pytest.param(7, YESTERDAY, id="same number and moment, other content"),
        pytest.param(None, pki.NOW, id="no number any more"),
    ],
)
def test_a_folder_never_goes_back(trust: TrustFolder, number: int | None, made: datetime) -> None:
    pin(trust, pki.root())
    add(trust, numbered(pki.root(), 7))
    before = names(trust)
    assert refusal(lambda: add(trust, numbered(pki.root(), number, made))) == "list_older"
    assert names(trust) == before


def test_a_folder_does_not_go_back_behind_a_list_that_was_put_there_by_hand(trust: TrustFolder) -> None:
    pki.trust_folder(trust.folder, [pki.root()], [numbered(pki.root(), 7)])
    assert refusal(lambda: add(trust, numbered(pki.root(), 6))) == "list_older"
    add(trust, numbered(pki.root(), 8, pki.NOW))
    assert "list0.crl" in names(trust)


def test_the_same_list_again_is_no_fault(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    one = numbered(pki.root(), 7)
    add(trust, one)
    before = names(trust)
    add(trust, one)
    assert names(trust) == before


def test_a_list_without_a_number_is_kept_by_its_moment(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    assert add(trust, numbered(pki.root(), None)).endswith("-t20261123023000.crl")
    assert refusal(lambda: add(trust, numbered(pki.root(), None, YESTERDAY - timedelta(1)))) == "list_older"
    add(trust, numbered(pki.root(), None, pki.NOW))
    add(trust, numbered(pki.root(), 1, pki.NOW))
    assert len(load_trust(trust.folder).lists) == 1


def test_another_authoritys_list_of_a_lower_number_is_no_step_back(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    add(trust, numbered(pki.root(), 7))
    add(trust, numbered(pki.sub_ca(), 1), pki.sub_ca())
    assert len(load_trust(trust.folder).lists) == 2


def scope(*, user: bool = False, indirect: bool = False) -> x509.IssuingDistributionPoint:
    return x509.IssuingDistributionPoint(
        full_name=None,
        relative_name=None,
        only_contains_user_certs=user,
        only_contains_ca_certs=not user and not indirect,
        only_some_reasons=None,
        indirect_crl=indirect,
        only_contains_attribute_certs=False,
    )


def test_lists_for_other_certificates_of_the_same_authority_stand_side_by_side(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    add(trust, numbered(pki.root(), 7, YESTERDAY, scope(user=True)))
    add(trust, numbered(pki.root(), 3, YESTERDAY, scope()))
    assert len(load_trust(trust.folder).lists) == 2


@pytest.mark.parametrize("extension", [scope(indirect=True), x509.DeltaCRLIndicator(5)])
def test_a_list_that_is_only_a_part_is_refused(trust: TrustFolder, extension: x509.ExtensionType) -> None:
    pin(trust, pki.root())
    assert refusal(lambda: add(trust, numbered(pki.root(), 7, YESTERDAY, extension))) == "partial_list"


def test_a_list_of_the_day_after_tomorrow_is_refused(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    assert refusal(lambda: add(trust, numbered(pki.root(), 7, pki.NOW + timedelta(days=2)))) == "list_ahead"


def test_a_hostile_or_huge_file_is_refused(trust: TrustFolder) -> None:
    pin(trust, pki.root())
    two = b"".join(numbered(pki.root(), number).public_bytes(Encoding.PEM) for number in (1, 2))
    file = trust.folder.parent / "hostile.crl"
    for content in (b"", b"\x30\x80", b"\x30\x84\xff\xff\xff\xff", pki.root().pem, two):
        file.write_bytes(content)
        assert refusal(lambda: trust.add_list(file)) == "not_a_list"
    with file.open("wb") as huge:
        huge.truncate(LARGEST_LIST + 1)
    assert refusal(lambda: trust.add_list(file)) == "file.too_large"
    assert len(names(trust)) == 1
