"""The drivers that may be loaded unnamed are few, absolute, and said to be untried as long as they are."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from declare_app.signing import token_allowed
from declare_app.signing.token_allowed import AllowedDriver, allowed_drivers, installed_drivers


@pytest.mark.parametrize("system", ["win32", "linux", "darwin"])
def test_each_system_has_its_drivers_by_absolute_paths(system: str) -> None:
    kind = PureWindowsPath if system == "win32" else PurePosixPath
    drivers = allowed_drivers(system)
    assert {one.name for one in drivers} == {"VGCA, SafeNet eToken", "VGCA, Bit4id"}
    assert all(kind(str(one.path)).is_absolute() for one in drivers)
    assert len({one.path for one in drivers}) == len(drivers)


def test_none_is_said_to_have_been_tried() -> None:
    assert not any(one.tried for one in allowed_drivers("linux"))


def test_an_unknown_system_has_none() -> None:
    assert allowed_drivers("plan9") == ()


def test_only_what_lies_there_is_offered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here, not_here = (AllowedDriver("A", tmp_path / name, tried=False) for name in ("here.so", "not.so"))
    here.path.touch()
    monkeypatch.setattr(token_allowed, "allowed_drivers", lambda: (not_here, here))
    assert installed_drivers() == (here,)
