"""Which form and which figures are in force on a day, and what is said of what is not known."""

from datetime import date

import pytest

from declare_app.forms.loading import read_form_source
from tests.forms.known import FORM, NEW_FIGURES, OLD_FIGURES, regime, regimes

FILINGS = ["annual", "initial", "personnel"]

FIGURES = [
    (date(2020, 12, 20), 50_000_000, 300_000_000),
    (date(2026, 6, 30), 50_000_000, 300_000_000),
    (date(2026, 7, 1), 150_000_000, 1_000_000_000),
    (date(2040, 1, 1), 150_000_000, 1_000_000_000),
]


@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(("day", "asset", "supplement"), FIGURES)
def test_the_figures_change_on_the_day_of_the_amended_law(day: date, asset: int, supplement: int, filing: str) -> None:
    one = regime(day, filing)
    assert one.form is FORM
    assert (one.amount("threshold.asset"), one.amount("threshold.supplement")) == (asset, supplement)


@pytest.mark.parametrize("filing", FILINGS)
def test_before_the_decree_no_form_is_in_force(filing: str) -> None:
    assert regimes().for_filing(filing, date(2020, 12, 19)) is None


def test_a_filing_that_the_form_does_not_serve_has_no_regime() -> None:
    assert regimes().for_filing("supplementary", NEW_FIGURES) is None


def test_the_figure_of_note_17_is_its_own_and_unconfirmed_since_the_amended_law() -> None:
    before, after = (regime(day).figures["threshold.attached"] for day in (OLD_FIGURES, NEW_FIGURES))
    assert (before.amount, before.confirmed) == (50_000_000, True)
    assert (after.amount, after.confirmed) == (50_000_000, False)


def test_no_other_figure_is_unconfirmed() -> None:
    doubtful = {(name, value.confirmed) for name, value in regime().figures.items() if not value.confirmed}
    assert doubtful == {("threshold.attached", False)}


def test_every_figure_names_its_source() -> None:
    for day in (OLD_FIGURES, NEW_FIGURES):
        assert all("Luật" in value.source or "NĐ" in value.source for value in regime(day).figures.values())


def test_the_figures_of_a_law_that_was_read_in_the_press_alone_say_so() -> None:
    newer = [one.source for one in regime(NEW_FIGURES).figures.values() if "132/2025" in one.source]
    assert len(newer) == 2
    assert all("theo báo chí, chưa có nguyên văn" in source for source in newer)


def test_the_honest_line_names_the_doubts_of_the_figures_in_force() -> None:
    assert regime().row.statement == (
        "Mẫu: Phụ lục I NĐ 130/2020 chép từ bản đăng lại, chưa so với công báo; số theo Luật 132/2025; "
        "chưa đối chiếu NĐ 164/2026. Mức 50 triệu đồng (chú thích 17) chưa xác nhận."
    )


def test_the_honest_line_of_the_older_figures_does_not_name_the_newer_law() -> None:
    statement = regime(OLD_FIGURES).row.statement
    assert statement.startswith("Mẫu đang dùng: Phụ lục I NĐ 130/2020, số theo Luật 36/2018")
    assert "132/2025" not in statement


def test_no_line_claims_that_the_form_is_right() -> None:
    assert not any("đúng mẫu" in one.row.statement for one in regimes().all())


def test_there_are_two_regimes_and_each_has_its_digest() -> None:
    found = regimes().all()
    assert [one.parameters_on for one in found] == [date(2020, 12, 20), date(2026, 7, 1)]
    assert len({one.digest for one in found}) == 2


@pytest.mark.parametrize("day", [OLD_FIGURES, NEW_FIGURES])
def test_a_regime_is_found_again_by_what_a_package_names(day: date) -> None:
    one = regime(day)
    again = regimes().by_digest(one.form_sha256, one.parameters_on)
    assert again is not None
    assert (again.digest, again.row.statement) == (one.digest, one.row.statement)


def test_an_unknown_digest_or_day_is_no_regime() -> None:
    one = regime()
    assert regimes().by_digest("0" * 64, one.parameters_on) is None
    assert regimes().by_digest(one.form_sha256, date(2026, 7, 2)) is None


def test_a_figure_alone_can_be_added_and_moves_the_words_of_the_form() -> None:
    added = read_form_source(
        "figures.toml",
        "[[figures]]\nname = 'threshold.asset'\ntitle = 'mức'\n"
        "values = [{ begins = 2029-01-01, amount = 1500000000, source = 'Luật giả định' }]\n".encode(),
    )
    later = regimes(added).for_filing("annual", date(2029, 1, 1))
    earlier = regimes(added).for_filing("annual", date(2028, 12, 31))
    assert later is not None
    assert earlier is not None
    assert later.words("từ {threshold.asset} trở lên") == "từ 1.500 triệu đồng trở lên"
    assert earlier.digest == regime().digest
