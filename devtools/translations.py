"""Compiles the words of the window: every ``resources/i18n/ui_vi/*.ts`` into one ``resources/i18n/ui_vi.qm``."""

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

from devtools.environment import ROOT

SOURCES = ROOT / "resources" / "i18n" / "ui_vi"
COMPILED = ROOT / "resources" / "i18n" / "ui_vi.qm"


def compiled() -> bytes:
    """What the sources compile to; the same sources, the same bytes."""
    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / COMPILED.name
        sources = [str(source) for source in sorted(SOURCES.glob("*.ts"))]
        # It warns of a text that stands in two areas; a test sees that they say the same.
        subprocess.run([str(program), "-silent", *sources, "-qm", str(target)], check=True, stderr=subprocess.DEVNULL)
        return target.read_bytes()


def main() -> None:
    """Write it."""
    content = compiled()
    part = COMPILED.with_suffix(".part")
    part.write_bytes(content)
    part.replace(COMPILED)
    print(f"{COMPILED.relative_to(ROOT)}: {len(content)} bytes")


if __name__ == "__main__":
    main()
