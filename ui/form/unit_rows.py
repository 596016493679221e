"""The rows of the list of administrative units: provinces, communes of one province, or what a search found."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from declare_app.model.units import Found, Unit
from ui.wording import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class UnitRows(QAbstractListModel):
    """What can be chosen now; a unit that was found by an old name shows it on a second line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._inside: Unit | None = None

    def show(self, found: Sequence[Found], inside: Unit | None = None) -> None:
        """Put these in the place of what was there; all of them lie in the province ``inside``, which is not named."""
        self.beginResetModel()
        self._inside = inside
        self._found = tuple(found)
        self.endResetModel()

    def found_at(self, index: AnyIndex) -> Found | None:
        """What stands in a row; None for no row."""
        return self._found[index.row()] if 0 <= index.row() < len(self._found) else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found_at(index)
        if found is None:
            return None
        province = "" if self._inside else found.unit.province
        name = ", ".join(filter(None, (found.unit.name, province)))
        before = tr("before 1 July 2025: {name}").format(name=found.formerly) if found.formerly else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{name}\n{before}" if before else name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{name}; {before}" if before else name
            case _:
                return None
