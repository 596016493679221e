"""The fonts of the window: the files whose origin is written down, every letter of Vietnamese, even digits."""

import hashlib
import re

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no annotations
from PySide6.QtGui import QFontDatabase, QFontMetricsF

from declare_app.base.locations import resource
from tests.repository.sources import ROOT
from tests.repository.test_shipped_files import LETTERS
from ui.fonts import FACES
from ui.theme import Theme
from ui.tokens import FAMILY, FAMILY_CODE, TYPE

FOLDER = ROOT / "resources" / "fonts" / "ui"


def test_all_faces_that_lie_there_are_loaded() -> None:
    assert sorted(name for _, name in FACES) == sorted(path.name for path in FOLDER.glob("*.ttf"))


@pytest.mark.parametrize("face", [name for _, name in FACES])
def test_a_face_is_the_one_whose_origin_is_written_down(face: str) -> None:
    readme = resource("fonts", "ui", "README.md").read_text("utf-8")
    written = dict(re.findall(r"\| `(.+?)` \| `([0-9a-f]{64})` \|", readme))
    assert written[face] == hashlib.sha256((FOLDER / face).read_bytes()).hexdigest()
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "LICENSE").read_text("utf-8").upper()


@pytest.mark.parametrize("face", [name for _, name in FACES])
def test_a_face_has_every_letter_of_vietnamese(face: str) -> None:
    with TTFont(FOLDER / face) as font:
        missing = {letter for letter in LETTERS | set("−✓") - {"✓"} if ord(letter) not in font.getBestCmap()}
        assert missing == set()


def test_qt_knows_both_families(theme: Theme) -> None:
    assert {FAMILY, FAMILY_CODE} <= set(QFontDatabase.families())
    assert theme.application.font().family() == FAMILY


@pytest.mark.parametrize("kind", TYPE)
def test_digits_are_of_one_width(theme: Theme, kind: str) -> None:
    metrics = QFontMetricsF(theme.font(kind))
    assert len({round(metrics.horizontalAdvance(digit * 20), 1) for digit in "0123456789"}) == 1
