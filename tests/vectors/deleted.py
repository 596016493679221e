"""A check of the program taken out while a test runs: one function at a time gets the code of a changed source."""

import importlib
import inspect
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from types import CodeType, FunctionType
from typing import Any


@dataclass(frozen=True)
class Deleted:
    """``old`` stands once in ``function`` (dotted, within the module) and is replaced by ``new``."""

    module: str
    function: str
    old: str
    new: str
    families: tuple[str, ...]
    """In which a file must no longer be refused at its stage."""

    @property
    def name(self) -> str:
        return f"{self.module.rpartition('.')[2]}.{self.function}: {self.old[:60]}"


@contextmanager
def deleted(check: Deleted) -> Generator[None]:
    """Until the block ends the program runs without the check. Raises ValueError where it is not there any more."""
    module = importlib.import_module(f"declare_app.{check.module}")
    function = _function(module, check.function)
    whole = inspect.getsource(module)
    own = inspect.getsource(function)
    if own.count(check.old) != 1 or whole.count(own) != 1:
        raise ValueError(f"no such check any more: {check.name}")
    changed = whole.replace(own, own.replace(check.old, check.new))
    code = _code(compile(changed, str(module.__file__), "exec", dont_inherit=True), check.function)
    kept = function.__code__
    function.__code__ = code
    try:
        yield
    finally:
        function.__code__ = kept


def _function(module: Any, dotted: str) -> FunctionType:
    found = module
    for step in dotted.split("."):
        found = inspect.getattr_static(found, step) if found is not module else getattr(found, step)
    if isinstance(found, cached_property):
        found = found.func
    if isinstance(found, property):
        found = found.fget
    if not isinstance(found, FunctionType):
        raise TypeError(f"no function: {dotted}")
    return found


def _code(of: CodeType, dotted: str) -> CodeType:
    """The code of a function within a module's, by its dotted name."""
    for inner in of.co_consts:
        if isinstance(inner, CodeType):
            if _name_in(inner) == dotted:
                return inner
            if dotted.startswith(f"{_name_in(inner)}."):
                return _code(inner, dotted)
    raise LookupError(dotted)


def _name_in(code: CodeType) -> str:
    return code.co_qualname if sys.version_info >= (3, 11) else code.co_name
