"""How the kinds of question look on screen: which editor, how wide, which unit behind it."""

from typing import Final

ADDRESSES: Final = frozenset({"address", "permanent_address"})
"""Cells that hold an address in Vietnam."""

LONG_TEXTS: Final = frozenset({"other_info", "explanation", "value_reason", "no_information"})
"""Cells that take more than a line."""

WIDTHS: Final = {
    "date": 150,
    "money": 210,
    "area": 120,
    "year": 110,
    "national_id": 210,
    "currency": 110,
    "foreign_amount": 210,
    "signed_quantity": 110,
    "certificate_no": 320,
    "registration_no": 320,
    "quantity": 210,
    "unit": 210,
}
"""By cell id or kind, in pixels; the others take the room there is."""

UNITS: Final = {"money": "đồng", "area": "m²"}
"""What stands behind an editor, by kind: words of the form itself."""

MAIN_CELLS: Final = {"value": "value_vnd", "certificate": "certificate_status", "money_held": "value_vnd"}
"""The cell of a compound question that bears the question's own label."""

MOST_AS_BUTTONS: Final = 4
"""Up to so many choices stand side by side, more go into a list."""

MOST_AS_TABS: Final = 5
"""Up to so many items stand side by side, more become a table."""

FEW_FIELDS: Final = 3
"""Items with so few questions stand as cards in a list."""
