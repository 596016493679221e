"""The manifest: its exact bytes, and every way in which it can disagree with the files."""

import base64
import hashlib
from dataclasses import fields, replace
from xml.etree import ElementTree as ET

import pytest

from declare_app.package.container import Parts
from declare_app.package.manifest import manifest_differences, manifest_of
from tests.core.package.builders import parts

ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
DS = "{http://www.w3.org/2000/09/xmldsig#}"

EXPECTED = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
<asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>
<asic:DataObjectReference URI="declaration.json" MimeType="application/json">
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
<ds:DigestValue>RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=</ds:DigestValue>
</asic:DataObjectReference>
<asic:DataObjectReference URI="declaration.pdf" MimeType="application/pdf">
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
<ds:DigestValue>MV1Cm3cUzttq0ErDEkAUUldpJjBFfzyIJTxb7OrHYCc=</ds:DigestValue>
</asic:DataObjectReference>
<asic:DataObjectReference URI="package.json" MimeType="application/json">
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
<ds:DigestValue>T1PNoYwrqgwDVLtfmj7L5e0Sq02OEbqHPC8RFhICuUU=</ds:DigestValue>
</asic:DataObjectReference>
</asic:ASiCManifest>
"""


def manifest_for(some: Parts) -> bytes:
    return manifest_of(
        declaration_json=some.declaration_json,
        declaration_pdf=some.declaration_pdf,
        package_json=some.package_json,
    )


def test_the_bytes_of_a_manifest_are_the_same_for_ever() -> None:
    made = manifest_of(declaration_json=b"{}", declaration_pdf=b"%PDF", package_json=b"[]")
    assert made == EXPECTED


def test_an_xml_reader_finds_the_elements_that_the_standard_wants_in_order() -> None:
    root = ET.fromstring(manifest_for(parts()))  # noqa: S314 - our own bytes
    assert root.tag == f"{ASIC}ASiCManifest"
    assert [child.tag for child in root] == [f"{ASIC}SigReference", *[f"{ASIC}DataObjectReference"] * 3]
    assert root[0].get("URI") == "META-INF/signature001.p7s"
    assert [child.get("URI") for child in root[1:]] == ["declaration.json", "declaration.pdf", "package.json"]
    assert [[part.tag for part in child] for child in root[1:]] == [[f"{DS}DigestMethod", f"{DS}DigestValue"]] * 3


def test_the_digests_are_sha256_in_base64() -> None:
    root = ET.fromstring(manifest_for(parts()))  # noqa: S314 - our own bytes
    contents = (parts().declaration_json, parts().declaration_pdf, parts().package_json)
    expected = [base64.b64encode(hashlib.sha256(content).digest()).decode() for content in contents]
    assert [value.text for value in root.iter(f"{DS}DigestValue")] == expected


def test_a_manifest_made_for_the_files_agrees_with_them() -> None:
    assert manifest_differences(parts()) == ()


@pytest.mark.parametrize(
    ("field", "entry"),
    [
        ("declaration_json", "declaration.json"),
        ("declaration_pdf", "declaration.pdf"),
        ("package_json", "package.json"),
    ],
)
def test_a_changed_file_is_named(field: str, entry: str) -> None:
    assert manifest_differences(replace(parts(), **{field: b"changed"})) == (entry,)


def test_two_changed_files_are_both_named() -> None:
    changed = replace(parts(), declaration_json=b"changed", package_json=b"changed too")
    assert manifest_differences(changed) == ("declaration.json", "package.json")


def test_a_manifest_with_the_right_digests_in_other_words_is_named_itself() -> None:
    changed = replace(parts(), manifest=parts().manifest.replace(b"\n", b"\r\n"))
    assert manifest_differences(changed) == ("META-INF/ASiCManifest001.xml",)


def test_two_files_that_were_exchanged_are_noticed() -> None:
    changed = replace(parts(), declaration_json=parts().package_json, package_json=parts().declaration_json)
    assert manifest_differences(changed) == ("META-INF/ASiCManifest001.xml",)


def test_every_changed_byte_of_the_manifest_is_noticed() -> None:
    manifest = parts().manifest
    for index in range(len(manifest)):
        changed = manifest[:index] + bytes([manifest[index] ^ 1]) + manifest[index + 1 :]
        assert manifest_differences(replace(parts(), manifest=changed))


def test_the_signature_is_not_the_manifests_business() -> None:
    assert {field.name for field in fields(Parts)} == {
        "declaration_json",
        "declaration_pdf",
        "package_json",
        "manifest",
        "signature",
    }
    assert manifest_differences(replace(parts(), signature=b"another")) == ()
