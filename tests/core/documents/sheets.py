"""Small drafts for the tests of the sheet, and views of what a sheet says."""

from dataclasses import replace

from declare_app.documents.blocks import ChangeTable, Line, Sheet, Title
from declare_app.documents.words import plain
from declare_app.drafting.draft import Draft
from tests.core.documents.paper import rows

LAND = {
    "address": "Số 27, ngõ 3",
    "area_m2": "86,4",
    "value_basis": "purchase",
    "value_vnd": "1.250.000.000",
    "certificate_status": "yes",
    "certificate_no": "BP 512873",
    "certificate_holder": "Đỗ Minh Thuận",
}


def with_rows(section: str, *texts: dict[str, str], no_information: str = "") -> Draft:
    draft = Draft(filing="annual", completed_on="20/11/2026")
    return replace(draft, sections={section: rows(*texts, no_information=no_information)})


def land(**changed: str) -> dict[str, str]:
    return {name: text for name, text in (LAND | changed).items() if text}


def titles(sheet: Sheet) -> dict[str, str]:
    """Title -> what stands after it."""
    return {plain(block.words): block.answer for block in sheet.blocks if isinstance(block, Title)}


def lines(sheet: Sheet) -> list[str]:
    """Every line with labels and answers."""
    return [
        " | ".join(f"{plain(part.label)} {part.text}".strip() for part in block.parts)
        for block in sheet.blocks
        if isinstance(block, Line)
    ]


def table(sheet: Sheet) -> ChangeTable:
    return next(block for block in sheet.blocks if isinstance(block, ChangeTable))


def line_with(sheet: Sheet, label: str) -> str:
    return next(line for line in lines(sheet) if label in line)
