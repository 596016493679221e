"""After signing: the code that ties paper and file together, and what is left to do, in order."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from declare_app.base.errors import AppError
from declare_app.services.files import write_whole
from declare_app.services.sent_copy import copy_sent
from declare_app.services.signing_order import Signed
from declare_app.services.wording import Wording
from ui import later
from ui.components.buttons import primary, quiet, secondary
from ui.components.frame import ActionBar, Scroll
from ui.components.notes import Note
from ui.components.text import Label, Sign
from ui.icons import icon
from ui.review.code_card import CodeCard, level_words
from ui.review.delivered_words import delivery_words
from ui.review.folder_row import ChooseFolder, system_folder
from ui.review.hand_in_steps import HandInSteps, Step
from ui.review.note_strip import NoteStrip
from ui.review.page_pictures import Runner
from ui.review.printing import ChoosePrinter, PrintRun, not_printed, system_printer
from ui.theme import Theme
from ui.tokens import SPACE_3, SPACE_4, SPACE_5
from ui.wording import tr

COPIES: Final = 2
CARD: Final = 400
CARD_NARROW: Final = 330
FOLD: Final = 1280
MARK: Final = 40

OpenFolder = Callable[[Path], None]


def system_file_window(folder: Path) -> None:
    """The system's own window of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class DonePage(QWidget):
    """``done`` are the steps ticked before; ``hand_in_by`` says until when and to whom, where that is known."""

    home_asked = Signal()
    correction_asked = Signal()
    raise_asked = Signal()
    ticked = Signal(str, bool)  # printed, signed, handed_in, received; whether it is done

    def __init__(
        self,
        signed: Signed,
        theme: Theme,
        background: Runner,
        done: Mapping[str, bool] | None = None,
        hand_in_by: str = "",
    ) -> None:
        super().__init__()
        self._signed = signed
        self._theme = theme
        self._background = background
        self.choose_printer: ChoosePrinter = system_printer
        self.choose_folder: ChooseFolder = system_folder
        self.open_folder: OpenFolder = system_file_window
        preview = later.preview()
        self._pages = len(preview.page_sizes(signed.pdf))
        self.card = CodeCard(signed, theme, preview.qr_of(signed.content_sha256))
        self.card.raise_asked.connect(self.raise_asked)
        self.steps = HandInSteps(theme, self._steps(hand_in_by), done or {})
        self.steps.ticked.connect(self._note_tick)
        self._headline = Label("", kind="display")
        self._build()
        self._tell_left()

    def _build(self) -> None:
        content = QWidget()
        content.setProperty("ground", "bg")
        sides = QHBoxLayout(content)
        sides.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        sides.setSpacing(SPACE_5)
        left = QVBoxLayout()
        left.setSpacing(SPACE_3)
        left.addLayout(self._head())
        left.addWidget(self.steps)
        left.addWidget(self._later_note())
        self._notes = NoteStrip()
        left.addWidget(self._notes)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.card)
        right.addStretch(1)
        sides.addLayout(left, 1)
        sides.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scroll(content), 1)
        column.addWidget(self._actions())

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._headline)
        at = f"{self._signed.signed_at:%H:%M}", f"{self._signed.signed_at:%d/%m/%Y}"
        said = tr("{level} · {time} on {day}. The content is locked.")
        words.addWidget(Label(said.format(level=level_words(self._signed.way), time=at[0], day=at[1]), kind="soft"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_4)
        head.addWidget(Sign("tick-ring", "ok", MARK))
        head.addLayout(words, 1)
        return head

    def _steps(self, hand_in_by: str) -> list[Step]:
        one_side = tr("One side, A4, {n} pages each copy.").format(n=self._pages)
        last = tr("On the last page sign and write the full name. Leave the receiver's part alone.")
        to = hand_in_by or tr("To the personnel office.")
        who_reads = delivery_words(self._signed.delivered)
        back = tr("The office signs both paper copies with name, position and date, and gives one back.")
        save = self._button("save_pdf", tr("Save the pages as &PDF…"), "document", self._save_pdf)
        copy = self._button("copy_file", tr("Copy the file to a &USB stick…"), "usb", self._copy)
        folder = self._button("open_folder", tr("&Open the folder"), "folder", self._open)
        return [
            Step("printed", tr("Print 2 copies"), one_side, tr("Printed"), [save]),
            Step("signed", tr("Sign each page of both copies by hand"), last, tr("Signed")),
            Step("handed_in", tr("Hand in both copies and the file"), to, tr("Handed in"), [copy, folder], who_reads),
            Step("received", tr("Get the receipt"), back, tr("Received")),
        ]

    def _button(self, name: str, text: str, glyph: str, press: Callable[[], None]) -> QPushButton:
        button = secondary(text)
        button.setIcon(icon(glyph, self._theme, "text2"))
        button.setObjectName(name)
        button.clicked.connect(press)
        return button

    def _later_note(self) -> Note:
        again = quiet(tr("Make a &corrected version…"))
        again.setObjectName("correct")
        again.clicked.connect(self.correction_asked)
        return Note("info", tr("To change something after signing, make a new version from this one."), [again])

    def _actions(self) -> ActionBar:
        home = self._button("home", tr("&Home"), "home", self.home_asked.emit)
        self.print = primary(tr("&Print 2 copies"))
        self.print.setObjectName("print")
        self.print.setIcon(icon("print", self._theme, "on_primary"))
        self.print.clicked.connect(self._print)
        bar = ActionBar()
        bar.add_left(home)
        bar.set_primary(self.print)
        return bar

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        super().showEvent(event)
        self.print.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        super().resizeEvent(event)
        self.card.setFixedWidth(CARD_NARROW if self.width() < FOLD else CARD)

    def _note_tick(self, step: str, on: bool) -> None:  # noqa: FBT001  # as the signal gives it
        self._tell_left()
        self.ticked.emit(step, on)

    def _tell_left(self) -> None:
        left = self.steps.left
        self._headline.setText(tr("Signed. {n} things left").format(n=left) if left else tr("Signed, all done"))

    def _print(self) -> None:
        printer = self.choose_printer(self, COPIES)
        if printer is None:
            return
        run = PrintRun(self._signed.pdf, printer, self._background, self)
        run.printed.connect(self._tell_printing)
        run.finished.connect(self._note_printed)
        run.failed.connect(self._say_not_printed)
        run.start()

    def _tell_printing(self, page: int, total: int) -> None:
        self._say("info", tr("Page {page} of {total} sent to the printer…").format(page=page, total=total))

    def _note_printed(self) -> None:
        self._say("ok", tr("All pages were sent to the printer. Count them, then tick “Printed”."))

    def _say_not_printed(self) -> None:
        self._say("stop", not_printed())

    def _save_pdf(self) -> None:
        self._write(partial(_save_pdf, self._signed))

    def _copy(self) -> None:
        self._write(partial(copy_sent, self._signed))

    def _write(self, write: Callable[[Path], Path]) -> None:
        folder = self.choose_folder(self, self._signed.folder)
        if folder is not None:
            self._background.run(partial(write, folder), self._say_written, self._complain)

    def _open(self) -> None:
        self.open_folder(self._signed.folder)

    def _say_written(self, path: Path) -> None:
        said = tr("{file} was written and read again: it is whole.")
        self._say("ok", said.format(file=path.name))

    def _complain(self, error: AppError) -> None:
        self._say("stop", Wording().of_error(error))

    def _say(self, tone: str, text: str) -> None:
        self._notes.say(Note(tone, text))


def _save_pdf(signed: Signed, folder: Path) -> Path:
    path = folder / f"{signed.package_name.removesuffix('.asice')}.pdf"
    write_whole(path, signed.pdf)
    return path
