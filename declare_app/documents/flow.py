"""Pieces of print placed one under another on pages: what belongs together stays together where that can be."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, Self

from reportlab.pdfgen.canvas import Canvas


class Piece(Protocol):
    """Something of full width and a known height; all measures in points."""

    @property
    def before(self) -> float:
        """Room left above it, but for the head of a page."""

    @property
    def height(self) -> float: ...

    @property
    def least(self) -> float:
        """Height of the smallest piece that may be cut off its head; ``height`` where it cannot be cut."""

    @property
    def keeps_next(self) -> bool:
        """Whether the piece after it must begin on the same page."""

    @property
    def repeats(self) -> "Piece | None":
        """What stands above it again where it begins a page: the head of a table."""

    def split(self, room: float) -> "tuple[Piece, Piece] | None":
        """A head at most ``room`` high and the rest, or None where it cannot be cut there."""

    def draw(self, canvas: Canvas, left: float, top: float) -> None: ...


@dataclass(frozen=True)
class Placed:
    """A piece with the distance of its head from the head of the page's body."""

    piece: Piece
    offset: float


Page = tuple[Placed, ...]


def paginated(pieces: Iterable[Piece], height: float) -> tuple[Page, ...]:
    """The pieces on pages whose body is ``height`` points high; at least one page.

    A piece that must have the next one beside it moves with it; a tall one leaves its last lines to it. Where even an
    empty page is too small for both, they are parted.
    """
    waiting = deque(pieces)
    pages: list[Page] = []
    while waiting or not pages:
        pages.append(_page(waiting, height))
    return tuple(pages)


def _page(waiting: deque[Piece], height: float) -> Page:
    """One page, its pieces taken from the front of ``waiting``."""
    page = _Filling(height, [])
    while waiting:
        piece = waiting.popleft()
        page.begin(piece)
        if piece.height + _wanted_after(piece, waiting) <= page.room(piece):
            page.place(piece)
            continue
        parts = piece.split(_room_for_head(piece, page.room(piece)))
        if parts is not None:
            page.place(parts[0])
            waiting.appendleft(parts[1])
            break
        if page.is_bare:
            page.place(piece)
            continue
        waiting.appendleft(piece)
        break
    return tuple(page.placed)


def _room_for_head(piece: Piece, room: float) -> float:
    """A piece that would fit, were it not for the next one, gives a part of itself to the next page."""
    return room if piece.height > room else piece.height - 1


def _wanted_after(piece: Piece, waiting: deque[Piece]) -> float:
    """Height that must be left under ``piece`` for what may not be parted from it."""
    wanted = 0.0
    for after in waiting:
        if not piece.keeps_next:
            break
        wanted += after.before + after.least
        if after.least < after.height:
            break
        piece = after
    return wanted


@dataclass
class _Filling:
    """A page while it is filled."""

    height: float
    placed: list[Placed]
    used: float = 0.0
    is_bare: bool = True
    """Nothing stands on it but a repeated head."""

    def begin(self, first: Piece) -> None:
        """Put the repeated head of ``first`` on an empty page."""
        if not self.placed and first.repeats is not None:
            self.placed.append(Placed(first.repeats, 0.0))
            self.used = first.repeats.height

    def _before(self, piece: Piece) -> float:
        return 0.0 if self.is_bare else piece.before

    def room(self, piece: Piece) -> float:
        return self.height - self.used - self._before(piece)

    def place(self, piece: Piece) -> None:
        offset = self.used + self._before(piece)
        self.placed.append(Placed(piece, offset))
        self.used = offset + piece.height
        self.is_bare = False


@dataclass(frozen=True, kw_only=True)
class Whole:
    """What a piece that is never cut has in common with others of its kind."""

    before: float = 0.0
    keeps_next: bool = False

    @property
    def repeats(self) -> Piece | None:
        return None

    def split(self, _room: float) -> tuple[Self, Self] | None:
        return None
