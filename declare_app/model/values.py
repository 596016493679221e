"""The values of a declaration as they stand in its JSON: money, areas, dates, codes."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, PlainSerializer, StringConstraints, WithJsonSchema

MONEY_PATTERN: Final = r"^(0|[1-9][0-9]{0,15})$"
AREA_PATTERN: Final = r"^(0|[1-9][0-9]{0,15})(\.[0-9]?[1-9])?$"
DATE_PATTERN: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
TEXT_LENGTH: Final = 4000
"""The longest text that one question takes, in characters."""
QUANTITY_DELTA_PATTERN: Final = r"^[+-]((0|[1-9][0-9]{0,15})(\.[0-9]?[1-9])?)?$"


def _money(value: object) -> object:
    """Digits into đồng: a JSON number could not hold every amount exactly, so money travels as text."""
    if isinstance(value, str) and re.fullmatch(MONEY_PATTERN, value, re.ASCII):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**16:
        return value
    raise ValueError("money is a string of 1 to 16 digits")


def _area(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(AREA_PATTERN, value, re.ASCII):
        return Decimal(value)
    if isinstance(value, Decimal):
        return value
    raise ValueError("area is a decimal string with at most two decimals")


def _date(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(DATE_PATTERN, value, re.ASCII):
        return date.fromisoformat(value)
    if isinstance(value, date):
        return value
    raise ValueError("date is YYYY-MM-DD")


def area_text(area: Decimal) -> str:
    """An area in its one canonical spelling: a dot, at most two decimals, no trailing zero."""
    text = format(area.quantize(Decimal("0.01")), "f")
    return text.rstrip("0").rstrip(".")


Money = Annotated[
    int,
    BeforeValidator(_money),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": MONEY_PATTERN, "description": "đồng"}),
]
"""An amount (số tiền) in đồng, 0 to 10^16 - 1; a string of digits in JSON."""

Area = Annotated[
    Decimal,
    BeforeValidator(_area),
    PlainSerializer(area_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": AREA_PATTERN, "description": "m²"}),
]
"""An area (diện tích) in m² with at most two decimals; a string in JSON."""

Amount = Annotated[
    Decimal,
    BeforeValidator(_area),
    PlainSerializer(area_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": AREA_PATTERN, "description": "in the row's currency"}),
]
"""An amount of money in its own currency with at most two decimals; a string in JSON."""

Day = Annotated[
    date,
    BeforeValidator(_date),
    PlainSerializer(date.isoformat, return_type=str),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DATE_PATTERN}),
]
"""A calendar day (ngày), ISO 8601 in JSON."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=TEXT_LENGTH)]
"""What was typed, not empty, NFC."""

Year = Annotated[str, StringConstraints(pattern=r"^[12][0-9]{3}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
NationalId = Annotated[str, StringConstraints(pattern=r"^([0-9]{9}|[0-9]{12})$")]
"""Số căn cước (12 digits) or the older số chứng minh nhân dân (9 digits)."""

QuantityDelta = Annotated[str, StringConstraints(pattern=QUANTITY_DELTA_PATTERN)]
"""A sign with or without a number, column "Số lượng tài sản" of part III (notes 30, 31)."""

ValueBasis = Literal["purchase", "self_made", "gift_inheritance", "undeterminable"]
"""How a value was found (cách xác định giá trị), note 10."""

CertificateStatus = Literal["yes", "no"]
HouseType = Literal["flat", "detached"]
MoneyKind = Literal["cash", "lent", "prepaid", "deposit_person", "deposit_domestic_org", "deposit_foreign_org_in_vn"]
