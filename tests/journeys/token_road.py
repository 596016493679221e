"""The road of who signs with a token: unlock, look the pages over, name the driver, choose the key, type the PIN."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.builders import example
from tests.journeys.filling import Filling
from tests.journeys.person import Person, widget_named
from tests.softhsm import PIN, SPY, Spy
from tests.ui.form.hands import words_on
from tests.ui.shell.journey import PASSPHRASE

KEYS: Final = 2
SPY_LOG: Final = "spy.log"
WRONG_PIN: Final = "13572468"
OWN_NAME: Final = example()["sections"]["declarant"][0]["full_name"]


def with_the_pin(person: Person, desk: Path) -> None:
    """The right PIN at once."""
    to_the_pin(person)
    person.write_in("token.pin", PIN)
    assert asked_of_token(desk) == (0, 0), "a PIN was given before it was asked for"
    sign(person)
    assert asked_of_token(desk) == (1, 2)


def with_a_wrong_pin_first(person: Person, desk: Path) -> None:
    """A wrong PIN, which is tried once; all that was filled in stays, and the right one signs."""
    to_the_pin(person)
    before = person.read(filled_in)
    person.write_in("token.pin", WRONG_PIN)
    person.press("sign_now")
    person.wait_for("note")
    assert asked_of_token(desk) == (1, 0)
    assert "sắp hết lượt gõ PIN" in person.read(lambda: words_on(widget_named("note")))
    person.wait_until(lambda: "sắp hết lượt" in beside("token.pin"), "what the token says of its PIN now")
    assert person.read(filled_in) == before
    assert person.focus() == "token.pin"
    assert person.read(lambda: line("token.pin").text()) == ""
    person.write(PIN)
    sign(person)
    assert asked_of_token(desk) == (2, 2)


def to_the_pin(person: Person) -> None:
    """From the locked vault to the dialog of signing, where the declarant's key on the token is chosen."""
    person.wait_for("passphrase")
    person.write_in("passphrase", PASSPHRASE)
    person.key(Qt.Key.Key_Return)
    person.press("review")
    person.press("sign")
    person.wait_for("way")
    person.go_to("way")
    Filling(person, {"sections": {}, "nothing_to_declare": []}).enter("way", "token")
    person.open_dialog("token.driver", "fileNameEdit")
    person.write_in("fileNameEdit", str(SPY))
    person.key(Qt.Key.Key_Return)
    person.wait_until(lambda: combo("token.key").count() == KEYS, "the keys on the token")
    person.press("receiver.reason_1")
    person.tab_to("token.key")
    person.key(Qt.Key.Key_Home)
    for _ in range(KEYS):
        if person.read(lambda: combo("token.key").currentText()).startswith(f"{OWN_NAME},"):
            return
        person.key(Qt.Key.Key_Down)
    raise AssertionError("the declarant's key is not offered")


def sign(person: Person) -> None:
    """With all that is filled in, up to the signed package."""
    person.press("sign_now")
    person.wait_for("save_pdf")
    assert person.focus() == "print"


def asked_of_token(desk: Path) -> tuple[int, int]:
    """How often it was given a PIN, and how often it was asked to sign."""
    spy = Spy(desk / SPY_LOG)
    return spy.calls("C_Login"), spy.calls("C_SignInit")


def filled_in() -> tuple[str, ...]:
    """What the dialog shows of who signs, when, and where the file goes."""
    way = widget_named("way").code()  # type: ignore[attr-defined]
    folder = words_on(widget_named("folder.choose").parentWidget() or widget_named("folder.choose"))
    return way, combo("token.key").currentText(), line("completed_on").text(), folder


def beside(name: str) -> str:
    """The words of the field in which an editor stands."""
    field = widget_named(name).parentWidget()
    return words_on(field) if field is not None else ""


def combo(name: str) -> QComboBox:
    found = widget_named(name)
    assert isinstance(found, QComboBox)
    return found


def line(name: str) -> QLineEdit:
    found = widget_named(name)
    assert isinstance(found, QLineEdit)
    return found
