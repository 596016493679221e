"""One editor for each kind of cell, all of them spoken to in one way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from declare_app.forms.kinds import Cell
from declare_app.services.units import Units
from ui.components.choice import ChoiceGroup, Option
from ui.components.inputs import AreaEdit, Combo, DateEdit, Edit, MoneyEdit, TextArea
from ui.components.text import Label
from ui.form.boxes import STRETCH, box, row
from ui.form.looks import ADDRESSES, LONG_TEXTS, MOST_AS_BUTTONS, UNITS, WIDTHS
from ui.form.unit_picker import AddressEdit


@dataclass(frozen=True)
class Editor:
    """A control that holds one typed text."""

    control: QWidget
    """What has the focus and the object name."""
    whole: QWidget
    """What stands on the page: the control with its unit."""
    typed: Callable[[], str]
    show: Callable[[str], None]
    changed: SignalInstance


def editor_for(cell: Cell, units: Units, names: Mapping[str, str]) -> Editor:
    """The editor of a cell, empty; ``names`` are short words for choices, by code."""
    if cell.choices:
        options = [Option(choice.code, names.get(choice.code, choice.name)) for choice in cell.choices]
        return _choice_editor(options)
    control = _control(cell, units)
    width = WIDTHS.get(cell.id) or WIDTHS.get(cell.kind)
    if width:
        control.setFixedWidth(width)
    return Editor(
        control, _with_unit(control, cell, narrow=bool(width)), control.typed, control.set_typed, control.typed_changed
    )


def _control(cell: Cell, units: Units) -> Edit | TextArea | MoneyEdit | AreaEdit | DateEdit | AddressEdit:
    if cell.id in ADDRESSES:
        return AddressEdit(units)
    if cell.id in LONG_TEXTS:
        return TextArea()
    match cell.kind:
        case "money":
            return MoneyEdit()
        case "area":
            return AreaEdit()
        case "date":
            return DateEdit()
        case _:
            return Edit()


def _choice_editor(options: list[Option]) -> Editor:
    if len(options) <= MOST_AS_BUTTONS:
        group = ChoiceGroup(options)
        return Editor(group, group, group.code, group.set_code, group.chosen)
    combo = Combo()
    combo.set_options(options)
    return Editor(combo, combo, combo.typed, combo.set_typed, combo.typed_changed)


def _with_unit(control: QWidget, cell: Cell, *, narrow: bool) -> QWidget:
    unit = UNITS.get(cell.kind)
    if unit:
        return box(row(control, Label(unit, wrap=False), STRETCH))
    return box(row(control, STRETCH)) if narrow else control
