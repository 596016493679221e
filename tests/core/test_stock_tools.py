"""Six programs of others agree with every kind of package we make, and each sees what it is there to see.

openssl, certtool (GnuTLS) and cmsutil (NSS) judge the signature over the manifest, pdfsig (poppler) those in the PDF,
qpdf its build, jsonschema the declaration. Where they differ, and why: ``stock/test_disagreements.py``.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import pki
from tests.core.stock import tools
from tests.core.stock.samples import DRAFTS, SAMPLES, sample
from tests.core.stock.tools import MANIFEST, PDF, Ask, tool


@pytest.fixture
def folder(name: str, tmp_path: Path) -> Path:
    return sample(name).unpack(tmp_path)


def other_manifest(folder: Path) -> None:
    """One bit of one digest is another."""
    _flip(folder / MANIFEST, b"<ds:DigestValue>")


def other_root(folder: Path) -> None:
    """Another authority of the same name is the one that is trusted."""
    (folder / "root.pem").write_bytes(pki.rogue_root().pem)


def other_print(folder: Path) -> None:
    """One bit of the first page is another."""
    _flip(folder / PDF, b"stream\n")


def cut_pdf(folder: Path) -> None:
    """The PDF lost its end."""
    (folder / PDF).write_bytes((folder / PDF).read_bytes()[:-300])


def other_type(folder: Path) -> None:
    """A declaration of a format that nobody published."""
    path = folder / "declaration.json"
    path.write_bytes(path.read_bytes().replace(b'"kkts-declaration/1.0"', b'"kkts-declaration/1.5"'))


def _flip(path: Path, before: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(before) + len(before)] ^= 1
    path.write_bytes(data)


SIX: dict[str, Ask] = {
    "openssl": tools.openssl,
    "certtool": tools.certtool,
    "cmsutil": tools.cmsutil,
    "pdfsig": tools.pdfsig,
    "qpdf": tools.qpdf,
    "jsonschema": tools.jsonschema,
}
CONTROLS: list[tuple[str, Callable[[Path], None]]] = [
    *((name, change) for name in ("openssl", "certtool", "cmsutil") for change in (other_manifest, other_root)),
    ("pdfsig", other_print),
    ("pdfsig", cut_pdf),
    ("qpdf", cut_pdf),
    ("jsonschema", other_type),
]


def asked(name: str, which: str) -> Ask:
    """What to ask about a sample. NSS takes a self-signed certificate for a person's and not for an authority's."""
    by_peer = which == "cmsutil" and not sample(name).by_authority
    return tools.cmsutil_by_peer if by_peer else SIX[which]


@pytest.mark.parametrize("which", SIX)
@pytest.mark.parametrize("name", SAMPLES)
def test_each_of_six_tools_takes_the_sample(folder: Path, name: str, which: str) -> None:
    assert asked(name, which)(folder)


@pytest.mark.parametrize(("which", "change"), CONTROLS)
@pytest.mark.parametrize("name", SAMPLES)
def test_each_of_six_tools_refuses_a_change(
    folder: Path, name: str, which: str, change: Callable[[Path], None]
) -> None:
    change(folder)
    assert not asked(name, which)(folder)


def test_every_tool_has_a_control() -> None:
    assert {which for which, _ in CONTROLS} == SIX.keys()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_digests_of_the_manifest_are_those_of_the_files(folder: Path) -> None:
    manifest = (folder / MANIFEST).read_text()
    listed = dict(re.findall(r'DataObjectReference URI="([^"]+)".*?<ds:DigestValue>([^<]+)<', manifest, re.DOTALL))
    assert listed == {
        name: base64.b64encode(hashlib.sha256((folder / name).read_bytes()).digest()).decode()
        for name in ("declaration.json", PDF, "package.json")
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_the_attached_json_is_that_of_the_package(folder: Path) -> None:
    done = tool(folder, "qpdf", "--show-attachment=declaration.json", PDF)
    assert done.stdout == (folder / "declaration.json").read_bytes()


@pytest.mark.parametrize(("name", "signed"), [("annual-2026 ec file", 1), ("countersigned file", 2)])
def test_pdfsig_counts_as_many_signatures_as_there_are(folder: Path, signed: int) -> None:
    said = tool(folder, "pdfsig", "-nocert", PDF).stdout.decode()
    assert said.count("Signature Validation: Signature is Valid.") == signed  # an empty field is listed too, without
    assert said.count("Signature Field Name:") == 2


@pytest.mark.parametrize("name", [f"{draft} ec file" for draft in DRAFTS])
def test_the_text_of_the_pdf_is_composed_and_names_the_declarant(folder: Path) -> None:
    said = tool(folder, "pdftotext", PDF, "-").stdout.decode()
    assert "BẢN KÊ KHAI TÀI SẢN, THU NHẬP" in said
    assert "NGƯỜI KÊ KHAI TÀI SẢN" in said
