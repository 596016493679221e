"""One step of undo: an edit of the draft on Qt's stack; keystrokes in one visit to a cell become one step."""

from typing import Final, Protocol

from PySide6.QtGui import QUndoCommand

from declare_app.drafting.edits import Edit, Together
from declare_app.drafting.merging import merged

TYPING_ID: Final = 1
"""Qt asks only steps with the same number, not -1, whether they merge."""


class Applies(Protocol):
    """What carries an edit out and gives the one that leads back."""

    def apply(self, edit: Edit) -> Edit: ...


class Step(QUndoCommand):
    """Carries ``edit`` out and takes it back."""

    def __init__(self, applies: Applies, edit: Edit, visit: int = 0) -> None:
        """``visit`` counts visits to cells: typing merges within one; 0 never merges."""
        super().__init__()
        self._applies = applies
        self._edit = edit
        self._back: Edit | None = None
        self._visit = visit

    def id(self) -> int:
        return TYPING_ID if self._visit else -1

    def redo(self) -> None:
        self._back = self._applies.apply(self._edit)

    def undo(self) -> None:
        if self._back is not None:
            self._applies.apply(self._back)

    def _give_up(self) -> None:
        """Hold nothing: Qt drops a merged step, but its Python half may live on with the draft's texts in it."""
        self._edit, self._back = Together(()), None

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        if not isinstance(other, Step) or other._visit != self._visit:  # noqa: SLF001
            return False
        both = merged(self._edit, other._edit)  # noqa: SLF001
        if both is None:
            return False
        self._edit = both
        other._give_up()  # noqa: SLF001
        self.setObsolete(self._edit == self._back)
        return True
