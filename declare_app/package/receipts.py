"""A package countersigned by who received it (ký nhận), and the package as it came taken out of it again.

The receiver's increment in the PDF carries the declarant's signature over the manifest as it came. So nothing that the
declarant signed is lost, nothing of it can be changed by the receiver, and the package received can be made again.
"""

from datetime import datetime

from declare_app.package.container import Parts
from declare_app.package.manifest import manifest_of
from declare_app.package.reprint import stamp_of
from declare_app.signing.detached import sign_detached
from declare_app.signing.pades import Panel, countersign_pdf
from declare_app.signing.pdf_signature import Receipt
from declare_app.signing.signers import Signer


def countersigned(parts: Parts, signer: Signer, claimed_time: datetime) -> Parts:
    """The parts of a package that ``signer`` has received. Raises AppError as ``countersign_pdf``."""
    stamp = stamp_of(signer.certificate, claimed_time, parts.declaration_json)
    pdf = countersign_pdf(parts.declaration_pdf, signer, Panel(stamp, claimed_time), parts.signature)
    manifest = _manifest(parts, pdf)
    signature = sign_detached(manifest, signer, claimed_time)
    return Parts(parts.declaration_json, pdf, parts.package_json, manifest, signature)


def as_received(parts: Parts, receipt: Receipt) -> Parts:
    """The parts of the package as it came to the receiver; whether its signature holds is to be examined."""
    pdf = parts.declaration_pdf[: receipt.declared_bytes]
    return Parts(parts.declaration_json, pdf, parts.package_json, _manifest(parts, pdf), receipt.received)


def _manifest(parts: Parts, pdf: bytes) -> bytes:
    return manifest_of(declaration_json=parts.declaration_json, declaration_pdf=pdf, package_json=parts.package_json)
