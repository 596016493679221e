"""Types a declaration into the form: what has the focus gets its text, then Tab; whatever the form holds."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from tests.journeys.person import MOST_TABS, Person, widget_named
from tests.ui.form.hands import CONTROL
from ui.components.choice import ChoiceGroup

FACTS: Final = ("governing_agency_name", "unit_name", "signed_place", "previous_completed_on")
STRAYS: Final = 3
"""So often Tab may come to something else before one takes the mouse."""

Texts = Mapping[str, str]


class Filling:
    """One person with a declaration on paper."""

    def __init__(self, person: Person, wanted: Mapping[str, Any]) -> None:
        self.person = person
        self.wanted = wanted
        self.entered = 0  # texts and choices that did not stand there already
        self._sections = {*wanted["sections"], *wanted["nothing_to_declare"], "spouse"}

    def screen(self) -> None:
        """Tick what there is; the rest becomes "không có"."""
        person = self.person
        person.wait_for("screening.confirm")
        for name in sorted(person.names()):
            if name.removeprefix("screening.") in self.wanted["sections"]:
                person.press(name)
        person.click("screening.confirm")
        person.wait_for("screening.yes")
        person.key(Qt.Key.Key_Space)
        person.wait_for("draft.unit_name")

    def facts(self) -> None:
        """The page before the first section."""
        self.row("draft", {fact: self.wanted[fact] for fact in FACTS if self.wanted.get(fact)})

    def section_shown(self) -> str:
        """Told by the names of what is on the page."""
        known = {name.partition(".")[0] for name in self.person.names() if "." in name}
        return next(iter(known & self._sections), "")

    def go_on(self) -> str:
        """To the next page; gives its section, "" behind the last."""
        before = self.section_shown()
        self.person.key(Qt.Key.Key_Return, CONTROL)
        self.person.wait_until(lambda: True, "the loop")
        after = self.section_shown()
        assert after != before, before
        return after

    def section(self, section: str) -> None:
        """All of one section, from its question on."""
        rows = self.wanted["sections"].get(section, [])
        if self.person.sees(f"{section}.answer"):
            self.answer(section, "have" if rows else "none")
        for number, one in enumerate(rows):
            if number:
                self.person.key(Qt.Key.Key_N, CONTROL)
            self.row(section, one)

    def answer(self, section: str, code: str) -> None:
        """The question before a list, unless it is answered so already."""
        name = f"{section}.answer"
        if self.person.read(lambda: _text_of(name)) != code:
            self.person.go_to(name)
            self.enter(name, code)

    def row(self, section: str, texts: Texts) -> None:
        """Tab by Tab; what does not come soon is clicked at."""
        left = {f"{section}.{cell}": text for cell, text in texts.items() if text}
        if left.get(f"{section}.currency") == "VND":
            left.pop(f"{section}.amount", None)  # only foreign money has another amount
        strays = 0
        while left:
            name = self.person.focus()
            if name in left:
                self.enter(name, left.pop(name))
                strays = 0
            else:
                strays += 1
                assert strays < MOST_TABS, (section, left)
            if left and not (strays >= STRAYS and self._click_one(left)):
                self.person.key(Qt.Key.Key_Tab)

    def enter(self, name: str, text: str) -> None:
        """Into what has the focus, unless it says so already."""
        person = self.person
        if person.read(lambda: _text_of(name)) == text:
            return
        self.entered += 1
        kind = person.read(lambda: type(widget_named(name)))
        if issubclass(kind, ChoiceGroup):
            self._choose(name, text)
        elif issubclass(kind, QComboBox):
            self._pick(name, text)
        else:
            person.write(text)

    def _click_one(self, names: Sequence[str] | Texts) -> bool:
        name = next((one for one in names if self.person.sees_at_once(one) and not self._is_group(one)), None)
        if name is None:
            return False
        self.person.click(name)
        return True

    def _is_group(self, name: str) -> bool:
        return self.person.read(lambda: isinstance(widget_named(name), ChoiceGroup))

    def _choose(self, name: str, code: str) -> None:
        codes = self.person.read(lambda: _codes_of(name))
        if self.person.sees_at_once(name) and len(codes) > 2:
            self.person.click(name, codes.index(code))
        for _ in codes:
            if not self.person.sees(name) or self.person.read(lambda: _text_of(name)) == code:
                return  # an answer makes way for the first entry
            begun = self.person.read(lambda: _text_of(name)) or code != codes[0]
            self.person.key(Qt.Key.Key_Down if begun else Qt.Key.Key_Space)
        assert not self.person.sees(name) or self.person.read(lambda: _text_of(name)) == code, (name, code)

    def _pick(self, name: str, code: str) -> None:
        count = self.person.read(lambda: _combo(name).count())
        self.person.key(Qt.Key.Key_Home)
        for _ in range(count):
            if self.person.read(lambda: _text_of(name)) == code:
                return
            self.person.key(Qt.Key.Key_Down)
        raise AssertionError((name, code))


def _combo(name: str) -> QComboBox:
    widget = widget_named(name)
    assert isinstance(widget, QComboBox)
    return widget


def _codes_of(name: str) -> list[str]:
    group = widget_named(name)
    assert isinstance(group, ChoiceGroup)
    return [choice.option.code for choice in group.choices()]


def _text_of(name: str) -> str:
    """What an editor shows."""
    widget = widget_named(name)
    if isinstance(widget, ChoiceGroup):
        return widget.code()
    if isinstance(widget, QComboBox):
        return str(widget.currentData() or "")
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLineEdit), name
    return widget.text()
