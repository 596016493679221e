"""Readers given what dice made of good files: a refusal of their own or something right, and nothing else (T8, T9)."""

import hashlib
import json
import random
import time
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from declare_app.base.errors import AppError
from declare_app.drafting.draft_file import load_draft, save_draft
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.container import Parts
from declare_app.package.verdict import judge_package
from declare_app.signing.cms import examine_signature
from declare_app.signing.examination import SignatureExamined, SignatureRefused
from declare_app.signing.pdf_signature import examine_pdf
from tests.attacks.dice import SHARES, encodings, values
from tests.attacks.mutations import mutations
from tests.builders import REGIMES, CountedIds, example
from tests.packages import measure
from tests.vectors.making.steps import parts, received_parts, signed
from tests.vectors.making.texts import hostile_texts

pytestmark = pytest.mark.attacks

LONGEST_SECONDS = 1.0
TEXTS = 12_000
DRAFTS = 1_000
SIGNATURES = 4_000
DOCUMENTS = 75
PACKAGES = 60
"""In each of ``SHARES`` tests."""


@cache
def seeds() -> list[bytes]:
    """Good and bad texts to begin with, none of them long."""
    short = [text for text, _ in hostile_texts().values() if 0 < len(text) < 5_000]
    return [parts().package_json, parts().declaration_json[:2_000], *short]


@pytest.mark.parametrize("share", range(SHARES))
def test_json_is_refused_or_is_the_one_spelling_of_its_value(share: int) -> None:
    dice = random.Random(share)  # noqa: S311 - repeatable on purpose
    told: Counter[str] = Counter()
    for number in range(TEXTS):
        [data] = mutations(dice.choice(seeds()), 1, seed=share * TEXTS + number)
        try:
            value = parse_canonical(data)
        except AppError as why:
            told[why.code] += 1
            continue
        told["taken"] += 1
        assert canonical(value) == data
    assert {code.partition(".")[0] for code in told} <= {"json", "text", "taken"}
    assert len(told) >= 5


@pytest.mark.parametrize("share", range(SHARES))
def test_a_draft_is_refused_or_comes_back_as_it_was_read(share: int) -> None:
    told: Counter[str] = Counter()
    for changed in values(example(), DRAFTS, seed=share):
        data = json.dumps(changed, ensure_ascii=True).encode()
        told[_read_draft(data)] += 1
    for data in mutations(json.dumps(example(), ensure_ascii=False).encode(), DRAFTS, seed=share):
        told[_read_draft(data)] += 1
    assert {code.partition(".")[0] for code in told} <= {"json", "text", "draft", "taken"}
    assert len(told) >= 8


def _read_draft(data: bytes) -> str:
    begun = time.process_time()
    try:
        draft = load_draft(data, REGIMES, CountedIds())
    except AppError as why:
        return why.code
    finally:
        assert time.process_time() - begun < LONGEST_SECONDS
    saved = save_draft(draft)
    assert save_draft(load_draft(saved, REGIMES, CountedIds())) == saved
    return "taken"


@pytest.mark.parametrize("share", range(SHARES))
def test_no_other_signature_is_taken(share: int) -> None:
    good = parts().signature
    digest = hashlib.sha256(parts().manifest).digest()
    assert isinstance(examine_signature(good, digest), SignatureExamined)
    told: Counter[str] = Counter()
    for changed in (*encodings(good, SIGNATURES, seed=share), *mutations(good, SIGNATURES, seed=share)):
        examined = examine_signature(changed, digest)
        assert isinstance(examined, SignatureRefused), changed.hex()
        told[examined.reason] += 1
    assert len(told) >= 5


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("countersigned", [False, True])
def test_no_other_document_is_taken(share: int, countersigned: bool) -> None:
    good = (received_parts() if countersigned else parts()).declaration_pdf
    assert not isinstance(examine_pdf(good), SignatureRefused)
    for changed in mutations(good, DOCUMENTS, seed=share):
        begun = time.process_time()
        assert isinstance(examine_pdf(changed), SignatureRefused)
        assert time.process_time() - begun < LONGEST_SECONDS


@pytest.mark.parametrize("share", range(SHARES))
def test_no_other_package_is_accepted_though_truly_signed(share: int) -> None:
    """The declarant's own key signs whatever dice made of a part: what is accepted says what the good one says."""
    by, fallen = measure(), Counter[str]()
    for these in _changed_parts(share):
        begun = time.process_time()
        verdict = judge_package(signed(these), by)
        assert time.process_time() - begun < LONGEST_SECONDS
        fallen.update(fact.name for fact in verdict.facts if fact.state != "valid")
        if verdict.accepted:
            assert _still_true(these)
    assert {"schema", "pdf_signature", "pdf_is_print"} <= fallen.keys()


def _changed_parts(share: int) -> list[Parts]:
    made: list[Parts] = []
    for name in ("declaration_json", "package_json"):
        good: Any = json.loads(getattr(parts(), name))
        made += [replace(parts(), **{name: _written(value)}) for value in values(good, PACKAGES, seed=share)]
    for name in ("declaration_json", "package_json", "declaration_pdf"):
        made += [
            replace(parts(), **{name: data or b"0"}) for data in mutations(getattr(parts(), name), PACKAGES, seed=share)
        ]
    return made


def _written(value: Any) -> bytes:
    """In the spelling of the good ones, as far as the values let it be one."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8", "surrogatepass")


def _still_true(these: Parts) -> bool:
    """What the declarant may claim otherwise without anything being wrong: only claims in package.json."""
    good = parts()
    return (these.declaration_json, these.declaration_pdf) == (good.declaration_json, good.declaration_pdf)
