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


def vault_folder() -> Path:
    """Where vaults are made unless the user says otherwise: in the profile, which other users cannot read."""
    return platformdirs.user_data_path("kekhai", appauthor=False) / "ho-so"


def trust_folder() -> Path:
    """Whom this user trusts: certificates and lists of revoked ones, as plain files; it may not be there yet."""
    return platformdirs.user_data_path("kekhai", appauthor=False) / "trust"


def settings_file() -> Path:
    """What the window remembers between runs; nothing of a declaration."""
    return platformdirs.user_config_path("kekhai", appauthor=False) / "window.ini"


def log_file() -> Path:
    """Where failures of the program are written down, without anything that was typed."""
    return platformdirs.user_log_path("kekhai", appauthor=False) / "failures.log"
