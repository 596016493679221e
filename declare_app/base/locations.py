"""Where shipped resources lie, and where this user's own state does; the only module that opens ``resources``."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import platformdirs


def resource(*parts: str) -> Traversable:
    """A shipped file or folder, the same from source, wheel and bundle."""
    return files("resources").joinpath(*parts)


def anchor_folder() -> Path:
    """Where this computer remembers, for this user, how far each vault had come; it may not be there yet."""
    return platformdirs.user_state_path("kekhai") / "anchor"
