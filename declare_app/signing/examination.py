"""What is found out about a signature: intact and whose, or refused and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from declare_app.signing.certificates import Certificate


class Refusal(StrEnum):
    """Why a signature is refused."""

    TOO_LARGE = "too_large"
    SHAPE = "shape"
    CERTIFICATES = "certificates"
    ALGORITHM = "algorithm"
    ATTRIBUTES = "attributes"
    OTHER_CONTENT = "other_content"
    SIGNATURE = "signature"
    # Of a signed PDF only:
    PDF_UNREADABLE = "pdf_unreadable"
    PDF_FIELDS = "pdf_fields"
    PDF_COVERAGE = "pdf_coverage"
    PDF_CONTENTS = "pdf_contents"
    PDF_CERTIFICATION = "pdf_certification"
    PDF_TIME = "pdf_time"
    PDF_OWN_RECEIPT = "pdf_own_receipt"


@dataclass(frozen=True)
class SignatureExamined:
    """A signature that is intact: who made it, by which chain (issuer first, no root), and when they say they did."""

    certificate: Certificate
    chain: tuple[Certificate, ...]
    signing_time: datetime | None


@dataclass(frozen=True)
class SignatureRefused:
    """A signature that is not taken, with the first reason found."""

    reason: Refusal
