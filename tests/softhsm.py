"""Drivers of tokens for tests: SoftHSM, a token in software, and OpenSC's spy, which tells what SoftHSM was asked."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

PIN: Final = "87654321"
SPY_VARIABLES: Final = ("PKCS11SPY", "PKCS11SPY_OUTPUT")
"""What the spy is told by: the driver behind it, and the file that it writes."""
_LIBRARIES: Final = [Path("/usr/lib"), *Path("/usr/lib").glob("*-linux-gnu")]


def _library(name: str) -> Path:
    found = [folder / name for folder in _LIBRARIES if (folder / name).is_file()]
    assert found, f"{name} is missing: ./dev test installs it"
    return found[0]


DRIVER: Final = _library("softhsm/libsofthsm2.so")
SPY: Final = _library("pkcs11-spy.so")


@dataclass(frozen=True)
class Spy:
    """A driver that passes everything on to SoftHSM and writes down what it was asked."""

    log: Path

    def calls(self, name: str) -> int:
        """How often a function of the driver was called."""
        return self.log.read_text(errors="replace").count(f": {name}\n") if self.log.exists() else 0
