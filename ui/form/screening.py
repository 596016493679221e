"""The screening page: all kinds of assets at once; what the family has not becomes "không có" in one confirmation."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from declare_app.drafting.draft import Draft
from declare_app.forms.definition import FormDef, SectionDef
from declare_app.services.family_words import FamilyWords
from ui.components.buttons import primary, quiet, secondary
from ui.components.frame import ActionBar, Scroll
from ui.components.notes import Note
from ui.components.text import Label
from ui.form.boxes import box, column, emptied, put, row, rule
from ui.form.document import Document
from ui.form.page import PageHead
from ui.form.titles import heading
from ui.theme import Theme
from ui.tokens import FORM
from ui.wording import tr

_HINTS = 3


def screened(form: FormDef, filing: str) -> Iterator[SectionDef]:
    """The lists of things that may be empty."""
    for section in form.asked_in(filing):
        person = section.record is not None and any(field.kind == "national_id" for field in section.fields)
        if section.may_be_none and section.layout in ("items", "lines") and not person:
            yield section


class ScreeningPage(QWidget):
    """Tick what the family has; nothing is written before the confirmation."""

    finished = Signal()
    papers_asked = Signal()

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._family = FamilyWords()
        self._boxes = {section.id: self._tick(section) for section in self._sections()}
        self._note = column(gap=0, margins=(24, 0, 24, 12))
        self._confirm = primary(tr("&Continue…"))
        self._confirm.setObjectName("screening.confirm")
        self._confirm.clicked.connect(self._ask)
        later = quiet(tr("&Decide section by section"))
        later.setObjectName("screening.skip")
        later.clicked.connect(self.finished)
        actions = ActionBar()
        actions.add_left(later)
        papers = quiet(tr("&Papers to have at hand"))
        papers.setObjectName("screening.papers")
        papers.clicked.connect(self.papers_asked)
        actions.add_left(papers)
        actions.set_primary(self._confirm)
        title = tr("What does the family have?")
        law = tr("Tick each kind that the declarant, the spouse or a minor child has on the day of the declaration.")
        head = box(column(PageHead("", title, law), margins=(24, 16, 24, 10)))
        layout = column(head, rule(), Scroll(self._list()), self._note, actions, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setProperty("ground", "surface")

    def focus_first(self) -> None:
        """Set the focus on the first kind."""
        next(iter(self._boxes.values())).setFocus()

    def _sections(self) -> Iterator[SectionDef]:
        return screened(self._document.regime.form, self._document.draft.filing)

    def _tick(self, section: SectionDef) -> QCheckBox:
        title = heading(section, self._document.regime)
        tick = QCheckBox(title.shown)
        tick.setObjectName(f"screening.{section.id}")
        tick.setAccessibleName(title.shown)
        tick.setAccessibleDescription(" ".join(self._family.of(section.id).forgotten[:_HINTS]))
        listed = bool(self._document.draft.rows(section.id))
        tick.setChecked(listed)
        tick.setEnabled(not listed)
        tick.toggled.connect(self._changed)
        return tick

    def _list(self) -> QWidget:
        lines = column(gap=12)
        for section in self._sections():
            hints = Label(" ".join(self._family.of(section.id).forgotten[:_HINTS]), "meta")
            below = row(28, hints, gap=0)
            below.setStretch(1, 1)
            lines.addLayout(column(self._boxes[section.id], below, gap=5))
        inner = box(lines)
        inner.setMaximumWidth(FORM)
        line = row(inner, gap=0, margins=(24, 12, 24, 24))
        line.setStretch(0, 1000)
        line.addStretch(1)
        return box(line, "surface")

    def _rest(self) -> list[SectionDef]:
        """What is not ticked and holds nothing."""
        return [section for section in self._sections() if not self._boxes[section.id].isChecked()]

    def _changed(self) -> None:
        emptied(self._note)

    def _ask(self) -> None:
        rest = self._rest()
        emptied(self._note)
        if not rest:
            self.finished.emit()
            return
        yes = secondary(tr("&Yes, write so"))
        yes.setObjectName("screening.yes")
        yes.clicked.connect(self._write)
        names = "; ".join(section.name for section in rest)
        words = tr("{count} kinds will be noted as not there: {names}. Each can be changed at any time.")
        put(self._note, Note("info", words.format(count=len(rest), names=names), [yes]))
        yes.setFocus()

    def _write(self) -> None:
        none, below = answered(self._document.draft, [section.id for section in self._rest()])
        self._document.set_answers(none, below)
        self.finished.emit()


def answered(draft: Draft, none: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The draft's answers with these sections empty besides; one answered "below" keeps that answer."""
    below = draft.below_threshold
    added = tuple(one for one in none if one not in draft.nothing_to_declare and one not in below)
    return (*draft.nothing_to_declare, *added), below
