"""Imports inside functions: only where a heavy library would delay every start, said with its cost, and counted."""

import ast
import re

from tests.repository.sources import EVERYTHING, functions_of, python_files, text_of

AT_MOST = 12
MARK = re.compile(r"# lazy: [\w.]+ \d+ ms$")


def late_imports() -> list[tuple[str, str]]:
    """File and source line of every import that runs only when its function does."""
    found: set[tuple[str, int]] = set()
    for file in python_files(*EVERYTHING):
        inside = (node for function in functions_of(file) for node in ast.walk(function))
        found |= {(file, node.lineno) for node in inside if isinstance(node, ast.Import | ast.ImportFrom)}
    return [(file, text_of(file).splitlines()[line - 1]) for file, line in sorted(found)]


def test_late_imports_stand_in_services_and_the_console_alone() -> None:
    allowed = re.compile(r"declare_app/(services/|cli)")
    assert [file for file, _ in late_imports() if not allowed.match(file)] == []


def test_each_late_import_names_its_library_and_cost() -> None:
    assert [(file, line) for file, line in late_imports() if not MARK.search(line)] == []


def test_there_are_few_of_them() -> None:
    assert len(late_imports()) <= AT_MOST
