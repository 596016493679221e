"""The keys of the workspace: what each of them calls."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_keys(widget: QWidget, calls: Mapping[str, Callable[[], object]]) -> None:
    """While the focus is in ``widget``, each key calls what stands beside it."""
    for keys, call in calls.items():
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(call)
        # The window knows Alt+Home too; Qt then tells one of the two by turns.
        shortcut.activatedAmbiguously.connect(call)
