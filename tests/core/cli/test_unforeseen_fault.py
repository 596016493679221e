"""A fault that nobody expected is told by its kind and its places; what it says may hold what was typed."""

from pathlib import Path

import pytest

from declare_app.cli import draft_commands
from tests.core.cli.desk import Console

TYPED = "001079004517"


def test_a_fault_of_our_own_prints_where_it_was_and_no_value(
    console: Console, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> int:
        raise ValueError(f"no such person: {TYPED}")

    monkeypatch.setattr(draft_commands, "check", broken)
    status, out, err = console("check", desk / "annual-2026.json")
    sentence, kind, *places = err.splitlines()
    assert (status, out) == (1, "")
    assert "của chính nó" in sentence
    assert kind == "builtins.ValueError"
    assert places[-1].startswith("  test_unforeseen_fault.py:")
    assert places[-1].endswith(" broken")
    assert TYPED not in err


def test_a_filing_that_is_none_is_wrong_use(console: Console) -> None:
    status, out, err = console("example", "--filing", "foo")
    assert (status, out, bool(err)) == (2, "", True)
