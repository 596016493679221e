"""A list of revoked certificates on its way into a trust folder: who made it, and whether it is newer than those there.

The signature is checked before anything in a list is believed, and a folder never goes back: an old list, put in the
place of a new one, would make a revoked certificate good again.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.errors import AppError
from declare_app.signing.certificates import Certificate, chain_above
from declare_app.signing.identity import holder_name
from declare_app.signing.judgement import day
from declare_app.signing.paths import find_path, is_ca, problem_of_strength
from declare_app.signing.revocation import is_from, is_whole, lists_in, scope_of

_CLOCKS_DIFFER: Final = timedelta(days=1)


@dataclass(frozen=True)
class IssuedList:
    """A whole list and the authority that signed it."""

    parsed: x509.CertificateRevocationList
    issuer: Certificate

    @property
    def issuer_name(self) -> str:
        return holder_name(self.issuer)

    @property
    def number(self) -> int | None:
        """The CRL number, where it has one."""
        return number_of(self.parsed)

    @property
    def der(self) -> bytes:
        return self.parsed.public_bytes(Encoding.DER)

    @property
    def file_name(self) -> str:
        """A name by issuer, scope and number; without a number by the moment it was made."""
        scope = scope_of(self.parsed)
        series = hashlib.sha256(self.issuer.der + (scope.public_bytes() if scope else b"")).hexdigest()[:16]
        number = f"{self.parsed.last_update_utc:t%Y%m%d%H%M%S}" if self.number is None else str(self.number)[:50]
        return f"crl-{series}-{number}.crl"

    def is_of_same_series(self, other: x509.CertificateRevocationList) -> bool:
        """Whether the same authority made ``other`` for the same certificates."""
        return scope_of(other) == scope_of(self.parsed) and is_from(other, self.issuer)

    def goes_back_behind(self, held: x509.CertificateRevocationList) -> bool:
        """Whether ``held``, of the same series, is newer or another one of the same number and moment."""
        if _age(self.parsed) == _age(held):
            return self.parsed != held
        return any(mine < theirs for mine, theirs in zip(_age(self.parsed), _age(held), strict=True))


def read_list(data: bytes, file: str) -> x509.CertificateRevocationList:
    """The one list in a file named ``file`` (PEM or DER), not yet believed.

    Raises AppError ``trust.not_a_list`` or ``trust.partial_list``.
    """
    try:
        [one] = lists_in(data)
    except (ValueError, UnsupportedAlgorithm):
        raise AppError("trust.not_a_list", file=file) from None
    if not is_whole(one):
        raise AppError("trust.partial_list", file=file)
    return one


def issued_list(
    one: x509.CertificateRevocationList,
    roots: tuple[Certificate, ...],
    between: Iterable[Certificate],
    now: datetime,
) -> IssuedList | None:
    """The list with its issuer: a pinned root, or one of ``between`` that leads to a pinned root; None where none is.

    Every certificate up to the root must be an authority's, strong and valid at ``now`` (aware).
    """
    others = tuple(between)
    for issuer in (*roots, *others):
        if is_from(one, issuer) and _stands(issuer, roots, others, now):
            return IssuedList(one, issuer)
    return None


def check_age(issued: IssuedList, held: Iterable[x509.CertificateRevocationList], file: str, now: datetime) -> None:
    """Raises AppError ``trust.list_ahead`` for a list of tomorrow, ``trust.list_older`` where a newer one is held."""
    made = issued.parsed.last_update_utc
    if made > now + _CLOCKS_DIFFER:
        raise AppError("trust.list_ahead", file=file, list_date=day(made))
    for one in held:
        if issued.is_of_same_series(one) and issued.goes_back_behind(one):
            raise AppError("trust.list_older", file=file, list_date=day(made), held_date=day(one.last_update_utc))


def number_of(one: x509.CertificateRevocationList) -> int | None:
    """The CRL number of a list (RFC 5280, 5.2.3), where it has one."""
    return next((each.value.crl_number for each in one.extensions if isinstance(each.value, x509.CRLNumber)), None)


def _age(one: x509.CertificateRevocationList) -> tuple[float, float]:
    number = number_of(one)
    return (-1 if number is None else number, one.last_update_utc.timestamp())


def _stands(
    issuer: Certificate, roots: tuple[Certificate, ...], others: tuple[Certificate, ...], now: datetime
) -> bool:
    path = (issuer,) if issuer in roots else find_path(issuer, chain_above(issuer, others), roots)
    # A pinned root is trusted as it is: its own signature proves nothing.
    if path is None or problem_of_strength(path[:-1]) is not None:
        return False
    return all(is_ca(one) and one.parsed.not_valid_before_utc <= now <= one.parsed.not_valid_after_utc for one in path)
