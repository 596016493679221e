"""The roads that are walked: to the middle of a declaration, from there to its signature, and a short one whole."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from tests.builders import example
from tests.core.cli.desk import PASSWORD
from tests.journeys.filling import Filling
from tests.journeys.person import Person, widget_named
from tests.ui.form.hands import CONTROL
from tests.ui.shell.journey import PASSPHRASE
from ui.unlock.code_page import CodePage

MIDDLE: Final = "houses"
CELLS_BEFORE: Final = ("address", "house_type", "floor_area_m2", "value_basis", "value_vnd")
"""What of the second house is typed before the end of the process."""


def first_run(person: Person) -> None:
    """A vault, up to its recovery sheet."""
    person.wait_for("create")
    for name in ("new_passphrase", "passphrase_again"):
        person.write_in(name, PASSPHRASE)
    person.press("create")
    person.wait_for("put_off")


def begin(person: Person, filing: str) -> None:
    """From home to the first question."""
    person.press("begin")
    person.wait_for("begin_now")
    filling = Filling(person, {"sections": {}, "nothing_to_declare": []})
    person.go_to("filings")
    filling.enter("filings", filing)
    person.press("begin_now")


def to_the_middle(person: Person, _desk: Path) -> None:
    """Until the second house is half described, and the window says that all of it is saved."""
    filling = Filling(person, example("annual-2026"))
    first_run(person)
    person.press("put_off")
    person.wait_for("begin")
    begin(person, "annual")
    filling.screen()
    filling.facts()
    section = filling.go_on()
    while section != MIDDLE:
        filling.section(section)
        section = filling.go_on()
    first, second = filling.wanted["sections"][MIDDLE]
    filling.answer(MIDDLE, "have")
    filling.row(MIDDLE, first)
    person.key(Qt.Key.Key_N, CONTROL)
    filling.row(MIDDLE, {cell: second[cell] for cell in CELLS_BEFORE})
    wait_saved(person)


def from_the_middle(person: Person, desk: Path) -> None:
    """Open it again, see that nothing is lost, fill in the rest and sign with a certificate file."""
    filling = Filling(person, example("annual-2026"))
    person.wait_for("passphrase")
    person.write_in("passphrase", PASSPHRASE)
    person.key(Qt.Key.Key_Return)
    person.press("continue")
    person.wait_for("draft.unit_name")
    while filling.go_on() != MIDDLE:
        pass
    person.press(f"{MIDDLE}.tab2")
    second = filling.wanted["sections"][MIDDLE][1]
    filling.row(MIDDLE, {cell: second[cell] for cell in CELLS_BEFORE})
    assert filling.entered == 0, "something that was saved is gone"
    filling.row(MIDDLE, second)
    fill_rest(filling)
    person.press("sign")
    person.wait_for("way")
    person.go_to("way")
    filling.enter("way", "certificate")
    person.write_in("certificate.path", str(desk / "signer.p12"))
    person.write_in("certificate.password", PASSWORD)
    person.write_in("completed_on", filling.wanted["completed_on"])
    person.press("receiver.reason_3")
    person.press("sign_now")
    person.wait_for("save_pdf")
    assert person.focus() == "print"
    person.key(Qt.Key.Key_L, CONTROL)
    person.wait_for("unlock")


def first_filing(person: Person, _desk: Path) -> None:
    """A short first declaration, from the first run to the signature on paper."""
    filling = Filling(person, example("initial-2026"))
    first_run(person)
    for number, group in enumerate(person.read(groups_asked), 1):
        person.write_in(f"group_{number}", group)
    person.press("confirm_sheet")
    person.wait_for("begin")
    begin(person, "initial")
    filling.screen()
    filling.facts()
    fill_rest(filling)
    person.press("sign")
    person.wait_for("sign_now")
    person.press("receiver.reason_1")
    person.press("sign_now")
    person.wait_for("save_pdf")


def fill_rest(filling: Filling) -> None:
    """Every section behind the one that is shown, up to the pages to be signed."""
    while section := filling.go_on():
        filling.section(section)
    filling.person.wait_for("sign")
    assert filling.person.focus() == "sign"


def wait_saved(person: Person) -> None:
    """Until the bar says so."""
    person.wait_until(lambda: widget_named("bar.state").text().startswith("Đã lưu"), "the save")  # type: ignore[attr-defined]


def groups_asked() -> list[str]:
    """What the sheet on the screen says in the two places that are asked for."""
    page = widget_named("confirm_sheet").parentWidget()
    while not isinstance(page, CodePage):
        assert page is not None
        page = page.parentWidget()
    return [group.lower() for _, group in page.asked]
