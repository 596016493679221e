"""Whether a certificate is the declarant's own, by number or else by name, and what to call its holder."""

import unicodedata
from typing import Final

from cryptography.x509.oid import NameOID, ObjectIdentifier

from declare_app.signing.certificates import Certificate
from declare_app.signing.judgement import Judgement, Reason, invalid, valid

_NUMBER_ATTRIBUTES: Final = (NameOID.SERIAL_NUMBER, NameOID.USER_ID)
# The citizen's card (căn cước công dân) and the old identity card (chứng minh nhân dân).
_PREFIXES: Final = ("CCCD:", "CMND:")


def signer_is_declarant(certificate: Certificate, id_number: str, full_name: str) -> Judgement:
    """Whether the certificate's subject is the person with this number and name.

    serialNumber or UID equals the number, with or without ``CCCD:`` or ``CMND:`` before it; where neither is present,
    CN equals the name (NFC, case folded, single spaces), which is valid by name only.
    """
    numbers = [text for oid in _NUMBER_ATTRIBUTES for text in _subject_texts(certificate, oid)]
    if numbers:
        same = bool(id_number) and any(_without_prefix(text) == id_number for text in numbers)
        return valid(Reason.SAME_NUMBER) if same else invalid(Reason.OTHER_NUMBER)
    wanted = _folded(full_name)
    names = [_folded(text) for text in _subject_texts(certificate, NameOID.COMMON_NAME)]
    return valid(Reason.SAME_NAME_ONLY) if wanted and wanted in names else invalid(Reason.OTHER_NAME)


def holder_name(certificate: Certificate) -> str:
    """The name that the certificate gives its holder (CN), or "" where it gives none. Not to be trusted as text."""
    return next(iter(_subject_texts(certificate, NameOID.COMMON_NAME)), "")


def _subject_texts(certificate: Certificate, oid: ObjectIdentifier) -> list[str]:
    values = [one.value for one in certificate.parsed.subject.get_attributes_for_oid(oid)]
    return [value for value in values if isinstance(value, str)]  # bit strings are no names


def _without_prefix(text: str) -> str:
    for prefix in _PREFIXES:
        if text.startswith(prefix):
            return text.removeprefix(prefix)
    return text


def _folded(name: str) -> str:
    """NFC, case folded, with single spaces. Folding can undo composition, so it is composed last as well."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", name).casefold().split()))
