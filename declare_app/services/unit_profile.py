"""The profile of a unit from a file: believed only if whoever signed it is trusted, and only in its days."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from declare_app.base.environment import VIETNAM, Environment
from declare_app.base.errors import AppError
from declare_app.package.unit_profile import LARGEST_PROFILE, SignedProfile, UnitProfile, read_profile
from declare_app.services.files import read_whole
from declare_app.signing.certificates import UnreadableCertificateError, read_certificate
from declare_app.signing.identity import holder_name
from declare_app.signing.judgement import State
from declare_app.signing.recipients import Recipient, checked_recipients, recipient_with
from declare_app.signing.trust import Trust, judge


@dataclass(frozen=True)
class TrustedProfile:
    """A profile that may be used today.

    ``signed_by`` and ``signer_fingerprint`` are to be shown before its first use: a pinned root vouches for who
    somebody is, not for whether that one may speak for the unit.
    """

    profile: UnitProfile
    recipients: tuple[Recipient, ...]
    signed_by: str
    signer_fingerprint: str


def load_profile(path: Path, trust: Trust, environment: Environment) -> TrustedProfile:
    """The profile in a ``.kkprofile`` file.

    Raises AppError ``file.*``, ``profile.*``, and ``recipient.*`` where a certificate in it is not good for sealing.
    """
    return profile_in(read_whole(path, LARGEST_PROFILE), path.name, trust, environment)


def profile_in(content: bytes, file: str, trust: Trust, environment: Environment) -> TrustedProfile:
    """The profile in what was read from a file of that name. Raises AppError as ``load_profile``, ``file.*`` aside."""
    signed = read_profile(content, file)
    now = environment.now()
    judged = judge(signed.signature.certificate, signed.signature.chain, trust, now)
    if judged.trusted.state is not State.VALID or judged.revocation.state is State.INVALID:
        raise AppError("profile.not_trusted", file=file)
    profile = signed.profile
    if not profile.is_valid_on(now.astimezone(VIETNAM).date()):
        raise AppError(
            "profile.out_of_date", file=file, valid_from=_day(profile.valid_from), valid_until=_day(profile.valid_until)
        )
    return TrustedProfile(
        profile,
        _recipients(signed, file, environment),
        holder_name(signed.signature.certificate),
        signed.signature.certificate.sha256.hex(),
    )


def replaces(newer: TrustedProfile, held: SignedProfile) -> bool:
    """Whether a profile may take the place of the one in use without anybody being asked: later, by the same signer.

    ``held`` was believed when it was first used; meanwhile its days may be over.
    """
    return (
        newer.signer_fingerprint == held.signature.certificate.sha256.hex()
        and newer.profile.unit_code == held.profile.unit_code
        and newer.profile.serial > held.profile.serial
    )


def _recipients(signed: SignedProfile, file: str, environment: Environment) -> tuple[Recipient, ...]:
    now = environment.now()
    found = []
    for one in signed.profile.certificates:
        try:
            certificate = read_certificate(one.der)
        except UnreadableCertificateError:
            raise AppError("recipient.not_a_certificate", file=file) from None
        found.append(recipient_with(certificate, file, now))
    return checked_recipients(found)


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}"
