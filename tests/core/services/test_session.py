"""One open vault as the window uses it."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from declare_app.base.environment import VIETNAM, Environment
from declare_app.base.errors import AppError
from declare_app.drafting.draft import Draft
from declare_app.services.cards import Origin, Signing
from declare_app.services.definitions import known_regimes
from declare_app.services.session import Ground, Session
from declare_app.services.stopping import note_stop, stopped_in
from declare_app.services.vault_list import new_label, new_vault_file, vaults_in
from declare_app.services.vault_records import ExportEntry, KeptDraft, Way, keep_draft
from declare_app.storage import rekeying
from declare_app.storage.credentials import KdfCost
from tests.builders import draft_of, example

PASSPHRASE = "ngoan buong nhop tanh miet mo"
OTHER = "cuc rua nghieng thau lim bong"
FINISHED = draft_of(example("annual-2026"))
NOW = datetime(2026, 11, 24, 10, 42, tzinfo=VIETNAM)


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Ground(Environment(now=lambda: NOW), known_regimes(), KdfCost(19 * 1024, 1, 1))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ho-so" / "hoso-a1b2.kkv"


@pytest.fixture
def session(ground: Ground, file: Path) -> Session:
    return Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")[0]


def test_a_new_vault_opens_again_with_its_passphrase(ground: Ground, file: Path, session: Session) -> None:
    kept = session.begin("annual", date(2026, 11, 24))
    session.close()
    again = Session.open(ground, file, PASSPHRASE)
    assert again.load(kept.id).draft == kept.draft
    assert again.label == "Hồ sơ 1"


def test_a_passphrase_that_is_easily_guessed_makes_no_vault(ground: Ground, file: Path) -> None:
    with pytest.raises(AppError, match=r"passphrase\.weak"):
        Session.create(ground, file, "matkhau123456", "Hồ sơ 1")
    assert not file.exists()


def test_a_wrong_passphrase_opens_nothing(ground: Ground, file: Path, session: Session) -> None:
    session.close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Session.open(ground, file, OTHER)


def test_the_recovery_code_opens_it_and_sets_a_new_passphrase(ground: Ground, file: Path) -> None:
    session, code = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
    session.close()
    Session.open_with_code(ground, file, code, OTHER).close()
    Session.open(ground, file, OTHER).close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Session.open(ground, file, PASSPHRASE)


def test_a_recovery_that_fails_midway_leaves_the_vault_to_be_opened(
    ground: Ground, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, code = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
    session.close()

    def refuse(*_: object) -> None:
        raise AppError("vault.disk_full", file=file.name)

    monkeypatch.setattr(rekeying, "change_passphrase", refuse)
    with pytest.raises(AppError, match=r"vault\.disk_full"):
        Session.open_with_code(ground, file, code, OTHER)
    Session.open(ground, file, PASSPHRASE).close()


def test_the_recovery_code_has_ten_groups_and_a_rest(ground: Ground, file: Path) -> None:
    _, code = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
    assert [len(group) for group in code.split(" ")][:10] == [4] * 10


def test_the_sheet_is_unconfirmed_until_somebody_typed_it_back(session: Session) -> None:
    assert not session.has_confirmed_sheet()
    session.confirm_sheet()
    assert session.has_confirmed_sheet()


def test_a_new_code_takes_the_place_of_the_one_that_was_lost(ground: Ground, file: Path) -> None:
    session, old = Session.create(ground, file, PASSPHRASE, "Hồ sơ 1")
    session.confirm_sheet()
    new = session.new_recovery_code(PASSPHRASE)
    assert not session.has_confirmed_sheet()
    session.close()
    with pytest.raises(AppError, match=r"vault\.wrong_recovery_code"):
        Session.open_with_code(ground, file, old, OTHER)
    Session.open_with_code(ground, file, new, OTHER).close()


def test_a_begun_draft_has_its_kind_and_day_alone(session: Session) -> None:
    kept = session.begin("annual", date(2026, 11, 24))
    assert kept.draft == Draft(filing="annual", completed_on="24/11/2026")
    assert session.load(kept.id).begun_at == NOW
    assert kept.revision == 1


def test_a_draft_begun_after_an_earlier_one_knows_people_and_things_by_their_ids(session: Session) -> None:
    earlier = session.save(KeptDraft("e" * 32, FINISHED))
    begun = session.begin("annual", date(2027, 11, 2), earlier.id).draft
    assert begun.previous_completed_on == earlier.draft.completed_on
    assert begun.rows("houses") == earlier.draft.rows("houses")
    assert not begun.rows("changes")
    assert not begun.rows("income_between")
    assert (begun.nothing_to_declare, begun.below_threshold, begun.reasons) == ((), (), ())
    assert session.load(earlier.id).draft == earlier.draft


def test_a_card_counts_what_is_done_and_what_is_left(session: Session) -> None:
    session.save(KeptDraft("a" * 32, FINISHED))
    (card,) = session.cards()
    assert (card.filing_name, card.year, card.state, card.stops) == ("hằng năm", 2026, "drafting", 0)
    assert (card.done, card.asked) == (14, 14)
    assert card.due == date(2026, 12, 30)


def test_a_card_of_a_begun_draft_has_nothing_done(session: Session) -> None:
    session.begin("initial", date(2026, 11, 24))
    (card,) = session.cards()
    assert card.done == 0
    assert card.stops > 0
    assert card.due is None


def test_an_exported_draft_is_signed_until_it_is_changed(session: Session) -> None:
    entry = ExportEntry(1, "p", "0" * 64, "1" * 64, NOW.isoformat())
    kept = KeptDraft("a" * 32, FINISHED, "d", (entry,))
    keep_draft(session.vault, kept, for_good=True)
    assert session.cards()[0].state == "signed"
    assert session.cards()[0].short_code
    session.save(replace(kept, draft=replace(kept.draft, signed_place="Huế")))
    assert session.cards()[0].state == "reworked"


def test_two_drafts_of_one_kind_and_year_are_told_apart(session: Session) -> None:
    earlier = session.save(KeptDraft("a" * 32, FINISHED))
    session.begin("annual", date(2026, 11, 24), earlier.id)
    session.begin("annual", date(2026, 11, 24))
    origins = {card.origin for card in session.cards()}
    unit = FINISHED.unit_name
    assert origins == {Origin(None, "", unit), Origin(NOW, "hằng năm 2026", unit), Origin(NOW, "", "")}


def test_where_a_declaration_was_left_is_remembered_until_it_goes(session: Session) -> None:
    begun = session.begin("annual", date(2026, 11, 24))
    assert session.cards()[0].stopped_in is None
    for section in ("houses", "residential_land", "residential_land"):
        note_stop(session.vault, begun.id, section)
    assert session.cards()[0].stopped_in == "residential_land"
    assert len(session.vault.revisions("stopped", begun.id)) == 2
    session.discard(begun.id)
    assert stopped_in(session.vault, begun.id) is None


@pytest.mark.parametrize("way", ["paper", "seal", "certificate", None])
def test_a_card_says_when_and_how_it_was_signed(session: Session, way: Way | None) -> None:
    entry = ExportEntry(1, "p", "0" * 64, "1" * 64, NOW.isoformat(), way)
    keep_draft(session.vault, KeptDraft("a" * 32, FINISHED, "d", (entry,)), for_good=True)
    assert session.cards()[0].signing == Signing(NOW, way)


def test_a_draft_is_discarded_unless_it_was_exported(session: Session) -> None:
    entry = ExportEntry(1, "p", "0" * 64, "1" * 64, NOW.isoformat())
    session.save(KeptDraft("a" * 32, FINISHED, "d", (entry,)))
    begun = session.begin("annual", date(2026, 11, 24))
    for kept_id in (begun.id, "a" * 32):
        session.discard(kept_id)
    assert [card.id for card in session.cards()] == ["a" * 32]


def test_a_backup_comes_back_under_a_new_name(ground: Ground, tmp_path: Path, session: Session) -> None:
    kept = session.begin("annual", date(2026, 11, 24))
    assert session.last_backup() is None
    where = session.back_up(tmp_path)
    assert session.last_backup() == NOW
    session.close()
    restored = Session.restore(ground, where, tmp_path / "other" / "hoso-c3d4.kkv", PASSPHRASE)
    assert restored.load(kept.id).draft == kept.draft
    assert restored.last_saved() == NOW


def test_a_rescued_vault_holds_what_could_not_be_saved(ground: Ground, tmp_path: Path, session: Session) -> None:
    kept = session.begin("annual", date(2026, 11, 24))
    unsaved = replace(kept, draft=replace(kept.draft, unit_name="Sở Nội vụ"))
    target = tmp_path / "stick.kkv"
    session.rescue(target, PASSPHRASE, unsaved)
    session.close()
    assert Session.open(ground, target, PASSPHRASE).load(kept.id).draft.unit_name == "Sở Nội vụ"


def test_a_rescue_with_a_wrong_passphrase_leaves_no_copy(tmp_path: Path, session: Session) -> None:
    kept = session.begin("annual", date(2026, 11, 24))
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        session.rescue(tmp_path / "stick.kkv", OTHER, kept)
    assert not (tmp_path / "stick.kkv").exists()


def test_a_new_passphrase_opens_it_and_the_old_one_does_not(ground: Ground, file: Path, session: Session) -> None:
    session.change_passphrase(PASSPHRASE, OTHER)
    session.close()
    Session.open(ground, file, OTHER).close()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        Session.open(ground, file, PASSPHRASE)


def test_the_list_shows_labels_and_the_bare_name_of_a_vault_that_is_open(file: Path, session: Session) -> None:
    (file.parent / "notes.txt").write_text("no vault", "utf-8")
    (file.parent / "hoso-ffff.kkv").write_text("no vault either", "utf-8")
    assert [line.label for line in vaults_in(file.parent)] == [file.stem]  # to read more would cost the lock on it
    session.close()
    lines = vaults_in(file.parent, file, file.parent / "gone.kkv")
    assert [(line.file, line.label) for line in lines] == [(session.path, "Hồ sơ 1")]
    assert new_label(lines) == "Hồ sơ 2"


def test_a_new_file_is_named_by_lot(tmp_path: Path) -> None:
    (tmp_path / "hoso-aaaa.kkv").touch()
    drawn = iter(["aaaa1111", "bbbb2222"])
    assert new_vault_file(tmp_path, lambda: next(drawn)).name == "hoso-bbbb.kkv"


def test_signing_the_same_content_again_makes_no_other_version(session: Session) -> None:
    entries = tuple(ExportEntry(n, "p", "0" * 64, of * 64, NOW.isoformat()) for n, of in enumerate("112", 1))
    for exports, versions in ((entries[:1], 1), (entries[:2], 1), (entries, 2)):
        keep_draft(session.vault, KeptDraft("a" * 32, FINISHED, "d", exports), for_good=True)
        assert session.cards()[0].versions == versions
