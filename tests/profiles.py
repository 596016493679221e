"""Profiles of a unit, signed: for whom packages are to be sealed."""

import base64
from typing import Any

from declare_app.package.unit_profile import UnitProfile, write_profile
from tests import pki, sealed


def certificate(holder: pki.Holder, role: str = "unit") -> dict[str, str]:
    return {"role": role, "certificate": base64.b64encode(holder.certificate.der).decode()}


def value(**changes: Any) -> dict[str, Any]:
    return {
        "format": "kkts-unit-profile/1",
        "unit_code": "sxd",
        "unit_name": "Sở Xây dựng",
        "serial": 3,
        "valid_from": "2026-01-01",
        "valid_until": "2026-12-31",
        "certificates": [certificate(sealed.rsa_office()), certificate(sealed.ec_office(), "control_agency")],
    } | changes


def file_of(by: pki.Holder | None = None, **changes: Any) -> bytes:
    return write_profile(UnitProfile.model_validate(value(**changes)), pki.signer(by or pki.colleague()), pki.NOW)
