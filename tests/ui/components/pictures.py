"""Pictures of the sheet of components, light and dark, to be laid beside the design."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.ui.components.sheet import hover_where_asked, sheet
from ui.theme import Theme

SIZE = QSize(1366, 960)


def draw_sheet(theme: Theme, folder: Path) -> list[Path]:
    """``00-thanh-phan.png`` and ``00-thanh-phan-toi.png`` in ``folder``; the theme is left dark."""
    drawn: list[Path] = []
    for mode, ending in (("light", ""), ("dark", "-toi")):
        theme.set_mode(mode)
        window = sheet(theme)
        window.resize(SIZE)
        window.show()
        QApplication.processEvents()
        hover_where_asked(window)
        drawn.append(folder / f"00-thanh-phan{ending}.png")
        window.grab().save(str(drawn[-1]))
        window.close()
    return drawn
