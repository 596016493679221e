"""Ties an editor to one cell of the document, both ways, without going round in circles."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.form.document import Document
from ui.form.editors import Editor
from ui.form.typed_text import typed_text


@dataclass(frozen=True)
class CellPlace:
    """One typed text of the draft. ``section`` "": one of the draft's own facts; ``row_id`` "": the only row."""

    section: str
    row_id: str
    cell: str

    @property
    def object_name(self) -> str:
        """The name of the cell's editor: ``houses.address``, ``draft.unit_name``."""
        return f"{self.section or 'draft'}.{self.cell}"


class CellLink(QObject):
    """Lives as long as its editor is shown."""

    def __init__(self, document: Document, place: CellPlace, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._place = place
        self._editor = editor
        editor.control.setObjectName(place.object_name)
        self.show_text()
        editor.changed.connect(self._typed)
        document.cell_changed.connect(self._changed)
        document.rows_changed.connect(self._rows_changed)

    def text(self) -> str:
        """What stands in the draft."""
        return text_at(self._document, self._place)

    def show_text(self) -> None:
        """Bring the editor to what stands in the draft, unless it says so already."""
        text = self.text()
        if typed_text(self._editor.typed()) != text:
            self._editor.show(text)

    def _typed(self, text: str) -> None:
        put_at(self._document, self._place)(text)

    def _changed(self, section: str, row_id: str, cell: str) -> None:
        if (section, cell) == (self._place.section, self._place.cell) and self._place.row_id in ("", row_id):
            self.show_text()

    def _rows_changed(self, section: str) -> None:
        if section == self._place.section and not self._place.row_id:
            self.show_text()


def text_at(document: Document, place: CellPlace) -> str:
    """What stands at a place of the draft."""
    if not place.section:
        return str(getattr(document.draft, place.cell))
    rows = document.draft.rows(place.section)
    row = next((one for one in rows if place.row_id in ("", one.id)), None)
    if row is None:
        return ""
    return row.no_information if place.cell == "no_information" else row.texts.get(place.cell, "")


def put_at(document: Document, place: CellPlace) -> Callable[[str], None]:
    """What types into a place of the draft."""
    if not place.section:
        return lambda text: document.set_fact(place.cell, text)
    if place.cell == "no_information":
        return lambda text: document.set_no_information(place.section, place.row_id, text)
    return lambda text: document.set_text(place.section, place.row_id, place.cell, text)
