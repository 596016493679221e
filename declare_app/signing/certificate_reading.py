"""A file that holds one certificate and nothing else, PEM or DER, as people hand it round."""

import re
from typing import Final

from cryptography import x509

from declare_app.signing.certificates import Certificate, UnreadableCertificateError, certificate_of, read_certificate

_PEM_BLOCK: Final = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----")


class NotOneCertificateError(ValueError):
    """The bytes are not exactly one readable certificate."""


class HoldsPrivateKeyError(NotOneCertificateError):
    """A private key lies in the file: it must not be handed round."""


def sole_certificate(data: bytes) -> Certificate:
    """The certificate in a file. Raises NotOneCertificateError or HoldsPrivateKeyError and nothing else.

    Text around a PEM block (as ``openssl x509 -text`` writes it) is let pass; a second block of any kind is not.
    """
    found = certificates_in(data)
    if len(found) != 1:
        raise NotOneCertificateError
    return found[0]


def certificates_in(data: bytes) -> tuple[Certificate, ...]:
    """The certificates in a file, at least one. Raises as ``sole_certificate``."""
    kinds = _PEM_BLOCK.findall(data)
    if any(kind.endswith(b"PRIVATE KEY") for kind in kinds):
        raise HoldsPrivateKeyError
    if set(kinds) - {b"CERTIFICATE"}:
        raise NotOneCertificateError
    try:
        if not kinds:
            return (read_certificate(data),)
        return tuple(certificate_of(one) for one in x509.load_pem_x509_certificates(data))
    except (ValueError, UnreadableCertificateError):
        raise NotOneCertificateError from None
