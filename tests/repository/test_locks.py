"""The locks: every package pinned and hashed, no address of an index, and one set of versions."""

import re
import tomllib

import pytest

from tests.repository.sources import text_of

LOCKS = ["requirements/run.txt", "requirements/dev.txt", "requirements/guided.txt"]
ENTRY = re.compile(r"([a-z0-9-]+)==([^ ]+)(?: ; [^\\]+?)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def pins(lock: str) -> dict[str, str]:
    return {name: version for name, version, _ in ENTRY.findall(text_of(lock))}


def wishes(text: str) -> set[str]:
    """The requirement lines of an input file, without comments."""
    lines = {line.partition("#")[0].strip() for line in text.splitlines()}
    return {line for line in lines if line and not line.startswith("-")}


def bare(wish: str) -> str:
    """The package that a requirement asks for: `pyhanko[pkcs11]==0.38.0` asks for `pyhanko`."""
    return re.split(r"[\[=<>~]", wish)[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_nothing_but_pinned_and_hashed_packages(lock: str) -> None:
    assert ENTRY.sub("", text_of(lock)) == ""


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_every_package_asked_for(lock: str) -> None:
    text = text_of(lock.replace(".txt", ".in"))
    asked = wishes(text) | (wishes(text_of("requirements/run.in")) if "-r run.in" in text else set())
    assert {bare(wish) for wish in asked} <= pins(lock).keys()


def test_the_tools_work_on_the_versions_that_are_shipped() -> None:
    assert pins("requirements/run.txt").items() <= pins("requirements/dev.txt").items()


def test_the_project_asks_for_the_same_packages_as_its_lock() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert set(project["dependencies"]) == wishes(text_of("requirements/run.in"))
