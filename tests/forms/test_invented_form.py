"""The form is data: an annex that nobody has seen comes as one file and is asked, judged, finished and printed."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from declare_app.documents.blocks import ItemTitle, Line, Title
from declare_app.documents.sheet import sheet
from declare_app.documents.words import plain
from declare_app.drafting.checking import problems
from declare_app.drafting.draft import Draft
from declare_app.drafting.finish import finish
from declare_app.forms.regimes import Regime, Regimes
from declare_app.services.definitions import known_regimes
from tests.builders import draft_of, regime_of
from tests.forms.known import FORM

FOLDER = Path(__file__).parents[1] / "data" / "invented_forms"


@pytest.fixture(scope="module")
def regimes() -> Regimes:
    return known_regimes(FOLDER)


@pytest.fixture
def value() -> dict[str, Any]:
    read = json.loads((FOLDER / "draft.json").read_text("utf-8"))
    assert isinstance(read, dict)
    return read


@pytest.fixture
def draft(value: dict[str, Any], regimes: Regimes) -> Draft:
    return draft_of(value, regimes)


@pytest.fixture
def regime(draft: Draft, regimes: Regimes) -> Regime:
    return regime_of(draft, regimes)


def form_on(regimes: Regimes, filing: str, day: date) -> str:
    found = regimes.for_filing(filing, day)
    assert found is not None
    return found.form.id


def test_the_form_is_chosen_by_the_day_of_the_filing(regimes: Regimes) -> None:
    assert form_on(regimes, "annual", date(2030, 12, 31)) == FORM.id
    assert form_on(regimes, "annual", date(2031, 1, 1)) == "invented_2031"


def test_a_filing_that_the_new_form_does_not_serve_keeps_the_old_one_with_the_new_figure(regimes: Regimes) -> None:
    found = regimes.for_filing("initial", date(2031, 1, 1))
    assert found is not None
    assert (found.form.id, found.amount("threshold.asset")) == (FORM.id, 900_000_000)


def test_older_declarations_keep_form_figures_and_digest(regimes: Regimes) -> None:
    alone = known_regimes()
    for day in (date(2025, 12, 5), date(2026, 11, 20)):
        before, now = alone.for_filing("annual", day), regimes.for_filing("annual", day)
        assert before is not None
        assert now is not None
        assert (now.digest, now.row) == (before.digest, before.row)


def test_the_words_carry_the_new_figures(regime: Regime) -> None:
    titles = {one.id: regime.words(one.title) for one in regime.form.sections}
    assert "từ 2 tỷ đồng trở lên" in titles["digital_assets"]
    assert "từ 900 triệu đồng trở lên" in titles["boats"]


def test_the_order_of_the_sections_is_the_files_own(regime: Regime) -> None:
    asked = [one.id for one in regime.form.asked_in("annual")]
    official = [one.id for one in FORM.asked_in("annual") if one.id in asked]
    assert asked == [
        "income_between",
        "digital_assets",
        "boats",
        "houses",
        "money_items",
        "changes",
        "minor_children",
        "declarant",
    ]
    assert [section_id for section_id in asked if section_id in official] != official


def test_its_draft_has_nothing_to_put_right(draft: Draft, regime: Regime) -> None:
    assert problems(draft, regime) == ()


def test_the_section_that_no_record_knows_is_finished_into_typed_values(draft: Draft, regime: Regime) -> None:
    first, second = finish(draft, regime).rows("digital_assets")
    typed = first.model_dump(exclude={"id", "no_information"}, exclude_none=True, mode="python")
    assert typed["value_vnd"] == "2100000000"
    assert vars(first)["units"] == Decimal("1.25")
    assert vars(first)["acquired_on"] == date(2029, 3, 9)
    assert vars(second)["value_reason"] == "được tặng, chưa ai mua bán"


@pytest.mark.parametrize(
    ("cell", "text", "pattern"),
    [
        ("digital_kind", "", "chua_chon"),
        ("units", "1.25", "chu_so"),
        ("acquired_on", "31/02/2029", "ngay"),
        ("value_vnd", "", "thieu"),
    ],
)
def test_its_own_questions_are_judged_by_their_kinds(
    value: dict[str, Any], regimes: Regimes, cell: str, text: str, pattern: str
) -> None:
    value["sections"]["digital_assets"][0][cell] = text
    draft = draft_of(value, regimes)
    found = {(str(one.place), one.severity, one.pattern) for one in problems(draft, regime_of(draft, regimes))}
    assert (f"digital_assets[0].{cell}", "stop", pattern) in found


def test_its_new_threshold_is_looked_at(value: dict[str, Any], regimes: Regimes) -> None:
    value["sections"]["boats"][0]["value_vnd"] = "890.000.000"
    draft = draft_of(value, regimes)
    found = {(str(one.place), one.rule) for one in problems(draft, regime_of(draft, regimes))}
    assert found == {("boats[0].value_vnd", "F19")}


def test_its_labels_and_choices_print(draft: Draft, regime: Regime) -> None:
    printed = sheet(draft, regime)
    assert plain(printed.title) == "TỜ KHAI TÀI SẢN, THU NHẬP THƯỜNG NIÊN(1)"
    titles = [plain(block.words) for block in printed.blocks if isinstance(block, Title | ItemTitle)]
    assert "2.2. Tài sản số thứ hai" in titles
    lines = [
        " ".join(f"{plain(part.label)} {part.text}".strip() for part in block.parts)
        for block in printed.blocks
        if isinstance(block, Line)
    ]
    assert "+ Loại: tiền mã hóa Số đơn vị: 1,25" in lines
    assert "+ Trị giá(4): chưa rõ giá trị vì được tặng, chưa ai mua bán" in lines
    assert "+ 40.000 EUR, quy đổi 1.240.000.000 đồng (Tiền gửi ngân hàng, Ngân hàng TMCP Hải Đăng)" in lines
