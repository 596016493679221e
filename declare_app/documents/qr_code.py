"""The QR code (ISO/IEC 18004) that carries the whole digest: on the paper's foot and on the screen after signing."""

from typing import Final

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

_VERSION: Final = 5
_MASK: Final = 2


def qr_modules(text: str) -> list[list[bool]]:
    """Rows of modules from the head, True for black; version 5, level M: up to 84 bytes.

    The mask is fixed, so that no other way of choosing one changes the print.
    """
    code = QRCode(_VERSION, QRErrorCorrectLevel.M)
    code.addData(text)
    code.makeImpl(False, _MASK)  # noqa: FBT003  # positional in the library
    modules: list[list[bool]] = code.modules
    return modules
