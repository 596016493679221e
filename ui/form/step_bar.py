"""The bar under a page: back, guidance, and on to the next section."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.components.buttons import primary, quiet, secondary
from ui.components.frame import ActionBar
from ui.form.boxes import column
from ui.form.document import Document
from ui.form.pages import page_keys
from ui.form.titles import heading, place_number
from ui.icons import icon
from ui.theme import Theme
from ui.wording import tr


class StepBar(QFrame):
    """The primary button says where it leads."""

    stepped = Signal(int)  # -1 back, 1 on
    guide_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._back = secondary("")
        self._back.setObjectName("back")
        self._back.setIcon(icon("arrow-left", theme, "text2", 18))
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._guide = quiet("\u00a0" + tr("&Guidance"))
        self._guide.setObjectName("guide")
        self._guide.setCheckable(True)
        self._guide.setIcon(icon("panel", theme, "primary", 18))
        self._guide.setToolTip(tr("Show guidance and problems (F9)"))
        self._guide.clicked.connect(self.guide_asked)
        self.next = primary("")
        self.next.setObjectName("next")
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        bar = ActionBar()
        bar.add_left(self._back)
        bar.add_left(self._guide)
        bar.set_primary(self.next)
        self.setLayout(column(bar, gap=0))

    def show_place(self, document: Document, current: str) -> None:
        """Name the sections before and behind."""
        keys = page_keys(document)
        at = keys.index(current)
        before = _title(document, keys[at - 1]) if at else tr("Home")
        after = _title(document, keys[at + 1]) if at + 1 < len(keys) else tr("Check and sign")
        section = document.regime.form.section(keys[at - 1]) if at else None
        short = place_number(section, document.regime) if section is not None else before
        self._back.setText("\u00a0" + tr("&Back: {name}").format(name=short))
        self._back.setAccessibleName(tr("Back: {name}").format(name=before))
        self.next.setText(tr("&Continue: {name}").format(name=after))
        self.next.setAccessibleName(tr("Continue: {name}").format(name=after))

    def show_guide(self, *, may_hide: bool, shown: bool) -> None:
        """Whether guidance is behind a button, and whether it is open."""
        self._guide.setVisible(may_hide)
        self._guide.setChecked(shown)


def _title(document: Document, key: str) -> str:
    section = document.regime.form.section(key)
    return heading(section, document.regime).shown if section else tr("Beginning of the form")
