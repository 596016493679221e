"""What a printed declaration is made of, before how: titles, lines, the change table, places to sign."""

from collections.abc import Iterator
from dataclasses import dataclass

from declare_app.documents.words import Words, plain


@dataclass(frozen=True)
class Title:
    """The title of a part (level 1), an item (2) or a sub-item (3)."""

    level: int
    words: Words
    answer: str = ""
    """What stands right after the title: "Không", "Không có biến động"."""
    note: Words = ()
    """A line in brackets under the title."""


@dataclass(frozen=True)
class ItemTitle:
    """The title of one thing among several: "1.1.1. Thửa thứ nhất:"."""

    words: Words


@dataclass(frozen=True)
class Part:
    """A label and what stands after it."""

    label: Words
    text: str


@dataclass(frozen=True)
class Line:
    """One or more labels that share a line of the form."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Entry:
    """One change beside a row's label; an untouched cell is empty."""

    quantity: str
    value: str
    explanation: str

    @property
    def cells(self) -> tuple[str, str, str]:
        return (self.quantity, self.value, self.explanation)


@dataclass(frozen=True)
class TableRow:
    """One row of the change table with its entries, one under another."""

    label: Words
    entries: tuple[Entry, ...]

    def texts(self) -> Iterator[str]:
        """Label and filled cells in reading order."""
        yield plain(self.label)
        for entry in self.entries:
            yield from filter(None, entry.cells)


@dataclass(frozen=True)
class ChangeTable:
    """The table of what rose or fell (bảng biến động); the head stands over two lines."""

    kind: Words
    change: Words
    """Stands over ``quantity`` and ``value``."""
    quantity: Words
    value: Words
    explanation: Words
    rows: tuple[TableRow, ...]


Block = Title | ItemTitle | Line | ChangeTable


@dataclass(frozen=True)
class SignaturePlace:
    """Where one person signs: place and date, in which capacity, and how."""

    place_line: Words
    title: Words
    note: Words

    @property
    def typed(self) -> str:
        """The line that holds the place someone typed."""
        return plain(self.place_line)


@dataclass(frozen=True)
class Sheet:
    """A whole declaration as it reads on paper (nội dung bản in)."""

    agency: str
    """The governing agency in capitals; "" where none is named."""
    unit: str
    country: str
    motto: str
    title: Words
    date_line: Words
    blocks: tuple[Block, ...]
    receiver: SignaturePlace
    declarant: SignaturePlace

    def typed(self) -> Iterator[tuple[str, str]]:
        """(place, text) of all that may have been typed; the place is named in the words of the form alone."""
        place = plain(self.title)
        yield from ((place, self.agency), (place, self.unit), (plain(self.declarant.title), self.declarant.typed))
        for block in self.blocks:
            if isinstance(block, Title):
                place = plain(block.words)
            elif isinstance(block, Line):
                yield from ((plain(part.label) or place, part.text) for part in block.parts)
            elif isinstance(block, ChangeTable):
                yield from ((place, text) for row in block.rows for text in row.texts())

    def texts(self) -> Iterator[str]:
        """Every piece of text, in print order; a mark reads "(8)"."""
        yield from filter(None, (self.agency, self.unit, self.country, self.motto))
        yield plain(self.title)
        yield plain(self.date_line)
        for block in self.blocks:
            yield from _block_texts(block)
        yield from (plain(self.receiver.place_line), plain(self.declarant.place_line))
        for place in (self.receiver, self.declarant):
            yield from (plain(place.title), plain(place.note))


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield from filter(None, (plain(block.words), block.answer, plain(block.note)))
        case ItemTitle():
            yield plain(block.words)
        case Line():
            for part in block.parts:
                yield from filter(None, (plain(part.label), part.text))
        case ChangeTable():
            head = (block.kind, block.change, block.explanation, block.quantity, block.value)
            yield from map(plain, head)
            for row in block.rows:
                yield from row.texts()
