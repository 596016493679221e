"""For whom a package will be sealed, as it is read before anything is written: names, and fingerprints to compare."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.services.delivery_order import Office, ProfileShown, Receivers
from declare_app.services.wording import without_controls
from ui.components.buttons import quiet
from ui.components.notes import Note
from ui.components.text import Label
from ui.review.fingerprint import grouped
from ui.review.prospect import day_typed
from ui.tokens import SPACE_2, SPACE_3
from ui.wording import tr

GROUPS_IN_A_LINE: Final = 8


class ReceiverShown(QFrame):
    """Fingerprints are open where somebody must compare them, else behind a button. ``resized``: they came or went."""

    resized = Signal()

    def __init__(self, receivers: Receivers) -> None:
        super().__init__()
        self.setProperty("role", "well")
        self.setObjectName("receiver.shown")
        self.yes: QCheckBox | None = None
        profile = receivers.profile
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        prints = QWidget()
        rows = QVBoxLayout(prints)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_2)
        for role, office in _parties(receivers):
            rows.addLayout(_row(role, office))
        head = QHBoxLayout()
        head.addLayout(_head(receivers), 1)
        column.addLayout(head)
        column.addWidget(prints)
        if profile is not None and not profile.needs_yes:
            head.addWidget(self._opener(prints), 0, Qt.AlignmentFlag.AlignTop)
        elif profile is not None:
            self._ask(column, profile)

    def _opener(self, prints: QWidget) -> QWidget:
        prints.hide()
        button = quiet(tr("Show the finge&rprints"))
        button.setObjectName("receiver.fingerprints")

        def turn() -> None:
            prints.setVisible(prints.isHidden())
            self.resized.emit()

        button.clicked.connect(turn)
        return button

    def _ask(self, column: QVBoxLayout, profile: ProfileShown) -> None:
        if profile.standing == "other":
            column.addWidget(
                Note("warn", tr("It is not a later one of the profile used before. Ask the unit about it."))
            )
        self.yes = QCheckBox(tr("The unit was asked: it is this signer, with this fingerprint"))
        self.yes.setObjectName("receiver.yes")
        column.addWidget(self.yes)


def _head(receivers: Receivers) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(_said(receivers.unit), kind="strong"))
    for line in _about(receivers):
        words.addWidget(Label(line))
    return words


def _about(receivers: Receivers) -> Iterator[str]:
    profile = receivers.profile
    if profile is None:
        yield tr("Compare the fingerprints with what the unit says, then sign.")
        return
    known = tr("Profile {code}, number {serial}, to be used until {day}")
    yield known.format(code=profile.code, serial=profile.serial, day=day_typed(profile.valid_until))
    if profile.needs_yes:
        return
    if profile.standing == "newer":
        yield tr("By the same signer as the one used before, and later: it takes its place.")
    yield tr("Can be opened by: {offices}").format(offices="; ".join(_said(one.name) for one in receivers.offices))


def _parties(receivers: Receivers) -> Iterator[tuple[str, Office]]:
    if receivers.profile is not None:
        yield tr("Signed the profile"), receivers.profile.signer
    for office in receivers.offices:
        yield tr("Can open the file"), office


def _row(role: str, office: Office) -> QHBoxLayout:
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(Label(role, kind="meta"))
    names.addWidget(Label(_said(office.name)))
    fingerprint = grouped(office.fingerprint, GROUPS_IN_A_LINE)
    digits = Label(fingerprint, kind="code", wrap=False)
    digits.setAccessibleName(f"{_said(office.name)}: {fingerprint}")
    line = QHBoxLayout()
    line.setSpacing(SPACE_3)
    line.addLayout(names, 1)
    line.addWidget(digits, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _said(name: str) -> str:
    return without_controls(name).strip() or tr("A certificate without a name")
