"""An export writes a package that stands before a receiver, or nothing."""

from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.services.drafts import OpenedDraft
from declare_app.services.export import export_package
from declare_app.signing.signers import Signer
from tests import pki
from tests.builders import REGIMES, draft_of, example, regime_of

STILL = Environment(now=lambda: pki.NOW, new_id=lambda: "0b4d5f6e-3c2a-4d1b-8e9f-a0b1c2d3e4f5")


def opened() -> OpenedDraft:
    draft = draft_of(example())
    return OpenedDraft(draft, regime_of(draft))


def test_the_same_draft_at_the_same_time_is_the_same_but_for_the_signatures(tmp_path: Path) -> None:
    one = export_package(opened(), pki.signer(pki.rsa_declarant()), tmp_path, REGIMES, STILL)
    content = one.path.read_bytes()
    other = export_package(opened(), pki.signer(pki.rsa_declarant()), tmp_path, REGIMES, STILL)
    assert one.path.name == "KKTS_so-xay-dung_2026_0b4d5f6e_r1.asice"
    assert other.path.read_bytes() == content  # RSA with PKCS #1 v1.5 draws no random number


def test_a_signer_whose_key_is_not_the_certificates_writes_nothing(tmp_path: Path) -> None:
    holder, other = pki.signer(pki.declarant()), pki.signer(pki.colleague())
    mixed = Signer(holder.certificate, holder.chain, holder.algorithm, other.sign)
    with pytest.raises(AppError) as caught:
        export_package(opened(), mixed, tmp_path, REGIMES, STILL)
    assert caught.value.code == "export.not_verified"
    assert "signature" in str(caught.value.facts["facts"])
    assert list(tmp_path.iterdir()) == []
