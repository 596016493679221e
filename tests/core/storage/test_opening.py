"""A vault is made where nothing lies, under a name that can be read."""

from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.credentials import Passphrase
from declare_app.storage.opening import Place, create_vault
from tests import vaults
from tests.vaults import ENVIRONMENT, FAST


@pytest.mark.parametrize("label", ["", " ", "\t", "a\nb", "\u202ea", "a\u200b", "x" * 61])
def test_a_label_that_cannot_be_read_aloud_is_refused(tmp_path: Path, label: str) -> None:
    with pytest.raises(AppError) as refused:
        create_vault(vaults.place_in(tmp_path), Passphrase("x"), label, FAST, ENVIRONMENT)
    assert (refused.value.code, dict(refused.value.facts)) == ("vault.label", {"limit": 60})
    assert list(tmp_path.iterdir()) == []


def test_a_vault_is_not_made_over_a_file_or_in_no_folder(tmp_path: Path) -> None:
    for file, code in ((tmp_path / "x.kkv", "file.exists"), (tmp_path / "no" / "x.kkv", "file.no_such_folder")):
        (tmp_path / "x.kkv").write_bytes(b"mine")
        with pytest.raises(AppError) as refused:
            create_vault(Place(file, tmp_path / "anchors"), Passphrase("x"), "x", FAST, ENVIRONMENT)
        assert (refused.value.code, dict(refused.value.facts)) == (code, {"file": "x.kkv"})
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("x.kkv", b"mine")]
