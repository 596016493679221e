"""The trust folder as the window shows it: states, cautions, names that nobody can play with."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.x509.oid import NameOID

from declare_app.base.environment import Environment
from declare_app.services.trust_desk import TrustDesk
from declare_app.services.trust_shown import common_name, digits_typed, in_groups, whole_name
from tests import pki
from tests.trusting import numbered, refusal

DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path) -> TrustDesk:
    return TrustDesk(tmp_path / "trust", Environment(now=lambda: pki.NOW))


def file_of(desk: TrustDesk, holder: pki.Holder) -> Path:
    file = desk.folder.parent / "given.pem"
    file.write_bytes(holder.pem)
    return file


def test_a_folder_that_is_not_there_yet_is_empty(desk: TrustDesk) -> None:
    assert desk.entries() == []


def test_each_entry_has_its_state(desk: TrustDesk) -> None:
    orders = {
        "expired": {"not_after": pki.NOW - DAY},
        "expired today": {"not_after": pki.NOW - timedelta(hours=1)},
        "not_yet": {"not_before": pki.NOW + DAY},
        "later today": {"not_before": pki.NOW + timedelta(hours=1)},
        "ending": {"not_after": pki.NOW + 60 * DAY},
        "good": {"not_after": pki.NOW + 61 * DAY},
        "weak": {"key": "rsa1024"},
    }
    holders = [pki.issue(pki.Order(name, ca=True, usage=None, **order)) for name, order in orders.items()]  # type: ignore[arg-type]
    lists = [numbered(pki.root(), 1), numbered(pki.root(), None, pki.NOW - 31 * DAY)]
    pki.trust_folder(desk.folder, holders, lists)
    (desk.folder / "spoilt.pem").write_bytes(b"nothing")
    found = {(one.title if one.kind == "authority" else one.file): one.state for one in desk.entries()}
    assert found == {
        "spoilt.pem": "unreadable",
        "expired": "expired",
        "expired today": "expired",
        "not_yet": "not_yet",
        "later today": "not_yet",
        "ending": "ending",
        "good": "good",
        "weak": "weak",
        "list0.crl": "good",
        "list1.crl": "stale",
    }
    assert desk.entries()[0].file == "spoilt.pem"


def test_a_list_is_idle_while_no_authority_is_trusted(desk: TrustDesk) -> None:
    pki.trust_folder(desk.folder, [pki.self_signed()], [numbered(pki.root(), 4, pki.NOW - 3 * DAY)])
    (listed,) = (one for one in desk.entries() if one.kind == "list")
    assert (listed.state, listed.number, listed.age_days, listed.revoked) == ("idle", "4", 3, 0)


def test_what_one_file_holds_goes_together(desk: TrustDesk) -> None:
    desk.folder.mkdir()
    (desk.folder / "two.pem").write_bytes(pki.root().pem + pki.rogue_root().pem)
    assert [one.of_file for one in desk.entries()] == [2, 2]
    desk.remove("two.pem")
    assert desk.entries() == []


@pytest.mark.parametrize(
    ("order", "issuer", "cautions"),
    [
        (pki.CA_ORDER, None, ("everybody",)),
        (pki.CA_ORDER, pki.root, ("everybody", "in_between")),
        (pki.Order(ca=True, usage=("key_cert_sign",)), None, ("everybody", "no_lists")),
        (pki.Order(ca=True, usage=None, not_after=pki.NOW + DAY), None, ("everybody", "no_bounds", "ending")),
        (pki.Order(), None, ()),
        (pki.Order(usage=None), None, ("no_bounds",)),
    ],
)
def test_what_to_be_careful_of(
    desk: TrustDesk, order: pki.Order, issuer: pki.NamedHolder | None, cautions: tuple[str, ...]
) -> None:
    found = desk.candidate(file_of(desk, pki.issue(order, issuer() if issuer else None)))
    assert found.cautions == cautions
    assert found.must_be_typed is (found.kind == "local_key")


def test_a_candidate_is_told_whole(desk: TrustDesk) -> None:
    order = pki.Order("An", ((NameOID.SERIAL_NUMBER, "022079004517"),), key="rsa2048", usage=("digital_signature",))
    found = desk.candidate(file_of(desk, pki.issue(order)))
    assert (found.title, found.subject, found.issuer) == ("An", "CN=An, serialNumber=022079004517", found.subject)
    assert (found.key, found.uses, found.file) == ("RSA 2048", ("digital_signature",), "given.pem")
    assert (str(found.begins), str(found.ends)) == ("2024-01-01", "2030-01-01")


def test_a_wrong_fingerprint_names_the_file_that_was_given_and_none_of_the_digits(desk: TrustDesk) -> None:
    found = desk.candidate(file_of(desk, pki.self_signed()))
    with pytest.raises(Exception, match="other_fingerprint") as caught:
        desk.pin(found, "00")
    assert caught.value.facts == {"file": "given.pem"}  # type: ignore[attr-defined]
    assert not desk.pin(found, found.fingerprint).was_there
    assert desk.pin(found, found.fingerprint).was_there
    assert refusal(lambda: desk.remove("other.pem")) == "no_such_entry"


@pytest.mark.parametrize(
    ("name", "common", "whole"),
    [
        ("CN=Root CA,O=Office,C=VN", "Root CA", "CN=Root CA, O=Office, C=VN"),
        ("O=Office", "O=Office", "O=Office"),
        ("O=x\\,CN=Real CA,CN=False", "False", "O=x\\,CN=Real CA, CN=False"),
        ("CN=a\\\\,CN=b", "a\\", "CN=a\\\\, CN=b"),
        ("CN=An\u202egnort\nhai", "An gnort hai", "CN=An gnort hai"),
        ("CN=" + "x" * 300, "x" * 200 + "…", "CN=" + "x" * 197 + "…"),
        ("", "", ""),
    ],
)
def test_a_name_is_read_as_it_was_written(name: str, common: str, whole: str) -> None:
    assert (common_name(name), whole_name(name)) == (common, whole)


def test_a_fingerprint_stands_in_two_lines_of_groups_and_is_counted_without_what_parts_them() -> None:
    digits = pki.root().certificate.sha256.hex()
    shown = in_groups(digits)
    assert [len(line.split(" ")) for line in shown.splitlines()] == [8, 8]
    assert digits_typed(shown) == digits_typed(digits.upper()) == digits_typed("-".join(digits)) == 64
