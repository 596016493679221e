"""The order of the Tab key is the order of reading, whatever was drawn first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Everything in ``widget`` that may have the focus, in the order of its layouts."""
    # Of a group of choices only the chosen one is a stop, but which one that is changes.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout, content = widget.layout(), widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from reading_order(content)
    elif layout is not None:
        yield from _of_layout(layout)
    elif not isinstance(widget, QAbstractScrollArea):
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from reading_order(child)


def neighbour(root: QWidget, focused: QWidget, *, forward: bool) -> QWidget | None:
    """Where Tab leads from ``focused`` in ``root``: within it, or at its end to what else the window holds."""
    stops = [one for one in reading_order(root) if one is focused or is_stop(one)]
    if focused in stops:
        at = stops.index(focused) + (1 if forward else -1)
        if 0 <= at < len(stops):
            return stops[at]
    for outside in _chain(focused, forward=forward):
        if not root.isAncestorOf(outside) and outside is not root and is_stop(outside):
            return outside
    return stops[0 if forward else -1] if stops else None


def _chain(start: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """Everything else in the window in Qt's own order."""
    one = start.nextInFocusChain() if forward else start.previousInFocusChain()
    while one is not None and one is not start:
        yield one
        one = one.nextInFocusChain() if forward else one.previousInFocusChain()


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget as it is now."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield from reading_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)
