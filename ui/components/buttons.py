"""Buttons. One primary on a screen; it stays enabled and says what is missing when it is pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui.tokens import ICON_BUTTON


def primary(text: str) -> QPushButton:
    """The one way on."""
    button = _button(text, "primary")
    button.setAutoDefault(True)
    return button


def secondary(text: str) -> QPushButton:
    """Another way, outlined."""
    return _button(text, "secondary")


def quiet(text: str) -> QPushButton:
    """An action beside the matter, without a frame."""
    return _button(text, "quiet")


def danger(text: str) -> QPushButton:
    """What cannot be taken back."""
    return _button(text, "danger")


def chip(text: str) -> QPushButton:
    """A small suggestion, or a filter where it is made checkable."""
    return _button(text, "chip")


def _button(text: str, kind: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAccessibleName(text.replace("&", ""))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setIconSize(QSize(ICON_BUTTON, ICON_BUTTON))
    button.setAutoDefault(False)
    return button
