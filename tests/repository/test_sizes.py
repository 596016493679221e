"""Small files, short functions, few parameters (house style 3)."""

from tests.repository.sources import EVERYTHING, Function, functions_of, python_files, text_of

FILES = python_files(*EVERYTHING)


def lines(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return len([name for name in names if name not in ("self", "cls")])


def test_a_file_has_fewer_than_250_lines() -> None:
    assert [file for file in FILES if len(text_of(file).splitlines()) >= 250] == []


def test_a_function_has_fewer_than_40_lines() -> None:
    found = [(file, one.name, lines(one)) for file in FILES for one in functions_of(file)]
    assert [one for one in found if one[2] >= 40] == []


def test_a_function_has_at_most_5_parameters() -> None:
    found = [(file, one.name, parameters(one)) for file in FILES for one in functions_of(file)]
    assert [one for one in found if one[2] > 5] == []


def test_the_program_is_among_the_files_measured() -> None:
    assert {"declare_app/base/errors.py", "dev", "devtools/environment.py", "tests/honest.py"} <= set(FILES)
