"""A file is there whole or not at all, and whatever the disk does is said with what to do."""

import errno
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.services.files import read_whole, write_whole


def refused(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(AppError) as caught:
        write_whole(path, data)
    return caught.value.code


def test_a_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"x" * 100_000)
    assert (tmp_path / "a.pdf").read_bytes() == b"x" * 100_000
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file.disk_full"),
        (errno.EDQUOT, "file.disk_full"),
        (errno.EROFS, "file.read_only"),
        (errno.EIO, "file.not_written"),
        (errno.ENOENT, "file.no_such_folder"),
    ],
)
def test_a_disk_that_fails_leaves_the_older_file_and_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def failing(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)
    assert refused(tmp_path / "a") == code
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_syncs_no_folders_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    synced = os.fsync

    def of_files_alone(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        synced(handle)

    monkeypatch.setattr(os, "fsync", of_files_alone)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_link_that_lies_where_the_file_is_made_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"untouched")
    (tmp_path / "a.part").symlink_to(tmp_path / "other")
    write_whole(tmp_path / "a", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"new", "other": b"untouched"}
    assert not (tmp_path / "a").is_symlink()


def test_what_an_earlier_try_left_does_not_open_a_private_file_to_others(tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(b"left over")
    (tmp_path / "a.part").chmod(0o644)
    write_whole(tmp_path / "a", b"new", private=True)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "none" / "a") == "file.no_such_folder"


def test_a_disk_that_keeps_other_bytes_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"other")
    assert refused(tmp_path / "a") == "file.read_back_differs"


def test_a_limit_of_the_system_is_said_by_the_console(tmp_path: Path) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    command = [sys.executable, "-m", "declare_app", "example"]
    (tmp_path / "draft.json").write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    done = subprocess.run(
        [sys.executable, "-m", "declare_app", "print", tmp_path / "draft.json", "--out", tmp_path / "a.pdf"],
        capture_output=True,
        check=False,
        preexec_fn=limited,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert "Dữ liệu vẫn còn nguyên" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["draft.json"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 11)
    with pytest.raises(AppError) as caught:
        read_whole(tmp_path / "a", 10)
    assert caught.value.code == "file.too_large"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        read_whole(tmp_path, 10)
    assert caught.value.code == "file.unreadable"
