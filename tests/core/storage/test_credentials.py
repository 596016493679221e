"""Passphrases: written in whatever way, kept for as long as needed, stretched within bounds."""

import time
import unicodedata

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from declare_app.base.errors import AppError
from declare_app.storage import credentials
from declare_app.storage.credentials import DEFAULT_COST, LOWEST_COST, KdfCost, Passphrase, calibrated_cost
from tests.vaults import FAST

SALT = bytes(16)


def key(text: str, cost: KdfCost = FAST, salt: bytes = SALT) -> bytes:
    return bytes(Passphrase(text).key(salt, cost).content)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_passphrase_is_the_same_in_every_form_of_unicode(form: str) -> None:
    assert key(unicodedata.normalize(form, "mật khẩu tiếng Việt")) == key("mật khẩu tiếng Việt")  # type: ignore[arg-type]


def test_full_width_letters_and_hard_spaces_are_plain_ones() -> None:
    assert key("\uff41\u00a0\ufb01") == key("a fi")


@pytest.mark.parametrize("other", ["mật khẩu ", "Mật khẩu", "mat khau", "mật  khẩu", ""])
def test_another_passphrase_gives_another_key(other: str) -> None:
    assert key("mật khẩu") != key(other)


def test_salt_and_every_part_of_the_cost_matter() -> None:
    costs = [FAST, KdfCost(20 * 1024, 1, 1), KdfCost(19 * 1024, 2, 1), KdfCost(19 * 1024, 1, 2)]
    assert len({key("x", cost) for cost in costs} | {key("x", salt=b"\1" * 16)}) == 5


@pytest.mark.parametrize(
    ("cost", "within"),
    [
        (KdfCost(19 * 1024, 1, 1), True),
        (KdfCost(2048 * 1024, 32, 16), True),
        (DEFAULT_COST, True),
        (LOWEST_COST, True),
        (KdfCost(19 * 1024 - 1, 1, 1), False),
        (KdfCost(2048 * 1024 + 1, 1, 1), False),
        (KdfCost(64 * 2**20, 1, 1), False),
        (KdfCost(19 * 1024, 0, 1), False),
        (KdfCost(19 * 1024, 33, 1), False),
        (KdfCost(19 * 1024, 1, 0), False),
        (KdfCost(19 * 1024, 1, 17), False),
    ],
)
def test_the_bounds_of_what_may_be_asked(cost: KdfCost, *, within: bool) -> None:
    assert cost.within_bounds() is within


def test_a_passphrase_is_wiped() -> None:
    passphrase = Passphrase("mật khẩu")
    assert bytes(passphrase.secret.content) == "mật khẩu".encode()
    passphrase.close()
    assert not any(passphrase.secret.content)
    passphrase.close()


class NoMemory:
    """A machine that cannot give so much."""

    def __init__(self, **asked: int) -> None:
        self.memory = asked["memory_cost"]

    def derive_into(self, _secret: object, _buffer: object) -> None:
        raise MemoryError(self.memory)


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "Argon2id", NoMemory)
    with pytest.raises(AppError) as refused:
        key("x", KdfCost(256 * 1024, 3, 4))
    assert (refused.value.code, dict(refused.value.facts)) == ("vault.out_of_memory", {"memory_mib": 256})
    assert refused.value.__cause__ is None
    assert calibrated_cost() == LOWEST_COST


class Slow:
    """As the real one, on a clock that says how long each MiB took."""

    now = 0.0

    def __init__(self, **asked: object) -> None:
        self.asked = asked

    def derive_into(self, secret: bytes, buffer: bytearray) -> None:
        Slow.now += self.seconds_a_mib * int(str(self.asked["memory_cost"])) / 1024
        Argon2id(**self.asked | {"memory_cost": 64}).derive_into(secret, buffer)  # type: ignore[arg-type]

    seconds_a_mib = 0.0


@pytest.mark.parametrize(
    ("seconds_a_mib", "expected"),
    [(1.4 / 256, 256), (1.6 / 256, 128), (1.6 / 128, 64), (10.0, 64)],
    ids=["fast", "half as fast", "a quarter", "very slow"],
)
def test_the_cost_is_what_the_machine_pays_in_time_and_never_below_the_floor(
    monkeypatch: pytest.MonkeyPatch, seconds_a_mib: float, expected: int
) -> None:
    monkeypatch.setattr(Slow, "seconds_a_mib", seconds_a_mib)
    monkeypatch.setattr(credentials, "Argon2id", Slow)
    monkeypatch.setattr(time, "perf_counter", lambda: Slow.now)
    assert calibrated_cost() == KdfCost(expected * 1024, 3, 4)


def test_the_default_is_what_the_page_says() -> None:
    assert KdfCost(memory_kib=262_144, passes=3, lanes=4) == DEFAULT_COST
    assert KdfCost(memory_kib=65_536, passes=3, lanes=4) == LOWEST_COST
