"""Signing for receivers: what leaves only they can open; without any it leaves for a reason that the vault keeps."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from declare_app.services import signing_flow
from declare_app.services.delivery_order import Delivered
from declare_app.services.receivers import ReceiverDesk
from declare_app.services.sealed_delivery import package_of, sealed_again
from declare_app.services.sent_copy import copy_sent
from declare_app.services.signing_flow import SigningDesk
from declare_app.services.signing_order import CertificateFile, SigningOrder
from declare_app.services.vault_records import PACKAGE, kept_draft
from declare_app.signing.sealing import seal
from declare_app.storage.vault import Vault
from tests import pki, sealed
from tests.builders import REGIMES
from tests.core.services.receiving import (
    STILL,
    draft_in,
    profile,
    refusal,
    signed_for,
)
from tests.orders import REASON, unsealed


def test_what_leaves_only_the_offices_can_open_and_the_vault_keeps_the_package(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    signed = signed_for(vault, desk, stick, [profile(tmp_path)])
    [path] = stick.iterdir()
    assert path.name == signed.file_name
    assert path.name.startswith("sxd_")
    assert path.name.endswith(".asice.p7m")
    assert path.read_bytes() == signed.sent
    assert package_of(path.read_bytes(), sealed.key(sealed.ec_office())) == signed.package
    assert '"recipient_unit":"Sở Xây dựng"'.encode() in signed.package
    assert signed.package_name.endswith("_r1.asice")
    offices = ("Phòng tổ chức", "Cơ quan kiểm soát")
    assert signed.delivered == Delivered(is_sealed=True, unit="Sở Xây dựng", offices=offices)


def test_a_signer_who_is_no_longer_trusted_when_it_comes_to_it_stops_the_signing(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path, trust: Path
) -> None:
    receivers = desk.read([profile(tmp_path)])
    for root in trust.iterdir():
        root.unlink()
    order = SigningOrder("paper", stick, receivers=receivers)
    signing = SigningDesk(vault, REGIMES, STILL, trust)
    assert refusal(lambda: signing.sign(draft_in(vault), order)) == "profile.not_trusted"
    assert list(stick.iterdir()) == []
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()


def test_an_envelope_for_others_is_not_called_signed(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exchanged(path: Path, recipients: Any) -> bytes:
        path.write_bytes(seal(b"x", sealed.recipients(sealed.other_office())))
        return sealed_again(path, recipients)

    monkeypatch.setattr(signing_flow, "sealed_again", exchanged)
    assert refusal(lambda: signed_for(vault, desk, stick, [profile(tmp_path)])) == "file.read_back_differs"
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()
    assert desk.held(vault) is None


@pytest.mark.parametrize("reason", ["", " \n"])
def test_without_receivers_and_reason_nothing_leaves(vault: Vault, stick: Path, trust: Path, reason: str) -> None:
    order = SigningOrder("paper", stick, unsealed_reason=reason)
    signing = SigningDesk(vault, REGIMES, STILL, trust)
    assert refusal(lambda: signing.sign(draft_in(vault), order)) == "sealed.no_reason"
    assert list(stick.iterdir()) == []


def test_the_reason_is_kept_in_the_vault_and_stands_in_no_file(vault: Vault, stick: Path, trust: Path) -> None:
    signed = SigningDesk(vault, REGIMES, STILL, trust).sign(draft_in(vault), unsealed("paper", stick))
    assert signed.delivered == Delivered(is_sealed=False, reason=REASON)
    [record] = vault.latest(PACKAGE)
    assert record.body["unsealed_reason"] == REASON
    assert REASON.encode() not in signed.package
    assert REASON not in repr(signed)


def test_an_envelope_is_copied_from_where_it_was_written(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    signed = signed_for(vault, desk, stick, [profile(tmp_path)])
    other = tmp_path / "other"
    other.mkdir()
    again = SigningDesk(vault, REGIMES, STILL, desk.trust_folder).signed_before(signed.kept, stick)
    assert again == replace(signed, sent=None)
    assert copy_sent(again, other).read_bytes() == signed.sent
    (stick / signed.file_name).unlink()
    assert refusal(lambda: copy_sent(again, other)) == "sealed.copy_gone"
    assert copy_sent(signed, tmp_path).read_bytes() == signed.sent


def test_an_envelope_of_which_no_unit_was_noted_names_the_one_in_the_package(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    signed = signed_for(vault, desk, stick, [profile(tmp_path)])
    [record] = vault.latest(PACKAGE)
    vault.put(PACKAGE, record.row, {name: fact for name, fact in record.body.items() if name != "sealed_for"})
    again = SigningDesk(vault, REGIMES, STILL, desk.trust_folder).signed_before(signed.kept, stick)
    assert again.delivered == Delivered(is_sealed=True, unit="Sở Xây dựng")


def test_a_package_that_is_raised_stays_meant_for_the_same_unit(
    vault: Vault, desk: ReceiverDesk, stick: Path, tmp_path: Path
) -> None:
    signed = signed_for(vault, desk, stick, [profile(tmp_path)])
    (tmp_path / "ky.p12").write_bytes(pki.p12(pki.declarant(), "mười hai"))
    order = unsealed("certificate", stick, certificate=CertificateFile(tmp_path / "ky.p12", "mười hai"))
    raised = SigningDesk(vault, REGIMES, STILL, desk.trust_folder).raise_level(signed.kept, order)
    assert '"recipient_unit":"Sở Xây dựng"'.encode() in raised.package
