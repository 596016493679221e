"""The shipped list of administrative units, read when it is first asked for."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from declare_app.base.locations import resource
from declare_app.model.units import FormerUnit, Found, Unit, UnitList


class Units:
    """The provinces and communes of today, from ``resources/reference/units.json``, once for the whole program."""

    @property
    def as_of(self) -> str:
        """The day of the list, as an ISO date."""
        return str(_content()["as_of"])

    def provinces(self) -> Sequence[Unit]:
        return _units().provinces()

    def wards(self, province: Unit) -> Sequence[Unit]:
        return _units().wards(province)

    def find(self, text: str, province: Unit | None = None) -> list[Found]:
        """As ``UnitList.find``."""
        return _units().find(text, province)

    def prepare(self) -> None:
        """Make what the first search needs (0.1 s), so that nobody waits for it; on any thread."""
        _units().find("0")


@cache
def _content() -> Any:
    return json.loads(resource("reference", "units.json").read_text("utf-8"))


@cache
def _units() -> UnitList:
    content = _content()
    provinces = {code: Unit(code, name) for code, name in content["provinces"]}
    districts = content["districts_until_2025_06_30"]
    communes: list[Unit] = []
    former: dict[str, list[FormerUnit]] = {}
    for code, province, name, parts in content["wards"]:
        communes.append(Unit(code, name, provinces[province].name))
        former[code] = [FormerUnit(districts[place][0], districts[place][1], tuple(names)) for place, *names in parts]
    return UnitList(list(provinces.values()), communes, former)
