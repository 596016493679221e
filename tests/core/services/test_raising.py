"""A package is raised to a better key later: same content, same id and code, next number, the old one's place."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.container import Parts, read_container
from declare_app.package.package_facts import PackageFacts, read_package_facts
from declare_app.services.receive import judge_file
from declare_app.services.signing_flow import SigningDesk
from declare_app.services.signing_order import CertificateFile, SigningOrder, TokenChoice, TokenKey
from declare_app.services.vault_records import KeptDraft, keep_draft, kept_draft
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.vault import Vault
from tests import pki
from tests.builders import REGIMES, draft_of, example, set_at
from tests.orders import unsealed
from tests.packages import measure
from tests.tokens import DRIVER, PIN, shelf_in

STILL = Environment(now=lambda: pki.NOW)


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
def on_paper(vault: Vault, desk: SigningDesk, tmp_path: Path) -> KeptDraft:
    """A draft whose package was sealed with the vault's key and handed in on paper."""
    draft = draft_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))
    return desk.sign(keep_draft(vault, KeptDraft("draft-1", draft)), unsealed("paper", tmp_path)).kept


def by_file(folder: Path, holder: pki.NamedHolder = pki.declarant) -> SigningOrder:
    (folder / "ky.p12").write_bytes(pki.p12(holder(), "mười hai"))
    return unsealed("certificate", folder, certificate=CertificateFile(folder / "ky.p12", "mười hai"))


def by_token(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SigningOrder:
    shelf = shelf_in(folder / "shelf", monkeypatch)
    serial = shelf.add("Ký số")
    shelf.put(serial, pki.declarant())
    return unsealed("token", folder, token=TokenKey(TokenChoice(DRIVER, serial), PIN))


def parts_of(package: bytes) -> Parts:
    parts = read_container(package)
    assert isinstance(parts, Parts)
    return parts


def facts_of(package: bytes) -> PackageFacts:
    return read_package_facts(parts_of(package).package_json)


def first_package(on_paper: KeptDraft, folder: Path) -> bytes:
    return (folder / f"KKTS_so-xay-dung_2026_{on_paper.declaration_id[:8]}_r1.asice").read_bytes()


def test_paper_then_file_then_token_say_the_same_to_the_last_byte(
    desk: SigningDesk, on_paper: KeptDraft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filed = desk.raise_level(on_paper, by_file(tmp_path))
    by_key = desk.raise_level(filed.kept, by_token(tmp_path, monkeypatch))
    packages = [first_package(on_paper, tmp_path), filed.package, by_key.package]
    assert len({parts_of(one).declaration_json for one in packages}) == 1
    said = [facts_of(one) for one in packages]
    assert [one.claimed_level for one in said] == ["L0", "L2", "L3"]
    assert [one.serial for one in said] == [1, 2, 3]
    assert len({(one.declaration_id, one.content_sha256) for one in said}) == 1
    digests = [hashlib.sha256(one).hexdigest() for one in packages]
    assert [one.supersedes_sha256 for one in said] == [None, *digests[:2]]
    assert filed.short_code == by_key.short_code
    assert all(judge_file(tmp_path / one.file_name, measure()).accepted for one in (filed, by_key))
    assert desk.signed_before(by_key.kept, tmp_path).way == "token"


def test_the_print_below_the_signatures_stays_the_same(desk: SigningDesk, on_paper: KeptDraft, tmp_path: Path) -> None:
    filed = desk.raise_level(on_paper, by_file(tmp_path))
    before = parts_of(first_package(on_paper, tmp_path)).declaration_pdf
    end_of_print = before.index(b"%%EOF\n") + 6
    assert filed.pdf[:end_of_print] == before[:end_of_print]


def test_what_was_exported_counts_and_not_what_the_draft_says_now(
    vault: Vault, desk: SigningDesk, on_paper: KeptDraft, tmp_path: Path
) -> None:
    changed = keep_draft(vault, replace(on_paper, draft=draft_of(example("annual-2025"))))
    filed = desk.raise_level(changed, by_file(tmp_path))
    assert filed.content_sha256 == on_paper.exports[0].content_sha256


@pytest.mark.parametrize("way", ["certificate", "seal", "paper"])
def test_a_key_that_is_not_better_raises_nothing(
    vault: Vault, desk: SigningDesk, on_paper: KeptDraft, tmp_path: Path, way: str
) -> None:
    filed = desk.raise_level(on_paper, by_file(tmp_path))
    order = by_file(tmp_path, pki.rsa_declarant) if way == "certificate" else unsealed("seal", tmp_path)
    files = sorted(tmp_path.iterdir())
    with pytest.raises(AppError) as refused:
        desk.raise_level(filed.kept, order)
    assert (refused.value.code, refused.value.facts) == ("raising.not_higher", {"level": "L2"})
    assert sorted(tmp_path.iterdir()) == files
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == filed.kept.exports


def test_what_was_never_exported_cannot_be_raised(vault: Vault, desk: SigningDesk, tmp_path: Path) -> None:
    kept = keep_draft(vault, KeptDraft("draft-1", draft_of(example())))
    with pytest.raises(AppError) as refused:
        desk.raise_level(kept, by_file(tmp_path))
    assert refused.value.code == "vault.no_such_record"


def test_a_wrong_pin_leaves_everything_as_it_was(
    vault: Vault, desk: SigningDesk, on_paper: KeptDraft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = by_token(tmp_path, monkeypatch)
    assert order.token is not None
    wrong = replace(order, token=replace(order.token, pin="11112222"))
    with pytest.raises(AppError) as refused:
        desk.raise_level(on_paper, wrong)
    assert refused.value.code == "token.pin_wrong_low"
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == on_paper.exports
    assert "11112222" not in repr(wrong)


def test_a_token_signs_a_draft_at_once(
    vault: Vault, desk: SigningDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = draft_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))
    kept = keep_draft(vault, KeptDraft("draft-1", draft))
    signed = desk.sign(kept, by_token(tmp_path, monkeypatch))
    assert facts_of(signed.package).claimed_level == "L3"
    assert judge_file(tmp_path / signed.file_name, measure()).accepted
