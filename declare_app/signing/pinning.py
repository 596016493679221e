"""A certificate that somebody wants to pin: what it would vouch for, and whether it is fit to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.errors import AppError
from declare_app.signing.abilities import key_words, uses_of
from declare_app.signing.certificate_reading import HoldsPrivateKeyError, NotOneCertificateError, sole_certificate
from declare_app.signing.certificates import Certificate
from declare_app.signing.judgement import Reason, day
from declare_app.signing.paths import is_ca, problem_of_strength
from declare_app.signing.signers import may_sign


class Kind(StrEnum):
    """What pinning it means."""

    AUTHORITY = "authority"
    """Everybody to whom it issues a certificate is believed."""
    LOCAL_KEY = "local_key"
    """One person's own key, known by its fingerprint (level L1); it vouches for nobody else."""


@dataclass(frozen=True)
class Candidate:
    """A certificate that can be pinned."""

    certificate: Certificate
    kind: Kind

    @property
    def subject(self) -> str:
        """The whole name, as RFC 4514 writes it. Not to be trusted as text."""
        return self.certificate.parsed.subject.rfc4514_string()

    @property
    def issuer(self) -> str:
        """The whole name of who issued it; its own where it issued itself. Not to be trusted as text."""
        return self.certificate.parsed.issuer.rfc4514_string()

    @property
    def begins(self) -> str:
        """The first day of its validity, ``yyyy-mm-dd`` in Vietnam."""
        return day(self.certificate.parsed.not_valid_before_utc)

    @property
    def ends(self) -> str:
        """The last one."""
        return day(self.certificate.parsed.not_valid_after_utc)

    @property
    def is_self_signed(self) -> bool:
        return self.certificate.is_self_signed

    @property
    def key(self) -> str:
        """Kind and size of its key, ``RSA 2048`` or ``P-256``."""
        return key_words(self.certificate)

    @property
    def uses(self) -> tuple[str, ...]:
        """What its key may do, by the names of RFC 5280; none where it sets no bounds."""
        return uses_of(self.certificate)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, 64 small hexadecimal digits."""
        return self.certificate.sha256.hex()

    @property
    def must_be_typed(self) -> bool:
        """Whether it is pinned for its fingerprint alone, read off paper."""
        return self.kind is Kind.LOCAL_KEY

    @property
    def pem(self) -> bytes:
        return self.certificate.parsed.public_bytes(Encoding.PEM)

    def has_fingerprint(self, typed: str) -> bool:
        """Whether the fingerprint is the one typed: whole, in groups or not, in either case."""
        return "".join(character for character in typed.lower() if character not in " :-\t\n") == self.fingerprint


def read_candidate(data: bytes, file: str, now: datetime) -> Candidate:
    """The certificate in a file named ``file`` (PEM or DER), fit to be pinned at ``now`` (aware).

    Raises AppError ``trust.private_key``, ``trust.not_a_certificate``, ``trust.weak_algorithm``, ``trust.weak_key``,
    ``trust.no_authority``, ``trust.may_not_sign`` or ``trust.out_of_date``.
    """
    try:
        certificate = sole_certificate(data)
    except HoldsPrivateKeyError:
        raise AppError("trust.private_key", file=file) from None
    except NotOneCertificateError:
        raise AppError("trust.not_a_certificate", file=file) from None
    weakness = problem_of_strength((certificate,))
    if weakness is not None:
        code = "trust.weak_key" if weakness.reason is Reason.WEAK_KEY else "trust.weak_algorithm"
        raise AppError(code, file=file)
    if not is_ca(certificate) and not certificate.is_self_signed:
        raise AppError("trust.no_authority", file=file)
    candidate = Candidate(certificate, Kind.AUTHORITY if is_ca(certificate) else Kind.LOCAL_KEY)
    if not _may_vouch(candidate):
        raise AppError("trust.may_not_sign", file=file)
    begins, ends = certificate.parsed.not_valid_before_utc, certificate.parsed.not_valid_after_utc
    if not begins <= now <= ends:
        raise AppError("trust.out_of_date", file=file, not_before=day(begins), not_after=day(ends))
    return candidate


def _may_vouch(candidate: Candidate) -> bool:
    """Whether its key usage, if it names one, allows what it is pinned for (RFC 5280, 4.2.1.3)."""
    if candidate.kind is Kind.LOCAL_KEY:
        return may_sign(candidate.certificate)
    try:
        return candidate.certificate.parsed.extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign
    except x509.ExtensionNotFound:
        return True
