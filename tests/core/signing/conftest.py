"""A drawer of tokens in the test's own folder."""

from pathlib import Path

import pytest

from tests.tokens import Shelf, Spy, shelf_in, spy_in


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return shelf_in(tmp_path / "shelf", monkeypatch)


@pytest.fixture
def spy(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Spy:
    return spy_in(shelf.folder, monkeypatch)
