"""Key slots: the vault's key wrapped once for the passphrase and once for the recovery code.

Each slot ends in an unkeyed checksum over header and slot, so that damage is told from a wrong passphrase:
whoever changes a slot on purpose can make the checksum fit, chance cannot.
"""

import hashlib
import json
import re
import secrets
from dataclasses import asdict, dataclass
from typing import Final

from declare_app.base.errors import AppError
from declare_app.base.strict_json import parse
from declare_app.storage.credentials import SALT_BYTES, KdfCost, Passphrase, key_from_code
from declare_app.storage.envelope import KEY_BYTES, NONCE_BYTES, TAG_BYTES, NotOpenedError, bound, opened_into, sealed
from declare_app.storage.header import Header
from declare_app.storage.recovery_code import RecoveryCode
from declare_app.storage.secret_buffer import SecretBuffer

Credential = Passphrase | RecoveryCode
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a kind
RECOVERY: Final = "recovery"
KINDS: Final = (PASSPHRASE, RECOVERY)
CHECK_BYTES: Final = 8
_SALT: Final = re.compile(rf"[0-9a-f]{{{2 * SALT_BYTES}}}", re.ASCII)
_COST_NAMES: Final = frozenset(KdfCost.__dataclass_fields__)


@dataclass(frozen=True)
class Slot:
    """A row of table ``slot``; its kind is its id: one of each. ``wrapped``: nonce, ciphertext, checksum."""

    kind: str
    json: str
    wrapped: bytes


def new_slot(header: Header, credential: Credential, vault_key: SecretBuffer, cost: KdfCost) -> Slot:
    """A slot that opens with ``credential``; ``cost`` matters to passphrases alone."""
    kind = kind_of(credential)
    described: dict[str, str | int] = {"salt": secrets.token_bytes(SALT_BYTES).hex()}
    described |= asdict(cost) if kind == PASSPHRASE else {}
    text = json.dumps(described, sort_keys=True, separators=(",", ":"))
    with _wrapping_key(text, credential) as key:
        nonce, ciphertext = sealed(key.content, vault_key.content, _place(header, kind, text))
    return Slot(kind, text, nonce + ciphertext + _check(header, kind, text, nonce + ciphertext))


def vault_key_in(header: Header, slot: Slot, credential: Credential) -> SecretBuffer:
    """The vault's key.

    Raises AppError ``vault.damaged``, ``vault.wrong_passphrase``, ``vault.wrong_recovery_code`` or
    ``vault.out_of_memory``.
    """
    body = slot.wrapped[:-CHECK_BYTES]
    check = _check(header, slot.kind, slot.json, body)
    if len(body) != NONCE_BYTES + KEY_BYTES + TAG_BYTES or slot.wrapped[-CHECK_BYTES:] != check:
        raise AppError("vault.damaged", part="slot")
    vault_key = SecretBuffer(KEY_BYTES)
    with _wrapping_key(slot.json, credential) as key:
        try:
            opened_into(vault_key.content, key.content, body, _place(header, slot.kind, slot.json))
        except NotOpenedError:
            vault_key.close()
        else:
            return vault_key
    raise AppError("vault.wrong_passphrase" if slot.kind == PASSPHRASE else "vault.wrong_recovery_code")


def kind_of(credential: Credential) -> str:
    """The kind of slot that ``credential`` opens."""
    return PASSPHRASE if isinstance(credential, Passphrase) else RECOVERY


def _wrapping_key(described: str, credential: Credential) -> SecretBuffer:
    salt, cost = _described(described, kind_of(credential))
    if isinstance(credential, Passphrase) and cost is not None:
        return credential.key(salt, cost)
    return key_from_code(credential.secret, salt)


def _described(text: str, kind: str) -> tuple[bytes, KdfCost | None]:
    """Salt and cost as a slot's JSON names them, within bounds. Raises AppError ``vault.damaged``."""
    try:
        raw = parse(text.encode(errors="replace"), size_limit=1024)
    except AppError:
        raise AppError("vault.damaged", part="slot") from None
    wanted = {"salt"} | (_COST_NAMES if kind == PASSPHRASE else set())
    if not isinstance(raw, dict) or raw.keys() != wanted:
        raise AppError("vault.damaged", part="slot")
    salt = raw.pop("salt")
    numbers = {name: value for name, value in raw.items() if type(value) is int}
    if not isinstance(salt, str) or not _SALT.fullmatch(salt) or numbers.keys() != raw.keys():
        raise AppError("vault.damaged", part="slot")
    cost = KdfCost(**numbers) if kind == PASSPHRASE else None
    if cost is not None and not cost.within_bounds():
        raise AppError("vault.damaged", part="slot")
    return bytes.fromhex(salt), cost


def _place(header: Header, kind: str, described: str) -> bytes:
    return bound("kkts-slot/1", header.vault_id, kind, kind, described)


def _check(header: Header, kind: str, described: str, body: bytes) -> bytes:
    covered = bound("kkts-slot-check/1", header.as_json(), kind, described, body)
    return hashlib.sha256(covered).digest()[:CHECK_BYTES]
