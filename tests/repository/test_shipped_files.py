"""Fonts and colour profile: the very files whose origin is written down, and every letter of Vietnamese in them."""

import hashlib
import re
import unicodedata

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no annotations

from tests.repository.sources import ROOT, text_of

FACES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "resources" / "fonts").glob("*.ttf"))
SHIPPED = [*FACES, "resources/icc/sRGB.icc"]

TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
VOWELS = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES}
LETTERS = VOWELS | {letter.upper() for letter in VOWELS} | set("đĐ₫“”–…")


def test_there_are_four_faces() -> None:
    assert len(FACES) == 4


@pytest.mark.parametrize("file", SHIPPED)
def test_a_shipped_file_is_the_one_whose_origin_is_written_down(file: str) -> None:
    folder, _, name = file.rpartition("/")
    written = dict(re.findall(r"\| `(.+?)` \| `([0-9a-f]{64})` \|", text_of(f"{folder}/README.md")))
    assert written[name] == hashlib.sha256((ROOT / file).read_bytes()).hexdigest()


@pytest.mark.parametrize("file", FACES)
def test_a_face_has_every_letter_of_vietnamese(file: str) -> None:
    with TTFont(ROOT / file) as face:
        assert {letter for letter in LETTERS if ord(letter) not in face.getBestCmap()} == set()


@pytest.mark.parametrize("folder", ["resources/fonts", "resources/icc"])
def test_shipped_files_lie_beside_their_licence(folder: str) -> None:
    assert (ROOT / folder / "LICENSE").stat().st_size > 1000
