"""The package as a file: its exact bytes, what stock programs make of it, and what the reader refuses."""

import hashlib
import io
import struct
import tomllib
import zipfile
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declare_app.base.errors import AppError
from declare_app.base.locations import resource
from declare_app.package.container import (
    ENTRY_LIMITS,
    TOTAL_LIMIT,
    Parts,
    Reason,
    Refusal,
    read_container,
    write_container,
)
from tests.core.package.builders import package, parts

NAMES = [
    "mimetype",
    "declaration.json",
    "declaration.pdf",
    "package.json",
    "META-INF/ASiCManifest001.xml",
    "META-INF/signature001.p7s",
]
PLAIN = Parts(b"{}", b"%PDF", b"[]", b"<a/>", b"0\x00")
PIECE = st.binary(min_size=1, max_size=40)


def test_the_bytes_of_a_package_are_the_same_for_ever() -> None:
    assert hashlib.sha256(write_container(PLAIN)).hexdigest() == (
        "8ebc352a027fc14c5f656626ffb003648c2d2baa78e84702924e1c689c0cae9b"
    )


def test_the_first_entry_is_the_mimetype_where_asic_wants_it() -> None:
    # EN 319 162-1, A.1: the media type can be read at byte 38 of the file.
    data = write_container(PLAIN)
    content = b"application/vnd.etsi.asic-e+zip"
    header = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0x21, zlib.crc32(content), 31, 31, 8, 0)
    assert data.startswith(header + b"mimetype" + content)
    assert data[30:69] == b"mimetypeapplication/vnd.etsi.asic-e+zip"


def test_the_last_bytes_are_an_end_record_without_comment() -> None:
    data = write_container(PLAIN)
    begin = data.index(b"PK\1\2")
    size = len(data) - 22 - begin
    assert data[-22:] == struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 6, 6, size, begin, 0)


def test_a_stock_zip_reader_opens_it() -> None:
    with zipfile.ZipFile(io.BytesIO(package())) as opened:
        entries = opened.infolist()
        assert opened.testzip() is None
        assert [entry.filename for entry in entries] == NAMES
        assert {
            (entry.compress_type, entry.flag_bits, entry.external_attr, entry.extra, entry.comment) for entry in entries
        } == {(zipfile.ZIP_STORED, 0, 0, b"", b"")}
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert opened.read("package.json") == parts().package_json
        assert opened.comment == b""


def test_a_package_reads_back_as_its_parts() -> None:
    assert read_container(package()) == parts()


@given(st.builds(Parts, PIECE, PIECE, PIECE, PIECE, PIECE))
def test_any_parts_read_back(some: Parts) -> None:
    assert read_container(write_container(some)) == some


def test_contents_that_look_like_a_zip_do_not_confuse_the_reader() -> None:
    nested = replace(PLAIN, declaration_pdf=package(), signature=package()[-22:])
    assert read_container(write_container(nested)) == nested


def test_every_changed_bit_is_refused() -> None:
    good = package()
    for index in range(len(good)):
        for bit in range(8):
            changed = bytearray(good)
            changed[index] ^= 1 << bit
            assert isinstance(read_container(bytes(changed)), Refusal)


def test_every_shorter_file_is_refused() -> None:
    good = package()
    assert all(isinstance(read_container(good[:length]), Refusal) for length in range(len(good)))


def test_a_cut_inside_an_entry_is_said_to_be_a_cut() -> None:
    good = package()
    assert read_container(good[: good.index(b"%%EOF")]) == Refusal(Reason.CUT_SHORT, "declaration.pdf")
    assert read_container(good[: good.index(b".pdf")]) == Refusal(Reason.CUT_SHORT, "declaration.pdf")


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_any_bytes_are_refused_without_an_exception(noise: bytes, at: int) -> None:
    good = package()
    assert isinstance(read_container(noise), Refusal)
    assert isinstance(read_container(good[: at % len(good)] + noise), Refusal)


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_part_of_exactly_its_limit_goes_both_ways_and_one_byte_more_is_not_written(name: str) -> None:
    field = dict(zip(NAMES[1:], Parts.__dataclass_fields__, strict=True))[name]
    largest = replace(PLAIN, **{field: bytes(ENTRY_LIMITS[name])})
    assert read_container(write_container(largest)) == largest
    with pytest.raises(AppError) as caught:
        write_container(replace(PLAIN, **{field: bytes(ENTRY_LIMITS[name] + 1)}))
    assert caught.value.code == "package.part_too_large"
    assert dict(caught.value.facts) == {"entry": name, "limit_bytes": ENTRY_LIMITS[name]}


def test_the_largest_parts_together_stay_under_the_limit_of_the_file() -> None:
    assert sum(ENTRY_LIMITS.values()) + 1024 < TOTAL_LIMIT


def test_an_empty_part_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="signature001"):
        write_container(replace(PLAIN, signature=b""))


def test_a_file_over_the_limit_is_refused_unread() -> None:
    assert read_container(bytes(TOTAL_LIMIT + 1)) == Refusal(Reason.TOO_LARGE)


def test_a_package_of_a_later_version_is_named_so_whatever_its_layout() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as later:
        later.writestr("mimetype", "application/vnd.etsi.asic-e+zip")
        later.writestr("package.json", '{"declaration_id":"x","format":"kkts-package/2"}')
    assert read_container(buffer.getvalue()) == Refusal(Reason.NEWER_FORMAT)


def test_another_zip_is_not_taken_for_a_later_version_by_a_word_inside() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as other:
        other.writestr("note.txt", "x" * 200 + '"format":"kkts-package/2"')
    assert read_container(buffer.getvalue()) == Refusal(Reason.NOT_A_PACKAGE, "mimetype")


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7\n", b"\x00" * 100, b"{}"])
def test_another_kind_of_file_is_no_package(data: bytes) -> None:
    assert read_container(data) == Refusal(Reason.NOT_A_PACKAGE, "mimetype")


def test_no_content_shows_where_parts_are_printed() -> None:
    assert repr(PLAIN) == "Parts()"


def test_every_reason_has_a_sentence_that_needs_no_more_than_the_entry() -> None:
    sentences = tomllib.loads(resource("wording", "vi.toml").read_text("utf-8"))["evidence"]
    for reason in Reason:
        assert sentences[f"container.{reason}"].format(entry="declaration.pdf").endswith(".")
