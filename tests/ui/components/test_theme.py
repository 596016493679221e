"""The theme: modes, a style sheet that Qt can read, icons that follow the colours."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from declare_app.base.locations import resource
from ui.components.text import set_tone
from ui.drawings import drawing
from ui.icons import icon
from ui.style_sheet import style_sheet
from ui.theme import Theme
from ui.tokens import DARK, LIGHT, TYPE

ICONS = sorted(one.name.removesuffix(".svg") for one in resource("icons").iterdir() if one.name.endswith(".svg"))


@pytest.fixture(autouse=True)
def light_again(theme: Theme) -> Iterator[None]:
    yield
    theme.set_mode("light")


def colours_in(picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image: QImage = picture.pixmap(QSize(20, 20), mode).toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_value_of_the_style_sheet_is_left_open(colours: dict[str, str], tmp_path: object) -> None:
    assert "@" not in style_sheet(colours, str(tmp_path))


def test_the_style_sheet_can_be_read(qtlog: object, theme: Theme, qtbot: QtBot) -> None:
    theme.set_mode("dark")
    theme.set_mode("light")
    button = QPushButton()
    qtbot.addWidget(button)
    button.ensurePolished()
    assert [one.message for one in qtlog.records if "style" in one.message.lower()] == []  # type: ignore[attr-defined]


def test_a_change_of_mode_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.is_dark
    assert theme.q("surface") == QColor(DARK["surface"])
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")


def test_the_system_decides_where_it_is_asked(theme: Theme) -> None:
    theme.set_mode("dark")
    theme.set_mode("system")
    assert theme.is_dark == (theme.application.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def test_fonts_come_in_the_sizes_of_the_tokens(theme: Theme) -> None:
    for kind, (points, weight) in TYPE.items():
        font = theme.font(kind)
        assert (font.pointSizeF(), font.weight()) == (points, weight)


def test_an_icon_follows_the_mode(theme: Theme) -> None:
    made = icon("octagon", theme, "stop")
    assert LIGHT["stop"].lower() in colours_in(made)
    theme.set_mode("dark")
    assert DARK["stop"].lower() in colours_in(made)
    assert LIGHT["stop"].lower() not in colours_in(made)


def test_an_icon_of_a_disabled_button_is_grey(theme: Theme) -> None:
    assert LIGHT["text3"].lower() in colours_in(icon("octagon", theme, "stop"), QIcon.Mode.Disabled)


@pytest.mark.parametrize("name", ICONS)
def test_a_drawing_has_one_colour_and_can_be_drawn(name: str) -> None:
    svg = drawing(name, "#123456")
    assert b"currentColor" not in svg
    assert svg.count(b"#") == svg.count(b"#123456")
    assert QSvgRenderer(QByteArray(svg)).isValid()


def test_an_unknown_drawing_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        drawing("no-such-thing", "#123456")


def test_a_tone_colours_a_label(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Bị trả lại")
    qtbot.addWidget(label)
    for tone, wanted in (("stop", "stop"), ("", "text"), ("text2", "text2")):
        set_tone(label, tone)
        assert label.palette().color(label.foregroundRole()) == theme.q(wanted)
