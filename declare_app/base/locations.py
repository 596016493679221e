"""Where shipped resources lie; the only module that opens the ``resources`` package."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """A shipped file or folder, the same from source, wheel and bundle."""
    return files("resources").joinpath(*parts)
