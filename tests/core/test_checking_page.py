"""The page for checking without the program, as written: its commands, in an empty folder, with its tools."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from declare_app.model.short_code import content_digest, short_code
from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.receipts import countersigned
from declare_app.package.verdict import judge_package
from declare_app.services.sealed_delivery import seal_package
from tests import pki, sealed
from tests.builders import example
from tests.core.package import test_receipts, test_verdict
from tests.core.signing.crafted import Craft
from tests.core.stock import test_disagreements
from tests.core.stock.desk import COMMANDS, LISTED, PAGE, RECEIVED, SEALED, USUAL, Desk, go
from tests.core.stock.samples import SAMPLES, sample
from tests.packages import Recipe, honest, measure, packed


def _parts(package: bytes | None = None) -> Parts:
    return Examination(package or honest(), measure()).parts


def _changed(data: bytes, place: int = -1000) -> bytes:
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


def _envelope(package: bytes) -> bytes:
    return seal_package(package, sealed.recipients(sealed.rsa_office(), sealed.ec_office()))


@cache
def _list(*revoked: pki.Holder) -> bytes:
    entries = [(one, pki.NOW - timedelta(days=1)) for one in revoked]
    return pki.crl(pki.sub_ca(), entries).public_bytes(Encoding.PEM)


def packed_again(*places: int) -> bytes:
    """The entries of these numbers in this order, by a stock writer of ZIP files."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(honest())) as package, zipfile.ZipFile(written, "w") as other:
        for place in places:
            name = package.namelist()[place]
            other.writestr(name, package.read(name))
    return written.getvalue()


def consistent_lie() -> bytes:
    """Data, package.json and manifest fit each other; the signatures are the old ones."""
    other = _parts(packed(Recipe(draft=example("annual-2025"))))
    return write_container(replace(other, signature=_parts().signature))


def pdf_of_another() -> bytes:
    other = _parts(packed(Recipe(draft=example("annual-2025")))).declaration_pdf
    return packed(Recipe(files=lambda parts: replace(parts, declaration_pdf=other)))


def other_data_before_those_of_the_pdf() -> bytes:
    """A reader that takes lines as patterns would find the second."""
    data = b"{}\n" + _parts().declaration_json
    return packed(
        Recipe(
            facts=lambda facts: facts.model_copy(update={"content_sha256": content_digest(data)}),
            files=lambda parts: replace(parts, declaration_json=data),
        )
    )


def other_digest_in_package_json() -> bytes:
    return packed(Recipe(facts=lambda facts: facts.model_copy(update={"content_sha256": "0" * 64})))


def received_by(holder: pki.Holder, parts: Parts | None = None) -> bytes:
    return write_container(countersigned(parts or _parts(), pki.signer(holder), pki.NOW + timedelta(hours=5)))


def hole_in_the_pdf(parts: Parts, told: int) -> Parts:
    """16 bytes behind the signature's place that it does not cover; ``told``: of how many the signed ranges tell."""
    pdf = parts.declaration_pdf
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", pdf)
    assert found is not None
    before, behind, length = (int(number) for number in found.groups())
    ranges = b"/ByteRange [0 %d %d %d]" % (before, behind + told, length)
    start, end = pdf[:before], pdf[behind:].replace(found[0], ranges)
    signature = Craft(start + end, pki.signer(pki.declarant())).made().hex().upper().encode()
    hole = b"%15s\n" % b"%"
    return replace(parts, declaration_pdf=start + b"<" + signature.ljust(behind - before - 2, b"0") + b">" + hole + end)


def more_behind_the_pdf() -> bytes:
    return packed(Recipe(files=lambda parts: replace(parts, declaration_pdf=parts.declaration_pdf + b"% more\n")))


def other_root() -> bytes:
    return packed(Recipe(holder=pki.rogue()))


def _part(**changes: bytes) -> Desk:
    return Desk(write_container(replace(_parts(), **changes)))


# The page's table, row by row: what is changed, in every way that the row names.
FAULTS: Final[list[list[Callable[[], Desk]]]] = [
    [lambda: Desk(_changed(_envelope(honest()), -20_000), SEALED)],
    [
        lambda: Desk(honest() + b"\n"),
        lambda: Desk(b"\n" + honest()),
        lambda: Desk(honest()[:-22] + b"\0" * 30 + honest()[-22:]),
        lambda: Desk(packed_again(0, 1, 2, 4, 3, 5)),
        lambda: Desk(packed_again(0, 1, 2, 3, 4)),
    ],
    [lambda: Desk(_changed(honest(), 2000))],
    [
        lambda: _part(declaration_json=_changed(_parts().declaration_json)),
        lambda: _part(declaration_pdf=_changed(_parts().declaration_pdf, 5000)),
        lambda: _part(package_json=_changed(_parts().package_json, 40)),
    ],
    [lambda: Desk(other_digest_in_package_json())],
    [lambda: Desk(consistent_lie())],
    [lambda: Desk(other_root()), lambda: Desk(honest(), root=pki.self_signed().pem, machine_trusts=pki.root().pem)],
    [lambda: Desk(packed(Recipe(holder=pki.expired())))],
    [lambda: _part(signature=test_disagreements.no_certificate_named())],
    [lambda: Desk(honest(), LISTED, list_=_list(pki.declarant()))],
    [lambda: Desk(test_verdict.renewed_certificate_on_the_pdf())],
    [
        lambda: Desk(more_behind_the_pdf()),
        lambda: Desk(packed(Recipe(files=lambda parts: hole_in_the_pdf(parts, 0)))),
        lambda: Desk(packed(Recipe(files=lambda parts: hole_in_the_pdf(parts, 16)))),
    ],
    [lambda: Desk(pdf_of_another()), lambda: Desk(other_data_before_those_of_the_pdf())],
    [lambda: Desk(test_receipts.a_signature_of_another_package(), RECEIVED)],
    [lambda: Desk(received_by(pki.colleague(), _parts(test_verdict.renewed_certificate_on_the_pdf())), RECEIVED)],
    [lambda: Desk(received_by(pki.declarant()), RECEIVED)],
]
STOPS: Final = [int(step) for step in re.findall(r"^\| .* \| Bước (\d) \|$", PAGE, re.MULTILINE)]


def test_every_step_has_one_block_of_commands() -> None:
    assert {step: len(blocks) for step, blocks in COMMANDS.items()} == dict.fromkeys(range(9), 1)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_passes_every_step(name: str, tmp_path: Path) -> None:
    one = sample(name)
    steps = RECEIVED if name.startswith("countersigned") else USUAL
    assert go(Desk(one.package, steps, one.root), tmp_path).passed == steps


def test_signer_and_short_code_are_shown(tmp_path: Path) -> None:
    said = go(Desk(honest()), tmp_path).said
    assert f"\n{short_code(content_digest(_parts().declaration_json))}\n" in said
    assert pki.DECLARANT_NAME in said
    assert f"CCCD:{pki.DECLARANT_ID}" in said


def test_the_day_of_receipt_decides_and_not_this_machines_clock(tmp_path: Path) -> None:
    for_a_year = pki.issue(pki.Order(not_after=datetime(2024, 12, 31, tzinfo=UTC)), pki.sub_ca())
    assert go(Desk(packed(Recipe(holder=for_a_year)), day="2024-06-01"), tmp_path).passed == USUAL


def test_a_list_that_does_not_name_the_signer_lets_it_pass(tmp_path: Path) -> None:
    assert go(Desk(honest(), LISTED, list_=_list(pki.colleague())), tmp_path).passed == LISTED


def test_a_sealed_package_is_opened_and_nothing_is_left_of_a_changed_one(tmp_path: Path) -> None:
    assert go(Desk(_envelope(honest()), SEALED), tmp_path).passed == SEALED
    assert (tmp_path / "desk" / "goi.asice").read_bytes() == honest()
    (tmp_path / "changed").mkdir()
    assert go(Desk(_changed(_envelope(honest()), -20_000), SEALED), tmp_path / "changed").passed == (0,)
    left = {path.name for path in (tmp_path / "changed" / "desk").iterdir()}
    assert left == {"goi.asice.p7m", "goc.pem", "cua-toi.pem", "cua-toi.key"}


@pytest.mark.parametrize(("row", "way"), [(row, way) for row, ways in enumerate(FAULTS) for way in range(len(ways))])
def test_each_fault_stops_at_the_step_that_the_page_says(row: int, way: int, tmp_path: Path) -> None:
    assert len(STOPS) == len(FAULTS)
    desk = FAULTS[row][way]()
    assert go(desk, tmp_path).passed == desk.steps[: desk.steps.index(STOPS[row])]
    in_the_package = 1 not in desk.steps and not desk.list_ and not desk.machine_trusts
    assert not (in_the_package and judge_package(desk.package, measure()).accepted)


@pytest.mark.parametrize(
    "make",
    [
        test_verdict.another_amount_under_the_signature,
        lambda: write_container(replace(_parts(), signature=test_disagreements.bytes_behind())),
        lambda: write_container(replace(_parts(), signature=test_disagreements.greater_s())),
    ],
)
def test_what_the_page_says_that_it_does_not_see_passes_and_the_program_refuses_it(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    assert go(Desk(make()), tmp_path).passed == USUAL
    assert not judge_package(make(), measure()).accepted


def test_a_certificate_for_other_purposes_is_refused_by_openssl_alone(tmp_path: Path) -> None:
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH])
    subject = ((NameOID.SERIAL_NUMBER, f"CCCD:{pki.DECLARANT_ID}"),)
    package = packed(Recipe(holder=pki.issue(pki.Order(subject=subject, extensions=((purpose, False),)), pki.sub_ca())))
    gone = go(Desk(package), tmp_path)
    assert gone.passed == (0, 2, 3)
    assert "unsuitable certificate purpose" in gone.said
    assert judge_package(package, measure()).accepted
