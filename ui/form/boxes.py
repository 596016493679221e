"""Rows and columns of widgets, written in one line."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

STRETCH: Final = None
Item = QWidget | QLayout | int | None
"""A widget, a layout, a fixed space, or ``STRETCH``."""

Margins = tuple[int, int, int, int]
NO_MARGINS: Final[Margins] = (0, 0, 0, 0)


def row(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Side by side."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def column(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """One under another."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def box(layout: QLayout, ground: str = "none") -> QFrame:
    """A plain frame around a layout, on one of the theme's grounds."""
    frame = QFrame()
    frame.setProperty("ground", ground)
    frame.setLayout(layout)
    return frame


def rule(*, upright: bool = False) -> QFrame:
    """A thin line between two parts."""
    frame = QFrame()
    frame.setProperty("role", "vrule" if upright else "rule")
    return frame


def frame_in(
    layout: QBoxLayout, *, gap: int = 0, margins: Margins = NO_MARGINS, ground: str = "none", weight: int = 0
) -> QVBoxLayout:
    """A frame at the end of a layout, empty; gives its column.

    Filled from the outside in: a widget that moves to another parent has the style sheet read anew for all within it.
    """
    frame = QFrame()
    frame.setProperty("ground", ground)
    inner = QVBoxLayout(frame)
    inner.setSpacing(gap)
    inner.setContentsMargins(*margins)
    layout.addWidget(frame, weight)
    return inner


def put(layout: QBoxLayout, *widgets: QWidget) -> None:
    """Add to a layout that may be on screen already: shown at once then, so that the focus can go there at once.

    In what is not shown yet it would only be laid out twice.
    """
    for widget in widgets:
        layout.addWidget(widget)
        above = widget.parentWidget()
        if above is None or above.isVisible():
            widget.show()


def reveal(widget: QWidget, *, shown: bool) -> None:
    """Show or hide, where that changes anything: Qt does its work all the same.

    What was just added counts as hidden, yet its layout shows it soon unless it was told to hide.
    """
    told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    if widget.isHidden() == shown or not told:
        widget.setVisible(shown)


def emptied(layout: QLayout, clear: Callable[[QWidget], None] = QWidget.deleteLater) -> None:
    """Take everything out of a layout; what was in it goes when Qt comes to rest, or as ``clear`` has it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            clear(widget)
        elif inner is not None:
            emptied(inner, clear)


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


TOP: Final = Qt.AlignmentFlag.AlignTop
