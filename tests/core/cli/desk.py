"""What tests of the console share."""

from collections.abc import Callable
from typing import Final

PASSWORD: Final = "mật khẩu 1"
Console = Callable[..., tuple[int, str, str]]
"""Runs one command: (status, standard output, standard error)."""
