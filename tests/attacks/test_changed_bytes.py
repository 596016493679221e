"""Every byte of a package changed in turn, the container put in order again: nothing is accepted (T7)."""

from dataclasses import replace

import pytest

from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.verdict import judge_package
from tests.attacks.dice import NIGHTLY
from tests.packages import honest, measure

pytestmark = pytest.mark.attacks

STEPS = {"manifest": 1, "signature": 1, "package_json": 1, "declaration_json": 1, "declaration_pdf": 3}
SHARES = 4
BITS = range(8) if NIGHTLY else (None,)
"""Which bit of a byte: another one at each place, all of them in a night."""


def parts() -> Parts:
    return Examination(honest(), measure()).parts


def changed(content: bytes, place: int, bit: int | None) -> bytes:
    return content[:place] + bytes([content[place] ^ (1 << (place % 8 if bit is None else bit))]) + content[place + 1 :]


@pytest.mark.parametrize("bit", BITS)
@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("name", STEPS)
def test_no_changed_byte_is_accepted(name: str, share: int, bit: int | None) -> None:
    good = parts()
    content: bytes = getattr(good, name)
    by = measure()
    accepted = []
    places = range(share * STEPS[name], len(content), SHARES * STEPS[name])
    for place in places:
        package = write_container(replace(good, **{name: changed(content, place, bit)}))
        if judge_package(package, by).accepted:
            accepted.append(place)
    assert len(places) > 100
    assert accepted == []


@pytest.mark.parametrize("bit", BITS)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_changed_byte_of_the_whole_file_is_accepted(share: int, bit: int | None) -> None:
    by = measure()
    good = honest()
    places = range(share * 37, len(good), SHARES * 37)
    for place in places:
        assert not judge_package(changed(good, place, bit), by).accepted, place
    assert len(places) > 500
