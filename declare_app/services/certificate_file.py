"""A signer from a certificate file (tệp chứng thư số, PKCS#12)."""

from datetime import datetime
from pathlib import Path

from declare_app.services.files import read_whole
from declare_app.signing.signers import Signer, open_pkcs12

_LARGEST_BYTES = 1024 * 1024


def signer_from_file(path: Path, password: str, now: datetime) -> Signer:
    """The signer in a ``.p12`` or ``.pfx`` file, valid at ``now`` (aware).

    Raises AppError ``file.*`` or ``signer.*``.
    """
    return open_pkcs12(read_whole(path, _LARGEST_BYTES), password, now)
