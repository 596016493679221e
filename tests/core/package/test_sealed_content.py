"""What is sealed: a package and zeros, readable by any unzip, with one spelling for each package."""

import io
import zipfile

import pytest

from declare_app.package.container import TOTAL_LIMIT
from declare_app.package.sealed_content import bucket, package_in, padded
from declare_app.package.stored_zip import stored_entries, stored_zip

KIB = 1024
MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (1, 64 * KIB),
        (64 * KIB, 64 * KIB),
        (64 * KIB + 1, 128 * KIB),
        (MIB, MIB),
        (MIB + 1, MIB + 32 * KIB),  # 2^20: exponent 20, five bits of it kept, so steps of 2^15
        (2 * MIB - 1, 2 * MIB),
        (32 * MIB + 300, 33 * MIB),  # exponent 25: steps of 2^20
    ],
)
def test_sizes_go_up_in_steps(size: int, wanted: int) -> None:
    assert bucket(size) == wanted


@pytest.mark.parametrize("size", [0, 1, 65_000, 65_536, 200_000, 3 * MIB])
def test_a_package_comes_out_as_it_went_in_and_only_its_bucket_shows(size: int) -> None:
    package = b"\x01" * size
    content = padded(package)
    assert package_in(content) == package
    assert len(content) == bucket(len(content))
    assert len(content) - size < max(64 * KIB, size // 20) + 300


def test_the_largest_package_fits() -> None:
    assert package_in(padded(b"\x01" * TOTAL_LIMIT)) is not None
    assert package_in(padded(b"\x01" * (TOTAL_LIMIT + 1))) is None


def test_a_stock_unzip_takes_the_package_out() -> None:
    with zipfile.ZipFile(io.BytesIO(padded(b"the package"))) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["package.asice", "padding.bin"]
        assert opened.read("package.asice") == b"the package"


def entries(package: bytes, padding: bytes, *more: bytes) -> bytes:
    extra = {f"more{number}": one for number, one in enumerate(more)}
    return stored_zip({"package.asice": package, "padding.bin": padding, **extra})


def test_other_padding_is_no_content_of_ours() -> None:
    right = len(padded(b"p")) - len(entries(b"p", b""))
    assert package_in(entries(b"p", bytes(right))) == b"p"
    for padding in (b"", bytes(right - 1), bytes(right + 64 * KIB), bytes(right - 1) + b"\x01"):
        assert package_in(entries(b"p", padding)) is None


def test_anything_beside_them_is_no_content_of_ours() -> None:
    content = padded(b"p")
    spoilt = [b"", b"PK", content[:-1], content + b"\0", entries(b"p", b"", b""), b"\0" + content]
    assert [package_in(one) for one in spoilt] == [None] * len(spoilt)


def test_no_byte_of_the_headers_can_be_another() -> None:
    content = padded(b"p")
    package_at = content.index(b"package.asice") + 13
    padding_at = content.index(b"padding.bin") + 11
    central_at = content.index(b"PK\x01\x02")
    places = [*range(package_at), *range(package_at + 1, padding_at), *range(central_at, len(content))]
    for at in places:
        changed = content[:at] + bytes((content[at] ^ 1,)) + content[at + 1 :]
        assert package_in(changed) is None


def test_entries_are_read_up_to_their_limits() -> None:
    data = stored_zip({"a": b"123", "b": b""})
    assert stored_entries(data, {"a": 3, "b": 0}) == {"a": b"123", "b": b""}
    assert stored_entries(data, {"a": 2, "b": 0}) is None
    assert stored_entries(data, {"b": 3, "a": 3}) is None
