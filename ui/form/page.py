"""What every page of the workspace is: a head that stays, a middle that scrolls, and a way to each of its cells."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from declare_app.forms.definition import SectionDef
from ui.components.frame import Scroll
from ui.components.notes import Note
from ui.components.text import Elided, Label
from ui.form.boxes import box, column, frame_in, row, rule
from ui.form.surroundings import Surroundings
from ui.form.titles import heading, way_to
from ui.tokens import FORM
from ui.wording import tr


class Page(QWidget):
    """One section of the form on screen. It stands in the window before ``build`` fills it."""

    entered = Signal(str, str)  # row id, cell: where the focus came to
    mark_asked = Signal(int)

    def __init__(self, around: Surroundings, section: str) -> None:
        super().__init__()
        self.around = around
        self.section_id = section
        self.setProperty("ground", "surface")
        self.parts = QVBoxLayout(self)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(0)

    def build(self) -> None:
        """Fill the page."""
        raise NotImplementedError

    def row_id(self) -> str:
        """The id of the row that is shown, "" where none is."""
        return ""

    def go_to(self, row_id: str, cell: str) -> None:
        """Show a row and set the focus on a cell; "" lets the page choose."""
        raise NotImplementedError

    def show_problems(self) -> None:
        """New problems are known."""
        raise NotImplementedError

    def leave(self) -> None:
        """The page is about to go."""
        self.around.seen.add((self.section_id, ""))
        self.around.document.leave_cell()

    @property
    def is_complete(self) -> bool:
        """Whether all of it is drawn."""
        return True

    def complete(self) -> None:
        """Draw what is still to come, before the focus goes on to it."""

    def add_item(self) -> None:
        """Ctrl+N."""

    def duplicate_item(self) -> None:
        """Ctrl+D."""

    def head_part(self) -> QVBoxLayout:
        """The place of the head, with the thin line below it."""
        head = frame_in(self.parts, margins=(24, 12, 24, 10))
        self.parts.addWidget(rule())
        return head


class PageHead(QWidget):
    """Place in the form, title, the law's full words, and what can be done with the item."""

    def __init__(self, path: str, title: str, law: str, actions: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        words = column(Elided(path, "meta"), Label(title, "title"), gap=2)
        if not path:
            words = column(Label(title, "title"))
        top = row(words, *actions, gap=8)
        top.setStretch(0, 1)
        lines = column(top, gap=4)
        if law:
            lines.addWidget(Label(law, "meta"))
        self.setLayout(lines)
        self.setProperty("ground", "none")


def head_of(around: Surroundings, section: SectionDef, actions: Sequence[QPushButton] = ()) -> PageHead:
    """The head of a section's page; the law's words where the short name leaves some out."""
    title = heading(section, around.document.regime)
    above = way_to(section, around.document.regime)
    parts = [tr("Part {number}").format(number=above[0].number)] if above else []
    parts += [one.shown for one in above[1:]]
    law = title.in_full if title.in_full.rstrip(".") != title.shown.rstrip(".") else ""
    return PageHead(" · ".join(parts), title.shown, law, actions)


def scroll_in(layout: QBoxLayout, *, gap: int = 0) -> QVBoxLayout:
    """The middle of a page, which scrolls; gives its column, never wider than a form may be."""
    line = QHBoxLayout()
    line.setContentsMargins(24, 12, 24, 24)
    content = box(line, "surface")
    layout.addWidget(Scroll(content), 1)
    inner = QFrame()
    inner.setMaximumWidth(FORM)
    column_in = QVBoxLayout(inner)
    column_in.setContentsMargins(0, 0, 0, 0)
    column_in.setSpacing(gap)
    line.addWidget(inner, 1000)
    line.addStretch(1)
    return column_in


def wide_scroll_in(layout: QBoxLayout) -> QVBoxLayout:
    """The same in the whole width."""
    inner = column(gap=0)
    layout.addWidget(Scroll(box(inner, "surface")), 1)
    return inner


def section_note(around: Surroundings, section: str) -> Note | None:
    """What is wrong with the section as a whole, once it was left; None where nothing is."""
    said = [p for p in around.document.known_problems() if p.place.section == section and p.place.row is None]
    # An answer that is only missing is not asked for before the page was left once.
    said = [p for p in said if p.pattern == "khong_khop" or (section, "") in around.seen]
    if not said:
        return None
    tone = "stop" if any(problem.severity == "stop" for problem in said) else "warn"
    return Note(tone, "\n".join(around.wording.of_problem(problem) for problem in said))
