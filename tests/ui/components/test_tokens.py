"""The colours: the same names in both modes, every pair of text and ground far enough apart, no size too small."""

import re

import pytest

from tests.repository.sources import ROOT
from ui import tokens
from ui.tokens import CONTRAST_PAIRS, DARK, LIGHT, PAPER, TYPE

MODES = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_modes_have_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("mode", MODES)
def test_every_pair_is_far_enough_apart(mode: str) -> None:
    colours = MODES[mode]
    found = [(text, ground, contrast(colours[text], colours[ground])) for text, ground, _ in CONTRAST_PAIRS]
    wanted = [least for _, _, least in CONTRAST_PAIRS]
    assert [pair for pair, least in zip(found, wanted, strict=True) if pair[2] < least] == []


def test_every_text_colour_is_in_a_pair() -> None:
    texts = {"text", "text2", "text3", "primary", "on_primary", "on_bar", "on_bar2", "on_data", *tokens.TONES}
    assert texts <= {text for text, _, _ in CONTRAST_PAIRS}


def test_paper_is_read_as_paper() -> None:
    assert contrast(PAPER["ink"], PAPER["ground"]) >= 15
    assert contrast(PAPER["soft"], PAPER["ground"]) >= 4.5


def test_no_text_is_smaller_than_10_points() -> None:
    assert min(points for points, _ in TYPE.values()) == 10
    assert TYPE["body"][0] == 11


def test_colours_stand_in_the_tokens_alone() -> None:
    files = [path for path in (ROOT / "ui").rglob("*.py") if path.name != "tokens.py"]
    files.append(ROOT / "resources" / "style" / "window.qss")
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b(?!.*->)")
    found = [(path.name, colour.findall(path.read_text("utf-8"))) for path in files]
    assert [one for one in found if one[1] and one[0] != "drawings.py"] == []
