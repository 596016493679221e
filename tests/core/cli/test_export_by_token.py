"""``export`` with a token: accepted as a package of level L2 whose signer says L3; one PIN, given once."""

import json
from pathlib import Path

import pytest

from declare_app.base.errors import AppError
from declare_app.cli import signing_key
from declare_app.signing.token_answers import PinState
from tests import pki
from tests.core.cli.desk import Console
from tests.tokens import DRIVER, PIN, SPY, Shelf, shelf_in, spy_in


@pytest.fixture
def shelf(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    (desk / "pin").write_text(f"{PIN}\n")
    return shelf_in(desk / "shelf", monkeypatch)


def by_token(desk: Path, driver: Path = DRIVER, *more: object) -> tuple[object, ...]:
    draft = ("export", desk / "annual-2026.json", "--out", desk / "out")
    return (*draft, "--pkcs11-module", driver, "--token", "Ký số", "--pin-file", desk / "pin", *more)


@pytest.mark.parametrize("holder", [pki.declarant, pki.rsa_declarant])
def test_a_package_signed_by_a_token_is_accepted(
    console: Console, desk: Path, shelf: Shelf, holder: pki.NamedHolder
) -> None:
    shelf.put(shelf.add("Ký số"), holder())
    status, out, err = console(*by_token(desk))
    assert status == 0, err
    package = Path(out.strip())
    status, out, _ = console("verify", package, "--trust", desk / "trust", "--json")
    [verdict] = json.loads(out)
    assert (status, verdict["accepted"], verdict["level"]) == (0, True, "L2")
    [trusted] = [fact for fact in verdict["facts"] if fact["name"] == "signer_trusted"]
    assert "L3" in trusted["evidence"]
    assert b'"claimed_level":"L3"' in package.read_bytes()


def test_both_signatures_are_made_with_one_pin(
    console: Console, desk: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    spy = spy_in(shelf.folder, monkeypatch)
    status, _, err = console(*by_token(desk, SPY))
    assert status == 0, err
    assert (spy.calls("C_Login"), spy.calls("C_SignInit")) == (1, 2)


def test_a_wrong_pin_writes_nothing_and_is_tried_once(
    console: Console, desk: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    spy = spy_in(shelf.folder, monkeypatch)
    (desk / "pin").write_text("11112222")
    status, out, err = console(*by_token(desk, SPY))
    assert (status, out) == (1, "")
    assert "PIN chưa đúng" in err
    assert "sắp hết lượt" in err
    assert "11112222" not in err
    assert spy.calls("C_Login") == 1
    assert list((desk / "out").iterdir()) == []


def test_a_wrong_pin_before_is_said_before_the_next_is_given(console: Console, desk: Path, shelf: Shelf) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    (desk / "pin").write_text("11112222")
    console(*by_token(desk))
    (desk / "pin").write_text(PIN)
    status, _, err = console(*by_token(desk))
    assert status == 0
    assert "lần trước đã gõ sai" in err


def test_the_last_try_is_not_taken_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "pin").write_text(PIN)
    with pytest.raises(AppError) as refused:
        signing_key.ask_pin(tmp_path / "pin")(PinState.FINAL)
    assert refused.value.code == "token.pin_last_try"


def test_a_stop_is_said_before_the_token_is_touched(console: Console, desk: Path) -> None:
    (desk / "annual-2026.json").write_text('{"format": "kekhai-draft/1", "filing": "annual"}')
    assert console(*by_token(desk, desk / "none.so"))[0] == 1


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--pkcs11-module", "none.so", "--token", "Ký số"), 2, "none.so"),
        (("--pkcs11-module", DRIVER), 2, "--token"),
        (("--pkcs11-module", DRIVER, "--token", "Khác"), 1, "Khác"),
        (("--pkcs11-module", DRIVER, "--token", "Ký số", "--p12", "signer.p12"), 2, "--p12"),
        (("--pkcs11-module", DRIVER, "--token", "Ký số", "--local", "v.kkv"), 2, "--local"),
        ((), 2, "--pkcs11-module"),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_wrong_use_and_what_is_not_there(
    console: Console, desk: Path, arguments: tuple[object, ...], status: int, said: str
) -> None:
    found, _, err = console("export", desk / "annual-2026.json", "--out", desk, "--pin-file", desk / "pin", *arguments)
    assert found == status, err
    assert said in err


def test_nobody_at_the_terminal_is_asked_for_a_pin(console: Console, desk: Path, shelf: Shelf) -> None:
    shelf.put(shelf.add("Ký số"), pki.declarant())
    arguments = [one for one in by_token(desk) if one not in ("--pin-file", desk / "pin")]
    status, _, err = console(*arguments)
    assert status == 2
    assert "--pin-file" in err
