"""The declaration on paper: a draft print to read, and the final copy, to the letter of the form, to sign."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from declare_app.base.errors import AppError
from declare_app.documents.archive import SignatureField, archived
from declare_app.documents.blocks import Block, ChangeTable, ItemTitle, Line, Sheet, Title
from declare_app.documents.change_table import RowPiece, table_pieces
from declare_app.documents.flow import Page, Piece
from declare_app.documents.fonts import missing_letters
from declare_app.documents.foot import BareFoot, CodeFoot, DraftFoot, Foot
from declare_app.documents.heading import heading_pieces
from declare_app.documents.page import BODY_TOP, LEFT
from declare_app.documents.paragraphs import Paragraph, item_title_piece, line_piece, title_pieces
from declare_app.documents.press import ONE_AT_A_TIME, drawn, on_pages
from declare_app.documents.sheet import sheet
from declare_app.documents.signatures import SignatureBlock, signature_pieces
from declare_app.drafting.draft import Draft
from declare_app.forms.regimes import Regime
from declare_app.model.short_code import content_digest, qr_text, short_code

TEMPLATE: Final = "a4-1"
"""Names how this version draws; it stands in ``package.json``, so that a reprint years later is exact."""

RECEIVER_FIELD: Final = "NguoiNhan"
DECLARANT_FIELD: Final = "NguoiKeKhai"


def print_draft(draft: Draft, regime: Regime) -> bytes:
    """A PDF to read: watermark, the honest line, dots for what is missing; nothing to sign and nothing attached."""
    said = sheet(draft, regime)
    with ONE_AT_A_TIME:
        return archived(drawn(on_pages(_pieces(said)), DraftFoot(regime.row.statement)))


def print_final(draft: Draft, regime: Regime, declaration_json: bytes, *, code_line: bool = True) -> bytes:
    """The PDF/A-3b to sign, with ``declaration_json`` attached and both signature fields empty.

    The same arguments always give the same bytes. ``code_line`` False leaves the foot empty.
    Raises AppError ``paper.letter`` where something typed holds a letter that cannot be printed.
    """
    said = sheet(draft, regime)
    with ONE_AT_A_TIME:
        _refuse_missing_letters(said)
        pages = on_pages(_pieces(said))
        foot = _final_foot(declaration_json, code_line=code_line)
        return archived(drawn(pages, foot), declaration_json, _fields(pages))


def _final_foot(declaration_json: bytes, *, code_line: bool) -> Foot:
    if not code_line:
        return BareFoot()
    digest = content_digest(declaration_json)
    return CodeFoot(short_code(digest), qr_text(digest))


def _refuse_missing_letters(said: Sheet) -> None:
    """Nothing that was declared may fall away on paper."""
    for place, text in said.typed():
        missing = missing_letters(text)
        if missing:
            raise AppError("paper.letter", code_point=f"U+{ord(min(missing)):04X}", place=place)


def _pieces(said: Sheet) -> Iterator[Piece]:
    """The whole declaration, the last piece before the signatures held to them."""
    body = [piece for block in said.blocks for piece in _block_pieces(block)]
    yield from heading_pieces(said)
    for number, piece in enumerate(body, start=1):
        is_last = number == len(body)
        yield replace(piece, keeps_next=True) if is_last and isinstance(piece, Paragraph | RowPiece) else piece
    yield from signature_pieces(said)


def _block_pieces(block: Block) -> list[Piece]:
    match block:
        case Title():
            return title_pieces(block)
        case ItemTitle():
            return [item_title_piece(block)]
        case Line():
            return [line_piece(block)]
        case ChangeTable():
            return table_pieces(block)


def _fields(pages: tuple[Page, ...]) -> tuple[SignatureField, SignatureField]:
    """The fields under the room for the hand's signatures; the receiver's signature closes the document."""
    last = pages[-1][-1]
    if not isinstance(last.piece, SignatureBlock):
        raise TypeError("a declaration ends with the places to sign")
    receiver, declarant = last.piece.panels(LEFT, BODY_TOP - last.offset)
    return (
        SignatureField(RECEIVER_FIELD, receiver, closes=True),
        SignatureField(DECLARANT_FIELD, declarant, closes=False),
    )
