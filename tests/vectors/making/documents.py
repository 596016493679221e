"""PDFs changed after they were signed, in a package that is truly signed anew (security 2.3, T10)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any, Final

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, SigFieldSpec, append_signature_field

from declare_app.package.reprint import final_print
from declare_app.signing import der
from declare_app.signing.pades import CONTENTS_DIGITS, _StillWriter
from tests import pki
from tests.core.signing import forged
from tests.core.signing.forged_receipts import Manner, forged_receipt
from tests.packages import Recipe
from tests.vectors.making.steps import parts, received_parts, signed
from tests.vectors.making.vector import Vector

_SOURCE: Final = "security 2.3, T10"
_BOTH: Final = ("pdf_signature", "pdf_is_print")
_ALONE: Final = ("pdf_signature",)
Change = Callable[[_StillWriter], None]


def documents() -> Iterator[Vector]:
    """All of them, each refused at the signature of the PDF."""
    for name, change in _APPENDED.items():
        yield _vector(f"{name}, after signing", partial(_appended, change), _BOTH)
    for name, (edit, refused) in _EDITED.items():
        yield _vector(name, partial(_edited, edit), refused)
    yield _vector("print without a signature", _printed, _BOTH)
    yield _vector("third signature in a new field", _third, _BOTH)


def _vector(name: str, document: Callable[[], bytes], refused: tuple[str, ...]) -> Vector:
    def make() -> bytes:
        return signed(replace(parts(), declaration_pdf=document()))

    return Vector(f"pdf/{name}", f"{name[0].upper()}{name[1:]}.", _SOURCE, refused, make, "package signed again")


def _appended(change: Change) -> bytes:
    writer = _StillWriter(BytesIO(parts().declaration_pdf))
    change(writer)
    target = BytesIO()
    writer.write(target)  # type: ignore[no-untyped-call]
    return target.getvalue()


def _edited(edit: Callable[[bytes], bytes]) -> bytes:
    return edit(parts().declaration_pdf)


def dictionary(entries: Mapping[NameObject, Any]) -> DictionaryObject:
    """As pyHanko has it."""
    return DictionaryObject(dict(entries))  # type: ignore[no-untyped-call]


def _page(writer: _StillWriter, number: int = 0) -> DictionaryObject:
    page: DictionaryObject = writer.root["/Pages"]["/Kids"][number].get_object()
    return page


def _more_content(writer: _StillWriter) -> None:
    page = _page(writer)
    old = page.raw_get("/Contents")
    more = writer.add_object(StreamObject(stream_data=b"BT ET"))
    page["/Contents"] = ArrayObject([old, more])
    writer.update_container(page)


def _replaced(writer: _StillWriter) -> None:
    page = _page(writer)
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def _annotation(writer: _StillWriter) -> None:
    page = _page(writer)
    note = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/FreeText"), "/Rect": forged.numbers(9, 9, 99, 99)}
    note["/Contents"] = TextStringObject("0")
    entries = {NameObject(name): value for name, value in note.items()}
    page["/Annots"] = ArrayObject([writer.add_object(dictionary(entries))])
    writer.update_container(page)


def _page_dropped(writer: _StillWriter) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"] = ArrayObject(list(pages["/Kids"])[1:])
    writer.update_container(pages)


def _other_attachment(writer: _StillWriter) -> None:
    [file] = (one.get_object() for one in writer.root["/AF"])
    file["/EF"] = dictionary({NameObject("/F"): writer.add_object(StreamObject(stream_data=b"{}"))})
    writer.update_container(file)


def _script(writer: _StillWriter) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    _to_the_root(writer, "/OpenAction", dictionary(action))


def _layers(writer: _StillWriter) -> None:
    layers = dictionary({NameObject("/OCGs"): ArrayObject([]), NameObject("/D"): dictionary({})})
    _to_the_root(writer, "/OCProperties", layers)


def _to_the_root(writer: _StillWriter, name: str, value: PdfObject) -> None:
    writer.root[name] = value
    writer.update_root()  # type: ignore[no-untyped-call]


def _receivers_field_moved(writer: _StillWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][1]
    field["/Rect"] = forged.numbers(0, 0, 595, 842)
    writer.update_container(field)


def _other_font_map(writer: _StillWriter) -> None:
    font = next(iter(_page(writer)["/Resources"]["/Font"].values())).get_object()
    font["/ToUnicode"] = writer.add_object(StreamObject(stream_data=b"begincmap endcmap"))
    writer.update_container(font)


def _other_metadata(writer: _StillWriter) -> None:
    _to_the_root(writer, "/Metadata", writer.add_object(StreamObject(stream_data=b"<x/>")))


def _another_field(writer: _StillWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Khac", on_page=0, box=(0, 0, 595, 842)))


_APPENDED: Final[Mapping[str, Change]] = {
    "content added to a page": _more_content,
    "annotation over a page": _annotation,
    "page dropped": _page_dropped,
    "attachment replaced": _other_attachment,
    "script on opening": _script,
    "layers": _layers,
    "receiver's field over the page": _receivers_field_moved,
    "font read otherwise": _other_font_map,
    "metadata replaced": _other_metadata,
    "object that nothing points to": forged.hidden_object,
    "empty signature field over a page": _another_field,
    "content replaced": _replaced,
}


def _contents(pdf: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """With the hex digits of the signature changed."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    return pdf[:start] + change(pdf[start : start + CONTENTS_DIGITS]) + pdf[start + CONTENTS_DIGITS :]


def _range(pdf: bytes, numbers: bytes) -> bytes:
    """With another byte range, as long as the one that was there."""
    [found] = re.finditer(rb"/ByteRange \[([^\]]*)\]", pdf)
    return pdf[: found.start(1)] + numbers.ljust(len(found[1])) + pdf[found.end(1) :]


def _large(pdf: bytes) -> bytes:
    """With a gap as large as the signature in it, and a byte range that says so."""
    digits = der.sequence(bytes(66_000)).hex().upper().encode()
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    rest = pdf[start + CONTENTS_DIGITS :]
    numbers = b"0 %d %d %d" % (start - 1, start + len(digits) + 1, len(rest) - 1)
    return _range(pdf[:start] + digits + rest, numbers)


def _turned(digits: bytes) -> bytes:
    found = bytearray(digits)
    place = len(digits.rstrip(b"0")) - 3
    found[place] = ord("1") if found[place] != ord("1") else ord("2")
    return bytes(found)


_EDITED: Final[Mapping[str, tuple[Callable[[bytes], bytes], tuple[str, ...]]]] = {
    "line feed after the end": (lambda pdf: pdf + b"\n", _BOTH),
    "bytes after the end": (lambda pdf: pdf + b"garbage", _BOTH),
    "byte before the beginning": (lambda pdf: b" " + pdf, _BOTH),
    "cut by a byte": (lambda pdf: pdf[:-1], _BOTH),
    "cut in the middle": (lambda pdf: pdf[: len(pdf) // 2], _BOTH),
    "padding of the signature changed": (lambda pdf: _contents(pdf, lambda digits: digits[:-1] + b"1"), _ALONE),
    "signature of zeros": (lambda pdf: _contents(pdf, lambda digits: b"0" * len(digits)), _ALONE),
    "digits of the signature in small letters": (lambda pdf: _contents(pdf, bytes.lower), _BOTH),
    "bit of the signature turned": (lambda pdf: _contents(pdf, _turned), _ALONE),
    "byte range of nothing": (lambda pdf: _range(pdf, b"0 0 0 0"), _BOTH),
    "byte range not to the end": (lambda pdf: _range(pdf, b"0 9 99 999"), _BOTH),
    "second byte range after the end": (lambda pdf: pdf + b"/ByteRange [0 1 2 3]", _BOTH),
    "letter of a page changed": (lambda pdf: pdf.replace(b"(", b")", 1), _BOTH),
    "signature of 66,000 bytes": (_large, _BOTH),
    "increment twice": (lambda pdf: pdf + pdf[len(_printed()) :], _BOTH),
}


def _printed() -> bytes:
    declaration, regime, content = Recipe().declaration()
    return final_print(declaration, regime, content, code_line=True)


def _third() -> bytes:
    manner = Manner(field="Khac", new_field=True, lock=FieldMDPSpec(FieldMDPAction.ALL), holder=pki.rsa_declarant)
    return forged_receipt(forged.nothing, manner, received_parts().declaration_pdf)
