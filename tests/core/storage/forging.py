"""Changing a vault's file on purpose, as somebody would who knows the format page but neither passphrase nor code."""

import hashlib
import hmac
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.core.storage.page_reader import Reader, bound, code_bytes, covered_by_root, hkdf

JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


@contextmanager
def file_of(path: Path) -> Iterator[sqlite3.Connection]:
    """The file through plain SQLite, with every check off that SQLite can leave out; saved at the end."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA ignore_check_constraints=ON")
        database.execute("PRAGMA writable_schema=ON")
        yield database
        database.commit()


def run(path: Path, *statements: str) -> None:
    """SQL on the file."""
    with file_of(path) as database:
        for statement in statements:
            database.execute(statement)


def mended(path: Path) -> None:
    """Make the unkeyed checksums of both slots fit what now stands in header and slots: anybody can."""
    with file_of(path) as database:
        ((header,),) = database.execute("SELECT json FROM header")
        for kind, text, wrapped in database.execute("SELECT kind, json, wrapped FROM slot").fetchall():
            body = wrapped[:-8]
            check = hashlib.sha256(bound("kkts-slot-check/1", header, kind, text, body)).digest()[:8]
            database.execute("UPDATE slot SET wrapped = ? WHERE kind = ?", [body + check, kind])


def rooted(path: Path, vault_key: bytes) -> None:
    """Make the root fit, as only somebody can who holds the vault's key: what else is checked is then checked alone."""
    with file_of(path) as database:
        ((header,),) = database.execute("SELECT json FROM header")
        ((seq,),) = database.execute("SELECT seq FROM state")
        slots = database.execute("SELECT kind, json, wrapped FROM slot ORDER BY kind").fetchall()
        records = database.execute("SELECT tbl, row, rev, nonce, ct FROM rec").fetchall()
        covered = covered_by_root(header, seq, slots, records)
        root = hmac.digest(hkdf(vault_key, "kkts/v1/state"), covered, "sha256")
        database.execute("UPDATE state SET root = ?", [root])


def journal_of_a_change(path: Path) -> bytes:
    """What SQLite would need to undo a change of every page, as it stands on the disk right before the commit."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("BEGIN IMMEDIATE")
        database.execute("PRAGMA cache_spill = OFF")  # one heading for all pages
        database.execute("UPDATE rec SET row = 'x' || row, ct = zeroblob(50000)")
        database.execute("UPDATE state SET seq = 0")
        journal = bytearray(path.with_name(f"{path.name}-journal").read_bytes())
        database.rollback()
    # Last of all the heading is filled in: a mark, and how many pages follow (4 bytes more before and after each).
    journal[:12] = JOURNAL_MAGIC + ((len(journal) - 512) // (4096 + 8)).to_bytes(4, "big")
    return bytes(journal)


def vault_key_of(path: Path, code: str) -> bytes:
    """The vault's key, got with the recovery code."""
    return Reader(path, code_bytes(code)).vault_key


def rows_of(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchall()


def index_that_says_otherwise(path: Path, row: str, lie: str) -> None:
    """Let the index of ``rec`` find ``row``'s only revision as the next one of ``lie``; the table stays as it is."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        ((newest,),) = database.execute("SELECT max(rev) FROM rec WHERE row = ?", [lie])
        database.execute("PRAGMA writable_schema=ON")
        ((root, sql),) = database.execute(
            "SELECT i.rootpage, t.sql FROM sqlite_schema t JOIN sqlite_schema i ON i.tbl_name = t.name "
            "WHERE t.name = 'rec' AND i.type = 'index'"
        )
        database.execute("UPDATE rec SET row = ?, rev = ? WHERE row = ?", [lie, newest + 1, row])
        database.execute("DELETE FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'rec'")
        plain = sql.replace(", PRIMARY KEY (tbl, row, rev)", "")
        database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'rec'", [plain])
        database.execute("PRAGMA schema_version = 7001")
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA writable_schema=ON")
        database.execute("UPDATE rec SET row = ?, rev = 1 WHERE row = ? AND rev = ?", [row, lie, newest + 1])
        database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'rec'", [sql])
        values = ["index", "sqlite_autoindex_rec_1", "rec", root, None]
        database.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", values)
        database.execute("PRAGMA schema_version = 7002")
