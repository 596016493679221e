"""Reading what will be signed: the pages as they print, the checks beside them, and the way on to signing."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.wording import Wording
from ui.components.buttons import primary, secondary
from ui.components.frame import ActionBar, Scroll
from ui.components.notes import Note
from ui.form.document import Document
from ui.icons import icon
from ui.review.checks_panel import ChecksPanel
from ui.review.note_strip import NoteStrip
from ui.review.page_pictures import PagePictures, Runner
from ui.review.printing import ChoosePrinter, PrintRun, not_printed, system_printer
from ui.review.prospect import Prospect, as_signed, prospect
from ui.review.reader import Reader
from ui.theme import Theme
from ui.wording import tr

PANEL: Final = 428
PANEL_NARROW: Final = 372
FOLD: Final = 1280


class ReviewPage(QWidget):
    """Signing is asked for only when nothing must be put right; else the button shows what must."""

    sign_asked = Signal()
    place_asked = Signal(str, str, str)  # section, row id, cell
    back_asked = Signal()

    def __init__(
        self,
        document: Document,
        theme: Theme,
        background: Runner,
        environment: Environment | None = None,
        regimes: Regimes | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._background = background
        self._environment = environment or Environment()
        self._regimes = regimes
        self.choose_printer: ChoosePrinter = system_printer
        self._shown: Prospect | None = None
        self._asked: Draft | None = None
        self._pictures: PagePictures | None = None
        self.reader = Reader(theme, tr("These pages are what will be printed. They cannot be edited here."))
        self.checks = ChecksPanel(Wording())
        self.checks.place_asked.connect(self.place_asked)
        self.checks.reason_given.connect(self._take_reason)
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        document.changed.connect(self._note_change)

    @property
    def prospect(self) -> Prospect | None:
        """What is shown; None until the first pages are there."""
        return self._shown

    def refresh(self) -> None:
        """Draw the draft as it stands now, if it is another one than that which is shown."""
        today = self._environment.now().date()
        draft = replace(as_signed(self._document.draft, today), reasons=())
        if draft == self._asked:
            return
        self._asked = draft
        self._background.run(partial(prospect, draft, self._regime(today)), self._show, self._complain)

    def _regime(self, day: date) -> Regime:
        """The one in force on the day of signing, where the regimes are at hand."""
        if self._regimes is None:
            return self._document.regime
        return self._regimes.for_draft(self._document.draft.filing, day)

    def _build(self) -> None:
        self.sign = primary(tr("&Sign the declaration…"))
        self.sign.setObjectName("sign")
        self.sign.setEnabled(False)  # until there is something to sign
        self.sign.clicked.connect(self._go_on)
        self.print_draft = secondary(tr("&Print the draft"))
        self.print_draft.setObjectName("print_draft")
        self.print_draft.clicked.connect(self._print)
        back = secondary(tr("&Back to editing"))
        back.setObjectName("back")
        for button, name, tone in (
            (self.sign, "pen", "on_primary"),
            (self.print_draft, "print", "text2"),
            (back, "arrow-left", "text2"),
        ):
            button.setIcon(icon(name, self._theme, tone))
        back.clicked.connect(self.back_asked)
        self._notes = NoteStrip()
        self._side = Scroll(self.checks)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.reader, 1)
        rule = QFrame()
        rule.setProperty("role", "vrule")
        upper.addWidget(rule)
        upper.addWidget(self._side)
        actions = ActionBar()
        actions.add_left(back)
        actions.add_right(self.print_draft)
        actions.set_primary(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notes)
        column.addLayout(upper, 1)
        column.addWidget(actions)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        super().resizeEvent(event)
        self._side.setFixedWidth(PANEL_NARROW if self.width() < FOLD else PANEL)

    def _note_change(self) -> None:
        if self.isVisible():
            self._later.start(0)

    def _show(self, made: Prospect) -> None:
        if made.draft != self._asked:
            return  # a newer one is under way
        is_first, self._shown = self._shown is None, made
        self.sign.setEnabled(True)
        if is_first:
            self.sign.setFocus()
        self._pictures = PagePictures(made.pdf, made.sizes, self._background, self)
        self.reader.show_pages(self._pictures)
        self._show_checks()

    def _show_checks(self) -> None:
        if self._shown is not None:
            self.checks.show_reading(self._shown, self._document.draft)

    def _take_reason(self, rule: str, section: str, row_id: str, text: str) -> None:
        given = {(one.rule, one.section, one.row_id): one.text for one in self._document.draft.reasons}
        if given.get((rule, section, row_id), "") != text.strip():
            self._document.set_reason(rule, section, row_id, text.strip())
            self.checks.tell_reasons(self._document.draft)

    def _go_on(self) -> None:
        """To signing, or to the first place that must be put right."""
        if self._shown is None:
            return
        if self._shown.said.stops:
            self._side.verticalScrollBar().setValue(0)
            self.checks.problems.focus_first()
            return
        self.sign_asked.emit()

    def _print(self) -> None:
        if self._shown is None:
            return
        printer = self.choose_printer(self, 1)
        if printer is not None:
            run = PrintRun(self._shown.pdf, printer, self._background, self)
            run.failed.connect(self._say_not_printed)
            run.start()

    def _say_not_printed(self) -> None:
        self._say("stop", not_printed())

    def _complain(self, error: AppError) -> None:
        self._asked = None
        self._say("stop", Wording().of_error(error))

    def _say(self, tone: str, text: str) -> None:
        self._notes.say(Note(tone, text))
