"""Lists of revoked certificates: revoked, not revoked, or not known; never "not revoked" for want of a list."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from declare_app.signing.judgement import Judgement, Reason, State
from declare_app.signing.revocation import RevocationLists
from declare_app.signing.trust import Trust, judge
from tests import pki

YESTERDAY = pki.NOW - timedelta(days=1)
LAST_WEEK = pki.NOW - timedelta(days=7)
ROOT_LIST = pki.crl(pki.root())


def revocation(holder: pki.Holder, *lists: x509.CertificateRevocationList, at: datetime = pki.NOW) -> Judgement:
    return judge(holder.certificate, holder.chain, Trust((pki.root().certificate,), lists), at).revocation


def test_without_a_list_it_is_not_known() -> None:
    said = revocation(pki.declarant())
    assert said == Judgement(State.INDETERMINATE, Reason.NO_LIST, {"issuer": "Issuing CA"})


def test_every_authority_on_the_path_must_have_its_list() -> None:
    said = revocation(pki.declarant(), pki.crl(pki.sub_ca()))
    assert said == Judgement(State.INDETERMINATE, Reason.NO_LIST, {"issuer": "Root CA"})


def test_fresh_lists_without_the_certificate_say_not_revoked() -> None:
    said = revocation(pki.declarant(), ROOT_LIST, pki.crl(pki.sub_ca(), made=LAST_WEEK, days=30))
    assert said == Judgement(State.VALID, Reason.NOT_REVOKED, {"list_date": "2026-11-17"})


def test_a_revoked_certificate_is_revoked_even_where_another_list_is_missing() -> None:
    said = revocation(pki.declarant(), pki.crl(pki.sub_ca(), [(pki.declarant(), LAST_WEEK)]))
    assert said == Judgement(State.INVALID, Reason.REVOKED, {"revoked_on": "2026-11-17"})


def test_a_revoked_authority_takes_its_certificates_with_it() -> None:
    lists = pki.crl(pki.root(), [(pki.sub_ca(), LAST_WEEK)]), pki.crl(pki.sub_ca())
    assert revocation(pki.declarant(), *lists).reason is Reason.REVOKED


def test_another_revoked_certificate_is_no_matter() -> None:
    said = revocation(pki.declarant(), ROOT_LIST, pki.crl(pki.sub_ca(), [(pki.colleague(), LAST_WEEK)]))
    assert said.state is State.VALID


def test_a_stale_list_says_nothing_of_what_it_does_not_name() -> None:
    said = revocation(pki.declarant(), ROOT_LIST, pki.crl(pki.sub_ca(), made=pki.NOW - timedelta(days=30)))
    expected = {"issuer": "Issuing CA", "list_date": "2026-10-25"}
    assert said == Judgement(State.INDETERMINATE, Reason.STALE_LIST, expected)


def test_a_stale_list_still_tells_what_was_revoked() -> None:
    stale = pki.crl(pki.sub_ca(), [(pki.declarant(), LAST_WEEK)], made=pki.NOW - timedelta(days=30))
    assert revocation(pki.declarant(), ROOT_LIST, stale).reason is Reason.REVOKED


@pytest.mark.parametrize("turned", [False, True])
def test_the_newest_list_counts_in_whatever_order_they_lie(turned: bool) -> None:
    lists = [pki.crl(pki.sub_ca(), made=LAST_WEEK, days=30), pki.crl(pki.sub_ca(), [(pki.declarant(), YESTERDAY)])]
    assert revocation(pki.declarant(), ROOT_LIST, *(lists[::-1] if turned else lists)).reason is Reason.REVOKED


def test_what_was_revoked_after_the_moment_asked_for_is_said_but_not_held_against_it() -> None:
    said = revocation(pki.declarant(), ROOT_LIST, pki.crl(pki.sub_ca(), [(pki.declarant(), YESTERDAY)]), at=LAST_WEEK)
    assert said == Judgement(State.INDETERMINATE, Reason.REVOKED_LATER, {"revoked_on": "2026-11-23"})


def test_a_list_made_after_a_certificate_expired_may_have_dropped_it() -> None:
    before = datetime(2026, 5, 1, tzinfo=UTC)
    assert revocation(pki.expired(), ROOT_LIST, pki.crl(pki.sub_ca()), at=before).reason is Reason.STALE_LIST


def test_a_revoked_certificate_is_revoked_though_it_has_expired_too() -> None:
    assert revocation(pki.expired(), pki.crl(pki.sub_ca(), [(pki.expired(), LAST_WEEK)])).reason is Reason.REVOKED


def test_a_list_by_a_false_authority_of_the_same_name_does_not_count() -> None:
    false = pki.issue(pki.Order(name="Issuing CA", ca=True, usage=("key_cert_sign", "crl_sign")), pki.rogue_root())
    assert revocation(pki.declarant(), ROOT_LIST, pki.crl(false)).reason is Reason.NO_LIST


def test_a_list_by_an_authority_that_may_not_sign_lists_does_not_count() -> None:
    ca = pki.issue(pki.Order(name="Issuing CA 2", ca=True, usage=("key_cert_sign",)), pki.root())
    assert revocation(pki.issue(pki.Order(), ca), ROOT_LIST, pki.crl(ca)).reason is Reason.NO_LIST


def test_lists_do_not_count_where_the_chain_is_not_trusted() -> None:
    assert revocation(pki.rogue(), pki.crl(pki.rogue_root())).reason is Reason.NO_CHAIN


def test_a_self_signed_certificate_has_nobody_who_could_revoke_it() -> None:
    said = revocation(pki.self_signed(), pki.crl(pki.self_signed()))
    assert (said.state, said.reason) == (State.INDETERMINATE, Reason.NO_AUTHORITY)


def test_lists_do_not_count_where_the_chain_is_refused() -> None:
    too_deep = pki.issue(pki.CA_ORDER, pki.sub_ca())
    holder = pki.issue(pki.Order(), too_deep)
    lists = ROOT_LIST, pki.crl(pki.sub_ca()), pki.crl(too_deep, [(holder, LAST_WEEK)])
    assert revocation(holder, *lists).reason is Reason.NO_CHAIN


def test_a_list_signed_with_an_old_algorithm_does_not_count() -> None:
    old = _unsigned(pki.sub_ca()).sign(pki.sub_ca().key, hashes.SHA224())
    assert revocation(pki.declarant(), ROOT_LIST, old).reason is Reason.NO_LIST


def _unsigned(ca: pki.Holder) -> x509.CertificateRevocationListBuilder:
    builder = x509.CertificateRevocationListBuilder().issuer_name(ca.certificate.parsed.subject)
    return builder.last_update(YESTERDAY).next_update(pki.NOW + timedelta(days=6))


# Lists that cover only a part


def scoped(
    *, points: tuple[str, ...] = (), user: bool = False, ca: bool = False, indirect: bool = False
) -> x509.IssuingDistributionPoint:
    full_name = [x509.UniformResourceIdentifier(one) for one in points] or None
    return x509.IssuingDistributionPoint(
        full_name=full_name,
        relative_name=None,
        only_contains_user_certs=user,
        only_contains_ca_certs=ca,
        only_some_reasons=None,
        indirect_crl=indirect,
        only_contains_attribute_certs=False,
    )


def with_extension(extension: x509.ExtensionType) -> RevocationLists:
    builder = _unsigned(pki.sub_ca()).add_extension(extension, critical=True)
    return ROOT_LIST, builder.sign(pki.sub_ca().key, hashes.SHA256())


@pytest.mark.parametrize(
    ("extension", "reason"),
    [
        pytest.param(scoped(user=True), Reason.NOT_REVOKED, id="end users"),
        pytest.param(scoped(ca=True), Reason.NO_LIST, id="authorities"),
        pytest.param(scoped(points=("uri:a",)), Reason.NO_LIST, id="another distribution point"),
        pytest.param(scoped(user=True, indirect=True), Reason.NO_LIST, id="indirect"),
        pytest.param(x509.DeltaCRLIndicator(5), Reason.NO_LIST, id="delta"),
    ],
)
def test_a_list_counts_only_for_what_it_covers(extension: x509.ExtensionType, reason: Reason) -> None:
    assert revocation(pki.declarant(), *with_extension(extension)).reason is reason


def test_a_list_of_one_distribution_point_counts_for_the_certificates_that_name_it() -> None:
    point = x509.DistributionPoint([x509.UniformResourceIdentifier("uri:a")], None, None, None)
    order = pki.Order(extensions=((x509.CRLDistributionPoints([point]), False),))
    holder = pki.issue(order, pki.sub_ca())
    assert revocation(holder, *with_extension(scoped(points=("uri:a", "uri:b")))).reason is Reason.NOT_REVOKED
