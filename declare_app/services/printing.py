"""A draft on paper, to read before anything is signed."""

from pathlib import Path

from declare_app.documents.form_pdf import print_draft
from declare_app.services.drafts import OpenedDraft
from declare_app.services.files import write_whole


def write_draft_print(opened: OpenedDraft, path: Path) -> None:
    """Write the draft print as a PDF. Raises AppError ``file.*``."""
    write_whole(path, print_draft(opened.draft, opened.regime))
