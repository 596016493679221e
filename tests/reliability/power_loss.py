"""T2: the power goes after every system call of a saving process; each disk that may be found is opened for real."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from declare_app.base.errors import AppError
from tests.reliability.disk import Call, Contents, after_power_loss
from tests.reliability.saver import NEW_PASSPHRASE, RENEWING, left_plainly_in
from tests.reliability.saving import (
    PASSPHRASE,
    Left,
    draft,
    fresh,
    in_memory,
    left_in,
    new_vault,
    opened,
    place_in,
)
from tests.reliability.tracing import recorded


@dataclass(frozen=True)
class Way:
    """How a recorded program saved: what finds its saves again, and what says why it could not go on."""

    name: str
    find: Callable[[Path, str], Left]
    stuck: Callable[[Path, str], str]


@dataclass(frozen=True)
class PowerLoss:
    """``states``: different disks that were opened, of ``built`` ones; ``before``: those of before there was a vault.

    ``lost``, ``unopenable`` and ``stuck`` (no save goes any more) must be 0 for a vault; ``examples`` says which.
    """

    calls: int
    built: int
    states: int
    before: int
    lost: int
    unopenable: int
    stuck: int
    examples: tuple[str, ...]

    @property
    def bad(self) -> int:
        return self.lost + self.unopenable + self.stuck


def power_loss(saves: int, states_per_cut: int, seed: int = 1) -> tuple[PowerLoss, PowerLoss]:
    """The vault, and beside it the control: a connection left as SQLite's defaults have it, which must lose."""
    return (
        _of(Way("vault", left_in, _stuck), saves, states_per_cut, seed),
        _of(Way("plain", left_plainly_in, lambda _folder, _secret: ""), saves, states_per_cut, seed),
    )


def _of(way: Way, saves: int, states_per_cut: int, seed: int) -> PowerLoss:
    with in_memory() as top:
        folder = Path(top).resolve() / "recorded"
        (folder / "vault").mkdir(parents=True)
        (folder / "anchors").mkdir()
        program = ["tests.reliability.saver", str(folder), str(saves), way.name]
        calls = recorded(folder, folder.with_name("trace"), program)
        judged = _Judged(folder.with_name("found"), way)
        for state, said in after_power_loss(calls, states_per_cut, seed):
            judged.judge(state, said)
    return judged.result(calls)


class _Judged:
    """Opens each different disk once."""

    def __init__(self, folder: Path, way: Way) -> None:
        self._folder, self._way = folder, way
        self._seen: set[int] = set()
        self._counts: Counter[str] = Counter()
        self._examples: list[str] = []

    def judge(self, state: Contents, said: Sequence[str]) -> None:
        self._counts["built"] += 1
        key = hash((frozenset(state.items()), len(said)))
        if key in self._seen:
            return
        self._seen.add(key)
        self._counts["states"] += 1
        _lay_out(fresh(self._folder), state)
        codes = [word.removeprefix("opens with ") for word in said if word.startswith("opens with ")]
        acknowledged = {int(word.removeprefix("saved ")) for word in said if word.startswith("saved ")}
        if codes:
            secret, left = self._found(codes[-1], renewing=said[-1] == RENEWING)
            wrong = left.wrong(acknowledged) or self._way.stuck(self._folder, secret)
        else:
            self._counts["before"] += 1
            wrong = self._way.stuck(self._folder, "")
        if wrong:
            kind = wrong.partition(":")[0]
            self._counts[kind if kind in ("lost", "stuck") else "unopenable"] += 1
            self._examples.append(f"after {len(said)} lines said, {sorted(state)}: {wrong}")

    def _found(self, code: str, *, renewing: bool) -> tuple[str, Left]:
        """What opened the vault, and what is there. While keys are renewed it is the old code or the new passphrase."""
        left = self._way.find(self._folder, code)
        if renewing and "vault.wrong_recovery_code" in left.fault:
            return NEW_PASSPHRASE, self._way.find(self._folder, NEW_PASSPHRASE)
        return code, left

    def result(self, calls: Sequence[Call]) -> PowerLoss:
        counted = {name: self._counts[name] for name in ("built", "states", "before", "lost", "unopenable", "stuck")}
        return PowerLoss(calls=len(calls), examples=tuple(self._examples[:10]), **counted)


def _stuck(folder: Path, secret: str) -> str:
    """Why work could not go on with what was found; empty where it does.

    A vault that nobody was told of opens with its passphrase, or there is none and a new one can be made.
    """
    try:
        if not secret and not place_in(folder).file.exists():
            new_vault(folder)
            return ""
        with opened(folder, secret or PASSPHRASE) as vault:
            vault.put("draft", "00000000-0000-4000-8000-999999999999", draft(0))
    except AppError as why:
        return f"stuck: {why.code} {dict(why.facts)}"
    return ""


def _lay_out(folder: Path, state: Contents) -> None:
    place_in(folder)
    for name, content in state.items():
        (folder / name).write_bytes(content)
