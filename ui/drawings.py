"""The drawings of the icons: strokes on a grid of 20 x 20 that take any colour."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from declare_app.base.locations import resource


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


def drawing(name: str, colour: str, stroke: float = 1.5) -> bytes:
    """An icon as SVG in one colour, "#1B4B7F"."""
    source = _source(name).replace("currentColor", colour)
    return source.replace('stroke-width="1.5"', f'stroke-width="{stroke:g}"').encode()


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Read once: an outline paints twenty signs each time it is looked at."""
    return QSvgRenderer(QByteArray(drawing(name, colour)))


def draw(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint an icon into a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour.name()).render(painter, rect)
    painter.restore()
