"""Labels of files that anybody may have put into the folder of the vaults: found at once, or told to be none."""

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.database import APPLICATION_ID, open_database
from declare_app.storage.header import FORMAT, Header, read_header
from declare_app.storage.labels import label_of

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT group_concat(i) AS json FROM n"
LONGEST_SECONDS = 1.0


def file_with(folder: Path, *statements: str) -> Path:
    file = folder / "hoso-t000.kkv"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        for sql in statements:
            connection.execute(sql)
        connection.commit()
    return file


@pytest.mark.parametrize(
    "statements",
    [
        (f"CREATE VIEW header AS {ENDLESS}",),
        ("CREATE TABLE header(json TEXT)", "INSERT INTO header SELECT hex(zeroblob(50000000))"),
    ],
    ids=["endless view", "a hundred million letters"],
)
def test_a_header_that_is_none_is_not_read(tmp_path: Path, statements: tuple[str, ...]) -> None:
    file = file_with(tmp_path, *statements)
    begun = time.process_time()
    assert label_of(file) is None
    with pytest.raises(AppError) as refused:
        open_database(file)
    assert refused.value.code == "vault.damaged"
    assert time.process_time() - begun < LONGEST_SECONDS


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_the_folder_is_no_vault(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.kkv")
    assert label_of(tmp_path / "x.kkv") is None


@pytest.mark.parametrize("label", ["a" * 61, "Hồ sơ\n\n\n", "Hồ sơ\u2028", " ", "\u202eSơ"])
def test_a_label_that_no_vault_is_given_is_not_shown(label: str) -> None:
    good = Header(FORMAT, "3a1f6b4e-2d4c-4e59-9d5e-0c7e5f1a2b3c", "Hồ sơ 1", "2026-11-24T10:42:00+07:00", "a" * 64)
    assert read_header(good.as_json()) == good
    with pytest.raises(AppError):
        read_header(replace(good, label=label).as_json())
