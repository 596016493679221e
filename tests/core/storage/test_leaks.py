"""Nothing that a vault hides is in any byte that a process writes while it works with one (T16)."""

import base64
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.storage.credentials import Passphrase
from declare_app.storage.envelope import bound, padded, sealed
from declare_app.storage.records import open_record
from declare_app.storage.recovery_code import RecoveryCode
from tests import vaults
from tests.reliability.leaks import PASSPHRASES, PERSONAL, found, leaks_of, shapes
from tests.reliability.leaky import SCENARIOS

HIDING = [scenario for scenario in SCENARIOS if scenario != "control"]
KEY = bytes(range(32))
NAME = PERSONAL[0]


@pytest.mark.parametrize("scenario", HIDING)
def test_nothing_is_written_that_the_vault_should_hide(scenario: str) -> None:
    told = leaks_of(scenario)
    assert told.hits == ()
    # There was something to search, and the codes and their keys were among what was sought.
    assert told.files >= 3
    assert told.written_bytes > 50_000
    assert told.secrets >= len(PERSONAL) + len(PASSPHRASES) + 5


def test_the_same_search_finds_what_is_not_hidden_also_in_a_file_that_is_gone() -> None:
    told = leaks_of("control")
    for secret in ("name", "number", "address", "sum"):
        assert any(hit.startswith(f"{secret} as ") and hit.endswith("plain.db") for hit in told.hits)
        assert any(hit.startswith(f"{secret} as ") and hit.endswith("plain.db at the end") for hit in told.hits)
    assert any("utf-16-le" in hit and hit.endswith("gone.tmp") for hit in told.hits)


@pytest.mark.parametrize("secret", [NAME, bytes(range(250, 256)) + b"key of 14"], ids=["text", "bytes"])
def test_every_form_of_a_secret_is_found_wherever_it_begins(secret: str | bytes) -> None:
    for form, shape in shapes(secret):
        for before in (b"", b"x", b"xy"):
            assert f"it as {form}" in found(before + shape + b"z", {"it": secret})
    assert found(b"something else " * 100, {"it": secret}) == []


def test_base64_is_found_at_every_shift() -> None:
    encode = base64.b64encode
    for before in range(9):
        content = encode(b"\x07" * before + NAME.encode() + b"\x08" * 5)
        assert any("base64" in hit for hit in found(content, {"it": NAME})), before


def crafted(content: bytes) -> bytes:
    return b"".join(sealed(KEY, content, bound("kkts-rec/1", "id", "draft", "a", 1)))


INSIDE = {
    "no JSON": f'{{"name": "{NAME}'.encode(),
    "not UTF-8": NAME.encode()[:-1] + b"\xff",
    "no body": json.dumps({"saved_at": NAME, "kept": False}).encode(),
    "no time": json.dumps({"saved_at": NAME, "kept": False, "body": {}}).encode(),
    "a list": json.dumps([NAME]).encode(),
    "very deep": b"[" * 100_000,
}


@pytest.mark.parametrize("content", INSIDE.values(), ids=INSIDE.keys())
def test_a_record_that_cannot_be_read_says_nothing_of_what_is_in_it(content: bytes) -> None:
    with pytest.raises(AppError) as refused:
        open_record(KEY, "id", ("draft", "a", 1), crafted(padded(content)))
    assert (refused.value.code, dict(refused.value.facts)) == ("vault.damaged", {"part": "record"})
    assert refused.value.__context__ is None
    assert refused.value.__cause__ is None


REFUSALS: dict[str, Callable[[Path], object]] = {
    "wrong passphrase": lambda folder: vaults.opened(vaults.lay_out(folder), Passphrase(NAME)),
    "mistyped code": lambda _: RecoveryCode.parse(f"KKTS1 {NAME}"),
    "no such record": lambda folder: vaults.opened(vaults.lay_out(folder)).get("draft", NAME),
}


@pytest.mark.parametrize("attempt", REFUSALS.values(), ids=REFUSALS.keys())
def test_a_refusal_repeats_nothing_that_was_typed(tmp_path: Path, attempt: Callable[[Path], object]) -> None:
    with pytest.raises(AppError) as refused:
        attempt(tmp_path)
    why: BaseException | None = refused.value
    while why is not None:
        assert NAME not in f"{why!r} {why} {getattr(why, 'facts', '')}"
        why = why.__context__


def test_credentials_show_nothing_when_they_are_printed() -> None:
    code = RecoveryCode.parse(vaults.made().code)
    for secret in (Passphrase(NAME), code, Passphrase(NAME).secret, code.secret):
        shown = f"{secret!r} {secret} {[secret]}"
        assert NAME not in shown
        assert vaults.made().code[6:12] not in shown
        assert "bytearray" not in shown
