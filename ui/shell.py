"""What every screen stands on, built once in ui.composition and handed down."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from declare_app.base.environment import Environment
from declare_app.services.wording import Wording
from ui.background import Background, VaultThread
from ui.catalogue import Catalogue
from ui.settings import Settings
from ui.theme import Theme


@dataclass(frozen=True)
class Shell:
    """``cost``: what a guess at a passphrase costs (declare_app.storage.credentials.KdfCost); None: measured here."""

    theme: Theme
    catalogue: Catalogue
    settings: Settings
    background: Background
    vault_thread: VaultThread
    environment: Environment
    wording: Wording
    vault_folder: Path
    cost: Any = None
