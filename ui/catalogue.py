"""The language of the window: which catalogue of words is in use."""

from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from declare_app.base.locations import resource

Language = Literal["vi", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")
CATALOGUE_FILE: Final = "ui_vi.qm"


class Catalogue:
    """The words of one language at a time; English stands in the source and needs no file."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translator = QTranslator(application)
        self._content = resource("i18n", CATALOGUE_FILE).read_bytes()  # Qt reads from it as long as it is in use
        self.language: Language = "en"

    def use(self, language: Language) -> None:
        """Words made from now on are of ``language``; widgets that stand keep theirs."""
        if language == self.language:
            return
        self.language = language
        if language == "en":
            self._application.removeTranslator(self._translator)
        else:
            self._translator.load(self._content)
            self._application.installTranslator(self._translator)
        QLocale.setDefault(QLocale("vi_VN" if language == "vi" else "en_GB"))
