"""A signer from a certificate file (tệp chứng thư số, PKCS#12), and whom a certificate names."""

from datetime import datetime
from pathlib import Path

from declare_app.base.environment import in_vietnam
from declare_app.drafting.draft import Draft
from declare_app.services.files import read_whole
from declare_app.services.signing_order import Holder
from declare_app.signing.certificates import Certificate
from declare_app.signing.identity import holder_name, signer_is_declarant
from declare_app.signing.judgement import State
from declare_app.signing.signers import Signer, open_pkcs12

_LARGEST_BYTES = 1024 * 1024


def signer_from_file(path: Path, password: str, now: datetime) -> Signer:
    """The signer in a ``.p12`` or ``.pfx`` file, valid at ``now`` (aware).

    Raises AppError ``file.*`` or ``signer.*``.
    """
    return open_pkcs12(read_whole(path, _LARGEST_BYTES), password, now)


def holder_named_in(certificate: Certificate, draft: Draft) -> Holder:
    """Whom a certificate names, and whether that is the declarant of ``draft``."""
    declarant = next(iter(draft.rows("declarant")), None)
    number = declarant.text("id_number") if declarant else ""
    name = declarant.text("full_name") if declarant else ""
    return Holder(
        name=holder_name(certificate),
        valid_until=in_vietnam(certificate.parsed.not_valid_after_utc).date(),
        is_declarant=signer_is_declarant(certificate, number, name).state is State.VALID,
    )
