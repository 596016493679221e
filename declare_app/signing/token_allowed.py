"""Which drivers (trình điều khiển) may be loaded without being named: the list in ``resources/tokens/drivers.toml``."""

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from declare_app.base.locations import resource

_SYSTEMS: Final = {"win32": "windows", "linux": "linux", "darwin": "macos"}


@dataclass(frozen=True)
class AllowedDriver:
    """A driver of the list that lies on this computer. ``tried``: whether it was ever used with this program."""

    name: str
    path: Path
    tried: bool


def allowed_drivers(system: str = sys.platform) -> tuple[AllowedDriver, ...]:
    """All that the list names for a system (as ``sys.platform`` calls it), there or not, likelier ones first."""
    paths = _SYSTEMS.get(system, "")
    return tuple(
        AllowedDriver(one["name"], Path(path), bool(one["tried"]))
        for one in _list()["driver"]
        for path in one.get(paths, ())
    )


def installed_drivers() -> tuple[AllowedDriver, ...]:
    """Those of the list that lie on this computer."""
    return tuple(one for one in allowed_drivers() if one.path.is_file())


@cache
def _list() -> Mapping[str, Any]:
    return tomllib.loads(resource("tokens", "drivers.toml").read_text("utf-8"))
