"""Everything that is typed into or picked from; all have ``typed``, ``set_typed`` and ``typed_changed``."""

from ui.components.combo import Combo
from ui.components.line_edits import AreaEdit, DateEdit, Edit
from ui.components.money_edit import MoneyEdit
from ui.components.password_edit import PasswordEdit
from ui.components.text_area import TextArea

__all__ = ["AreaEdit", "Combo", "DateEdit", "Edit", "MoneyEdit", "PasswordEdit", "TextArea"]
