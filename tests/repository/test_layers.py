"""Who may import whom (the contracts stand in pyproject.toml), and that a wrong import is really found."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.repository.sources import ROOT, text_of

CONTRACTS = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the program as it lies in ``root``."""
    start = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    return subprocess.run([sys.executable, "-c", start], cwd=root, capture_output=True, text=True, check=False)


def copy_of_the_program(folder: Path) -> Path:
    """A copy of the program and its contracts; where its packages lie."""
    for top in ("declare_app", "ui"):
        shutil.copytree(ROOT / top, folder / top, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder / "declare_app"


def test_every_contract_is_kept() -> None:
    said = lint(ROOT)
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("base/text.py", "import declare_app.model.values", "Core packages, top to bottom"),
        ("signing/__init__.py", "import declare_app.documents", "Core packages, top to bottom"),
        ("services/__init__.py", "import PySide6.QtCore", "The core imports no Qt"),
        ("forms/kinds.py", "import cryptography", "What a declaration is and asks needs no disk, key or paper"),
    ],
)
def test_a_wrong_import_breaks_its_contract(tmp_path: Path, module: str, line: str, broken: str) -> None:
    with (copy_of_the_program(tmp_path) / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    said = lint(tmp_path)
    assert said.returncode != 0
    assert f"{broken} BROKEN" in said.stdout


def test_a_new_package_without_a_place_is_refused(tmp_path: Path) -> None:
    (copy_of_the_program(tmp_path) / "newcomer.py").write_text('"""New."""\n', encoding="utf-8")
    said = lint(tmp_path)
    assert said.returncode != 0
    assert "newcomer" in said.stdout


def test_no_contract_has_a_hole() -> None:
    assert [one["name"] for one in CONTRACTS if "ignore_imports" in one] == []
