"""Which thing a change speaks of."""

from collections.abc import Callable

import pytest

from declare_app.drafting.draft import Row
from ui.form.change_asset import asset_of
from ui.form.document import Document

Open = Callable[..., Document]


@pytest.mark.parametrize(
    ("explanation", "asset"),
    [
        ("Mua ô tô VinFast VF 6 bằng tiền bán ô tô cũ.", "Ô tô VinFast VF 6, 14K-102.38"),
        ("Xe biển số 14k-102.38 mua trả góp.", "Ô tô VinFast VF 6, 14K-102.38"),
        ("Bán ô tô Toyota Vios ngày 15/09/2026, thu 380.000.000 đồng.", "Ô tô Toyota Vios"),
        ("Rút tiền gửi tiết kiệm để mua ô tô.", "Tiền gửi tiết kiệm"),
        ("Được thừa kế của bố đẻ theo văn bản phân chia di sản.", ""),
        ("Bán.", ""),
        ("Lương, phụ cấp 221.000.000 đồng.", ""),
        ("", ""),
    ],
)
def test_the_thing_is_declared_or_named(open_document: Open, explanation: str, asset: str) -> None:
    document = open_document()
    cars = document.regime.form.section("registered_assets")
    assert cars is not None
    row = Row("x", {"row": "r7_1", "explanation": explanation})
    assert asset_of(row, (cars,), document.draft, document.regime) == asset


def test_a_parcel_is_known_by_the_first_words_of_its_address(open_document: Open) -> None:
    document = open_document()
    land = document.regime.form.section("residential_land")
    assert land is not None
    row = Row("x", {"row": "r1_1", "explanation": "Thửa ở thôn Đông được thừa kế của bố đẻ."})
    assert asset_of(row, (land,), document.draft, document.regime).startswith("Thôn Đông")
