"""Every byte of a package changed in turn, the container put in order again: nothing is accepted (T7)."""

from dataclasses import replace

import pytest

from declare_app.package.container import Parts, write_container
from declare_app.package.examination import Examination
from declare_app.package.verdict import judge_package
from tests.packages import honest, measure

pytestmark = pytest.mark.attacks

STEPS = {"manifest": 1, "signature": 1, "package_json": 1, "declaration_json": 1, "declaration_pdf": 3}
SHARES = 4


def parts() -> Parts:
    return Examination(honest(), measure()).parts


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("name", STEPS)
def test_no_changed_byte_is_accepted(name: str, share: int) -> None:
    good = parts()
    content: bytes = getattr(good, name)
    by = measure()
    accepted = []
    places = range(share * STEPS[name], len(content), SHARES * STEPS[name])
    for place in places:
        changed = content[:place] + bytes([content[place] ^ (1 << place % 8)]) + content[place + 1 :]
        package = write_container(replace(good, **{name: changed}))
        if judge_package(package, by).accepted:
            accepted.append(place)
    assert len(places) > 100
    assert accepted == []


@pytest.mark.parametrize("share", range(SHARES))
def test_no_changed_byte_of_the_whole_file_is_accepted(share: int) -> None:
    by = measure()
    good = honest()
    places = range(share * 37, len(good), SHARES * 37)
    for place in places:
        changed = good[:place] + bytes([good[place] ^ 0x20]) + good[place + 1 :]
        assert not judge_package(changed, by).accepted, place
    assert len(places) > 500
