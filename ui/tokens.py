"""Every colour, size and kind of type of the window; names say the job, not the hue."""

from collections.abc import Mapping
from typing import Final

LIGHT: Final[Mapping[str, str]] = {
    # grounds
    "bg": "#EEF1F4",  # window behind the sheets
    "surface": "#FFFFFF",  # sheets, inputs, cards
    "side": "#F6F8FA",  # outline, context panel, table head
    "sunken": "#E4E9EE",  # disabled inputs, empty tracks
    # lines
    "line": "#D5DCE3",  # decorative dividers
    "line_strong": "#74828F",  # control borders (3:1)
    # text
    "text": "#15202B",
    "text2": "#445260",
    "text3": "#5B6874",
    # ink blue: the colour of the pen that signs official papers
    "primary": "#1B4B7F",
    "primary_hover": "#153C67",
    "primary_press": "#102D4E",
    "on_primary": "#FFFFFF",
    "tint": "#E7EEF6",  # selected row, chosen card
    "tint_line": "#A9C0D9",
    "focus": "#0B62D6",  # ring, always with a gap in `surface`
    # tones, each with its ground and line
    "stop": "#A81E1A",
    "stop_bg": "#FCEEEC",
    "stop_line": "#DFA09B",
    "warn": "#7A4A00",
    "warn_bg": "#FFF5E0",
    "warn_line": "#DDB565",
    "ok": "#1C6638",
    "ok_bg": "#E8F4EC",
    "ok_line": "#98C9A9",
    "info": "#1B4B7F",
    "info_bg": "#E7EEF6",
    "info_line": "#A9C0D9",
    "mute": "#445260",
    "mute_bg": "#EEF1F4",
    "mute_line": "#C3CCD4",
    # title bar of the application
    "bar": "#132E49",
    "on_bar": "#FFFFFF",
    "on_bar2": "#BCCBDA",
    "bar_line": "#2A4866",
    "bar_ring": "#9CC7FF",
    # data bars
    "data1": "#1B4B7F",
    "data2": "#3F78AB",
    "data3": "#2B7448",
    "data4": "#94600A",
    "data5": "#A81E1A",
    "data_rest": "#C3CCD4",
    "on_data": "#FFFFFF",
}

DARK: Final[Mapping[str, str]] = {
    "bg": "#10161C",
    "surface": "#1A222A",
    "side": "#151C23",
    "sunken": "#26303A",
    "line": "#2F3A45",
    "line_strong": "#7D8C99",
    "text": "#E9EEF2",
    "text2": "#B7C3CD",
    "text3": "#98A6B2",
    "primary": "#86B7E8",
    "primary_hover": "#A3C9EF",
    "primary_press": "#6CA2D8",
    "on_primary": "#0B1A29",
    "tint": "#1D3147",
    "tint_line": "#3F648A",
    "focus": "#6FB1FF",
    "stop": "#FF9C93",
    "stop_bg": "#391C1B",
    "stop_line": "#7C3A36",
    "warn": "#F1C06A",
    "warn_bg": "#352811",
    "warn_line": "#735A22",
    "ok": "#86D3A0",
    "ok_bg": "#15301F",
    "ok_line": "#356A48",
    "info": "#9CC5EE",
    "info_bg": "#1D3147",
    "info_line": "#3F648A",
    "mute": "#B7C3CD",
    "mute_bg": "#26303A",
    "mute_line": "#43505C",
    "bar": "#0B1118",
    "on_bar": "#F2F6F9",
    "on_bar2": "#A9B8C6",
    "bar_line": "#2F3A45",
    "bar_ring": "#6FB1FF",
    "data1": "#7FB0E0",
    "data2": "#A9C4DF",
    "data3": "#6CBF8A",
    "data4": "#D9A441",
    "data5": "#F0857C",
    "data_rest": "#43505C",
    "on_data": "#0B1A29",
}

PAPER: Final[Mapping[str, str]] = {
    "ground": "#FFFFFF",
    "ink": "#111111",
    "soft": "#5B6874",
    "line": "#D5DCE3",
    "edge": "#8795A1",
}
"""Whatever stands for printed paper keeps these colours in both modes."""

TONES: Final = ("stop", "warn", "ok", "info", "mute")
"""Each has a text colour of its name, a ground ``_bg`` and a line ``_line``."""

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 24

RADIUS_CONTROL: Final = 4
RADIUS_CARD: Final = 6
RADIUS_PILL: Final = 11

BAR: Final = 48  # application bar
ACTIONS: Final = 60  # action bar
CONTROL: Final = 36  # inputs, buttons
PRIMARY: Final = 40  # the primary button of a screen
QUIET: Final = 32
ROW: Final = 40  # table row
PILL: Final = 24
OUTLINE: Final = 256  # left column of the workspace
CONTEXT: Final = 304  # right column of the workspace
FORM: Final = 900  # a form column never grows wider
LABEL: Final = 168  # label column of a form row
STACK: Final = 440  # a field narrower than this has its label above
ICON: Final = 20
ICON_BUTTON: Final = 18
ICON_PILL: Final = 14
FOLD: Final = 1280  # below this width side panels fold away
CLEAR: Final = 64  # what gets the focus stands so far from the edge of what scrolls

FAMILY: Final = "IBM Plex Sans"  # digits of one width, full Vietnamese
FAMILY_CODE: Final = "IBM Plex Mono"  # codes that people copy by hand

TYPE: Final[Mapping[str, tuple[float, int]]] = {
    "display": (22, 600),
    "title": (16, 600),
    "heading": (13, 600),
    "strong": (11, 600),
    "button": (11, 500),
    "body": (11, 400),
    "soft": (11, 400),
    "meta": (10, 400),
    "meta_strong": (10, 600),
    "code": (11, 500),
    "code_large": (16, 500),
}
"""Points and weight. 11 pt is the smallest for what must be read; 10 pt is for dates, codes and counts."""

CONTRAST_PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    ("text", "bg", 7),
    ("text", "surface", 7),
    ("text", "side", 7),
    ("text", "tint", 7),
    ("text2", "bg", 4.5),
    ("text2", "surface", 4.5),
    ("text2", "side", 4.5),
    ("text2", "tint", 4.5),
    ("text3", "surface", 4.5),
    ("text3", "side", 4.5),
    ("text3", "bg", 4.5),
    ("text3", "sunken", 4.5),
    ("on_primary", "primary", 4.5),
    ("on_primary", "primary_hover", 4.5),
    ("on_primary", "primary_press", 4.5),
    ("primary", "surface", 4.5),
    ("primary", "bg", 4.5),
    ("primary", "side", 4.5),
    ("primary", "tint", 4.5),
    ("stop", "stop_bg", 4.5),
    ("stop", "surface", 4.5),
    ("warn", "warn_bg", 4.5),
    ("warn", "surface", 4.5),
    ("ok", "ok_bg", 4.5),
    ("ok", "surface", 4.5),
    ("info", "info_bg", 4.5),
    ("mute", "mute_bg", 4.5),
    ("text", "stop_bg", 7),
    ("text", "warn_bg", 7),
    ("text", "ok_bg", 7),
    ("text", "info_bg", 7),
    ("text2", "stop_bg", 4.5),
    ("text2", "warn_bg", 4.5),
    ("text2", "ok_bg", 4.5),
    ("on_bar", "bar", 7),
    ("on_bar2", "bar", 4.5),
    ("bar_ring", "bar", 3),
    ("line_strong", "surface", 3),
    ("line_strong", "side", 3),
    ("line_strong", "bg", 3),
    ("focus", "surface", 3),
    ("focus", "bg", 3),
    ("focus", "side", 3),
    ("on_data", "data1", 4.5),
    ("on_data", "data2", 4.5),
    ("on_data", "data3", 4.5),
    ("on_data", "data4", 4.5),
    ("on_data", "data5", 4.5),
    ("data1", "surface", 3),
    ("data2", "surface", 3),
    ("data3", "surface", 3),
    ("data4", "surface", 3),
    ("data5", "surface", 3),
)
"""Foreground, ground, and the contrast that they must reach (WCAG 2.2 AA) in both modes."""
