"""The same declaration is the same file: in every process, on every machine, for as long as the template lives."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from declare_app.drafting.finish import finish, reopened
from tests.builders import regime_of
from tests.core.documents.paper import CONTENT, EXAMPLES, example_draft, final

ROOT = Path(__file__).parents[3]
PRINT_ALL = "from tests.core.documents.test_same_bytes import digests; print(*digests().values())"

# Of template a4-1, with CONTENT attached. Another figure here means that old packages can no longer be reprinted:
# that needs a new template beside this one, never a new figure.
PINNED = {
    "annual-2025": "8cba8360d805be7be2add1c74d1e38e86411e07fc146bd991ec1c0ff1234169a",
    "annual-2026": "34711c72b567b392075503e3a4c7ac2c1b228716deab40e98f265174070f3b45",
    "initial-2026": "45c1a0a390ffc9c79dfead54c08737d37d34498257441570a7b488dfd001ae3d",
    "personnel-2026": "29cf1f2926407bfae13c1331aa1e807e42a048c310bcdb46d48f5186d0c962bb",
}

ENVIRONMENTS = [
    {"TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "0"},
    {"TZ": "America/Los_Angeles", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "SOURCE_DATE_EPOCH": "1"},
    # reportlab's own settings, as a user may have them for other programs
    {
        "PYTHONHASHSEED": "7",
        "RL_invariant": "0",
        "RL_pageCompression": "1",
        "RL_useA85": "1",
        "RL_ttfAsciiReadable": "1",
        "RL_pdfMultiLine": "1",
        "RL_pdfComments": "1",
        "RL_defaultPageSize": "letter",
        "RL_documentLang": "en",
    },
]


def digests() -> dict[str, str]:
    """SHA-256 of the unsigned final print of each example."""
    return {name: hashlib.sha256(final(example_draft(name))).hexdigest() for name in EXAMPLES}


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_every_process_prints_the_same_bytes(environment: dict[str, str]) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-c", PRINT_ALL]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == list(digests().values())


def test_the_prints_of_the_examples_never_change() -> None:
    assert digests() == PINNED


def test_printing_twice_gives_the_same_bytes() -> None:
    draft = example_draft()
    assert final(draft) == final(draft)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_declaration_reopened_prints_the_same_bytes(name: str) -> None:
    draft = example_draft(name)
    regime = regime_of(draft)
    assert final(reopened(finish(draft, regime), regime)) == final(draft)


def test_other_content_is_another_print() -> None:
    assert CONTENT in final(example_draft())
    assert len(set(digests().values())) == len(EXAMPLES)
