"""The package as a file: a ZIP of exactly six stored entries, with one spelling for each content.

``kkts-package/1``, an ASiC-E container (ETSI EN 319 162-1, A.1); ``docs/formats/package.md`` lays down every byte. The
reader takes the six contents out, builds the file anew and asks for the same bytes. So there is nothing to unpack,
no name to trust, no second reading of the same file, and no room for anything that is not in a part. It answers with
parts or with a refusal; no bytes make it raise.
"""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from declare_app.base.errors import AppError
from declare_app.package.stored_zip import (
    CENTRAL_SIGNATURE,
    END_SIGNATURE,
    LOCAL_SIGNATURE,
    LOCAL_SIZE,
    SHARED,
    stored_zip,
)

MIMETYPE: Final = b"application/vnd.etsi.asic-e+zip"
DECLARATION_JSON: Final = "declaration.json"
DECLARATION_PDF: Final = "declaration.pdf"
PACKAGE_JSON: Final = "package.json"
MANIFEST: Final = "META-INF/ASiCManifest001.xml"
SIGNATURE: Final = "META-INF/signature001.p7s"

# The entries in their order, each with the most bytes it may have.
ENTRY_LIMITS: Final[Mapping[str, int]] = {
    "mimetype": len(MIMETYPE),
    DECLARATION_JSON: 8 * 1024 * 1024,
    DECLARATION_PDF: 20 * 1024 * 1024,
    PACKAGE_JSON: 64 * 1024,
    MANIFEST: 16 * 1024,
    SIGNATURE: 64 * 1024,
}
TOTAL_LIMIT: Final = 32 * 1024 * 1024
"""Bytes of a whole package; whoever opens a file reads at most one byte more than this."""

FORMAT_VERSION: Final = 1

_STORED: Final = 0
_ENCRYPTED_FLAG: Final = 1

# package.json is stored as it is in every version, so its first words can be seen from outside.
_FORMAT_MARK: Final = re.compile(rb'"format":"kkts-package/([1-9][0-9]{0,3})"')


@dataclass(frozen=True)
class Parts:
    """The five contents of a package, each as bytes that nobody has looked into yet."""

    declaration_json: bytes = field(repr=False)
    declaration_pdf: bytes = field(repr=False)
    package_json: bytes = field(repr=False)
    manifest: bytes = field(repr=False)
    signature: bytes = field(repr=False)


class Reason(StrEnum):
    """Why a file is no package of this version; the first that applies, in reading order."""

    TOO_LARGE = "too_large"
    NOT_A_PACKAGE = "not_a_package"
    NEWER_FORMAT = "newer_format"
    CUT_SHORT = "cut_short"
    UNKNOWN_ENTRY = "unknown_entry"
    ENTRY_OUT_OF_ORDER = "entry_out_of_order"
    ENTRY_MISSING = "entry_missing"
    ENCRYPTED = "encrypted"
    COMPRESSED = "compressed"
    ENTRY_EMPTY = "entry_empty"
    ENTRY_TOO_LARGE = "entry_too_large"
    ENTRY_DAMAGED = "entry_damaged"
    WRONG_MIMETYPE = "wrong_mimetype"
    NOT_CANONICAL = "not_canonical"


@dataclass(frozen=True)
class Refusal:
    """A file that was not taken: why, and at which of the six entries (never a name from the file)."""

    reason: Reason
    entry: str | None = None


def entries_of(parts: Parts) -> dict[str, bytes]:
    """The six entries by name, in the order of the file."""
    contents = (
        MIMETYPE,
        parts.declaration_json,
        parts.declaration_pdf,
        parts.package_json,
        parts.manifest,
        parts.signature,
    )
    return dict(zip(ENTRY_LIMITS, contents, strict=True))


def write_container(parts: Parts) -> bytes:
    """The package that holds ``parts``: the same bytes for the same parts, for ever.

    Raises AppError ``package.part_too_large``; ValueError for an empty part, which only a mistake of ours can make.
    """
    for name, content in entries_of(parts).items():
        if not content:
            raise ValueError(f"{name} is empty")
        if len(content) > ENTRY_LIMITS[name]:
            raise AppError("package.part_too_large", entry=name, limit_bytes=ENTRY_LIMITS[name])
    return _built(parts)


def read_container(data: bytes) -> Parts | Refusal:
    """The parts of a package, if ``data`` is exactly what ``write_container`` makes of them; else why it is not.

    Takes any bytes and raises nothing. ``NEWER_FORMAT`` is a hint for a sentence, read from an unchecked file.
    """
    if len(data) > TOTAL_LIMIT:
        return Refusal(Reason.TOO_LARGE)
    taken = _taken_apart(data)
    if isinstance(taken, Refusal) and _names_newer_format(data):
        return Refusal(Reason.NEWER_FORMAT)
    return taken


def _built(parts: Parts) -> bytes:
    return stored_zip(entries_of(parts))


def _taken_apart(data: bytes) -> Parts | Refusal:
    contents: list[bytes] = []
    offset = 0
    for name in ENTRY_LIMITS:
        content = _content_at(data, offset, name)
        if isinstance(content, Refusal):
            return content
        contents.append(content)
        offset += LOCAL_SIZE + len(name) + len(content)
    if contents[0] != MIMETYPE:
        return Refusal(Reason.WRONG_MIMETYPE, "mimetype")
    parts = Parts(*contents[1:])
    # This line decides; what stands before it bounds the sizes and finds the words for a refusal.
    return parts if _built(parts) == data else Refusal(Reason.NOT_CANONICAL)


def _content_at(data: bytes, offset: int, name: str) -> bytes | Refusal:
    """The content of the entry ``name``, whose local header should begin at ``offset``."""
    header = data[offset : offset + LOCAL_SIZE]
    if not header.startswith(LOCAL_SIGNATURE):
        return Refusal(_why_no_header(header, offset), name)
    if len(header) < LOCAL_SIZE:
        return Refusal(Reason.CUT_SHORT, name)
    _, flags, method, _, _, crc, _, size, name_length, _ = SHARED.unpack(header[len(LOCAL_SIGNATURE) :])
    start = offset + LOCAL_SIZE + name_length
    written_name = data[offset + LOCAL_SIZE : start]
    if written_name != name.encode("ascii"):
        cut = len(data) < start
        return Refusal(Reason.CUT_SHORT if cut else _why_other_name(written_name, offset), name)
    content = data[start : start + size]
    why = _why_not_stored(flags, method) or _why_other_size(size, len(content), ENTRY_LIMITS[name])
    if why is None and zlib.crc32(content) != crc:
        why = Reason.ENTRY_DAMAGED
    return content if why is None else Refusal(why, name)


def _why_no_header(header: bytes, offset: int) -> Reason:
    if header.startswith((CENTRAL_SIGNATURE, END_SIGNATURE)):
        return Reason.ENTRY_MISSING
    if len(header) < len(LOCAL_SIGNATURE) and LOCAL_SIGNATURE.startswith(header):
        return Reason.CUT_SHORT
    return Reason.NOT_CANONICAL if offset else Reason.NOT_A_PACKAGE


def _why_other_name(written: bytes, offset: int) -> Reason:
    if written.decode("ascii", "replace") in ENTRY_LIMITS:
        return Reason.ENTRY_OUT_OF_ORDER
    return Reason.UNKNOWN_ENTRY if offset else Reason.NOT_A_PACKAGE


def _why_not_stored(flags: int, method: int) -> Reason | None:
    if flags & _ENCRYPTED_FLAG:
        return Reason.ENCRYPTED
    if method != _STORED:
        return Reason.COMPRESSED
    return Reason.NOT_CANONICAL if flags else None


def _why_other_size(declared: int, present: int, limit: int) -> Reason | None:
    if declared == 0:
        return Reason.ENTRY_EMPTY
    if declared > limit:
        return Reason.ENTRY_TOO_LARGE
    return Reason.CUT_SHORT if present < declared else None


def _names_newer_format(data: bytes) -> bool:
    named = _FORMAT_MARK.search(data) if MIMETYPE in data[:128] else None
    return named is not None and int(named[1]) > FORMAT_VERSION
