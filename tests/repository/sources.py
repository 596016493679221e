"""The Python files of this repository, read for the tests of the house rules."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = ("declare_app", "ui", "resources")
EVERYTHING: Final = (*PROGRAM, "devtools", "tests", "dev", "build.spec")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*tops: str) -> list[str]:
    """Paths from the root, of files and of all Python files in folders."""
    files = [path for top in tops for path in ([ROOT / top] if (ROOT / top).is_file() else (ROOT / top).rglob("*.py"))]
    return sorted(path.relative_to(ROOT).as_posix() for path in files)


def text_of(file: str) -> str:
    """The file's text."""
    return (ROOT / file).read_text(encoding="utf-8")


def tree_of(file: str) -> ast.Module:
    """The file's syntax."""
    return ast.parse(text_of(file), filename=file)


def functions_of(file: str) -> Iterator[Function]:
    """Every function and method of a file, also those inside others."""
    return (node for node in ast.walk(tree_of(file)) if isinstance(node, Function))


def imported_by(node: ast.AST) -> list[str]:
    """The modules that an import statement names in full; for any other node none."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []
