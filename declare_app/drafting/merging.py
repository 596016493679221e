"""Keystrokes in one place as one edit: what an undo takes back is a word, not a letter."""

from dataclasses import replace

from declare_app.drafting.edits import AddRow, Edit, SetFact, SetNoInformation, SetText, with_text


def merged(first: Edit, second: Edit) -> Edit | None:
    """One edit that does what both do, one after the other, where both type into the same place; else None."""
    match first, second:
        case SetText(), SetText() if replace(first, text=second.text) == second:
            return second
        case SetFact(), SetFact() if first.name == second.name:
            return second
        case SetNoInformation(), SetNoInformation() if replace(first, text=second.text) == second:
            return second
        case AddRow(), SetText(cell=cell, text=text) if (first.section, first.row.id) == (
            second.section,
            second.row_id,
        ):
            if first.row.texts.keys() == {cell}:
                return replace(first, row=replace(first.row, texts=with_text(first.row.texts, cell, text)))
    return None
