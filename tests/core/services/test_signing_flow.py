"""A signing leaves a judged package in its place and in the vault, or it leaves the draft alone."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.services import signing_flow
from declare_app.services.export import Exported, Made, brought
from declare_app.services.receive import judge_file
from declare_app.services.signing_flow import SigningDesk, holder_of
from declare_app.services.signing_order import CertificateFile
from declare_app.services.vault_records import DRAFT, KeptDraft, Way, keep_draft, kept_draft, package_content
from declare_app.storage.credentials import KdfCost, Passphrase
from declare_app.storage.opening import Place, create_vault
from declare_app.storage.vault import Vault
from tests import pki
from tests.builders import REGIMES, draft_of, example, set_at
from tests.orders import unsealed
from tests.packages import measure

CHEAP = KdfCost(19 * 1024, 1, 1)
STILL = Environment(now=lambda: pki.NOW)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    place = Place(tmp_path / "hoso-t000.kkv", tmp_path / "anchor")
    vault, _ = create_vault(place, Passphrase("mận đào lê táo ổi"), "Hồ sơ 1", CHEAP, STILL)
    with vault:
        yield vault


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def draft_in(vault: Vault) -> KeptDraft:
    return keep_draft(vault, KeptDraft("draft-1", draft_of(example())))


def desk(vault: Vault) -> SigningDesk:
    return SigningDesk(vault, REGIMES, STILL, vault.path.parent / "trust")


def certificate(folder: Path, holder: pki.Holder, password: str = "mười hai") -> CertificateFile:
    path = folder / "ky.p12"
    path.write_bytes(pki.p12(holder, "mười hai"))
    return CertificateFile(path, password)


def test_on_paper_the_file_is_sealed_and_kept_in_the_vault_too(vault: Vault, stick: Path) -> None:
    signed = desk(vault).sign(draft_in(vault), unsealed("paper", stick))
    assert (stick / signed.file_name).read_bytes() == signed.package
    assert package_content(vault, signed.kept.exports[0].package_id) == signed.package
    assert signed.pdf.startswith(b"%PDF")
    assert judge_file(stick / signed.file_name, measure()).level == "L0"
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == signed.kept.exports


def test_a_certificate_file_signs_and_its_package_is_kept_as_well(vault: Vault, stick: Path) -> None:
    order = unsealed("certificate", stick, certificate=certificate(stick, pki.declarant()))
    signed = desk(vault).sign(draft_in(vault), order)
    assert judge_file(stick / signed.file_name, measure()).accepted
    assert package_content(vault, signed.kept.exports[0].package_id) == signed.package


def test_signing_again_counts_on_in_the_same_series(vault: Vault, stick: Path) -> None:
    first = desk(vault).sign(draft_in(vault), unsealed("paper", stick))
    second = desk(vault).sign(first.kept, unsealed("seal", stick))
    assert first.file_name.endswith("_r1.asice")
    assert second.file_name == first.file_name.replace("_r1.", "_r2.")


@pytest.mark.parametrize(
    ("holder", "password", "code"),
    [
        (pki.declarant, "sai", "signer.wrong_password"),
        (pki.expired, "mười hai", "signer.expired"),
    ],
)
def test_a_certificate_that_cannot_sign_changes_nothing(
    vault: Vault, stick: Path, holder: pki.NamedHolder, password: str, code: str
) -> None:
    order = unsealed("certificate", stick, certificate=certificate(stick, holder(), password))
    with pytest.raises(AppError) as caught:
        desk(vault).sign(draft_in(vault), order)
    assert caught.value.code == code
    assert [file.name for file in stick.iterdir()] == ["ky.p12"]
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()


def test_a_stop_is_never_signed_over(vault: Vault, stick: Path) -> None:
    value = set_at(example(), "declarant[0].full_name", "")
    kept = keep_draft(vault, KeptDraft("draft-1", draft_of(value)))
    with pytest.raises(AppError) as caught:
        desk(vault).sign(kept, unsealed("paper", stick))
    assert caught.value.code == "draft.unfinished"
    assert list(stick.iterdir()) == []


def test_looks_may_be_signed_over_without_a_reason(vault: Vault, stick: Path) -> None:
    value = set_at(example(), "signed_place", "")
    kept = keep_draft(vault, KeptDraft("draft-1", draft_of(value)))
    assert desk(vault).sign(kept, unsealed("paper", stick)).kept.exports


def test_a_full_stick_leaves_no_half_file_and_the_next_try_takes_the_next_number(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr("declare_app.services.files._write_synced", full)
        with pytest.raises(AppError) as caught:
            desk(vault).sign(draft_in(vault), unsealed("paper", stick))
    assert caught.value.code == "file.disk_full"
    assert list(stick.iterdir()) == []
    kept = kept_draft(vault, "draft-1", REGIMES, STILL)
    assert (kept.exports, bool(kept.declaration_id)) == ((), True)
    signed = desk(vault).sign(kept, unsealed("paper", stick))
    assert f"_{kept.declaration_id[:8]}_r2" in signed.file_name


def test_a_stick_pulled_out_before_it_is_read_again_is_said(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(path: Path, _: object) -> None:
        raise AppError("file.missing", file=path.name)

    monkeypatch.setattr(signing_flow, "judge_file", pulled)
    with pytest.raises(AppError) as caught:
        desk(vault).sign(draft_in(vault), unsealed("paper", stick))
    assert caught.value.code == "file.no_such_folder"
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()


def test_a_file_that_reads_back_otherwise_is_not_called_signed(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(made: Made, to: Path) -> Exported:
        exported = brought(made, to)
        content = bytearray(exported.path.read_bytes())
        content[-30_000] ^= 1
        exported.path.write_bytes(content)
        return exported

    monkeypatch.setattr(signing_flow, "brought", damaged)
    with pytest.raises(AppError) as caught:
        desk(vault).sign(draft_in(vault), unsealed("paper", stick))
    assert caught.value.code == "file.read_back_differs"
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()


@pytest.mark.parametrize(("holder", "own"), [(pki.declarant, True), (pki.colleague, False)])
def test_whose_certificate_it_is_is_told_before_signing(tmp_path: Path, holder: pki.NamedHolder, own: bool) -> None:
    draft = draft_of(set_at(example(), "declarant[0].id_number", pki.DECLARANT_ID))
    found = holder_of(certificate(tmp_path, holder()), draft, STILL)
    assert found.is_declarant == own
    assert found.valid_until.year == 2030
    assert found.name == holder().certificate.parsed.subject.rfc4514_string().split("CN=")[1].split(",")[0]


def test_the_password_shows_in_no_text_of_an_order(tmp_path: Path) -> None:
    order = unsealed("certificate", tmp_path, certificate=CertificateFile(tmp_path / "ky.p12", "mười hai"))
    assert "mười hai" not in repr(order)


@pytest.mark.parametrize("way", ["paper", "seal"])
def test_what_was_signed_before_comes_out_of_the_vault(vault: Vault, stick: Path, way: Way) -> None:
    signed = desk(vault).sign(draft_in(vault), unsealed(way, stick))
    again = desk(vault).signed_before(kept_draft(vault, "draft-1", REGIMES, STILL), stick)
    assert (again.package, again.pdf, again.way) == (signed.package, signed.pdf, way)
    assert (again.file_name, again.short_code) == (signed.file_name, signed.short_code)
    assert again.content_sha256 == signed.content_sha256


def test_a_signing_of_which_the_way_was_not_noted_still_comes_out(vault: Vault, stick: Path) -> None:
    kept = desk(vault).sign(draft_in(vault), unsealed("seal", stick)).kept
    body = vault.get(DRAFT, kept.id).body
    exports = [{name: fact for name, fact in entry.items() if name != "way"} for entry in body["exports"]]
    older = {name: fact for name, fact in body.items() if name not in ("begun_at", "after")}
    vault.put(DRAFT, kept.id, {**older, "exports": exports})
    found = kept_draft(vault, kept.id, REGIMES, STILL)
    assert (found.exports[0].way, found.begun_at, found.after) == (None, None, "")
    assert desk(vault).signed_before(found, stick).way == "paper"


def test_a_draft_never_signed_has_nothing_to_show(vault: Vault, stick: Path) -> None:
    with pytest.raises(AppError) as caught:
        desk(vault).signed_before(draft_in(vault), stick)
    assert caught.value.code == "vault.no_such_record"
