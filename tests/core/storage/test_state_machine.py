"""A vault against a dictionary, whatever is done in whatever order (T6, a tenth)."""

from collections.abc import Callable

from tests.reliability.vault_machine import VaultMachine, machine


def test_a_vault_holds_what_was_put_whatever_was_done() -> None:
    told = machine(examples=15, steps=30)
    assert sum(told.by_rule.values()) > 150
    assert len(told.by_rule) >= 7


def test_each_thing_that_can_be_done_is_among_them() -> None:
    """One way through all of them: chance need not find each in a short run."""
    run = VaultMachine()
    run.begin()
    steps: list[Callable[[], object]] = [
        lambda: run.put("draft", "a", {"n": 1}, kept=True),
        lambda: run.put("draft", "a", {"n": 2}, kept=False),
        lambda: run.put("package", "a", {}, kept=False),
        run.keep_a_copy,
        lambda: run.remove("draft", "a"),
        lambda: run.remove("draft", "b"),
        lambda: run.reopen(by_code=True),
        lambda: run.reopen(by_code=False),
        run.try_wrongly,
        lambda: run.change_passphrase("một", by_code=False),
        lambda: run.change_passphrase("hai", by_code=True),
        lambda: run.set_back(1, consents=False),
        lambda: run.set_back(1, consents=True),
        lambda: run.put("draft", "a", {"n": 3}, kept=False),
        lambda: run.restore(0),
        lambda: run.put("draft", "a", {"n": 4}, kept=False),
        lambda: run.renew_keys("ba"),
        lambda: run.set_back(1, consents=True),
        run.keep_a_copy,
        lambda: run.put("draft", "a", {"n": 5}, kept=False),
        lambda: run.restore(2),
        lambda: run.reopen(by_code=True),
    ]
    for step in steps:
        step()
        run.holds_what_is_believed()
    assert run.believed.rows == {("draft", "a"): {1: (False, {"n": 4})}}
    run.teardown()
