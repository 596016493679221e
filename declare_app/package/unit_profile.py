"""A unit's profile (hồ sơ đơn vị, ``kkts-unit-profile/1``): its name, its code, and for whom packages are to be sealed.

A file like a package: stored entries in one spelling, canonical JSON, one CAdES signature over the manifest
(``docs/formats/unit-profile.md``). Who signed it, and whether that one is trusted, is for the caller to judge.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from declare_app.base.errors import AppError
from declare_app.base.strict_json import LARGEST_INTEGER
from declare_app.model.values import Text
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.container import MANIFEST, MIMETYPE, SIGNATURE
from declare_app.package.manifest import manifest_listing
from declare_app.package.stored_zip import stored_entries, stored_zip
from declare_app.signing.detached import examine_detached, sign_detached
from declare_app.signing.examination import SignatureExamined
from declare_app.signing.signers import Signer

PROFILE_FORMAT: Final = "kkts-unit-profile/1"
PROFILE_JSON: Final = "unit-profile.json"
PROFILE_LIMITS: Final[Mapping[str, int]] = {
    "mimetype": len(MIMETYPE),
    PROFILE_JSON: 256 * 1024,
    MANIFEST: 16 * 1024,
    SIGNATURE: 64 * 1024,
}
"""The entries in their order, each with the most bytes it may have."""
LARGEST_PROFILE: Final = 512 * 1024

_FORMAT: Final = re.compile(rb'"format":"kkts-unit-profile/([1-9][0-9]{0,3})"')
_DAY: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class EncryptionCertificate(_Part):
    """A certificate for which packages are sealed, and whose it is."""

    role: Literal["unit", "control_agency"]
    certificate: Annotated[str, StringConstraints(min_length=4, max_length=16 * 1024)]
    """Its DER in base64 (RFC 4648, 4), with padding."""

    @field_validator("certificate")
    @classmethod
    def _is_base64(cls, written: str) -> str:
        try:
            decoded = base64.b64decode(written, validate=True)
        except binascii.Error:
            raise ValueError("not base64") from None
        if base64.b64encode(decoded).decode() != written:
            raise ValueError("not the one spelling of base64")
        return written

    @property
    def der(self) -> bytes:
        return base64.b64decode(self.certificate)


class UnitProfile(_Part):
    """The content of ``unit-profile.json``; every field is there, and no other."""

    format: Literal["kkts-unit-profile/1"]
    unit_code: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$")]
    unit_name: Text
    serial: Annotated[int, Field(ge=1, le=LARGEST_INTEGER)]
    """One more for each later profile of the same unit."""
    valid_from: Annotated[str, StringConstraints(pattern=_DAY)]
    valid_until: Annotated[str, StringConstraints(pattern=_DAY)]
    """The last day on which it may be used, in Vietnam."""
    certificates: Annotated[list[EncryptionCertificate], Field(min_length=1, max_length=20)]

    @field_validator("valid_from", "valid_until")
    @classmethod
    def _is_a_day(cls, written: str) -> str:
        date.fromisoformat(written)
        return written

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day.isoformat() <= self.valid_until


@dataclass(frozen=True)
class SignedProfile:
    """A profile whose signature is intact, and who made it; nobody has been trusted yet."""

    profile: UnitProfile
    signature: SignatureExamined


def write_profile(profile: UnitProfile, signer: Signer, claimed_time: datetime) -> bytes:
    """The file (``*.kkprofile``). Raises what ``signer.sign`` raises, and AppError ``json.*`` as ``canonical``."""
    content = canonical(profile.model_dump(mode="json"))
    manifest = _manifest(content)
    signature = sign_detached(manifest, signer, claimed_time)
    return stored_zip(dict(zip(PROFILE_LIMITS, (MIMETYPE, content, manifest, signature), strict=True)))


def read_profile(data: bytes, file: str) -> SignedProfile:
    """The profile in the bytes of a file named ``file``.

    Raises AppError ``profile.newer``, ``profile.not_a_profile`` or ``profile.signature`` and nothing else.
    """
    entries = stored_entries(data, PROFILE_LIMITS)
    newer = _FORMAT.search(data)
    if newer is not None and int(newer[1]) > 1:
        raise AppError("profile.newer", version=int(newer[1]))
    if entries is None or entries["mimetype"] != MIMETYPE or entries[MANIFEST] != _manifest(entries[PROFILE_JSON]):
        raise AppError("profile.not_a_profile", file=file)
    signature = examine_detached(entries[MANIFEST], entries[SIGNATURE])
    if not isinstance(signature, SignatureExamined):
        raise AppError("profile.signature", file=file)
    try:
        profile = UnitProfile.model_validate(parse_canonical(entries[PROFILE_JSON]))
    except (AppError, ValidationError):
        raise AppError("profile.not_a_profile", file=file) from None
    return SignedProfile(profile, signature)


def _manifest(content: bytes) -> bytes:
    return manifest_listing(((PROFILE_JSON, "application/json", content),))
