"""The window is there before anything heavy is."""

import os
import subprocess
import sys
from pathlib import Path

from tests.repository.sources import ROOT

HEAVY = ("pydantic", "cryptography", "sqlite_utils", "reportlab", "pikepdf", "pyhanko", "pypdfium2", "zxcvbn", "click")

SHOW = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from declare_app.base.environment import Environment
from ui import application
from ui.composition import composed
from ui.settings import Settings

folder = Path(sys.argv[1])
qt = QApplication([])
window = composed(qt, Environment(), Settings(folder / "window.ini"), folder / "ho-so")
window.main.begin()
window.main.show()
print([name for name in {HEAVY} if name in sys.modules])
window.end()
"""


def test_no_heavy_library_is_loaded_before_the_window_is_shown(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SHOW, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")
