"""The words of the window: each has its Vietnamese, the compiled catalogue is that of the sources, gaps are kept."""

import ast
import re
from collections import defaultdict
from xml.etree import ElementTree as ET

from devtools.translations import COMPILED, SOURCES, compiled
from tests.repository.sources import python_files, tree_of

CONTEXT = "ui"
GAP = re.compile(r"\{\w+\}")
MNEMONIC = re.compile(r"&(?!&)(.)")


def calls() -> list[tuple[str, ast.expr]]:
    """File and argument of every ``tr()``."""
    found = ((file, node) for file in python_files("ui") for node in ast.walk(tree_of(file)))
    return [
        (file, node.args[0])
        for file, node in found
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
    ]


def catalogue() -> dict[str, set[str]]:
    """Every source of the window's own context with what the areas make of it."""
    entries: dict[str, set[str]] = defaultdict(set)
    for file in sorted(SOURCES.glob("*.ts")):
        for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own files
            if context.findtext("name") == CONTEXT:
                for message in context.iter("message"):
                    entries[message.findtext("source") or ""].add(message.findtext("translation") or "")
    return entries


SAID = {str(argument.value) for _, argument in calls() if isinstance(argument, ast.Constant)}
ENTRIES = catalogue()


def test_every_text_is_written_out_where_it_is_said() -> None:
    """A name or a sum could not be looked up by reading the source."""
    assert [(file, ast.unparse(one)) for file, one in calls() if not isinstance(one, ast.Constant)] == []


def test_every_text_has_its_vietnamese() -> None:
    assert sorted(text for text in SAID if not any(ENTRIES.get(text, ()))) == []


def test_no_translation_is_left_over() -> None:
    assert sorted(ENTRIES.keys() - SAID) == []


def test_a_text_says_the_same_wherever_it_stands() -> None:
    assert {source: words for source, words in ENTRIES.items() if len(words) > 1} == {}


def test_a_translation_keeps_the_gaps() -> None:
    differing = [
        (source, one)
        for source, words in ENTRIES.items()
        for one in words
        if set(GAP.findall(source)) != set(GAP.findall(one))
    ]
    assert differing == []


def test_a_mnemonic_is_a_letter_that_every_keyboard_has() -> None:
    letters = {(one, letter) for words in ENTRIES.values() for one in words for letter in MNEMONIC.findall(one)}
    assert sorted((one, letter) for one, letter in letters if not (letter.isascii() and letter.isalnum())) == []


def test_the_compiled_catalogue_is_that_of_the_sources() -> None:
    assert compiled() == COMPILED.read_bytes(), "run: ./dev exec python -m devtools.translations"


def test_no_area_is_unfinished() -> None:
    assert [file.name for file in SOURCES.glob("*.ts") if 'type="unfinished"' in file.read_text("utf-8")] == []
