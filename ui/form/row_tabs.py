"""The items of a section side by side, each with its mark; up to five of them."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from declare_app.forms.definition import SectionDef
from ui.components.buttons import quiet, secondary
from ui.form.boxes import emptied, put, row
from ui.form.outline import ICONS, mark_words
from ui.form.row_marks import row_mark
from ui.form.surroundings import Surroundings
from ui.form.titles import item_name, item_title
from ui.icons import icon
from ui.wording import tr

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RowTabs(QWidget):
    """Arrow keys go from item to item; the last button adds one."""

    chosen = Signal(str)  # row id
    add_asked = Signal()

    def __init__(self, around: Surroundings, section: SectionDef) -> None:
        super().__init__()
        self._around = around
        self._section = section
        self._tabs: dict[str, QPushButton] = {}
        self._current = ""
        self._line = row(gap=0)
        self.setLayout(self._line)

    def show_rows(self, current: str) -> None:
        """Draw a tab a row, that of ``current`` pressed."""
        rows = self._around.document.draft.rows(self._section.id)
        self._current = current
        if list(self._tabs) != [one.id for one in rows]:
            self._draw()
        self.show_marks()
        for row_id, tab in self._tabs.items():
            tab.setChecked(row_id == current)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row_id == current else Qt.FocusPolicy.ClickFocus)

    def show_marks(self) -> None:
        """How far each item has come."""
        for number, (row_id, tab) in enumerate(self._tabs.items(), 1):
            mark = row_mark(self._around, self._section.id, row_id)
            name, tone = ICONS[mark]
            tab.setIcon(icon(name, self._around.theme, tone, 18))
            tab.setAccessibleName(f"{item_title(self._section, number)}, {mark_words(mark)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _STEPS.get(Qt.Key(event.key()))
        ids = list(self._tabs)
        if step is None or self._current not in ids:
            super().keyPressEvent(event)
            return
        at = max(0, min(len(ids) - 1, ids.index(self._current) + step))
        self._choose(ids[at])
        self._tabs[ids[at]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        emptied(self._line)
        self._tabs = {}
        for number, one in enumerate(self._around.document.draft.rows(self._section.id), 1):
            tab = secondary(f"\u00a0{item_title(self._section, number)}")
            tab.setProperty("kind", "step")
            tab.setCheckable(True)
            tab.setObjectName(f"{self._section.id}.tab{number}")
            tab.clicked.connect(lambda _on=False, row_id=one.id: self._choose(row_id))
            self._tabs[one.id] = tab
            put(self._line, tab)
        add = quiet(tr("A&dd {item}").format(item=item_name(self._section)))
        add.setIcon(icon("plus", self._around.theme, "primary", 18))
        add.setObjectName(f"{self._section.id}.add")
        add.clicked.connect(self.add_asked)
        put(self._line, add)
        self._line.addStretch(1)

    def _choose(self, row_id: str) -> None:
        if row_id != self._current:
            self.chosen.emit(row_id)
        else:
            self._tabs[row_id].setChecked(True)
