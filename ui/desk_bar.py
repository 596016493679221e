"""The buttons in the application bar of an open vault."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ui.components.frame import ApplicationBar
from ui.icons import icon
from ui.theme import Theme
from ui.wording import tr

_ICON = 18


def fill_bar(bar: ApplicationBar, theme: Theme, acts: Mapping[str, Callable[[], None]]) -> None:
    """``acts`` for home, help, options and lock. The bar has no mnemonics; Alt+Home and Ctrl+L do the same."""
    for name, glyph, text in (
        ("home", "home", tr("Home")),
        ("help", "help", tr("Help")),
        ("options", "list", tr("Options")),
        ("lock", "lock", tr("Lock")),
    ):
        button = QPushButton(icon(glyph, theme, "on_bar", _ICON), f"\u00a0{text}")
        button.setIconSize(QSize(_ICON, _ICON))
        button.setObjectName(f"bar.{name}")
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False, act=acts[name]: act())
        bar.add(button)
