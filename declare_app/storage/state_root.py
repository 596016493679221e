"""The state root: one keyed digest over header, slots and records: nothing is swapped, set back or left out unseen.

Each record is sealed by itself; this alone sees that an old revision came back or that a draft is gone.
"""

import hashlib
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from typing import Final

from declare_app.storage.envelope import bound
from declare_app.storage.header import Header
from declare_app.storage.keys import VaultKeys
from declare_app.storage.slots import Slot

_NAME: Final = "kkts-state/1"

Spot = tuple[str, str, int]
"""Where a record lies: kind, row, revision number."""


class StateEntries:
    """What the root covers, record by record, in the order of the encoded bytes."""

    def __init__(self) -> None:
        self._by_spot: dict[Spot, bytes] = {}
        self._numbers: dict[tuple[str, str], set[int]] = {}
        self._sorted: list[bytes] = []

    def __len__(self) -> int:
        return len(self._sorted)

    def spots(self) -> Iterable[Spot]:
        """Where records lie, in no order."""
        return self._by_spot.keys()

    def rows(self, kind: str) -> dict[str, int]:
        """Of each row of a kind, the number of its newest revision."""
        return {row: max(numbers) for (one, row), numbers in self._numbers.items() if one == kind}

    def numbers(self, kind: str, row: str) -> list[int]:
        """The revisions of a row that are there, oldest first."""
        return sorted(self._numbers.get((kind, row), ()))

    def load(self, digests: Mapping[Spot, bytes]) -> None:
        """Forget all and cover these: spot to ``digest_of``."""
        self._by_spot = {spot: bound(*spot, digest) for spot, digest in digests.items()}
        self._numbers = {}
        for kind, row, number in digests:
            self._numbers.setdefault((kind, row), set()).add(number)
        self._sorted = sorted(self._by_spot.values())

    def put(self, spot: Spot, digest: bytes) -> None:
        """Cover a record, in the place of one that lay there."""
        self.drop(spot)
        self._by_spot[spot] = bound(*spot, digest)
        self._numbers.setdefault(spot[:2], set()).add(spot[2])
        insort(self._sorted, self._by_spot[spot])

    def knows(self, spot: Spot, digest: bytes) -> bool:
        """Whether this very record is covered."""
        return self._by_spot.get(spot) == bound(*spot, digest)

    def drop(self, spot: Spot) -> None:
        """Cover it no longer, if it was."""
        entry = self._by_spot.pop(spot, None)
        if entry is None:
            return
        del self._sorted[bisect_left(self._sorted, entry)]
        self._numbers[spot[:2]].discard(spot[2])
        if not self._numbers[spot[:2]]:
            del self._numbers[spot[:2]]

    def root(self, keys: VaultKeys, header: Header, slots: Iterable[Slot], sequence: int) -> bytes:
        """32 bytes over all of it at ``sequence``."""
        ordered = sorted(slots, key=lambda slot: slot.kind)
        head = bound(_NAME, header.vault_id, sequence, header.as_json(), len(ordered))
        shown = b"".join(bound(slot.kind, slot.json, slot.wrapped) for slot in ordered)
        return keys.state_mac(head + shown + b"".join(self._sorted))


def digest_of(sealed: bytes) -> bytes:
    """SHA-256 of a record's nonce and ciphertext."""
    return hashlib.sha256(sealed).digest()
