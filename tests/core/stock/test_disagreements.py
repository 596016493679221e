"""Where tools of others differ from each other and from our verdict, each with its reason.

None of these is a fault of a package that we make; they are files of other makers, and what a person must know who
relies on one tool alone. What no tool at all sees stands at the end.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.verdict import judge_package
from declare_app.signing.signers import Signer
from tests import pki
from tests.core.package.test_verdict import another_amount_under_the_signature
from tests.core.signing.crafted import SIGNING_CERTIFICATE_V2, Craft, usual_attributes
from tests.core.stock import tools
from tests.core.stock.samples import Sample, sample
from tests.core.stock.tools import Ask
from tests.packages import honest, measure

CMS: Final[dict[str, Ask]] = {
    "openssl -cades": tools.openssl,
    "openssl": tools.openssl_without_cades,
    "certtool": tools.certtool,
    "cmsutil": tools.cmsutil,
}
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def _parts() -> Parts:
    return Examination(honest(), measure()).parts


def _craft(signer: Signer | None = None) -> Craft:
    return Craft(_parts().manifest, signer or pki.signer(pki.declarant()))


def no_certificate_named() -> bytes:
    craft = _craft()
    craft.attributes = [one for one in craft.attributes if SIGNING_CERTIFICATE_V2 not in one]
    return craft.made()


def other_certificate_named() -> bytes:
    craft = _craft()
    craft.attributes = sorted(usual_attributes(craft.content, pki.colleague().certificate))
    return craft.made()


def bytes_behind() -> bytes:
    return _parts().signature + b"more"


def for_encryption_only() -> bytes:
    holder = pki.wrong_usage()
    usual = pki.signer(pki.declarant())
    return _craft(replace(usual, certificate=holder.certificate, chain=holder.chain, sign=_signing(holder))).made()


def greater_s() -> bytes:
    sign = _signing(pki.declarant())

    def signed(data: bytes) -> bytes:
        r, s = decode_dss_signature(sign(data))
        return encode_dss_signature(r, max(s, _ORDER - s))

    craft = _craft(replace(pki.signer(pki.declarant()), sign=signed))
    craft.normalise = False
    return craft.made()


def _signing(holder: pki.Holder) -> Callable[[bytes], bytes]:
    key = holder.key
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return lambda data: key.sign(data, ec.ECDSA(hashes.SHA256()))


# The signature, who takes it, and why the others do not. Ours takes none.
SIGNATURES: Final = [
    # The attribute is CAdES; only `openssl cms -cades` knows that it must be there and name the signer's certificate.
    (no_certificate_named, {"openssl", "certtool", "cmsutil"}),
    (other_certificate_named, {"openssl", "certtool", "cmsutil"}),
    # OpenSSL and NSS stop where the structure ends; GnuTLS wants the whole file to be it, as we do.
    (bytes_behind, {"openssl -cades", "openssl", "cmsutil"}),
    # OpenSSL and NSS ask the key usage of whoever signs mail; certtool asks no purpose unless one is named.
    (for_encryption_only, {"certtool"}),
    # (r, -s) is right wherever (r, s) is. We take one of the two, so that a package has one identity.
    (greater_s, {"openssl -cades", "openssl", "certtool", "cmsutil"}),
]


@pytest.mark.parametrize(("make", "takers"), SIGNATURES)
def test_signatures_on_which_they_differ(make: Callable[[], bytes], takers: set[str], tmp_path: Path) -> None:
    package = write_container(replace(_parts(), signature=make()))
    folder = Sample(package, pki.root().pem).unpack(tmp_path)
    assert {name for name, ask in CMS.items() if ask(folder)} == takers
    assert not judge_package(package, measure()).accepted


def test_a_crafted_signature_with_nothing_changed_is_taken_by_all(tmp_path: Path) -> None:
    """So that what the others above are refused for is their one fault."""
    package = write_container(replace(_parts(), signature=_craft().made()))
    folder = Sample(package, pki.root().pem).unpack(tmp_path)
    assert all(ask(folder) for ask in CMS.values())
    assert judge_package(package, measure()).accepted


def test_a_local_key_is_a_persons_for_nss_and_no_authority(tmp_path: Path) -> None:
    """Pinned as an authority it must be one (basicConstraints say no); OpenSSL and GnuTLS take what is in the list."""
    folder = sample("local").unpack(tmp_path)
    assert [tools.openssl(folder), tools.certtool(folder), tools.cmsutil(folder)] == [True, True, False]
    assert tools.cmsutil_by_peer(folder)


def in_the_padding(pdf: bytes) -> bytes:
    end = pdf.index(b">", pdf.rindex(b"/Contents <"))
    return pdf[: end - 4] + b"ABCD" + pdf[end:]


def behind_the_end(pdf: bytes) -> bytes:
    return pdf + b"% more\n"


def in_the_print(pdf: bytes) -> bytes:
    place = pdf.index(b"stream\n") + 60
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


@pytest.mark.parametrize(
    ("change", "takers"),
    [
        # "Signature is Valid" speaks of the signed bytes alone; what stands elsewhere only "Total document" tells.
        (in_the_padding, {"qpdf", "pdfsig: valid"}),
        (behind_the_end, {"qpdf", "pdfsig: valid"}),
        # qpdf reads the build of a file and knows nothing of signatures.
        (in_the_print, {"qpdf"}),
    ],
)
def test_changed_pdfs_on_which_they_differ(change: Callable[[bytes], bytes], takers: set[str], tmp_path: Path) -> None:
    folder = Sample(honest(), pki.root().pem).unpack(tmp_path)
    (folder / tools.PDF).write_bytes(change(_parts().declaration_pdf))
    asks = {"qpdf": tools.qpdf, "pdfsig": tools.pdfsig, "pdfsig: valid": tools.pdfsig_valid}
    assert {name for name, ask in asks.items() if ask(folder)} == takers
    package = write_container(replace(_parts(), declaration_pdf=(folder / tools.PDF).read_bytes()))
    assert not judge_package(package, measure()).accepted


def test_the_declarants_signature_is_not_over_all_of_a_countersigned_document(tmp_path: Path) -> None:
    """Poppler says "Not total document signed" of it, and that is right: the receiver's came after."""
    folder = sample("countersigned file").unpack(tmp_path)
    said = tools.tool(folder, "pdfsig", "-nocert", tools.PDF).stdout.decode()
    receiver, declarant = said.split("Signature #2:")
    assert "NguoiNhan" in receiver
    assert "- Total document signed" in receiver
    assert "NguoiKeKhai" in declarant
    assert "- Not total document signed" in declarant


def test_another_spelling_of_the_json_is_the_same_for_the_schema(tmp_path: Path) -> None:
    """A schema speaks of values; we ask for the one spelling, so that one declaration has one digest."""
    folder = Sample(honest(), pki.root().pem).unpack(tmp_path)
    longer = _parts().declaration_json + b"\n"
    (folder / "declaration.json").write_bytes(longer)
    assert tools.jsonschema(folder)
    package = write_container(replace(_parts(), declaration_json=longer))
    assert not judge_package(package, measure()).accepted


def test_no_tool_of_others_sees_that_the_paper_says_something_else(tmp_path: Path) -> None:
    """A signer who means ill can show another page than his data; only the reprint finds it (package.md, 10)."""
    package = another_amount_under_the_signature()
    folder = Sample(package, pki.root().pem).unpack(tmp_path)
    asks = (*CMS.values(), tools.pdfsig, tools.qpdf, tools.jsonschema)
    assert all(ask(folder) for ask in asks)
    verdict = judge_package(package, measure())
    assert [fact.name for fact in verdict.facts if fact.state == "invalid"] == ["pdf_is_print"]
