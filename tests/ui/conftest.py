"""For every test of the window: no display, the program's own fonts and theme, Vietnamese words, a fixed clock."""

import os
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from declare_app.base.environment import VIETNAM, Environment
from declare_app.forms.regimes import Regimes
from declare_app.services.definitions import known_regimes
from ui.catalogue import Catalogue
from ui.fonts import load_fonts
from ui.theme import Theme

os.environ["QT_QPA_PLATFORM"] = "offscreen"

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=VIETNAM)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme on the application of all tests."""
    load_fonts()
    theme = Theme(qapp)
    theme.set_mode("light")
    return theme


@pytest.fixture(scope="session")
def catalogue(qapp: QApplication) -> Catalogue:
    """The words of the window, Vietnamese."""
    catalogue = Catalogue(qapp)
    catalogue.use("vi")
    return catalogue


@pytest.fixture(autouse=True)
def ground(theme: Theme, catalogue: Catalogue) -> Iterator[None]:
    """Every test of the window stands on both; one that changes them is followed by the usual ones."""
    yield
    theme.set_mode("light")
    catalogue.use("vi")


@pytest.fixture(scope="session")
def regimes() -> Regimes:
    """The shipped forms and figures."""
    return known_regimes()


@pytest.fixture
def environment() -> Environment:
    """10:42 on 24/11/2026, and new ids as ever."""
    return Environment(now=lambda: NOW)
