"""The theme in force: tokens turned into colours, fonts, a palette and one style sheet."""

from collections.abc import Mapping
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.style_sheet import style_sheet
from ui.tokens import DARK, FAMILY, FAMILY_CODE, LIGHT, TYPE

Mode = Literal["light", "dark", "system"]

_PALETTE: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "side"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Link, "primary"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"),
)


class Theme(QObject):
    """Painted widgets ask ``q`` when they paint and keep no colour; ``changed`` tells them to paint again."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._mode: Mode = "system"
        self._colours: Mapping[str, str] = {}
        self._glyphs = QTemporaryDir()
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(self.font("body"))
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours hold now."""
        return self._colours is DARK

    @property
    def application(self) -> QApplication:
        """For what must listen to all windows, such as the focus ring."""
        return self._application

    def set_mode(self, mode: str) -> None:
        """``light``, ``dark``, or ``system``: as the desktop has it, also when that changes."""
        self._mode = "dark" if mode == "dark" else "light" if mode == "light" else "system"
        self._apply()

    def q(self, name: str) -> QColor:
        """A colour of the tokens, as it is now."""
        return QColor(self._colours[name])

    def font(self, kind: str) -> QFont:
        """A kind of type of the tokens."""
        points, weight = TYPE[kind]
        font = QFont(FAMILY_CODE if kind.startswith("code") else FAMILY)
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight(weight))
        # Hinting makes the letter spacing of Vietnamese words uneven at 11 pt.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        dark = self._mode == "dark" or (self._mode == "system" and scheme is Qt.ColorScheme.Dark)
        colours = DARK if dark else LIGHT
        if colours is self._colours:
            return
        self._colours = colours
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.q(name))
        self._application.setPalette(palette)
        self._application.setStyleSheet(style_sheet(colours, self._glyphs.path()))
        self.changed.emit()
