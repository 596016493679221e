"""Makes the fonts of the window known to Qt."""

from typing import Final

from PySide6.QtGui import QFontDatabase

from declare_app.base.locations import resource

FACES: Final = (
    ("ui", "IBMPlexSans-Regular.ttf"),
    ("ui", "IBMPlexSans-Medium.ttf"),
    ("ui", "IBMPlexSans-SemiBold.ttf"),
    ("ui", "IBMPlexMono-Medium.ttf"),
)


def load_fonts() -> None:
    """Once, after the application was made and before the theme is."""
    for face in FACES:
        QFontDatabase.addApplicationFontFromData(resource("fonts", *face).read_bytes())
