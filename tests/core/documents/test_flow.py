"""Pieces on pages: in order, none lost, together where they belong together."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from declare_app.documents.flow import Page, Piece, paginated

LINE = 10.0
HEIGHT = 100.0


@dataclass(frozen=True)
class Lines:
    """Lines of 10 points, numbered; cut anywhere where ``may_be_cut``."""

    numbers: tuple[int, ...]
    keeps_next: bool = False
    may_be_cut: bool = False
    before: float = 0.0
    repeats: Piece | None = None

    @property
    def height(self) -> float:
        return LINE * len(self.numbers)

    @property
    def least(self) -> float:
        return LINE if self.may_be_cut else self.height

    def split(self, room: float) -> "tuple[Lines, Lines] | None":
        fitting = int(room // LINE)
        if not self.may_be_cut or not 0 < fitting < len(self.numbers):
            return None
        above, below = self.numbers[:fitting], self.numbers[fitting:]
        return (
            Lines(above, self.keeps_next, self.may_be_cut, self.before, self.repeats),
            Lines(below, self.keeps_next, self.may_be_cut, self.before, self.repeats),
        )

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        raise NotImplementedError


def block(first: int, count: int, *, keeps_next: bool = False, may_be_cut: bool = False) -> Lines:
    return Lines(tuple(range(first, first + count)), keeps_next, may_be_cut)


def numbers(pages: tuple[Page, ...]) -> list[list[int]]:
    return [
        [number for placed in page if isinstance(placed.piece, Lines) for number in placed.piece.numbers]
        for page in pages
    ]


@st.composite
def any_pieces(draw: st.DrawFn) -> list[Lines]:
    pieces: list[Lines] = []
    first = 1
    for _ in range(draw(st.integers(0, 12))):
        count = draw(st.integers(1, 25))
        pieces.append(block(first, count, keeps_next=draw(st.booleans()), may_be_cut=count > 10 or draw(st.booleans())))
        first += count
    return pieces


@given(any_pieces())
def test_every_line_is_placed_once_and_in_order(pieces: list[Lines]) -> None:
    placed = [number for page in numbers(paginated(pieces, HEIGHT)) for number in page]
    assert placed == [number for piece in pieces for number in piece.numbers]


@given(any_pieces())
def test_nothing_stands_below_the_foot_of_a_page(pieces: list[Lines]) -> None:
    for page in paginated(pieces, HEIGHT):
        assert all(placed.offset + placed.piece.height <= HEIGHT for placed in page)


@given(any_pieces())
def test_no_page_is_empty(pieces: list[Lines]) -> None:
    assert all(paginated(pieces, HEIGHT)) or not pieces


def test_what_has_no_room_begins_a_page() -> None:
    assert numbers(paginated([block(1, 7), block(8, 4)], HEIGHT)) == [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11]]


def test_a_title_moves_with_what_it_stands_over() -> None:
    pieces = [block(1, 8), block(9, 1, keeps_next=True), block(10, 1, keeps_next=True), block(11, 1)]
    assert numbers(paginated(pieces, HEIGHT))[1] == [9, 10, 11]


def test_a_title_stays_where_the_head_of_a_long_piece_fits_under_it() -> None:
    pieces = [block(1, 8), block(9, 1, keeps_next=True), block(10, 30, may_be_cut=True)]
    assert numbers(paginated(pieces, HEIGHT))[0][-2:] == [9, 10]


def test_a_tall_piece_leaves_its_last_line_to_what_must_follow() -> None:
    pieces = [block(1, 9, keeps_next=True, may_be_cut=True), block(10, 4)]
    assert numbers(paginated(pieces, HEIGHT)) == [[1, 2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13]]


def test_what_no_page_can_hold_together_is_parted() -> None:
    pieces = [block(1, 8, keeps_next=True), block(9, 8)]
    assert [len(page) for page in numbers(paginated(pieces, HEIGHT))] == [8, 8]


def test_the_head_of_a_table_stands_again_on_the_next_page() -> None:
    head = Lines((0,), keeps_next=True)
    table = [head, *(Lines((number,), repeats=head) for number in range(1, 15))]
    assert numbers(paginated(table, HEIGHT)) == [[0, *range(1, 10)], [0, *range(10, 15)]]


def test_room_above_a_piece_falls_away_at_the_head_of_a_page() -> None:
    pages = paginated([block(1, 9), Lines((10, 11), before=5.0)], HEIGHT)
    assert pages[1][0].offset == 0.0


def test_no_pieces_make_one_page() -> None:
    assert len(paginated([], HEIGHT)) == 1
