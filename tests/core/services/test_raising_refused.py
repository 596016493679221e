"""What is not raised leaves everything as it was: no file, no export, no PIN spent; and what stays with a raising."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.services import sealing
from declare_app.services.drafts import Series
from declare_app.services.export import make_package
from declare_app.services.hand_in import steps_done, tick_step
from declare_app.services.sealing import local_signer
from declare_app.services.signing_flow import SigningDesk
from declare_app.services.signing_order import SigningOrder
from declare_app.services.vault_records import KeptDraft, keep_draft, keep_package, kept_draft, opened_draft
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.vault import Vault
from tests import pki
from tests.builders import REGIMES, draft_of, example, set_at
from tests.core.services.test_raising import STILL, by_file, by_token, facts_of
from tests.orders import unsealed
from tests.tokens import SPY, spy_in


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    place = Place(tmp_path / "hoso-t000.kkv", tmp_path / "anchor")
    vault, _ = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", KdfCost(19 * 1024, 1, 1), STILL)
    with vault:
        yield vault


@pytest.fixture
def desk(vault: Vault) -> SigningDesk:
    return SigningDesk(vault, REGIMES, STILL, vault.path.parent / "trust")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def on_paper(vault: Vault, desk: SigningDesk, stick: Path) -> KeptDraft:
    draft = draft_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))
    return desk.sign(keep_draft(vault, KeptDraft("draft-1", draft)), unsealed("paper", stick)).kept


def refusal(desk: SigningDesk, kept: KeptDraft, order: SigningOrder) -> str:
    """The code of the refusal, once folder and vault are found to be as they were."""
    files = {file.name: file.read_bytes() for file in order.folder.iterdir()}
    exports = kept_draft(desk.vault, "draft-1", REGIMES, STILL).exports
    with pytest.raises(AppError) as refused:
        desk.raise_level(kept, order)
    assert {file.name: file.read_bytes() for file in order.folder.iterdir()} == files
    assert kept_draft(desk.vault, "draft-1", REGIMES, STILL).exports == exports
    return refused.value.code


def test_another_persons_certificate_raises_nothing(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    order = replace(by_file(tmp_path, pki.colleague), folder=stick)
    assert refusal(desk, on_paper, order) == "raising.other_declarant"


def test_a_certificate_that_signed_itself_is_no_higher_than_the_seal(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    order = replace(by_file(tmp_path, pki.self_signed), folder=stick)
    assert refusal(desk, on_paper, order) == "raising.not_higher"


def test_a_package_that_says_something_else_is_not_signed(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    other = replace(on_paper.exports[0], content_sha256="0" * 64)
    order = replace(by_file(tmp_path), folder=stick)
    assert refusal(desk, replace(on_paper, exports=(other,)), order) == "raising.other_content"


def test_a_file_of_that_name_is_not_written_over(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    (stick / f"KKTS_so-xay-dung_2026_{on_paper.declaration_id[:8]}_r2.asice").write_bytes(b"of somebody")
    assert refusal(desk, on_paper, replace(by_file(tmp_path), folder=stick)) == "file.exists"


def test_a_token_is_not_asked_for_what_is_refused_anyway(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = replace(by_token(tmp_path, monkeypatch), folder=stick)
    raised = desk.raise_level(on_paper, order)
    assert order.token is not None
    spy = spy_in(tmp_path, monkeypatch)
    spied = replace(order, token=replace(order.token, choice=replace(order.token.choice, driver=SPY)))
    assert refusal(desk, raised.kept, spied) == "raising.not_higher"
    assert spy.calls("C_Login") == 0


def test_no_file_leaves_that_the_vault_does_not_know_of(
    desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> KeptDraft:
        raise AppError("vault.disk_full", file="hoso-t000.kkv")

    order = replace(by_file(tmp_path), folder=stick)
    before = sorted(stick.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(sealing, "keep_package", fails)
        assert refusal(desk, on_paper, order) == "vault.disk_full"
    assert sorted(stick.iterdir()) == before
    assert len(desk.raise_level(on_paper, order).kept.exports) == 2  # and it goes the second time


def test_what_is_done_with_the_paper_stays_done(
    vault: Vault, desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    for step in ("printed", "signed", "handed_in"):
        tick_step(vault, on_paper.exports[0].package_id, step, done=True)
    kept = desk.raise_level(on_paper, replace(by_file(tmp_path), folder=stick)).kept
    done = steps_done(vault, kept.exports[1].package_id)
    assert [step for step, ticked in done.items() if ticked] == ["printed", "signed"]  # the new file is still to come


def test_the_unit_that_the_package_is_meant_for_stays(
    vault: Vault, desk: SigningDesk, on_paper: KeptDraft, stick: Path, tmp_path: Path
) -> None:
    opened = replace(opened_draft(on_paper, REGIMES), series=Series(on_paper.declaration_id))
    meant = make_package(opened, local_signer(vault, on_paper.draft, STILL), REGIMES, STILL, "Thanh tra tỉnh")
    keep_package(vault, on_paper.exports[0].package_id, {}, meant.package)
    raised = desk.raise_level(on_paper, replace(by_file(tmp_path), folder=stick))
    assert facts_of(raised.package).recipient_unit == "Thanh tra tỉnh"
