"""The left column: how much is done, and the outline."""

from PySide6.QtWidgets import QFrame

from ui.components.painted import Progress
from ui.components.text import Label
from ui.form.boxes import STRETCH, box, column, emptied, put, row
from ui.form.outline import Outline
from ui.form.outline_rows import OutlineRows
from ui.form.surroundings import Surroundings
from ui.theme import Theme
from ui.tokens import OUTLINE
from ui.wording import tr


class OutlinePanel(QFrame):
    """Fixed in width; the list scrolls when the window is low."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._done = (-1, -1)
        self.outline = Outline(theme)
        self._count = Label("", "meta", wrap=False)
        self._bar = column(gap=0)
        title = row(Label(tr("Parts of the form"), "strong", wrap=False), STRETCH, self._count)
        head = box(column(title, self._bar, gap=8, margins=(20, 16, 16, 10)))
        layout = column(head, self.outline, gap=0, margins=(0, 0, 0, 8))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setProperty("ground", "side")
        self.setFixedWidth(OUTLINE)

    def show_place(self, around: Surroundings, current: str) -> None:
        """Bring lines, marks and progress up to the draft; the line of ``current`` is chosen."""
        rows = OutlineRows(around, current)
        self.outline.show_rows(rows.lines(), current)
        done = rows.progress()
        if done == self._done:
            return
        self._done = done
        self._count.setText(tr("{done}/{total} done").format(done=done[0], total=done[1]))
        emptied(self._bar)
        put(self._bar, Progress(*done, self._theme))
