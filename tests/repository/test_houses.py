"""First sentences, names, and one home for each outside library (house style 2 to 4)."""

import ast
import re
import sys
from collections.abc import Iterator

from tests.repository.sources import EVERYTHING, PROGRAM, imported_by, python_files, tree_of

# Last words that say what part a thing plays in the code, not what it is.
EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Base", "Data"}

# Outside library -> the packages of declare_app that may import it.
HOMES = {
    "asn1crypto": {"signing"},
    "click": {"cli"},
    "cryptography": {"signing", "storage"},
    "pikepdf": {"documents"},
    "pkcs11": {"signing"},
    "platformdirs": {"base"},
    "pydantic": {"model", "forms", "package"},
    "pyhanko": {"signing"},
    "pyhanko_certvalidator": {"signing"},
    "pypdfium2": {"documents"},
    "reportlab": {"documents"},
    "rfc8785": {"package"},
    "sqlite3": {"storage", "hr"},
    "sqlite_utils": {"storage"},
    "zxcvbn": {"storage"},
}

# What an offline program has no use for.
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib.request", "urllib3"}

FILES = python_files(*EVERYTHING)
CORE = python_files("declare_app")


def imports(file: str) -> Iterator[str]:
    return (name for node in ast.walk(tree_of(file)) for name in imported_by(node))


def house(file: str) -> str:
    """The package of declare_app in which a file stands: `declare_app/forms/kinds.py` stands in `forms`."""
    return file.split("/")[1].removesuffix(".py")


def opens_with_a_sentence(file: str) -> bool:
    docstring = ast.get_docstring(tree_of(file)) or ""
    return re.match(r"[^a-z].*[.:?]\Z", docstring.partition("\n\n")[0], re.DOTALL) is not None


def test_a_module_opens_with_a_sentence() -> None:
    assert [file for file in FILES if not opens_with_a_sentence(file)] == []


def test_a_class_is_named_for_what_it_is() -> None:
    names = [(file, node.name) for file in FILES for node in ast.walk(tree_of(file)) if isinstance(node, ast.ClassDef)]
    assert [(file, name) for file, name in names if re.findall(r"[A-Z][a-z]*", name)[-1] in EMPTY_WORDS] == []


def test_a_module_is_named_for_what_is_in_it() -> None:
    words = {word.casefold() for word in EMPTY_WORDS} - {"base"}
    assert [file for file in FILES if words & set(re.split(r"[/._]", file))] == []


def test_every_outside_library_has_a_home() -> None:
    outside = {name.partition(".")[0] for file in CORE for name in imports(file)} - {"declare_app", "resources"}
    assert outside - sys.stdlib_module_names - HOMES.keys() == set()


def test_an_outside_library_is_imported_in_its_home_alone() -> None:
    named = [(file, name.partition(".")[0]) for file in CORE for name in imports(file)]
    assert [(file, name) for file, name in named if house(file) not in HOMES.get(name, {house(file)})] == []


def test_nothing_in_the_program_reaches_for_a_network() -> None:
    named = [(file, name) for file in python_files(*PROGRAM) for name in imports(file)]
    assert [(file, name) for file, name in named if NETWORK & {name, name.partition(".")[0]}] == []


def test_shipped_files_are_found_in_one_place() -> None:
    assert [file for file in CORE if "importlib.resources" in imports(file)] == ["declare_app/base/locations.py"]
