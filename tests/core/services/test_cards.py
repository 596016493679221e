"""One draft that cannot be read here takes no other off the list, and none is kept that could not be read again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from declare_app.base import strict_json
from declare_app.base.errors import AppError
from declare_app.services.cards import DraftCard, cards_in
from declare_app.services.vault_records import DRAFT, KeptDraft, keep_draft, kept_draft
from declare_app.storage.vault import Vault
from tests import vaults
from tests.builders import REGIMES, draft_of, example

FINISHED = draft_of(example())
ENTRY = {"serial": 1, "package_id": "p", "package_sha256": "0", "content_sha256": "0", "exported_at": "2026-01-01"}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault, _ = vaults.create(tmp_path)
    with vault:
        yield vault


def listed(vault: Vault) -> dict[str, DraftCard]:
    return {card.id: card for card in cards_in(vault, REGIMES, vaults.ENVIRONMENT)}


def body(vault: Vault) -> dict[str, Any]:
    keep_draft(vault, KeptDraft("good", FINISHED))
    return dict(vault.get(DRAFT, "good").body)


@pytest.mark.parametrize(
    ("state", "draft", "rest"),
    [
        ("newer", {"format": "kekhai-draft/9"}, {}),
        ("unreadable", {"filing": "of_tomorrow"}, {}),
        ("unreadable", {"unit_name": "x" * strict_json.SIZE_LIMIT}, {}),
        ("unreadable", {"unit_name": "\x00"}, {}),
        ("unreadable", {}, {"exports": [{**ENTRY, "more": "1"}]}),
        ("unreadable", {}, {"exports": None}),
    ],
)
def test_a_draft_that_cannot_be_read_is_a_line_among_the_others(
    vault: Vault, state: str, draft: dict[str, Any], rest: dict[str, Any]
) -> None:
    good = body(vault)
    vault.put(DRAFT, "other", {**good, "draft": {**good["draft"], **draft}, **rest})
    cards = listed(vault)
    assert (cards["good"].state, cards["good"].is_open) == ("drafting", True)
    other = cards["other"]
    assert (other.state, other.is_open, other.is_readable) == (state, False, False)
    assert other.saved_at == vault.get(DRAFT, "other").saved_at


def test_a_draft_begun_from_one_that_cannot_be_read_is_still_listed(vault: Vault) -> None:
    good = body(vault)
    vault.put(DRAFT, "other", {**good, "draft": {"format": "kekhai-draft/9"}})
    keep_draft(vault, KeptDraft("third", FINISHED, after="other"))
    assert listed(vault)["third"].origin.after == ""


def test_a_draft_that_could_not_be_opened_again_is_not_kept(vault: Vault) -> None:
    with pytest.raises(AppError) as caught:
        keep_draft(vault, KeptDraft("huge", replace(FINISHED, unit_name="Sở " * strict_json.SIZE_LIMIT)))
    assert caught.value.code == "draft.too_large"
    assert vault.latest(DRAFT) == []


def test_a_draft_just_within_the_limit_is_opened_again_whatever_its_letters(vault: Vault) -> None:
    kept = KeptDraft("large", replace(FINISHED, unit_name="ư" * (strict_json.SIZE_LIMIT // 2 - 64 * 1024)))
    keep_draft(vault, kept)
    assert kept_draft(vault, "large", REGIMES, vaults.ENVIRONMENT).draft == kept.draft
