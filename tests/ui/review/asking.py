"""Somebody in front of the dialog of signing who is asked for whom the file is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from declare_app.services.signing_order import Signed
from tests.ui.review.conftest import Bench
from ui.review.sign_choices import Choosers
from ui.review.sign_dialog import SignDialog
from ui.theme import Theme

Part = TypeVar("Part", bound=QWidget)


@dataclass
class Asked:
    """The dialog, and what the system's own dialog answers when it is asked for files."""

    dialog: SignDialog
    files: list[Path]

    def pick(self, *files: Path) -> None:
        self.files[:] = files
        QTest.mouseClick(self.part("receiver.choose", QPushButton), Qt.MouseButton.LeftButton)

    def choose_unit(self) -> None:
        """With the keyboard."""
        first = self.dialog.receiving.choice.choices()[0]
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Right)

    def tick(self) -> None:
        QTest.keyClick(self.part("receiver.yes", QCheckBox), Qt.Key.Key_Space)

    def sign(self) -> None:
        QTest.mouseClick(self.dialog.sign, Qt.MouseButton.LeftButton)

    def part(self, name: str, kind: type[Part]) -> Part:
        [found] = [one for one in self.dialog.findChildren(kind, name) if one.isVisible()]
        return found

    def shows(self, name: str) -> bool:
        return any(one.isVisible() for one in self.dialog.findChildren(QWidget, name))

    def said(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())


class Ask:
    """Opens the dialog; each is kept until the test is over."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot, self._theme = qtbot, theme
        self._opened: list[Asked] = []

    def __call__(self, bench: Bench) -> Asked:
        files: list[Path] = []

        def answer(_parent: QWidget) -> Sequence[Path]:
            return tuple(files)

        dialog = SignDialog(bench.document, self._theme, bench.means, choosers=Choosers(receivers=answer))
        self._qtbot.addWidget(dialog)
        with self._qtbot.waitExposed(dialog):
            dialog.open()
        self._opened.append(Asked(dialog, files))
        return self._opened[-1]


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def signed_by(asked: Asked, qtbot: QtBot) -> Signed:
    with qtbot.waitSignal(asked.dialog.signed) as made:
        asked.sign()
    assert made.args is not None
    assert isinstance(made.args[0], Signed)
    return made.args[0]


def sealed_before(asked: Asked, qtbot: QtBot, profile: Path) -> Signed:
    """The unit's profile is used for the first time."""
    asked.choose_unit()
    asked.pick(profile)
    asked.tick()
    return signed_by(asked, qtbot)
