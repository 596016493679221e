"""The structure of a final print: fit for keeping (ISO 19005-3), with the data attached and the fields to sign."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from pikepdf import Name, Object, Pdf, Stream

from declare_app.base.locations import resource
from tests.core.documents.paper import CONTENT, draft_print, example_draft, final

PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"


@pytest.fixture(scope="module")
def printed() -> bytes:
    return final(example_draft())


@pytest.fixture
def read(printed: bytes) -> Iterator[Pdf]:
    with pikepdf.open(BytesIO(printed)) as pdf:
        yield pdf


def fonts(pdf: Pdf) -> dict[str, Object]:
    found: dict[str, Object] = {}
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            found[str(font.BaseFont)] = font
    return found


def streams(pdf: Pdf) -> list[Stream]:
    return [one for one in pdf.objects if isinstance(one, Stream)]


def test_it_says_that_it_is_pdf_a_3b(read: Pdf) -> None:
    metadata = ET.fromstring(read.Root.Metadata.read_bytes())  # noqa: S314  # our own bytes
    assert metadata.findtext(f".//{PDFAID}part") == "3"
    assert metadata.findtext(f".//{PDFAID}conformance") == "B"


def test_every_font_is_an_embedded_subset_of_the_three_faces(read: Pdf) -> None:
    faces = {name.partition("+")[2] for name in fonts(read)}
    assert faces == {"LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic"}
    for name, font in fonts(read).items():
        assert re.fullmatch(r"/[A-Z]{6}\+.*", name)
        assert len(font.FontDescriptor.FontFile2.read_bytes()) > 1000
        assert "/ToUnicode" in font


def test_helvetica_is_nowhere(printed: bytes) -> None:
    assert b"Helvetica" not in printed


def test_colours_mean_what_the_profile_says(read: Pdf) -> None:
    (intent,) = read.Root.OutputIntents
    assert intent.S == Name.GTS_PDFA1
    assert intent.DestOutputProfile.read_bytes() == resource("icc", "sRGB.icc").read_bytes()


def test_the_data_is_attached_as_the_source_of_the_page(read: Pdf) -> None:
    (file,) = read.Root.AF
    assert file.AFRelationship == Name.Source
    assert str(file.UF) == str(file.F) == "declaration.json"
    assert file.EF.F.read_bytes() == CONTENT
    assert file.EF.F.Subtype == Name("/application/json")
    assert list(read.Root.Names.EmbeddedFiles.Names)[1].objgen == file.objgen


def test_the_attached_bytes_stand_in_the_file_as_they_are(printed: bytes) -> None:
    assert b"\nstream\n" + CONTENT + b"\nendstream" in printed


def test_no_stream_is_compressed(read: Pdf) -> None:
    assert len(streams(read)) > 10
    assert [one.objgen for one in streams(read) if "/Filter" in one] == []


def test_both_fields_wait_empty_on_the_last_page(read: Pdf) -> None:
    receiver, declarant = read.Root.AcroForm.Fields
    assert (str(receiver.T), str(declarant.T)) == ("NguoiNhan", "NguoiKeKhai")
    for field in (receiver, declarant):
        assert (field.FT, field.Subtype) == (Name.Sig, Name.Widget)
        assert "/V" not in field
        assert field.AP.N.read_bytes() == b""
        assert field.P.objgen == read.pages[-1].objgen
    assert [one.objgen for one in read.pages[-1].Annots] == [receiver.objgen, declarant.objgen]


def test_the_receiver_stands_at_left_and_the_stamps_have_room(read: Pdf) -> None:
    receiver, declarant = ([float(edge) for edge in field.Rect] for field in read.Root.AcroForm.Fields)
    assert receiver[2] < declarant[0]
    for left, foot, right, head in (receiver, declarant):
        assert right - left == pytest.approx(60 / 25.4 * 72, abs=0.02)
        assert head - foot == pytest.approx(18 / 25.4 * 72, abs=0.02)


def test_only_the_receivers_signature_closes_the_document(read: Pdf) -> None:
    receiver, declarant = read.Root.AcroForm.Fields
    assert (receiver.Lock.Type, receiver.Lock.Action) == (Name.SigFieldLock, Name.All)
    assert int(receiver.Lock.P) == 1
    assert "/Lock" not in declarant


def test_it_is_in_vietnamese(read: Pdf) -> None:
    assert str(read.Root.Lang) == "vi-VN"


def test_no_date_and_no_program_is_named(printed: bytes, read: Pdf) -> None:
    assert "/Info" not in read.trailer
    for word in (b"ReportLab", b"pikepdf", b"CreationDate", b"CreateDate", b"Producer"):
        assert word not in printed


def test_no_page_does_anything(read: Pdf) -> None:
    assert not [key for page in read.pages for key in ("/AA", "/Trans") if key in page.obj]
    assert not [key for key in ("/OpenAction", "/AA") if key in read.Root]


def test_a_draft_print_has_nothing_to_sign_and_nothing_attached() -> None:
    with pikepdf.open(BytesIO(draft_print(example_draft()))) as pdf:
        assert not [key for key in ("/AcroForm", "/AF", "/Names") if key in pdf.Root]
