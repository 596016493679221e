"""Whether a certificate on a trusted path has been revoked, from lists that lie in a folder (RFC 5280, 5 and 6.3).

A list counts only with a good signature of the very authority that issued the certificate. Where no fresh list is at
hand the answer is "not known", never "not revoked".
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from declare_app.signing.certificates import Certificate
from declare_app.signing.identity import holder_name
from declare_app.signing.judgement import Judgement, Reason, State, day, indeterminate, invalid, valid
from declare_app.signing.paths import STRONG_ALGORITHMS, TrustPath, is_ca

RevocationLists = tuple[x509.CertificateRevocationList, ...]

_BEGIN: Final = b"-----BEGIN X509 CRL-----"
_END: Final = b"-----END X509 CRL-----"


def lists_in(data: bytes) -> Iterator[x509.CertificateRevocationList]:
    """The lists in a file: one in DER, or any number in PEM. Raises ValueError, whatever the bytes are."""
    try:
        for one in [x509.load_pem_x509_crl(block) for block in _blocks(data)] or [x509.load_der_x509_crl(data)]:
            # Extensions and names are read late by the library: read them now, so that they cannot fail later.
            _ = one.extensions, one.issuer
            yield one
    except Exception as error:  # the library has many ways of refusing foreign bytes; all mean the same
        raise ValueError("no list") from error


def _blocks(data: bytes) -> Iterator[bytes]:
    """From mark to mark, each byte looked at once."""
    begin = data.find(_BEGIN)
    while begin >= 0:
        end = data.find(_END, begin)
        if end < 0:
            return
        yield data[begin : end + len(_END)]
        begin = data.find(_BEGIN, end)


def judge_revocation(path: TrustPath, lists: RevocationLists, at: datetime) -> Judgement:
    """Whether a certificate of the path, the pinned one apart, was revoked at a moment: the worst of the answers."""
    answers = [_judge_one(certificate, issuer, lists, at) for certificate, issuer in pairwise(path)]
    for state in (State.INVALID, State.INDETERMINATE):
        for answer in answers:
            if answer.state is state:
                return answer
    return min(answers, key=lambda answer: answer.facts["list_date"])


def _judge_one(certificate: Certificate, issuer: Certificate, lists: RevocationLists, at: datetime) -> Judgement:
    name = holder_name(issuer)
    fitting = [one for one in lists if is_from(one, issuer) and _covers(one, certificate)]
    if not fitting:
        return indeterminate(Reason.NO_LIST, issuer=name)
    newest = max(fitting, key=lambda one: one.last_update_utc)
    made = day(newest.last_update_utc)
    entry = newest.get_revoked_certificate_by_serial_number(certificate.parsed.serial_number)
    if entry is not None:
        when = entry.revocation_date_utc
        if when <= at:
            return invalid(Reason.REVOKED, revoked_on=day(when))
        return indeterminate(Reason.REVOKED_LATER, revoked_on=day(when))
    # An authority may drop a certificate from its lists once it has expired (RFC 5280, 3.3).
    is_fresh = newest.next_update_utc is not None and at <= newest.next_update_utc
    if not is_fresh or newest.last_update_utc > certificate.parsed.not_valid_after_utc:
        return indeterminate(Reason.STALE_LIST, issuer=name, list_date=made)
    return valid(Reason.NOT_REVOKED, list_date=made)


def is_from(one: x509.CertificateRevocationList, issuer: Certificate) -> bool:
    """Whether the issuer may sign lists and signed this one (RFC 5280, 6.3.3 f and g)."""
    try:
        if not issuer.parsed.extensions.get_extension_for_class(x509.KeyUsage).value.crl_sign:
            return False
    except x509.ExtensionNotFound:
        pass
    if one.issuer != issuer.parsed.subject or one.signature_algorithm_oid not in STRONG_ALGORITHMS:
        return False
    try:
        return one.is_signature_valid(issuer.public_key)  # type: ignore[arg-type]  # other kinds of key raise TypeError
    except (TypeError, ValueError, UnsupportedAlgorithm):
        return False


def _covers(one: x509.CertificateRevocationList, certificate: Certificate) -> bool:
    """Whether the certificate would stand on this list if it were revoked (RFC 5280, 5.2.5 and 6.3.3 b)."""
    scope = scope_of(one)
    return is_whole(one) and (scope is None or _in_scope(scope, certificate))


def is_whole(one: x509.CertificateRevocationList) -> bool:
    """Whether a list says all that its issuer has to say of some kind of certificate: no delta, nothing indirect."""
    scope = scope_of(one)
    if scope is not None and (
        scope.indirect_crl or scope.only_some_reasons or scope.only_contains_attribute_certs or scope.relative_name
    ):
        return False
    known = x509.IssuingDistributionPoint
    return not any(each.critical and not isinstance(each.value, known) for each in one.extensions)


def scope_of(one: x509.CertificateRevocationList) -> x509.IssuingDistributionPoint | None:
    """For which certificates a list is, where it says so."""
    return next((each.value for each in one.extensions if isinstance(each.value, x509.IssuingDistributionPoint)), None)


def _in_scope(scope: x509.IssuingDistributionPoint, certificate: Certificate) -> bool:
    if scope.only_contains_user_certs if is_ca(certificate) else scope.only_contains_ca_certs:
        return False
    return not scope.full_name or not set(scope.full_name).isdisjoint(_distribution_points(certificate))


def _distribution_points(certificate: Certificate) -> Iterable[x509.GeneralName]:
    try:
        points = certificate.parsed.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return []
    return [name for point in points for name in point.full_name or ()]
