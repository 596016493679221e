"""The change table of part III on paper: its head again on every page, rows cut only where they are tall."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.blocks import ChangeTable, TableRow
from declare_app.documents.flow import Piece, Whole
from declare_app.documents.fonts import BOLD, REGULAR
from declare_app.documents.page import BODY_WIDTH, TABLE
from declare_app.documents.typesetting import TextLine, balanced, draw_line, run, runs_of, wrapped
from declare_app.documents.words import Words

_PADDING: Final = 4.0
_ABOVE: Final = 2.0
_BETWEEN_ENTRIES: Final = 4.0
_RULE_WIDTH: Final = 0.6
_BEFORE: Final = 6.0
_KIND: Final = 146.0
_QUANTITY: Final = 54.0
_VALUE_LEAST: Final = 86.0
_VALUE_MOST: Final = 124.0
_TALL: Final = 12
"""A row of so many lines may be cut; each page then has at least ``_LINES_KEPT`` of them."""
_LINES_KEPT: Final = 3


@dataclass(frozen=True)
class Columns:
    """Distances of the five rules from the left edge, in points."""

    edges: tuple[float, float, float, float, float]

    def room(self, column: int, span: int = 1) -> float:
        """Width for text in a column, or in several together."""
        return self.edges[column + span] - self.edges[column] - 2 * _PADDING


@dataclass(frozen=True)
class CellLine:
    """One line of text in a column, ``offset`` points below the head of its row."""

    column: int
    offset: float
    line: TextLine


@dataclass(frozen=True)
class HeadPiece(Whole):
    """The two lines of the table's head; ``change`` stands over quantity and value."""

    columns: Columns
    head: tuple[tuple[TextLine, ...], ...]
    """Lines of kind, change, quantity, value, explanation."""

    @property
    def _change_height(self) -> float:
        return len(self.head[1]) * TABLE.leading + 2 * _ABOVE

    @property
    def height(self) -> float:
        tallest = max(len(self.head[2]), len(self.head[3])) * TABLE.leading + 2 * _ABOVE + self._change_height
        return max(tallest, *(len(self.head[n]) * TABLE.leading + 2 * _ABOVE for n in (0, 4)))

    @property
    def least(self) -> float:
        return self.height

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        edges = self.columns.edges
        middle = top - self._change_height
        canvas.setLineWidth(_RULE_WIDTH)
        canvas.rect(left, top - self.height, edges[4], self.height)
        for edge, above in ((edges[1], top), (edges[2], middle), (edges[3], top)):
            canvas.line(left + edge, above, left + edge, top - self.height)
        canvas.line(left + edges[1], middle, left + edges[3], middle)
        # kind, change, explanation first: the order in which the head is read
        cells = ((0, 0, 1, top), (1, 1, 2, top), (4, 3, 1, top), (2, 1, 1, middle), (3, 2, 1, middle))
        for name, column, span, above in cells:
            foot = middle if name == 1 else top - self.height
            free = above - foot - len(self.head[name]) * TABLE.leading
            start = left + edges[column] + _PADDING
            room = self.columns.room(column, span)
            for number, line in enumerate(self.head[name]):
                baseline = above - free / 2 - number * TABLE.leading - TABLE.baseline
                draw_line(canvas, line, start + (room - line.width) / 2, baseline)


@dataclass(frozen=True)
class RowPiece:
    """One row, or what of it stands on one page: the lines ``start`` to ``end`` of ``ordered``."""

    columns: Columns
    cells: tuple[CellLine, ...]
    """In reading order: the label, then entry by entry."""
    ordered: tuple[int, ...]
    """The places of the cells in ``cells``, from the head of the row to its foot."""
    head: HeadPiece
    start: int
    end: int
    keeps_next: bool = False

    @property
    def before(self) -> float:
        return 0.0

    @property
    def height(self) -> float:
        return self._offset(self.end - 1) - self._offset(self.start) + TABLE.leading + 2 * _ABOVE

    def _offset(self, place: int) -> float:
        return self.cells[self.ordered[place]].offset

    @property
    def least(self) -> float:
        return _LINES_KEPT * TABLE.leading + 2 * _ABOVE if self._may_be_cut else self.height

    @property
    def repeats(self) -> Piece | None:
        return self.head

    @property
    def _may_be_cut(self) -> bool:
        return self.height >= _TALL * TABLE.leading

    def split(self, room: float) -> "tuple[RowPiece, RowPiece] | None":
        kept = _LINES_KEPT * TABLE.leading
        foot = min(room - 2 * _ABOVE, self.height - 2 * _ABOVE - kept)
        if not self._may_be_cut or foot < kept:
            return None
        lowest = self._offset(self.start) + foot - TABLE.leading
        cut = bisect_right(range(self.end), lowest, lo=self.start, key=self._offset)
        return replace(self, end=cut), replace(self, start=cut)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(_RULE_WIDTH)
        canvas.rect(left, top - self.height, self.columns.edges[4], self.height)
        for edge in self.columns.edges[1:4]:
            canvas.line(left + edge, top, left + edge, top - self.height)
        first = top - _ABOVE + self._offset(self.start) - TABLE.baseline
        for place in sorted(self.ordered[self.start : self.end]):
            cell = self.cells[place]
            draw_line(canvas, cell.line, left + self.columns.edges[cell.column] + _PADDING, first - cell.offset)


def table_pieces(table: ChangeTable) -> list[Piece]:
    """The head and every row."""
    columns = _columns(table)
    spans = (
        (table.kind, 0, 1),
        (table.change, 1, 2),
        (table.quantity, 1, 1),
        (table.value, 2, 1),
        (table.explanation, 3, 1),
    )
    lines = tuple(
        balanced(runs_of(words, BOLD, TABLE.size), columns.room(column, span)) for words, column, span in spans
    )
    head = HeadPiece(columns, lines, before=_BEFORE, keeps_next=True)
    return [head, *(_row_piece(row, columns, replace(head, before=0.0)) for row in table.rows)]


def _row_piece(row: TableRow, columns: Columns, head: HeadPiece) -> RowPiece:
    cells = tuple(_cells(row, columns)) or (CellLine(0, 0.0, TextLine(())),)
    ordered = tuple(sorted(range(len(cells)), key=lambda place: cells[place].offset))
    return RowPiece(columns, cells, ordered, head, 0, len(cells))


def _lines(words: Words, room: float) -> tuple[TextLine, ...]:
    return wrapped(runs_of(words, REGULAR, TABLE.size), room)


def _columns(table: ChangeTable) -> Columns:
    """The value column is as wide as its widest figure needs; the explanation takes what is left."""
    figures = [entry.value for row in table.rows for entry in row.entries]
    widest = max((run(figure, REGULAR, TABLE.size).width for figure in figures), default=0.0) + 2 * _PADDING
    value = min(max(widest, _VALUE_LEAST), _VALUE_MOST)
    return Columns((0, _KIND, _KIND + _QUANTITY, _KIND + _QUANTITY + value, BODY_WIDTH))


def _cells(row: TableRow, columns: Columns) -> Iterable[CellLine]:
    for number, line in enumerate(_lines(row.label, columns.room(0))):
        yield CellLine(0, number * TABLE.leading, line)
    offset = 0.0
    for entry in row.entries:
        tallest = 0
        for column, text in enumerate(entry.cells, start=1):
            lines = wrapped([run(text, REGULAR, TABLE.size)], columns.room(column))
            tallest = max(tallest, len(lines))
            for number, line in enumerate(lines):
                yield CellLine(column, offset + number * TABLE.leading, line)
        offset += tallest * TABLE.leading + _BETWEEN_ENTRIES
