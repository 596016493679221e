"""Files that look like a good package to one ZIP reader or another, made by hand from a good one; one fault each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from declare_app.package.container import MIMETYPE
from tests.attacks.zip_forge import Ending, Entry, Header, deflated, entries_of, forge

_PDF: Final = 2
_FACTS: Final = 3

_STRANGE_NAMES: Final[Mapping[str, bytes]] = {
    "path that climbs": b"../declaration.pdf",
    "path that climbs inside": b"META-INF/../../evil.pdf",
    "absolute path": b"/declaration.pdf",
    "drive letter": b"C:declaration.pdf",
    "network path": b"\\\\server\\share\\declaration.pdf",
    "backslashes": b"META-INF\\signature001.p7s",
    "alternate data stream": b"declaration.pdf:hidden",
    "device name": b"CON",
    "device name with extension": b"NUL.pdf",
    "trailing dot": b"declaration.pdf.",
    "trailing space": b"declaration.pdf ",
    "other case": b"DECLARATION.PDF",
    "homoglyph": "dеclaration.pdf".encode(),
    "full-width letters": "ｄeclaration.pdf".encode(),
    "NUL in the name": b"declaration.pdf\0.txt",
    "right-to-left override": "declaration\u202efdp.json".encode(),
    "escape sequence": b"\x1b[2Jdeclaration.pdf",
    "name that is not UTF-8": b"\xff\xfe.pdf",
    "empty name": b"",
    "very long name": b"a" * 65_000,
    "directory": b"META-INF/",
    "attachment": b"attachments/001.pdf",
    "padding": b"padding.bin",
    "second signature": b"META-INF/signature002.p7s",
    "second manifest": b"META-INF/ASiCManifest002.xml",
    "open document manifest": b"META-INF/manifest.xml",
}

# What both headers of the PDF, or one of them, say; its true size is not known here.
_STRANGE_HEADERS: Final[Mapping[str, Header]] = {
    "encrypted flag": Header(flags=1),
    "strong encryption flags": Header(flags=0x41),
    "masked headers flag": Header(flags=0x2000),
    "UTF-8 flag": Header(flags=0x800),
    "deflate level flags": Header(flags=6),
    "method that nobody knows": Header(method=99),
    "method deflate, bytes stored": Header(method=8),
    "version 6.3 needed": Header(needed=63),
    "a time of day": Header(time=0x6000),
    "another day": Header(date=0x5B78),
    "wrong checksum": Header(crc=0),
    "largest size": Header(size=0xFFFFFFFF, stored_size=0xFFFFFFFF),
    "largest size, one header field": Header(size=0xFFFFFFFF),
    "two gigabytes": Header(size=0x7FFFFFFF, stored_size=0x7FFFFFFF),
    "no bytes": Header(size=0, stored_size=0, crc=0),
    "extra field": Header(extra=b"\xfe\xca\0\0"),
    "extra field with another name": Header(extra=b"up\x0a\0\x01" + bytes(4) + b"a.pdf"),
}


def hostile_containers(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Some two hundred files, each with the name of its fault. None of them is a package."""
    yield from _broken_files(good)
    yield from _strange_names(good)
    yield from _strange_headers(good)
    yield from _lying_sizes(good)
    yield from _strange_entries(good)
    yield from _moved_entries(good)
    yield from _replaced_entries(good)
    yield from _strange_ends(good)


def _broken_files(good: bytes) -> Iterator[tuple[str, bytes]]:
    yield "empty file", b""
    yield "one byte", b"P"
    yield "end record alone", good[-22:]
    yield "first half", good[: len(good) // 2]
    yield "last byte missing", good[:-1]
    yield "first byte missing", good[1:]
    yield "twice in a row", good + good
    yield "text before", b"#!/bin/sh\n" + good
    yield "line feed after", good + b"\n"
    yield "zeros after", good + bytes(64)
    yield "zeros for the last half", good[: len(good) // 2] + bytes(len(good) - len(good) // 2)
    yield "line ends translated", good.replace(b"\n", b"\r\n")
    yield "over the limit of the file", good + bytes(33 * 1024 * 1024 - len(good))


def _strange_names(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    for name, written in _STRANGE_NAMES.items():
        yield f"one more entry: {name}", forge([*entries, Entry(written, b"x")])
        yield f"the PDF under another name: {name}", _with_pdf(entries, replace(entries[_PDF], name=written))
    yield "one hundred entries", forge([*entries, *(Entry(b"%03d" % n, b"x") for n in range(94))])


def _strange_headers(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    for name, header in _STRANGE_HEADERS.items():
        yield from _with_header(name, entries, header)


def _lying_sizes(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    length = len(entries[_PDF].stored)
    zip64 = b"\1\0\x10\0" + 2 * length.to_bytes(8, "little")
    yield from _with_header("one byte less", entries, Header(size=length - 1, stored_size=length - 1))
    yield from _with_header("one byte more", entries, Header(size=length + 1, stored_size=length + 1))
    yield from _with_header("ZIP64", entries, Header(size=0xFFFFFFFF, stored_size=0xFFFFFFFF, extra=zip64))
    after = b"PK\7\x08" + bytes(4) + 2 * length.to_bytes(4, "little")
    local = Header(flags=8, crc=0, size=0, stored_size=0)
    described = replace(entries[_PDF], local=local, central=Header(flags=8), after=after)
    yield "data descriptor", _with_pdf(entries, described)


def _strange_entries(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    pdf = entries[_PDF]
    forged: dict[str, Entry] = {
        "symbolic link": replace(pdf, made_by=0x0314, attributes=0o120777 << 16),
        "directory attribute": replace(pdf, attributes=0x10),
        "set-user-id program": replace(pdf, made_by=0x0314, attributes=0o104755 << 16),
        "text attribute": replace(pdf, internal=1),
        "comment of an entry": replace(pdf, comment=b"hello"),
        "entry on another disk": replace(pdf, disk=1),
        "central name of another entry": replace(pdf, central=Header(name=b"package.json")),
        "compressed entry": deflated(pdf.name, pdf.stored),
        "bomb: 64 MiB in 64 KiB": deflated(pdf.name, bytes(64 * 1024 * 1024)),
        "empty PDF": replace(pdf, stored=b""),
        "bytes between two entries": replace(pdf, after=b"gap"),
        "two entries in one place": replace(pdf, offset=0),
    }
    for name, entry in forged.items():
        yield name, _with_pdf(entries, entry)
    yield "all entries compressed", forge([deflated(entry.name, entry.stored) for entry in entries])


def _moved_entries(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    for index, entry in enumerate(entries):
        yield f"no {entry.name.decode()}", forge(entries[:index] + entries[index + 1 :])
        yield f"{entry.name.decode()} twice", forge([*entries[: index + 1], *entries[index:]])
        yield f"{entry.name.decode()} once more at the end", forge([*entries, replace(entry, stored=b"other")])
        hidden = replace(entry, hidden=True)
        yield f"{entry.name.decode()} not in the directory", forge([*entries[:index], hidden, *entries[index + 1 :]])


def _replaced_entries(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    yield "no entries at all", forge([])
    yield "mimetype at the end", forge([*entries[1:], entries[0]])
    yield "JSON and PDF in the other order", forge([entries[0], entries[2], entries[1], *entries[3:]])
    yield "directory in another order", forge(entries, Ending(central_order=[0, 2, 1, 3, 4, 5]))
    yield "one more entry, hidden", forge([*entries, Entry(b"hidden.bin", b"x", hidden=True)])
    hidden = Entry(b"declaration.pdf", b"x", hidden=True)
    yield "another PDF before, hidden", forge([*entries[:_PDF], hidden, *entries[_PDF:]])
    large = replace(entries[_FACTS], stored=b" " * (64 * 1024 + 1))
    yield "package.json over its limit", forge([*entries[:_FACTS], large, *entries[_FACTS + 1 :]])
    yield "wrong mimetype", forge([replace(entries[0], stored=MIMETYPE.replace(b"-e", b"-s")), *entries[1:]])
    yield "mimetype with line feed", forge([replace(entries[0], stored=MIMETYPE + b"\n"), *entries[1:]])
    yield "mimetype of an open document", forge([replace(entries[0], stored=b"application/epub+zip"), *entries[1:]])


def _strange_ends(good: bytes) -> Iterator[tuple[str, bytes]]:
    entries = entries_of(good)
    zip64 = b"PK\6\6" + bytes(52) + b"PK\6\7" + bytes(16)
    endings: dict[str, Ending] = {
        "comment": Ending(comment=b"hello"),
        "comment that is an end record": Ending(comment=good[-22:]),
        "program before": Ending(prefix=b"MZ" + bytes(100)),
        "program before, offsets from its end": Ending(prefix=b"MZ" + bytes(100), offsets_count_prefix=False),
        "second end record": Ending(before_end=good[-22:]),
        "ZIP64 end records": Ending(before_end=zip64),
        "digital signature of the directory": Ending(before_end=b"PK\5\5\0\0"),
        "last disk of many": Ending(disk=3),
        "one entry fewer counted": Ending(count=5),
        "65,535 entries counted": Ending(count=0xFFFF),
        "directory size wrong": Ending(directory_size=0),
        "directory offset wrong": Ending(directory_offset=0),
        "directory offset beyond the file": Ending(directory_offset=0xFFFFFFFF),
    }
    for name, ending in endings.items():
        yield name, forge(entries, ending)


def _with_pdf(entries: list[Entry], pdf: Entry) -> bytes:
    return forge([*entries[:_PDF], pdf, *entries[_PDF + 1 :]])


def _with_header(name: str, entries: list[Entry], header: Header) -> Iterator[tuple[str, bytes]]:
    pdf = entries[_PDF]
    yield f"{name}, both headers", _with_pdf(entries, replace(pdf, local=header, central=header))
    yield f"{name}, local header", _with_pdf(entries, replace(pdf, local=header))
    yield f"{name}, central header", _with_pdf(entries, replace(pdf, central=header))
