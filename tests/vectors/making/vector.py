"""One file of the adversary's set: what is wrong with it, where that is written down, and who must refuse it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from declare_app.package.examination import Measure
from tests.packages import measure

PACKAGE: Final = "package"
JSON: Final = "json"
DRAFT: Final = "draft"
SEALED: Final = "sealed"

Made = Callable[[], bytes]


def given(data: bytes) -> Made:
    """For what is there already."""
    return lambda: data


@dataclass(frozen=True)
class Vector:
    """A file with one fault.

    ``refused``: of a package the facts that are invalid, the stage first; of any other kind the error's code. ``sound``
    names the file that is made in the same way without the fault.
    """

    name: str
    fault: str
    source: str
    refused: tuple[str, ...]
    make: Made = field(repr=False)
    sound: str
    kind: str = PACKAGE
    by: Callable[[], Measure] = measure
    """By what a receiver judges it."""

    @property
    def family(self) -> str:
        """By which it is made; texts stand in packages too, under the name of the part."""
        first = self.name.partition("/")[0]
        return "json" if first.endswith(".json") else first

    @cached_property
    def data(self) -> bytes:
        return self.make()


@dataclass(frozen=True)
class Sound:
    """A file without fault, made as the hostile ones are."""

    kind: str
    make: Made = field(repr=False)
    by: Callable[[], Measure] = measure

    @cached_property
    def data(self) -> bytes:
        return self.make()
