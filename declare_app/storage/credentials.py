"""What a person proves herself with, and the key made from it: passphrase (Argon2id, RFC 9106) or recovery code (HKDF).

The costs of a passphrase stand in the vault, so they are checked against bounds before anything is computed with them:
a changed file must not eat the memory.
"""

import time
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from declare_app.base.errors import AppError
from declare_app.storage.envelope import KEY_BYTES
from declare_app.storage.secret_buffer import SecretBuffer

SALT_BYTES: Final = 16
_MIB: Final = 1024  # KiB
_SLOW_SECONDS: Final = 1.5


@dataclass(frozen=True)
class KdfCost:
    """What one guess at a passphrase costs: memory in KiB, passes over it, lanes beside each other."""

    memory_kib: int
    passes: int
    lanes: int

    def within_bounds(self) -> bool:
        """Whether anybody may be asked to pay it: 19 MiB to 2 GiB, 1 to 32 passes, 1 to 16 lanes."""
        memory = 19 * _MIB <= self.memory_kib <= 2048 * _MIB
        return memory and 1 <= self.passes <= 32 and 1 <= self.lanes <= 16


DEFAULT_COST: Final = KdfCost(256 * _MIB, 3, 4)
LOWEST_COST: Final = KdfCost(64 * _MIB, 3, 4)


class Passphrase:
    """A passphrase (mật khẩu) as typed: NFKC, UTF-8, in a buffer that ``close`` wipes."""

    def __init__(self, text: str) -> None:
        self.secret = SecretBuffer.holding(unicodedata.normalize("NFKC", text).encode())

    def key(self, salt: bytes, cost: KdfCost) -> SecretBuffer:
        """The key (32 bytes) that opens a slot. Raises AppError ``vault.out_of_memory``."""
        buffer = SecretBuffer(KEY_BYTES)
        kdf = Argon2id(
            salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        )
        try:
            # The library takes any buffer; its annotations say bytes, and bytes could not be wiped.
            kdf.derive_into(self.secret.content, buffer.content)  # type: ignore[arg-type]
        except MemoryError:
            buffer.close()
            raise AppError("vault.out_of_memory", memory_mib=cost.memory_kib // _MIB) from None
        return buffer

    def close(self) -> None:
        self.secret.close()

    def __repr__(self) -> str:
        return "Passphrase(...)"


def key_from_code(code: SecretBuffer, salt: bytes) -> SecretBuffer:
    """The key (32 bytes) from the 160 random bits of a recovery code; nothing to guess, so nothing to slow down."""
    return derived(code, b"kkts/v1/recovery", salt)


def derived(secret: SecretBuffer, label: bytes, salt: bytes | None = None) -> SecretBuffer:
    """HKDF-SHA256 (RFC 5869): 32 bytes for the use that ``label`` names."""
    buffer = SecretBuffer(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=label).derive_into(secret.content, buffer.content)
    return buffer


def calibrated_cost() -> KdfCost:
    """The highest cost that this machine pays in 1.5 seconds: 256 MiB halved as often as needed, never below 64 MiB."""
    cost = DEFAULT_COST
    while cost.memory_kib > LOWEST_COST.memory_kib:
        begun = time.perf_counter()
        try:
            Passphrase("calibration").key(bytes(SALT_BYTES), cost).close()
        except AppError:
            return LOWEST_COST
        if time.perf_counter() - begun <= _SLOW_SECONDS:
            return cost
        cost = KdfCost(cost.memory_kib // 2, cost.passes, cost.lanes)
    return cost
