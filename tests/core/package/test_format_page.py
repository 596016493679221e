"""The published page of the format says what the program does."""

import re
from pathlib import Path
from typing import Final

import pytest

from declare_app.base.strict_json import DEPTH_LIMIT, VALUE_LIMIT
from declare_app.package.container import ENTRY_LIMITS, MIMETYPE, TOTAL_LIMIT, Parts, Reason, write_container
from declare_app.package.manifest import manifest_of
from declare_app.package.package_facts import PackageFacts, RendererFacts

PAGE: Final = (Path(__file__).parents[3] / "docs" / "formats" / "package.md").read_text("utf-8")


def chapter(number: int) -> str:
    return PAGE.split(f"\n## {number}. ")[1].split("\n## ")[0]


def test_the_entries_stand_there_in_order_with_their_limits() -> None:
    rows = re.findall(r"^\| \d \| `(.+?)` \| .+ \| ([0-9,]+) \|$", chapter(4), re.MULTILINE)
    assert [(name, int(limit.replace(",", ""))) for name, limit in rows] == list(ENTRY_LIMITS.items())
    assert f"{TOTAL_LIMIT:,} bytes" in chapter(3)
    assert MIMETYPE.decode() in chapter(4)


def test_the_bounds_of_the_json_stand_there() -> None:
    assert f"more than {DEPTH_LIMIT} levels" in chapter(5)
    assert f"more than {VALUE_LIMIT:,} values" in chapter(5)


def test_the_first_bytes_stand_there() -> None:
    header = re.search(r"begins with `([0-9A-F\s]+)`", chapter(3))
    assert header is not None
    package = write_container(Parts(b"{}", b"%PDF", b"[]", b"<a/>", b"0\x00"))
    assert package.startswith(bytes.fromhex(header[1]) + b"mimetype")
    assert len(package) == 731


def test_every_reason_for_a_refusal_stands_there() -> None:
    assert [reason for reason in Reason if f"`{reason}`" not in chapter(3)] == []


def test_the_template_of_the_manifest_stands_there_line_by_line() -> None:
    block = re.search(r"\n\n((?:    .*\n)+)", chapter(8))
    assert block is not None
    template = re.sub(r"^    ", "", block[1], flags=re.MULTILINE)
    digests = re.findall(r"`([A-Za-z0-9+/]{43}=)`", chapter(8))
    for number, digest in enumerate(digests, start=1):
        template = template.replace(f"<DIGEST {number}>", digest)
    made = manifest_of(declaration_json=b"{}", declaration_pdf=b"%PDF", package_json=b"[]")
    assert template.encode("ascii") == made


@pytest.mark.parametrize("name", RendererFacts.model_fields)
def test_every_field_of_the_renderer_stands_there(name: str) -> None:
    assert f"`{name}`: " in chapter(7)


def test_every_field_of_package_json_stands_there_and_no_other() -> None:
    assert re.findall(r"^\| `([a-z0-9_]+)` \|", chapter(7), re.MULTILINE) == list(PackageFacts.model_fields)
