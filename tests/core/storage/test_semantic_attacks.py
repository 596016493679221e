"""A vault's file changed on purpose by whoever can write it: each attack is refused with its own code (T5)."""

# ruff: noqa: S608 - SQL is put together on purpose

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from declare_app.base.errors import AppError
from declare_app.storage.opening import Place
from tests import vaults
from tests.core.storage.forging import file_of, index_that_says_otherwise, mended, rooted, rows_of, run, vault_key_of
from tests.vaults import ROWS, opened, refusal

A, B, C = ROWS
STATE, RECORD, SCHEMA, SLOT = (("vault.damaged", part) for part in ("state", "record", "schema", "slot"))
HEADER, FILE = (("vault.damaged", part) for part in ("header", "file"))


def spot(row: str, rev: int) -> str:
    return f"tbl = 'draft' AND row = '{row}' AND rev = {rev}"


def content_of(row: str, rev: int) -> str:
    return f"(SELECT nonce, ct FROM rec WHERE {spot(row, rev)})"


ON_RECORDS = {
    "two ciphertexts swapped": (
        f"CREATE TEMP TABLE kept AS SELECT nonce, ct FROM rec WHERE {spot(A, 5)}",
        f"UPDATE rec SET (nonce, ct) = {content_of(B, 4)} WHERE {spot(A, 5)}",
        f"UPDATE rec SET (nonce, ct) = (SELECT nonce, ct FROM kept) WHERE {spot(B, 4)}",
    ),
    "a row renamed": (f"UPDATE rec SET row = 'd' WHERE row = '{A}'",),
    "a row given another kind": (f"UPDATE rec SET tbl = 'receipt' WHERE row = '{C}'",),
    "the newest revision deleted": (f"DELETE FROM rec WHERE {spot(A, 5)}",),
    "a whole draft deleted": (f"DELETE FROM rec WHERE tbl = 'draft' AND row = '{A}'",),
    "all deleted": ("DELETE FROM rec",),
    "the first revision copied over the last": (f"UPDATE rec SET (nonce, ct) = {content_of(A, 1)} WHERE {spot(A, 5)}",),
    "the last revision given the number before": (
        f"DELETE FROM rec WHERE {spot(A, 4)}",
        f"UPDATE rec SET rev = 4 WHERE {spot(A, 5)}",
    ),
    "a revision copied as a new one": (f"INSERT INTO rec SELECT tbl, row, 6, nonce, ct FROM rec WHERE {spot(A, 5)}",),
    "a ciphertext emptied": (f"UPDATE rec SET ct = x'' WHERE {spot(A, 5)}",),
}


@pytest.mark.parametrize("attack", ON_RECORDS.values(), ids=ON_RECORDS.keys())
def test_records_are_where_they_were_put(place: Place, attack: tuple[str, ...]) -> None:
    run(place.file, *attack)
    assert refusal(place) == STATE
    # Nobody knew the vault here: the file alone must do.
    assert refusal(Place(place.file, place.anchors / "none")) == STATE


ON_STATE = {
    "a greater sequence": ("UPDATE state SET seq = seq + 1", STATE),
    "a smaller sequence": ("UPDATE state SET seq = seq - 1", STATE),
    "a negative sequence": ("UPDATE state SET seq = -1", STATE),
    "the greatest sequence": ("UPDATE state SET seq = 9223372036854775807", STATE),
    "another root": ("UPDATE state SET root = zeroblob(32)", STATE),
    "a root cut short": ("UPDATE state SET root = substr(root, 1, 31)", STATE),
    "an empty root": ("UPDATE state SET root = x''", STATE),
    "no state": ("DELETE FROM state", STATE),
    "two states": ("INSERT INTO state SELECT 2, seq, root FROM state", FILE),
    "no header": ("DELETE FROM header", HEADER),
    "two headers": ("INSERT INTO header SELECT 2, json FROM header", HEADER),
    "a record of revision 0": (f"UPDATE rec SET rev = 0 WHERE {spot(A, 1)}", RECORD),
    "a record of revision -1": (f"UPDATE rec SET rev = -1 WHERE {spot(A, 1)}", RECORD),
    "a byte moved from nonce to ciphertext": (
        "UPDATE rec SET ct = CAST(substr(nonce, 12) || ct AS BLOB), nonce = substr(nonce, 1, 11)",
        RECORD,
    ),
    "a longer nonce": (f"UPDATE rec SET nonce = CAST(nonce || x'00' AS BLOB) WHERE {spot(A, 1)}", RECORD),
    "a row's name that is no text": (f"UPDATE rec SET row = CAST(x'ff' AS TEXT) WHERE {spot(A, 1)}", FILE),
    "a kind that is no text": (f"UPDATE rec SET tbl = CAST(x'c3' AS TEXT) WHERE {spot(A, 1)}", FILE),
    "a header that is no text": ("UPDATE header SET json = CAST(x'7bff7d' AS TEXT)", FILE),
}


@pytest.mark.parametrize(("attack", "expected"), ON_STATE.values(), ids=ON_STATE.keys())
def test_the_state_is_the_one_that_was_written(place: Place, attack: str, expected: tuple[str, str]) -> None:
    run(place.file, attack)
    assert refusal(place) == expected


def header_with(**changed: Any) -> Callable[[dict[str, Any]], str]:
    return lambda header: json.dumps(header | changed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


# What is changed in the header -> what is said at first, and what when the checksums were made to fit.
ON_HEADER: dict[str, tuple[Callable[[dict[str, Any]], str], tuple[Any, ...], tuple[Any, ...]]] = {
    "label": (header_with(label="Hồ sơ 2"), SLOT, STATE),
    "day": (header_with(created_at="2020-01-01T00:00:00+07:00"), SLOT, STATE),
    "commitment": (header_with(commitment="0" * 64), SLOT, HEADER),
    "id": (header_with(vault_id="0b4d5f6e-1c2d-4e3f-8a9b-0c1d2e3f4a5b"), SLOT, ("vault.wrong_recovery_code",)),
    "id that leads elsewhere": (header_with(vault_id="../../../../etc/passwd"), HEADER, HEADER),
    "newer version": (header_with(format="kkts-vault/2"), ("vault.newer", "2"), ("vault.newer", "2")),
    "newer version with more in it": (
        header_with(format="kkts-vault/12", kdf="x"),
        ("vault.newer", "12"),
        ("vault.newer", "12"),
    ),
    "version 0": (header_with(format="kkts-vault/0"), HEADER, HEADER),
    "another format": (header_with(format="kkts-vault/1 "), HEADER, HEADER),
    "format that is a number": (header_with(format=1), HEADER, HEADER),
    "one name more": (header_with(more="x"), HEADER, HEADER),
    "label that is a number": (header_with(label=1), HEADER, HEADER),
    "label that runs backwards": (header_with(label="\u202eabc"), HEADER, HEADER),
    "label with a line": (header_with(label="a\x1b[2Jb"), HEADER, HEADER),
    "spaces": (lambda header: json.dumps(header, ensure_ascii=False, sort_keys=True), HEADER, HEADER),
    "another order": (lambda header: json.dumps(dict(reversed(header.items())), separators=(",", ":")), HEADER, HEADER),
    "a name twice": (lambda header: header_with()(header)[:-1] + ',"label":"x"}', HEADER, HEADER),
    "nothing": (lambda _: "", HEADER, HEADER),
    "a list": (lambda _: "[]", HEADER, HEADER),
    "no JSON": (lambda _: "{", HEADER, HEADER),
    "very deep JSON": (lambda _: "[" * 4000, HEADER, HEADER),
    "very long JSON": (lambda header: header_with()(header) + " " * 1_000_000, HEADER, HEADER),
}


@pytest.mark.parametrize(("change", "at_first", "with_checksums"), ON_HEADER.values(), ids=ON_HEADER.keys())
def test_the_header_is_the_one_that_was_written(
    place: Place,
    change: Callable[[dict[str, Any]], str],
    at_first: tuple[Any, ...],
    with_checksums: tuple[Any, ...],
) -> None:
    [[text]] = rows_of(place.file, "SELECT json FROM header")
    with file_of(place.file) as database:
        database.execute("UPDATE header SET json = ?", [change(json.loads(text))])
    assert refusal(place) == at_first
    mended(place.file)
    assert refusal(place) == with_checksums


def test_a_commitment_to_another_key_is_seen_by_itself(place: Place) -> None:
    """Whoever holds the vault's key can make the root fit; the commitment is compared all the same."""
    key = vault_key_of(place.file, vaults.made().code)
    [[text]] = rows_of(place.file, "SELECT json FROM header")
    with file_of(place.file) as database:
        database.execute("UPDATE header SET json = ?", [header_with(commitment="0" * 64)(json.loads(text))])
    mended(place.file)
    rooted(place.file, key)
    assert refusal(place) == HEADER


@pytest.mark.parametrize("move", ["row = 'd'", "rev = 9", "tbl = 'receipt'"])
def test_a_record_opens_at_its_own_place_alone(place: Place, move: str) -> None:
    """Even where the root fits."""
    key = vault_key_of(place.file, vaults.made().code)
    run(place.file, f"UPDATE rec SET {move} WHERE {spot(C, 1)}")
    rooted(place.file, key)
    with opened(Place(place.file, place.anchors / "none")) as vault:
        (moved,) = set(vault.file.entries.spots()) - vaults.made().everything.keys()
        with pytest.raises(AppError) as refused:
            vault.get(*moved)
        assert (refused.value.code, *refused.value.facts.values()) == RECORD


ON_SCHEMA = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON rec BEGIN DELETE FROM rec WHERE rev < new.rev; END",
    "a trigger on the state": "CREATE TRIGGER t AFTER UPDATE ON state BEGIN SELECT 1; END",
    "a table": "CREATE TABLE more (a)",
    "a table that SQLite makes": "ANALYZE",
    "an index": "CREATE INDEX i ON rec (row)",
    "an index on an expression": "CREATE INDEX i ON rec (abs(rev))",
    "a view": "CREATE VIEW v AS SELECT * FROM rec",
    "a virtual table": "CREATE VIRTUAL TABLE f USING fts5(a)",
    "a table that is not STRICT": "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'rec'",
    "a column more": "ALTER TABLE rec ADD COLUMN more TEXT",
    "a column renamed": "ALTER TABLE rec RENAME COLUMN ct TO ciphertext",
    "a table renamed": "ALTER TABLE state RENAME TO states",
    "a check dropped": "UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (id = 1)', '') WHERE name = 'state'",
    "a comment": "UPDATE sqlite_schema SET sql = sql || ' -- ' WHERE name = 'rec'",
    "no state": "DROP TABLE state",
    "another application": "PRAGMA application_id = 1",
}


@pytest.mark.parametrize("attack", ON_SCHEMA.values(), ids=ON_SCHEMA.keys())
def test_nothing_is_in_the_file_but_the_four_tables(place: Place, attack: str) -> None:
    run(place.file, attack)
    assert refusal(place) == (SCHEMA if "application_id" not in attack else ("vault.not_a_vault", vaults.NAME))


def test_the_table_of_the_librarys_own_migrations_is_refused(place: Place) -> None:
    migrations = Migrations("vault")

    @migrations()
    def first(database: Database) -> None:
        """Changes nothing."""

    database = Database(place.file)
    migrations.apply(database)
    database.close()
    assert refusal(place) == SCHEMA


def test_an_index_that_says_otherwise_is_seen_before_a_save_follows_it(place: Place) -> None:
    """The table is whole and its root fits; the next save of B would have taken the place of C, by the index."""
    index_that_says_otherwise(place.file, C, B)
    assert refusal(place) == FILE
