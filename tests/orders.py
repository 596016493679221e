"""Orders to sign, for tests that are not about who receives the file: it leaves as it is, for a reason."""

from pathlib import Path
from typing import Final

from declare_app.services.signing_order import CertificateFile, SigningOrder, TokenKey
from declare_app.services.vault_records import Way

REASON: Final = "Phòng tổ chức chưa có chứng thư mã hóa"


def unsealed(
    way: Way, folder: Path, *, certificate: CertificateFile | None = None, token: TokenKey | None = None
) -> SigningOrder:
    return SigningOrder(way, folder, certificate, token, unsealed_reason=REASON)
