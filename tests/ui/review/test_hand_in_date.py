"""A day is named only where the law names one, and while it is still ahead."""

from datetime import date

import pytest

from declare_app.drafting.draft import Draft
from ui.review.hand_in_date import hand_in_by


@pytest.mark.parametrize(
    ("filing", "today", "said"),
    [
        (
            "annual",
            date(2026, 11, 24),
            "Cho bộ phận tổ chức cán bộ. Hạn 30/12/2026, còn 36 ngày. Cơ quan có thể đã hẹn ngày sớm hơn.",
        ),
        ("annual", date(2027, 1, 4), "Cho bộ phận tổ chức cán bộ."),
        ("initial", date(2026, 11, 24), "Cho bộ phận tổ chức cán bộ. Trong 10 ngày từ khi nhận công tác."),
        ("supplementary", date(2026, 11, 24), "Cho bộ phận tổ chức cán bộ."),
    ],
)
def test_until_when(filing: str, today: date, said: str) -> None:
    assert hand_in_by(Draft(filing=filing, completed_on="20/11/2026"), today) == said
