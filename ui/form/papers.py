"""The papers page: what to fetch at home before filling in, to read and to print."""

import html
from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from declare_app.services.family_words import FamilyWords
from ui.components.buttons import primary, quiet
from ui.components.frame import ActionBar, Scroll
from ui.components.text import Label
from ui.form.boxes import box, column, row, rule
from ui.form.document import Document
from ui.form.page import PageHead
from ui.form.titles import heading
from ui.icons import icon
from ui.theme import Theme
from ui.tokens import FORM
from ui.wording import tr

_BOX = "☐"


def papers_wanted(document: Document, family: FamilyWords) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Section titles with their papers; those answered "không có" want none."""
    for section in document.regime.form.asked_in(document.draft.filing):
        papers = family.of(section.id).papers
        if papers and not document.draft.answers_none(section.id):
            yield heading(section, document.regime).shown, papers


def printable(document: Document, family: FamilyWords) -> QTextDocument:
    """The list as a page of text; no name and no amount stands on it."""
    lines = [f"<h2>{html.escape(tr('Papers to have at hand'))}</h2>"]
    for title, papers in papers_wanted(document, family):
        entries = "<br/>".join(f"{_BOX}&nbsp;&nbsp;{html.escape(paper)}" for paper in papers)
        lines.append(f"<p><b>{html.escape(title)}</b><br/>{entries}</p>")
    text = QTextDocument()
    text.setHtml("".join(lines))
    return text


class PapersPage(QWidget):
    """Follows the answers that are given: less to fetch after the screening."""

    closed = Signal()

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._family = FamilyWords()
        self._dialog: QPrintDialog | None = None
        to_print = primary("\u00a0" + tr("&Print…"))
        to_print.setIcon(icon("print", theme, "on_primary", 18))
        to_print.setObjectName("papers.print")
        to_print.clicked.connect(self._print)
        back = quiet(tr("&Back"))
        back.setObjectName("papers.back")
        back.clicked.connect(self.closed)
        actions = ActionBar()
        actions.add_left(back)
        actions.set_primary(to_print)
        law = tr("The copies stay at home: only what they say goes into the declaration.")
        head = box(column(PageHead("", tr("Papers to have at hand"), law), margins=(24, 16, 24, 10)))
        layout = column(head, rule(), Scroll(self._list()), actions, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setProperty("ground", "surface")

    def _list(self) -> QWidget:
        lines = column(gap=4, margins=(24, 12, 24, 24))
        for title, papers in papers_wanted(self._document, self._family):
            lines.addSpacing(8)
            lines.addWidget(Label(title, "strong"))
            for paper in papers:
                lines.addWidget(Label(f"{_BOX}  {paper}"))
        lines.addStretch(1)
        inner = box(lines)
        inner.setMaximumWidth(FORM)
        line = row(inner, gap=0)
        line.setStretch(0, 1000)
        line.addStretch(1)
        return box(line, "surface")

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._dialog = QPrintDialog(printer, self)
        self._dialog.accepted.connect(lambda: printable(self._document, self._family).print_(printer))
        self._dialog.setModal(True)
        self._dialog.show()
