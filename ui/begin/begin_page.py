"""Begin a new declaration: which kind, each with its time in the law, and from a blank page or an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from declare_app.forms.regimes import Regimes
from declare_app.services.cards import DraftCard
from ui.components.buttons import primary, quiet
from ui.components.choice import ChoiceGroup, Option
from ui.components.notes import Note
from ui.components.text import Label
from ui.home.words import capital, filing_when, in_offered_order, look_alikes, origin_line, state_line, title_of
from ui.shell import Shell
from ui.unlock.page import EntrancePage
from ui.wording import tr

_BLANK = "blank"


@dataclass(frozen=True)
class Beginning:
    """``earlier_id`` "": from a blank page."""

    filing: str
    earlier_id: str = ""


class BeginPage(EntrancePage):
    """``begun`` carries a Beginning."""

    begun = Signal(object)

    def __init__(self, shell: Shell, regimes: Regimes, cards: Sequence[DraftCard], filing: str) -> None:
        super().__init__(shell, tr("Begin a declaration"), tr("Which declaration is due?"))
        today = shell.environment.now().date()
        filings = in_offered_order(regimes.for_draft(filing, today).form.filings)
        self._filings = ChoiceGroup([Option(one.id, capital(one.name), filing_when(one.id)) for one in filings])
        self._filings.setObjectName("filings")
        self._filings.setAccessibleName(tr("Kind of declaration"))
        alike = look_alikes(cards)
        earlier = [
            Option(one.id, title_of(one), _told(one, today, alike=one.id in alike)) for one in cards if one.is_readable
        ]
        self._sources = ChoiceGroup([Option(_BLANK, tr("A blank page")), *earlier])
        self._sources.setObjectName("sources")
        self._sources.setAccessibleName(tr("What to begin from"))
        self._filings.set_code(filing or filings[0].id)
        # The newest that was signed: what an unfinished one says may never have been meant.
        self._sources.set_code(next((one.id for one in cards if one.serial), _BLANK))
        self._build(has_earlier=bool(earlier))

    def _build(self, *, has_earlier: bool) -> None:
        self.add(self._filings)
        self.add_space()
        self.add(Label(tr("From what?"), kind="heading"))
        self.add(self._sources)
        if has_earlier:
            told = tr("People and things are taken over. What there is none of, changes and income are asked anew.")
            self.add(Note("info", told))
        back = quiet(tr("&Back"))
        back.setObjectName("back")
        back.clicked.connect(self.back_asked)
        self.add_action(back)
        begin = primary(tr("&Begin"))
        begin.setObjectName("begin_now")
        begin.clicked.connect(self._begin)
        self.set_primary(begin)

    def begin(self) -> None:
        self._filings.setFocus()

    def _begin(self) -> None:
        source = self._sources.code()
        self.begun.emit(Beginning(self._filings.code(), "" if source == _BLANK else source))


def _told(card: DraftCard, today: date, *, alike: bool) -> str:
    lines = (state_line(card, today), origin_line(card) if alike else "")
    return " · ".join(line for line in lines if line)
