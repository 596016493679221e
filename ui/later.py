"""Services and screens with heavy libraries, imported when first needed: the window opens without any of them."""

from importlib import import_module
from types import ModuleType


def session() -> ModuleType:
    """declare_app.services.session: an open vault."""
    return import_module("declare_app.services.session")


def definitions() -> ModuleType:
    """declare_app.services.definitions: the forms and figures known here."""
    return import_module("declare_app.services.definitions")


def strength() -> ModuleType:
    """declare_app.services.strength: how hard a passphrase is to guess."""
    return import_module("declare_app.services.strength")


def preview() -> ModuleType:
    """declare_app.services.preview: the pages of a draft as pictures."""
    return import_module("declare_app.services.preview")


def trust_desk() -> ModuleType:
    """declare_app.services.trust_desk: whom this user trusts."""
    return import_module("declare_app.services.trust_desk")


def door() -> ModuleType:
    """ui.unlock.door: opens vaults for the screens before the desk."""
    return import_module("ui.unlock.door")


def entrance() -> ModuleType:
    """ui.unlock.entrance: every screen before a vault is open."""
    return import_module("ui.unlock.entrance")


def desk() -> ModuleType:
    """ui.desk: every screen of an open vault."""
    return import_module("ui.desk")


def printing() -> ModuleType:
    """PySide6.QtPrintSupport: the printers of the system."""
    return import_module("PySide6.QtPrintSupport")
