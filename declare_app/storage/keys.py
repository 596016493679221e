"""The keys of an open vault: four, each for one use, drawn from the vault's own random key, which is wiped at once."""

import hashlib
import hmac
import secrets
from typing import Self

from declare_app.storage.credentials import derived
from declare_app.storage.envelope import KEY_BYTES
from declare_app.storage.secret_buffer import SecretBuffer


def new_vault_key() -> SecretBuffer:
    """A new random vault key (32 bytes)."""
    return SecretBuffer.holding(secrets.token_bytes(KEY_BYTES))


class VaultKeys:
    """``record`` seals records; ``state`` and ``anchor`` key HMAC-SHA256; ``commitment`` (32 bytes) is public.

    The commitment binds a vault to one key: GCM-SIV alone would let somebody craft a ciphertext that two keys open.
    """

    def __init__(self, vault_key: SecretBuffer) -> None:
        self.record = derived(vault_key, b"kkts/v1/rec")
        self.state = derived(vault_key, b"kkts/v1/state")
        self.anchor = derived(vault_key, b"kkts/v1/anchor")
        with derived(vault_key, b"kkts/v1/commit") as commitment:
            self.commitment = bytes(commitment.content)

    def state_mac(self, message: bytes) -> bytes:
        """HMAC-SHA256 of the whole state."""
        return hmac.digest(self.state.content, message, hashlib.sha256)

    def anchor_mac(self, message: bytes) -> bytes:
        """HMAC-SHA256 of what the anchor remembers."""
        return hmac.digest(self.anchor.content, message, hashlib.sha256)

    def close(self) -> None:
        """Wipe all of them."""
        for key in (self.record, self.state, self.anchor):
            key.close()

    @classmethod
    def taking(cls, vault_key: SecretBuffer) -> Self:
        """The keys drawn from ``vault_key``, which is wiped."""
        with vault_key:
            return cls(vault_key)
