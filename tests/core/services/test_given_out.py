"""What leaves is recorded first, and whatever fails on the way, no two packages share an id and a serial."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from declare_app.base.environment import Environment
from declare_app.base.errors import AppError
from declare_app.package.container import Parts, read_container
from declare_app.package.package_facts import read_package_facts
from declare_app.services import signing_flow
from declare_app.services.given_out import GivenOut, given_out, note_given_out
from declare_app.services.sealing import series_of
from declare_app.services.session import Ground, Session
from declare_app.services.signing_flow import SigningDesk
from declare_app.services.vault_records import DRAFT, PACKAGE, KeptDraft, keep_draft, kept_draft, package_content
from declare_app.storage.vault import Vault
from tests import pki, vaults
from tests.builders import REGIMES, draft_of, example
from tests.orders import unsealed

STILL = Environment(now=lambda: pki.NOW)
ID = "0b4d5f6e-0000-4000-8000-000000000000"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault, _ = vaults.create(tmp_path)
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


def parts_of(file: Path) -> Parts:
    parts = read_container(file.read_bytes())
    assert isinstance(parts, Parts)
    return parts


@pytest.mark.parametrize("kind", [PACKAGE, DRAFT])
def test_where_the_vault_takes_no_record_nothing_is_outside(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    kept = keep_draft(vault, replace(draft_in(vault), declaration_id=ID))
    put = vault.put

    def full(this: str, *rest: Any, **named: Any) -> int:
        if this == kind:
            raise AppError("vault.disk_full", file="hoso-t000.kkv")
        return put(this, *rest, **named)

    with monkeypatch.context() as patched:
        patched.setattr(vault, "put", full)
        with pytest.raises(AppError, match=r"vault\.disk_full"):
            desk(vault).sign(kept, unsealed("paper", stick))
    assert list(stick.iterdir()) == []
    assert kept_draft(vault, "draft-1", REGIMES, STILL).exports == ()
    assert vault.latest(PACKAGE) == []


def test_a_package_that_may_lie_outside_shares_its_id_and_serial_with_no_other(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(*_: object) -> None:
        raise AppError("file.missing", file="x")

    held = draft_in(vault)  # a window that was told of a failure goes on with what it held
    with monkeypatch.context() as patched:
        patched.setattr(signing_flow, "judge_file", pulled)
        for _ in range(2):
            with pytest.raises(AppError):
                desk(vault).sign(held, unsealed("paper", stick))
    kept = desk(vault).sign(keep_draft(vault, held), unsealed("paper", stick)).kept
    facts = [read_package_facts(parts_of(file).package_json) for file in stick.iterdir()]
    assert {one.declaration_id for one in facts} == {kept.declaration_id}
    assert sorted(one.serial for one in facts) == [1, 2, 3]
    assert [one.serial for one in kept.exports] == [3]
    again = desk(vault).sign(kept, unsealed("paper", stick))
    assert [one.serial for one in again.kept.exports] == [3, 4]


def test_a_disk_that_does_not_take_the_record_back_leaves_it_with_the_package(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep_draft(vault, replace(draft_in(vault), declaration_id=ID))

    def gone(*_: object, **__: object) -> None:
        monkeypatch.setattr(vault, "put", gone)
        raise AppError("file.disk_full", file="x")

    monkeypatch.setattr(signing_flow, "brought", gone)
    with pytest.raises(AppError, match=r"file\.disk_full"):
        desk(vault).sign(kept, unsealed("paper", stick))
    (entry,) = kept_draft(vault, "draft-1", REGIMES, STILL).exports
    assert package_content(vault, entry.package_id)
    assert series_of(vault, kept).serial == 2


def test_a_draft_that_is_discarded_takes_its_note_along(vault: Vault) -> None:
    draft_in(vault)
    note_given_out(vault, "draft-1", GivenOut(ID, 1))
    Session(Ground(STILL, REGIMES), vault).discard("draft-1")
    assert given_out(vault, "draft-1") is None
