"""The container stage against the hostile set (T8): a clean refusal for each, and never a wrong yes."""

import time
from collections import Counter

import pytest

from declare_app.package.container import Parts, Reason, Refusal, read_container
from declare_app.package.manifest import manifest_differences
from tests.attacks.hostile_packages import hostile_packages
from tests.attacks.mutations import mutations
from tests.core.package.builders import package

GOOD = package()
HOSTILE = list(hostile_packages(GOOD))
BY_NAME = {hostile.name: hostile for hostile in HOSTILE}
AT_CONTAINER = [hostile for hostile in HOSTILE if hostile.stage == "container"]
BEYOND = [hostile for hostile in HOSTILE if hostile.stage != "container"]

REASONS: dict[str, Reason] = {
    "empty file": Reason.CUT_SHORT,
    "one byte": Reason.CUT_SHORT,
    "end record alone": Reason.ENTRY_MISSING,
    "text before": Reason.NOT_A_PACKAGE,
    "line feed after": Reason.NOT_CANONICAL,
    "over the limit of the file": Reason.TOO_LARGE,
    "one more entry: path that climbs": Reason.NOT_CANONICAL,
    "the PDF under another name: homoglyph": Reason.UNKNOWN_ENTRY,
    "the PDF under another name: path that climbs": Reason.UNKNOWN_ENTRY,
    "encrypted flag, both headers": Reason.ENCRYPTED,
    "compressed entry": Reason.COMPRESSED,
    "bomb: 64 MiB in 64 KiB": Reason.COMPRESSED,
    "all entries compressed": Reason.COMPRESSED,
    "wrong checksum, both headers": Reason.ENTRY_DAMAGED,
    "two gigabytes, both headers": Reason.ENTRY_TOO_LARGE,
    "ZIP64, both headers": Reason.ENTRY_TOO_LARGE,
    "empty PDF": Reason.ENTRY_EMPTY,
    "package.json over its limit": Reason.ENTRY_TOO_LARGE,
    "no declaration.json": Reason.ENTRY_OUT_OF_ORDER,
    "no META-INF/signature001.p7s": Reason.ENTRY_MISSING,
    "mimetype at the end": Reason.ENTRY_OUT_OF_ORDER,
    "wrong mimetype": Reason.WRONG_MIMETYPE,
    "program before": Reason.NOT_A_PACKAGE,
    "comment": Reason.NOT_CANONICAL,
    "symbolic link": Reason.NOT_CANONICAL,
}


def test_the_set_has_every_kind_and_no_name_twice() -> None:
    assert len(AT_CONTAINER) >= 40
    assert len({hostile.name for hostile in HOSTILE}) == len(HOSTILE)
    assert {hostile.stage for hostile in HOSTILE} == {"container", "manifest", "signature"}
    assert REASONS.keys() <= {hostile.name for hostile in AT_CONTAINER}


def test_every_hostile_file_differs_from_the_good_one_and_from_each_other() -> None:
    twice = [data for data, count in Counter(hostile.data for hostile in HOSTILE).items() if count > 1]
    assert not [hostile.name for hostile in HOSTILE if hostile.data == GOOD or hostile.data in twice]


@pytest.mark.parametrize("name", [hostile.name for hostile in AT_CONTAINER])
def test_a_hostile_container_is_refused(name: str) -> None:
    started = time.process_time()
    refused = read_container(BY_NAME[name].data)
    assert isinstance(refused, Refusal)
    assert refused.reason == REASONS.get(name, refused.reason)
    assert time.process_time() - started < 1


@pytest.mark.parametrize("name", [hostile.name for hostile in BEYOND])
def test_what_only_manifest_or_signature_can_tell_gets_there(name: str) -> None:
    parts = read_container(BY_NAME[name].data)
    assert isinstance(parts, Parts)
    assert bool(manifest_differences(parts)) == (BY_NAME[name].stage == "manifest")


def test_a_thousand_damaged_files_are_refused() -> None:
    assert sum(isinstance(read_container(data), Refusal) for data in mutations(GOOD, 1000, seed=1)) == 1000


@pytest.mark.attacks
def test_twenty_thousand_damaged_files_are_refused() -> None:
    assert sum(isinstance(read_container(data), Refusal) for data in mutations(GOOD, 20_000, seed=2)) == 20_000


def test_the_same_seed_gives_the_same_damage_and_another_seed_another() -> None:
    assert list(mutations(GOOD, 20, seed=3)) == list(mutations(GOOD, 20, seed=3))
    assert list(mutations(GOOD, 20, seed=3)) != list(mutations(GOOD, 20, seed=4))


def test_every_reason_that_the_set_can_reach_is_reached() -> None:
    reached = {refused.reason for _, data, _ in AT_CONTAINER if isinstance(refused := read_container(data), Refusal)}
    # The later version has a test of its own.
    assert reached == set(Reason) - {Reason.NEWER_FORMAT}
