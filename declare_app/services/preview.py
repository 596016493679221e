"""What will be printed, as pictures: the pages of a draft or of a signed declaration, and the code beside them."""

from declare_app.documents.form_pdf import print_draft
from declare_app.documents.page_pictures import Picture, page_picture, page_sizes
from declare_app.documents.qr_code import qr_modules
from declare_app.model.short_code import qr_text
from declare_app.services.drafts import OpenedDraft

__all__ = ["Picture", "draft_print", "page_picture", "page_sizes", "qr_of"]


def draft_print(opened: OpenedDraft) -> bytes:
    """The draft print as a PDF: watermark, honest line, dots for what is missing."""
    return print_draft(opened.draft, opened.regime)


def qr_of(content_sha256: str) -> list[list[bool]]:
    """The QR code on the paper's foot, row by row, True for black; it says ``kekhai:1:`` and the digest."""
    return qr_modules(qr_text(content_sha256))
