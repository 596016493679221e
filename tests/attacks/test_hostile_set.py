"""Hostile packages, made by hand and by dice, get a verdict that says no, and nothing else happens (T8)."""

import resource
import time

import pytest

from declare_app.package.verdict import judge_package
from tests.attacks.dice import SHARES
from tests.attacks.hostile_packages import hostile_packages
from tests.attacks.mutations import mutations
from tests.packages import honest, measure

MUTATIONS = 5_000
"""In each of ``SHARES`` tests."""
LONGEST_SECONDS = 1.0
MOST_MORE_MIB = 200


def test_each_hand_made_package_falls_at_its_stage() -> None:
    by = measure()
    seen = 0
    for hostile in hostile_packages(honest()):
        verdict = judge_package(hostile.data, by)
        assert not verdict.accepted, hostile.name
        assert [fact.name for fact in verdict.facts if fact.state == "invalid"] == [hostile.stage], hostile.name
        seen += 1
    assert seen >= 40


@pytest.mark.attacks
@pytest.mark.parametrize("share", range(SHARES))
def test_no_mutation_is_accepted_nor_slow_nor_large(share: int) -> None:
    by = measure()
    judge_package(honest(), by)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    slowest = 0.0
    for package in mutations(honest(), MUTATIONS, seed=share):
        begun = time.perf_counter()
        verdict = judge_package(package, by)
        slowest = max(slowest, time.perf_counter() - begun)
        assert not verdict.accepted
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert slowest < LONGEST_SECONDS
    assert (after - before) / 1024 < MOST_MORE_MIB
