"""The trust folder, and what it says of signers of every kind (the PKI matrix)."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from declare_app.base.errors import AppError
from declare_app.signing.certificates import certificate_of
from declare_app.signing.judgement import Judgement, Reason, State
from declare_app.signing.trust import Level, SignerJudged, Trust, judge, load_trust
from tests import pki

ROOTS = Trust((pki.root().certificate,))


def judged(holder: pki.Holder, trust: Trust = ROOTS, at: datetime = pki.NOW) -> SignerJudged:
    return judge(holder.certificate, holder.chain, trust, at)


def trusted(holder: pki.Holder, trust: Trust = ROOTS, at: datetime = pki.NOW) -> tuple[State, Reason]:
    said = judged(holder, trust, at).trusted
    return said.state, said.reason


# The folder


def test_a_folder_gives_its_roots_and_lists(tmp_path: Path) -> None:
    folder = pki.trust_folder(tmp_path, [pki.root(), pki.self_signed()], [pki.crl(pki.sub_ca())])
    trust = load_trust(folder)
    assert set(trust.roots) == {pki.root().certificate, pki.self_signed().certificate}
    assert len(trust.lists) == 1


def test_a_pem_file_may_hold_several_roots_and_a_root_may_lie_there_twice(tmp_path: Path) -> None:
    (tmp_path / "a.PEM").write_bytes(pki.root().pem + pki.self_signed().pem)
    (tmp_path / "b.pem").write_bytes(pki.root().pem)
    assert load_trust(tmp_path).roots == (pki.root().certificate, pki.self_signed().certificate)


def test_lists_are_read_as_der_and_as_pem_with_several_in_a_file(tmp_path: Path) -> None:
    lists = [pki.crl(pki.root()), pki.crl(pki.sub_ca())]
    (tmp_path / "a.crl").write_bytes(b"".join(one.public_bytes(Encoding.PEM) for one in lists))
    (tmp_path / "b.CRL").write_bytes(lists[0].public_bytes(Encoding.DER))
    assert list(load_trust(tmp_path).lists) == [*lists, lists[0]]


def test_other_files_and_subfolders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("not a root")
    (tmp_path / "old.pem").mkdir()
    assert load_trust(tmp_path) == Trust()


@pytest.mark.parametrize("name", ["root.pem", "list.crl"])
@pytest.mark.parametrize(
    "content", [b"", b"not one", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(AppError) as refused:
        load_trust(tmp_path)
    assert (refused.value.code, refused.value.facts) == ("trust.unreadable_file", {"file": name})


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        load_trust(tmp_path / "missing")
    assert (refused.value.code, refused.value.facts) == ("trust.unreadable_folder", {"folder": "missing"})


# Trust


@pytest.mark.parametrize("holder", [pki.declarant, pki.rsa_declarant, pki.p384_declarant])
def test_a_chain_to_a_pinned_root_is_trusted_and_named_by_the_root(holder: pki.NamedHolder) -> None:
    said = judged(holder())
    digest = pki.root().certificate.sha256.hex()
    assert said.trusted == Judgement(State.VALID, Reason.CHAIN_TO_ROOT, {"root_sha256": digest})
    assert said.level is Level.AUTHORITY


def test_a_pinned_issuing_authority_is_as_good_as_a_root() -> None:
    assert trusted(pki.declarant(), Trust((pki.sub_ca().certificate,))) == (State.VALID, Reason.CHAIN_TO_ROOT)


def test_without_roots_nothing_is_known() -> None:
    said = judged(pki.declarant(), Trust())
    assert (said.level, said.trusted.state, said.trusted.reason) == (None, State.INDETERMINATE, Reason.NO_ROOTS)


def test_a_self_signed_certificate_is_a_local_key_not_yet_confirmed() -> None:
    said = judged(pki.self_signed())
    assert (said.level, said.trusted.state, said.trusted.reason) == (
        Level.LOCAL,
        State.INDETERMINATE,
        Reason.SELF_SIGNED,
    )


@pytest.mark.parametrize("ca", [None, True])
def test_a_pinned_self_signed_certificate_is_a_confirmed_local_key(ca: bool | None) -> None:
    holder = pki.issue(replace(pki.Order(), ca=ca, usage=None))  # stock tools mark such certificates as a CA's
    said = judged(holder, Trust((holder.certificate,)))
    assert (said.level, said.trusted.state, said.trusted.reason) == (Level.LOCAL_CONFIRMED, State.VALID, Reason.PINNED)


def test_a_pinned_self_signed_certificate_vouches_for_nobody_else() -> None:
    local = pki.self_signed()
    other = pki.issue(pki.Order(), local)
    assert trusted(other, Trust((local.certificate,))) == (State.INVALID, Reason.ISSUER_IS_NO_CA)


def test_a_pinned_certificate_that_an_authority_issued_is_not_its_own_root() -> None:
    pinned = Trust((pki.declarant().certificate,))
    assert trusted(pki.declarant(), pinned) == (State.INVALID, Reason.UNKNOWN_ISSUER)


def test_an_authority_with_a_roots_name_but_another_key_is_false() -> None:
    assert trusted(pki.rogue()) == (State.INVALID, Reason.FALSE_ISSUER)


def test_a_root_that_signs_is_no_official() -> None:
    assert trusted(pki.rogue_root()) == (State.INDETERMINATE, Reason.SELF_SIGNED)


def test_an_authority_that_is_not_pinned_is_unknown() -> None:
    stranger = pki.issue(pki.Order(), pki.issue(replace(pki.CA_ORDER, name="Stranger")))
    assert trusted(stranger) == (State.INVALID, Reason.UNKNOWN_ISSUER)


def test_a_chain_of_another_is_no_chain() -> None:
    other = pki.issue(pki.CA_ORDER, pki.root()).certificate
    said = judge(pki.declarant().certificate, (other,), ROOTS, pki.NOW).trusted
    assert (said.state, said.reason) == (State.INVALID, Reason.UNKNOWN_ISSUER)


def test_a_root_with_a_short_key_is_weak() -> None:
    short = pki.issue(replace(pki.CA_ORDER, key="rsa1024"))
    assert trusted(pki.issue(pki.Order(), short), Trust((short.certificate,))) == (State.INVALID, Reason.WEAK_KEY)


def test_a_chain_without_its_middle_is_unknown() -> None:
    said = judge(pki.declarant().certificate, (), ROOTS, pki.NOW).trusted
    assert (said.state, said.reason) == (State.INVALID, Reason.UNKNOWN_ISSUER)


def under_sub_ca(**changes: object) -> Callable[[], pki.Holder]:
    return lambda: pki.issue(replace(pki.Order(), **changes), pki.sub_ca())  # type: ignore[arg-type]


def under_ca(**changes: object) -> Callable[[], pki.Holder]:
    return lambda: pki.issue(pki.Order(), pki.issue(replace(pki.CA_ORDER, **changes), pki.root()))  # type: ignore[arg-type]


UNKNOWN_EXTENSION = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")


@pytest.mark.parametrize(
    ("holder", "reason"),
    [
        pytest.param(pki.expired, Reason.EXPIRED, id="expired"),
        pytest.param(pki.not_yet_valid, Reason.NOT_YET_VALID, id="not yet valid"),
        pytest.param(pki.wrong_usage, Reason.WRONG_KEY_USAGE, id="for encryption"),
        pytest.param(under_sub_ca(ca=True), Reason.SIGNER_IS_CA, id="the signer is a CA"),
        pytest.param(under_sub_ca(key="rsa1024"), Reason.WEAK_KEY, id="RSA 1024"),
        pytest.param(under_ca(key="rsa1024"), Reason.WEAK_KEY, id="CA with RSA 1024"),
        pytest.param(
            under_sub_ca(extensions=((UNKNOWN_EXTENSION, True),)), Reason.CHAIN_REFUSED, id="unknown critical extension"
        ),
        pytest.param(under_ca(ca=False), Reason.ISSUER_IS_NO_CA, id="the issuer is no CA"),
        pytest.param(under_ca(ca=None), Reason.ISSUER_IS_NO_CA, id="the issuer does not say that it is a CA"),
        pytest.param(under_ca(usage=("digital_signature",)), Reason.CHAIN_REFUSED, id="the issuer may not issue"),
        pytest.param(
            under_ca(not_after=datetime(2026, 1, 1, tzinfo=UTC)), Reason.CHAIN_OUT_OF_DATE, id="the issuer has expired"
        ),
        pytest.param(
            lambda: pki.issue(pki.Order(), pki.issue(pki.CA_ORDER, pki.sub_ca())),
            Reason.CHAIN_REFUSED,
            id="path too long",
        ),
    ],
)
def test_what_is_wrong_with_a_certificate_or_its_chain_is_named(holder: pki.NamedHolder, reason: Reason) -> None:
    said = judged(holder())
    assert (said.trusted.state, said.trusted.reason, said.level) == (State.INVALID, reason, Level.AUTHORITY)


def test_a_certificate_signed_with_sha1_is_weak(tmp_path: Path) -> None:
    ca = pki.sub_ca()  # stock openssl makes what the library no longer does
    (tmp_path / "ca.pem").write_bytes(ca.pem)
    (tmp_path / "ca.key").write_bytes(ca.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    request = "openssl req -new -newkey rsa:2048 -noenc -keyout signer.key -subj /CN=Old -out signer.csr"
    issuing = "openssl x509 -req -in signer.csr -CA ca.pem -CAkey ca.key -set_serial 7 -sha1 -days 3650 -out sha1.pem"
    for command in (request, issuing):
        subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    weak = certificate_of(x509.load_pem_x509_certificate((tmp_path / "sha1.pem").read_bytes()))
    at = weak.parsed.not_valid_before_utc + timedelta(days=1)
    said = judge(weak, (ca.certificate,), ROOTS, at).trusted
    assert (said.state, said.reason) == (State.INVALID, Reason.WEAK_ALGORITHM)


def test_a_certificate_counts_at_the_moment_that_is_asked_for() -> None:
    assert trusted(pki.expired(), at=datetime(2026, 5, 1, tzinfo=UTC)) == (State.VALID, Reason.CHAIN_TO_ROOT)
    assert trusted(pki.declarant(), at=datetime(2031, 1, 1, tzinfo=UTC)) == (State.INVALID, Reason.EXPIRED)


def test_a_pinned_self_signed_certificate_expires_as_any_other() -> None:
    local = pki.issue(pki.Order(not_after=datetime(2026, 6, 1, tzinfo=UTC)))
    said = judged(local, Trust((local.certificate,)))
    assert (said.level, said.trusted.reason) == (Level.LOCAL_CONFIRMED, Reason.EXPIRED)
    assert said.trusted.facts == {"not_after": "2026-06-01"}
