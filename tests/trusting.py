"""A trust folder in the hands of a test: pinning, lists with numbers, and what is refused."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from declare_app.base.errors import AppError
from declare_app.services.trust_folder import TrustFolder
from tests import pki

YESTERDAY = pki.NOW - timedelta(days=1)


def pin(trust: TrustFolder, holder: pki.Holder, typed: str | None = None) -> str:
    file = trust.folder.parent / "candidate.pem"
    file.write_bytes(holder.pem)
    return trust.pin(trust.candidate(file), typed).file


def numbered(
    by: pki.Holder, number: int | None, made: datetime = YESTERDAY, *extensions: x509.ExtensionType
) -> x509.CertificateRevocationList:
    builder = x509.CertificateRevocationListBuilder().issuer_name(by.certificate.parsed.subject)
    builder = builder.last_update(made).next_update(made + timedelta(days=30))
    for extension in (*((x509.CRLNumber(number),) if number is not None else ()), *extensions):
        builder = builder.add_extension(extension, critical=not isinstance(extension, x509.CRLNumber))
    return builder.sign(by.key, hashes.SHA256())


def add(trust: TrustFolder, one: x509.CertificateRevocationList, *issuers: pki.Holder) -> str:
    file = trust.folder.parent / "new.crl"
    file.write_bytes(one.public_bytes(Encoding.DER))
    paths = []
    for number, issuer in enumerate(issuers):
        paths.append(trust.folder.parent / f"issuer{number}.pem")
        paths[-1].write_bytes(issuer.pem)
    return trust.add_list(file, paths).file


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        action()
    return caught.value.code.removeprefix("trust.")


def names(trust: TrustFolder) -> list[str]:
    return sorted(path.name for path in trust.folder.iterdir()) if trust.folder.exists() else []
