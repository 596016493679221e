"""``unpack``: the files of a package in a folder, to look at with other programs."""

from pathlib import Path

from declare_app.cli.output import result
from declare_app.services.receive import unpack as unpack_package


def unpack(package: Path, folder: Path) -> None:
    """Write the files and name each on standard output."""
    for path in unpack_package(package, folder):
        result(str(path))
