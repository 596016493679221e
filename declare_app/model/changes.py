"""Income between two declarations, and what rose or fell since the last one."""

from declare_app.model.record import Record
from declare_app.model.values import Day, Money, QuantityDelta, Text


class IncomeBetween(Record):
    """Tổng thu nhập giữa hai lần kê khai."""

    period_from: Day | None = None
    period_to: Day | None = None
    income_declarant_vnd: Money | None = None
    income_spouse_vnd: Money | None = None
    income_children_vnd: Money | None = None
    income_common_vnd: Money | None = None


class Change(Record):
    """Biến động tài sản, thu nhập: one entry of the table of part III."""

    needed = frozenset({"row", "value_delta", "explanation"})
    row: Text | None = None
    quantity_delta: QuantityDelta | None = None
    value_delta: Money | None = None
    explanation: Text | None = None
