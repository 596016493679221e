"""What the window remembers between runs, as one table: its place, language, colours, and the vault used last."""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QSettings

from ui.catalogue import LANGUAGES, Language

Mode = Literal["light", "dark", "system"]

MODES: Final[tuple[Mode, ...]] = ("light", "dark", "system")
KEYS: Final = ("geometry", "language", "mode", "last_vault")


class Settings:
    """Nothing of a declaration stands here; a value that is odd counts as one that is missing."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty at the first run."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def language(self) -> Language:
        """Vietnamese unless chosen otherwise."""
        value = self._store.value("language")
        return next((one for one in LANGUAGES if one == value), "vi")

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value)

    @property
    def mode(self) -> Mode:
        """The colours; light unless chosen otherwise, as on paper."""
        value = self._store.value("mode")
        return next((one for one in MODES if one == value), "light")

    @mode.setter
    def mode(self, value: Mode) -> None:
        self._store.setValue("mode", value)

    @property
    def last_vault(self) -> Path | None:
        """The vault that was open last; it may be gone."""
        value = self._store.value("last_vault")
        return Path(value) if isinstance(value, str) and value else None

    @last_vault.setter
    def last_vault(self, value: Path) -> None:
        self._store.setValue("last_vault", str(value))

    def sync(self) -> None:
        """Write it now; Qt writes at the end of the program anyway."""
        self._store.sync()
