"""The manifest (META-INF/ASiCManifest001.xml): what the package holds, with the digest of each file; the bytes signed.

ETSI EN 319 162-1, A.4. One fixed template with three digests in it. Nobody here reads XML: a manifest is right if it
is, byte for byte, the one that the three files give.
"""

import base64
import hashlib
from collections.abc import Iterable
from typing import Final

from declare_app.package.container import DECLARATION_JSON, DECLARATION_PDF, MANIFEST, PACKAGE_JSON, SIGNATURE, Parts

_TEMPLATE: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
<asic:SigReference URI="{signature}" MimeType="application/pkcs7-signature"/>
{references}\
</asic:ASiCManifest>
"""
_REFERENCE: Final = """\
<asic:DataObjectReference URI="{name}" MimeType="{media_type}">
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
<ds:DigestValue>{digest}</ds:DigestValue>
</asic:DataObjectReference>
"""


def manifest_of(*, declaration_json: bytes, declaration_pdf: bytes, package_json: bytes) -> bytes:
    """The manifest for these three files, sorted by name."""
    return manifest_listing(
        (
            (DECLARATION_JSON, "application/json", declaration_json),
            (DECLARATION_PDF, "application/pdf", declaration_pdf),
            (PACKAGE_JSON, "application/json", package_json),
        )
    )


def manifest_listing(files: Iterable[tuple[str, str, bytes]]) -> bytes:
    """The manifest for files given as name, media type and content, in this order."""
    references = "".join(
        _REFERENCE.format(name=name, media_type=media_type, digest=_digest(content))
        for name, media_type, content in files
    )
    return _TEMPLATE.format(signature=SIGNATURE, references=references).encode("ascii")


def manifest_differences(parts: Parts) -> tuple[str, ...]:
    """The entries at which package and manifest disagree; empty when the manifest is exactly the one for the files.

    Names the files whose digest the manifest does not hold, or the manifest itself where it holds all three.
    """
    files = {
        DECLARATION_JSON: parts.declaration_json,
        DECLARATION_PDF: parts.declaration_pdf,
        PACKAGE_JSON: parts.package_json,
    }
    expected = manifest_of(
        declaration_json=parts.declaration_json,
        declaration_pdf=parts.declaration_pdf,
        package_json=parts.package_json,
    )
    if expected == parts.manifest:
        return ()
    changed = tuple(name for name, content in files.items() if _digest(content).encode("ascii") not in parts.manifest)
    return changed or (MANIFEST,)


def _digest(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode("ascii")
