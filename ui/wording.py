"""Every word of the window: English in the source, looked up in the catalogue of the language that is set."""

from typing import Final

from PySide6.QtCore import QCoreApplication

CONTEXT: Final = "ui"


def tr(text: str) -> str:
    """``text`` in the language of the window; English where the catalogue has no such entry."""
    return QCoreApplication.translate(CONTEXT, text)
