"""Whose certificate it is: by number where it has one, else by name (contract 4)."""

import pytest
from cryptography.x509.oid import NameOID

from declare_app.signing.certificates import Certificate
from declare_app.signing.identity import holder_name, signer_is_declarant
from declare_app.signing.judgement import Reason, State
from tests import pki

NUMBER = pki.DECLARANT_ID
DECOMPOSED = "Nguye\u0302\u0303n Va\u0306n An"


def certificate(name: str, *subject: tuple[str, str]) -> Certificate:
    oids = {"serialNumber": NameOID.SERIAL_NUMBER, "UID": NameOID.USER_ID}
    return pki.issue(pki.Order(name=name, subject=tuple((oids[kind], text) for kind, text in subject))).certificate


@pytest.mark.parametrize("kind", ["serialNumber", "UID"])
@pytest.mark.parametrize("prefix", ["", "CCCD:", "CMND:"])
def test_the_number_in_the_subject_is_enough(kind: str, prefix: str) -> None:
    judged = signer_is_declarant(certificate("Ai Đó", (kind, prefix + NUMBER)), NUMBER, pki.DECLARANT_NAME)
    assert (judged.state, judged.reason) == (State.VALID, Reason.SAME_NUMBER)


@pytest.mark.parametrize(
    "text",
    ["001180000123", "CCCD:001180000123", "MST:" + NUMBER, "cccd:" + NUMBER, "CCCD:CCCD:" + NUMBER, NUMBER + "0", " "],
)
def test_another_number_is_another_person_whatever_the_name(text: str) -> None:
    judged = signer_is_declarant(certificate(pki.DECLARANT_NAME, ("serialNumber", text)), NUMBER, pki.DECLARANT_NAME)
    assert (judged.state, judged.reason) == (State.INVALID, Reason.OTHER_NUMBER)


def test_one_of_two_numbers_is_enough() -> None:
    both = certificate("Ai Đó", ("serialNumber", "MST:0100109106"), ("UID", "CCCD:" + NUMBER))
    assert signer_is_declarant(both, NUMBER, pki.DECLARANT_NAME).reason is Reason.SAME_NUMBER


@pytest.mark.parametrize("name", [pki.DECLARANT_NAME, "NGUYỄN VĂN AN", "Nguyễn  Văn\u00a0An ", DECOMPOSED])
def test_without_a_number_the_name_counts_and_the_reason_says_so(name: str) -> None:
    judged = signer_is_declarant(certificate(name), NUMBER, pki.DECLARANT_NAME)
    assert (judged.state, judged.reason) == (State.VALID, Reason.SAME_NAME_ONLY)


@pytest.mark.parametrize("name", ["Nguyen Van An", "Nguyễn Văn Ân", "An", "Nguyễn Văn An 2"])
def test_without_a_number_another_name_is_another_person(name: str) -> None:
    judged = signer_is_declarant(certificate(name), NUMBER, pki.DECLARANT_NAME)
    assert (judged.state, judged.reason) == (State.INVALID, Reason.OTHER_NAME)


def test_an_empty_name_is_nobodys() -> None:
    assert signer_is_declarant(certificate(" "), NUMBER, " ").reason is Reason.OTHER_NAME


def test_the_holders_name_is_the_common_name() -> None:
    assert holder_name(pki.colleague().certificate) == "Trần Thị Bình"
