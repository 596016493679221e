"""Home: the duty at hand first, then my declarations; at the right how to begin another one, and the files."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from declare_app.forms.regimes import Regimes
from declare_app.services.cards import DraftCard
from ui.components.frame import Card, Scroll
from ui.components.rows import LinkRow
from ui.components.text import Elided, set_tone
from ui.form.titles import place_number
from ui.home.declarations_card import DeclarationsCard
from ui.home.duty_card import DutyCard
from ui.home.overview import Overview
from ui.home.words import (
    ICONS,
    backup_line,
    capital,
    filing_when,
    in_offered_order,
    look_alikes,
    origin_line,
)
from ui.shell import Shell
from ui.tokens import FOLD, SPACE_2, SPACE_4
from ui.wording import tr

_SIDE: Final = 356
_SIDE_NARROW: Final = 312
_GUTTER: Final = 32


class HomePage(QWidget):
    """What it asks for is done by the desk."""

    open_asked = Signal(str)
    review_asked = Signal(str)
    signed_asked = Signal(str)
    discard_asked = Signal(str)
    begin_asked = Signal(str)
    backup_asked = Signal()
    restore_asked = Signal()
    help_asked = Signal()

    def __init__(self, shell: Shell, regimes: Regimes) -> None:
        super().__init__()
        self._shell = shell
        self._regimes = regimes
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_asked)  # also from the bar; not while hidden
        self._duty: DutyCard | None = None
        self._main, self._side = QWidget(), QWidget()
        for holder in (self._main, self._side):
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("ground", "bg")
        row = QHBoxLayout(inside)
        row.setContentsMargins(_GUTTER, SPACE_4, _GUTTER, SPACE_2)
        row.setSpacing(SPACE_4)
        row.addWidget(self._main, 1)
        row.addWidget(self._side)
        self._statement = Elided("", kind="meta")
        set_tone(self._statement, "text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(_GUTTER, SPACE_2, _GUTTER, SPACE_2)
        foot.addWidget(self._statement, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(inside), 1)
        whole.addLayout(foot)

    def show_overview(self, overview: Overview) -> None:
        """As the vault has it now."""
        today = self._shell.environment.now().date()
        regime = self._regimes.for_draft("annual", today)
        self._statement.setText(regime.row.statement)
        self._duty = self._duty_card(overview)
        self._duty.continue_asked.connect(self.open_asked)
        self._duty.review_asked.connect(self.review_asked)
        self._duty.begin_asked.connect(lambda: self.begin_asked.emit("annual"))
        mine = DeclarationsCard(self._shell, overview.cards)
        mine.open_asked.connect(self.open_asked)
        mine.signed_asked.connect(self.signed_asked)
        mine.discard_asked.connect(self.discard_asked)
        _refill(self._main, [self._duty, mine])
        _refill(self._side, [self._beginnings(overview), self._files(overview)])

    def begin(self) -> None:
        """The focus goes to the one button that goes on."""
        if self._duty is not None:
            self._duty.primary.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._side.setFixedWidth(_SIDE if self.width() >= FOLD else _SIDE_NARROW)
        super().resizeEvent(event)

    def _duty_card(self, overview: Overview) -> DutyCard:
        card = overview.at_hand
        if card is None:
            return DutyCard(self._shell, None)
        origin = origin_line(card) if card.id in look_alikes(overview.cards) else ""
        return DutyCard(self._shell, card, origin, self._stopped(card))

    def _stopped(self, card: DraftCard) -> str:
        regime = self._regimes.for_draft(card.filing, self._shell.environment.now().date())
        if card.stopped_in is None:
            return ""
        section = regime.form.section(card.stopped_in)
        if section is None:
            return tr("Beginning of the form") if card.stopped_in == "" else ""
        return f"{place_number(section, regime)} {section.name}"

    def _beginnings(self, overview: Overview) -> Card:
        card = Card(tr("Begin a new one"))
        today = self._shell.environment.now().date()
        writing = {one.filing for one in overview.cards if one.state == "drafting" and one.year == today.year}
        for filing in in_offered_order(self._regimes.for_draft("annual", today).form.filings):
            right = tr("being written") if filing.id in writing else ""
            icon = ICONS.get(filing.id, "document")
            row = LinkRow(icon, capital(filing.name), filing_when(filing.id), right, self._shell.theme)
            row.setObjectName(f"begin.{filing.id}")
            row.clicked.connect(lambda *_, name=filing.id: self.begin_asked.emit(name))
            card.add(row)
        return card

    def _files(self, overview: Overview) -> Card:
        card = Card(tr("Files"))
        line = backup_line(overview.last_backup, self._shell.environment.now().date())
        restored = tr("It becomes another vault. This one is locked first.")
        for name, icon, title, detail, asked in (
            ("back_up", "usb", tr("Back up to a USB stick"), line, self.backup_asked),
            ("restore_backup", "import", tr("Restore from a backup…"), restored, self.restore_asked),
        ):
            row = LinkRow(icon, title, detail, "", self._shell.theme)
            row.setObjectName(name)
            row.clicked.connect(lambda *_, asked=asked: asked.emit())
            card.add(row)
        return card


def _refill(holder: QWidget, widgets: list[QWidget]) -> None:
    layout = holder.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    if isinstance(layout, QVBoxLayout):
        layout.setSpacing(SPACE_4)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
