"""Types Vietnamese into every field through ibus-unikey, as on a Linux office computer: Telex keys, real key presses.

It needs a screen and a message bus of its own, which it starts; what is missing is installed.
"""

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from devtools.machine import need
from tests.bench._screen import running, screen
from tests.bench._timing import print_table

TOOLS = {"ibus-daemon": "ibus", "dbus-run-session": "dbus-daemon"}
ENGINE = Path("/usr/libexec/ibus-engine-unikey")
KEY_MS = 40
PATIENCE_S = 10

# Where, the keys, what must stand there in the end. The next field is reached with Tab, so that a word that is still
# composed has to survive being left.
TYPED = (
    ("line", "Nguyeenx Thij DDaof", "Nguyễn Thị Đào"),
    ("area of text", "DDaats owr thoon Hoaf Binhf, chuwa cos giaays", "Đất ở thôn Hòa Bình, chưa có giấy"),
    ("address", "Soos 5 phoos Hueej, xax Hoaf An", "Số 5 phố Huệ, xã Hòa An"),
    ("money", "1 tyr 2", "1.200.000.000"),
    ("area", "210,5", "210,5"),
    ("date", "5.3.2026", "5/3/2026"),
)
# Chosen from the list of units, whose search is typed through the input method too.
CHOSEN = ("address", "xax Hoaf An, tuyeen quang", "Số 5 phố Huệ, xã Hòa An, tỉnh Tuyên Quang")
CLICKED_AWAY = ("last", "Trinhj Thanhf Vinh Khwowng", "Trịnh Thành Vinh Khương")


class Told:
    """What the window said last of each field."""

    def __init__(self, stream: IO[str]) -> None:
        self.typed: dict[str, str] = {}
        self.places: dict[str, tuple[int, int]] = {}
        self.window = 0
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def wait_until(self, name: str, text: str) -> bool:
        """Whether the field comes to hold ``text`` and stays so for a moment."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            self._take(0.5 if self.typed.get(name) == text else 0.1)
            if self.typed.get(name) == text and self._lines.empty():
                return True
        return False

    def wait_for_window(self) -> None:
        end = time.monotonic() + 3 * PATIENCE_S
        while not self.window and time.monotonic() < end:
            self._take(0.5)

    def _take(self, patience: float) -> None:
        try:
            line = self._lines.get(timeout=patience)
        except queue.Empty:
            return
        if "field" in line:
            self.typed[line["field"]] = line["typed"]
        elif "place" in line:
            self.places[line["place"]] = (line["x"], line["y"])
        else:
            self.window = line["ready"]

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(json.loads(line))


def xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True)


def press_keys(keys: str) -> None:
    """One key after another, as fast as a typist."""
    xdotool("type", "--delay", str(KEY_MS), keys)
    time.sleep(0.3)  # the bus carries each key to the engine and back


def typed_rows(told: Told) -> list[list[str]]:
    """What was typed into each field and what came of it."""
    rows = []
    for name, keys, wanted in TYPED:
        press_keys(keys)
        xdotool("key", "Tab")
        right = told.wait_until(name, wanted)
        rows.append([name, keys, told.typed.get(name, ""), "yes" if right else f"NO: {wanted}"])
    rows.append(chosen_row(told))
    name, keys, wanted = CLICKED_AWAY
    click(told, name)
    press_keys(keys)
    click(told, "line")
    right = told.wait_until(name, wanted)
    rows.append([f"{name}, left with the mouse", keys, told.typed.get(name, ""), "yes" if right else f"NO: {wanted}"])
    return rows


def click(told: Told, name: str) -> None:
    """With the mouse, into a field."""
    xdotool("mousemove", *map(str, told.places[name]), "click", "1")
    time.sleep(0.3)


def chosen_row(told: Told) -> list[str]:
    """A commune, looked for in the list of the address."""
    name, keys, wanted = CHOSEN
    click(told, name)
    xdotool("key", "alt+Down")
    press_keys(keys)
    xdotool("key", "Return")
    right = told.wait_until(name, wanted)
    return [f"{name}, from the list", keys, told.typed.get(name, ""), "yes" if right else f"NO: {wanted}"]


def choose_engine() -> None:
    """Make it UniKey for the window that has the keyboard."""
    for _ in range(10):
        # Its exit status speaks of the keyboard layout, which a screen without keyboard does not have.
        subprocess.run(["ibus", "engine", "Unikey"], capture_output=True, check=False)
        chosen = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False).stdout.strip()
        time.sleep(0.5)
        if chosen == "Unikey":
            return
    raise SystemExit("ibus would not take UniKey as its engine")


def type_inside_session() -> int:
    """With a screen and a bus: start the engine, type, tell."""
    subprocess.run(
        ["ibus-daemon", "-dr", "--panel", "disable", "--emoji-extension", "disable"],
        stdout=subprocess.DEVNULL,  # kept open by the daemon, a pipe would never end
        check=True,
    )
    time.sleep(2)
    with running([sys.executable, "-m", "tests.bench._fields"]) as window:
        assert window.stdout is not None
        told = Told(window.stdout)
        told.wait_for_window()
        xdotool("windowfocus", str(told.window))
        choose_engine()
        rows = typed_rows(told)
    subprocess.run(["ibus", "exit"], stdout=subprocess.DEVNULL, check=False)
    print_table("Typed through ibus-unikey (Telex)", ["field", "keys", "came out as", "right"], rows)
    return 0 if all(row[-1] == "yes" for row in rows) else 1


def settings(folder: str) -> Mapping[str, str]:
    """An input method of its own, with nobody's settings."""
    return {
        "HOME": folder,
        "XDG_RUNTIME_DIR": folder,
        "GSETTINGS_BACKEND": "memory",
        "QT_IM_MODULE": "ibus",
        "XMODIFIERS": "@im=ibus",
        "LANG": "C.UTF-8",
    }


def main() -> int:
    if "--inside" in sys.argv:
        return type_inside_session()
    need(TOOLS if ENGINE.exists() else {**TOOLS, str(ENGINE): "ibus-unikey"})
    with screen() as variables, tempfile.TemporaryDirectory() as folder:
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.bench.unikey", "--inside"]
        env = {**os.environ, **variables, **settings(folder)}
        return subprocess.run(command, env=env, stderr=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
