"""T6: a vault against a dictionary: whatever is done in whatever order, it holds what was put.

Some file copies are kept on the way; laid in the vault's place they are recognised, refused, and taken on request.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from declare_app.base.errors import AppError
from declare_app.storage.backup import back_up, restore
from declare_app.storage.credentials import Passphrase
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.rekeying import change_passphrase, renew_keys
from tests import vaults
from tests.reliability.saving import in_memory

_KINDS: Final = st.sampled_from(["draft", "package"])
_ROWS: Final = st.sampled_from(["a", "b", "ab"])
_BODIES: Final = st.dictionaries(st.text(max_size=5), st.one_of(st.text(max_size=40), st.integers()), max_size=3)
_WORDS: Final = st.sampled_from(["một", "hai", "ba"])

Rows = Mapping[tuple[str, str], Mapping[int, tuple[bool, Mapping[str, Any]]]]
"""Kind and row -> number of each revision -> whether it is kept, its body."""


@dataclass(frozen=True)
class Believed:
    """What should be in the file; ``age`` grows with every change, never sinks, and is the sequence."""

    rows: Rows
    word: str
    code: str
    age: int
    renewals: int = 0


@dataclass(frozen=True)
class Machine:
    """How often each rule ran, over all examples; a counterexample is raised, not told."""

    examples: int
    steps: int
    by_rule: Mapping[str, int]


class VaultMachine(RuleBasedStateMachine):
    """One vault, its folder and what is believed of it."""

    ran: ClassVar[Counter[str]] = Counter()

    @initialize()
    def begin(self) -> None:
        self.folder = in_memory()
        self.place = vaults.place_in(Path(self.folder.name))
        self.vault, code = vaults.create(Path(self.folder.name))
        self.believed = Believed({}, vaults.PASSPHRASE, code.text, 1)
        self.copies: list[tuple[bytes, Believed]] = []
        self.keep_a_copy()

    @rule(kind=_KINDS, row=_ROWS, body=_BODIES, kept=st.booleans())
    def put(self, kind: str, row: str, body: dict[str, Any], *, kept: bool) -> None:
        before = self.believed.rows.get((kind, row), {})
        number = self.vault.put(kind, row, body, kept=kept)
        assert number == max(before, default=0) + 1
        self._changed("put", rows=self.believed.rows | {(kind, row): before | {number: (kept, body)}})  # type: ignore[operator]

    @rule(kind=_KINDS, row=_ROWS)
    def remove(self, kind: str, row: str) -> None:
        if (kind, row) in self.believed.rows:
            self.vault.remove(kind, row)
            self._changed("remove", rows={spot: it for spot, it in self.believed.rows.items() if spot != (kind, row)})
        else:
            self._refused("vault.no_such_record", lambda: self.vault.remove(kind, row))

    @rule(by_code=st.booleans())
    def reopen(self, *, by_code: bool) -> None:
        self.ran["reopen"] += 1
        self.vault.close()
        self.vault = vaults.opened(self.place, self._code() if by_code else self._passphrase())
        assert not self.vault.first_here

    @rule()
    def try_wrongly(self) -> None:
        self.ran["try wrongly"] += 1
        self._refused("vault.in_use", lambda: vaults.opened(self.place, self._passphrase()))
        self.vault.close()
        self._refused("vault.wrong_passphrase", lambda: vaults.opened(self.place, Passphrase(f"{self.believed.word} ")))
        self._refused("vault.wrong_recovery_code", lambda: vaults.opened(self.place, RecoveryCode.new()))
        self.vault = vaults.opened(self.place, self._code())

    @rule(word=_WORDS, by_code=st.booleans())
    def change_passphrase(self, word: str, *, by_code: bool) -> None:
        proof = self._code() if by_code else self._passphrase()
        new = Passphrase(word)
        self._refused(
            "vault.wrong_passphrase", lambda: change_passphrase(self.vault, Passphrase("x"), new, vaults.FAST)
        )
        change_passphrase(self.vault, proof, new, vaults.FAST)
        self._changed("change passphrase", word=word)

    @rule(word=_WORDS)
    def renew_keys(self, word: str) -> None:
        code = renew_keys(self.vault, self._passphrase(), Passphrase(word), vaults.FAST)
        self._changed("renew keys", word=word, code=code.text, renewals=self.believed.renewals + 1)

    @rule()
    def keep_a_copy(self) -> None:
        self.ran["keep a copy"] += 1
        target = self.place.file.with_name("copy.kkv")
        back_up(self.vault, target)
        self.copies.append((target.read_bytes(), self.believed))

    @rule(choice=st.integers(0, 9), consents=st.booleans())
    def set_back(self, choice: int, *, consents: bool) -> None:
        """Lay a copy in the vault's place, as somebody would who wants the past back."""
        content, then = self.copies[choice % len(self.copies)]
        self.vault.close()
        today = self.place.file.read_bytes()
        self.place.file.write_bytes(content)
        proof = RecoveryCode.parse(then.code)
        if then.renewals != self.believed.renewals:
            self._refused("vault.other_key", lambda: vaults.opened(self.place, proof))
        elif then.age < self.believed.age:
            self._refused("vault.rolled_back", lambda: vaults.opened(self.place, proof))
        if consents and then.renewals == self.believed.renewals:
            self.ran["set back, taken"] += 1
            self.vault = vaults.opened(self.place, proof, accept_older=True)
            self.believed = replace(then, age=max(then.age, self.believed.age + (then.age < self.believed.age)))
        else:
            self.ran["set back, refused"] += 1
            self.place.file.write_bytes(today)
            self.vault = vaults.opened(self.place, self._code())

    @rule(choice=st.integers(0, 9))
    def restore(self, choice: int) -> None:
        """Bring a copy back as the vault."""
        content, then = self.copies[choice % len(self.copies)]
        if then.renewals != self.believed.renewals:
            return
        self.ran["restore"] += 1
        backup = self.place.file.with_name("copy.kkv")
        backup.write_bytes(content)
        self.vault.close()
        self.place.file.unlink()
        self.vault = restore(backup, self.place, RecoveryCode.parse(then.code), vaults.ENVIRONMENT)
        self.believed = replace(then, age=max(then.age, self.believed.age + (then.age < self.believed.age)))

    @invariant()
    def holds_what_is_believed(self) -> None:
        if not hasattr(self, "vault"):
            return
        assert self.vault.sequence == self.believed.age
        found = {
            (kind, record.row): {
                one.number: (one.kept, self.vault.get(kind, record.row, one.number).body)
                for one in self.vault.revisions(kind, record.row)
            }
            for kind in vaults.KINDS
            for record in self.vault.latest(kind)
        }
        assert found == self.believed.rows

    def teardown(self) -> None:
        if hasattr(self, "vault"):
            self.vault.close()
            self.folder.cleanup()

    def _changed(self, what: str, **changed: Any) -> None:
        self.ran[what] += 1
        self.believed = replace(self.believed, **changed, age=self.believed.age + 1)

    def _refused(self, code: str, work: Callable[[], object]) -> None:
        told = ""
        try:
            work()
        except AppError as why:
            told = why.code
        assert told == code

    def _passphrase(self) -> Passphrase:
        return Passphrase(self.believed.word)

    def _code(self) -> RecoveryCode:
        return RecoveryCode.parse(self.believed.code)


def machine(examples: int, steps: int) -> Machine:
    """Run it. Raises AssertionError with the steps of the smallest counterexample."""
    VaultMachine.ran = Counter()
    health = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    wanted = settings(max_examples=examples, stateful_step_count=steps, suppress_health_check=health, deadline=None)
    run_state_machine_as_test(VaultMachine, settings=wanted)
    return Machine(examples, steps, dict(VaultMachine.ran))
