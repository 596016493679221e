"""A data file with a fault is refused when it is loaded, and the place of the fault is named."""

import re

import pytest

from declare_app.base.errors import AppError
from declare_app.forms.loading import read_form_source
from declare_app.forms.regimes import Regimes
from tests.forms.faults import FAULTS
from tests.forms.known import FORM_TEXT, SOURCES
from tests.forms.small_form import SMALL_FORM


def load(text: str, name: str = "small.toml") -> Regimes:
    return Regimes([read_form_source(name, text.encode())], {"F11"})


def refusal(text: str) -> AppError:
    with pytest.raises(AppError) as refused:
        load(text)
    assert refused.value.code == "form.refused"
    assert refused.value.facts["file"] == "small.toml"
    return refused.value


def test_the_small_form_itself_is_taken() -> None:
    assert [one.form.id for one in load(SMALL_FORM).all()] == ["small"]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_place(fault: str) -> None:
    old, new, place, reason = FAULTS[fault]
    assert SMALL_FORM.count(old) >= 1
    facts = refusal(SMALL_FORM.replace(old, new, 1)).facts
    assert facts["place"] == place
    assert reason in str(facts["reason"])


def test_a_file_that_is_not_utf_8_is_refused() -> None:
    with pytest.raises(AppError) as refused:
        read_form_source("small.toml", SMALL_FORM.encode("utf-16"))
    assert refused.value.code == "form.refused"


def test_an_empty_file_adds_nothing() -> None:
    source = read_form_source("empty.toml", b"")
    assert (source.form, source.figures, source.regimes) == (None, (), ())


WORDS_OF_A_FIELD = [found.start() for found in re.finditer(r"^(label|name|how|help|kind) = ", FORM_TEXT, re.MULTILINE)]


@pytest.mark.parametrize("start", WORDS_OF_A_FIELD[5::60])
def test_the_official_form_without_one_of_its_words_is_refused(start: int) -> None:
    end = FORM_TEXT.index("\n", start)
    word = FORM_TEXT[start:end].split()[0]
    with pytest.raises(AppError) as refused:
        read_form_source("nd130_2020_i.toml", (FORM_TEXT[:start] + FORM_TEXT[end + 1 :]).encode())
    assert str(refused.value.facts["place"]).endswith(f".{word}")
    assert re.match(r"form\.sections\[[a-z_0-9]+\]\.", str(refused.value.facts["place"]))


def test_a_code_that_the_record_does_not_know_is_refused() -> None:
    with pytest.raises(AppError) as refused:
        read_form_source("nd130_2020_i.toml", FORM_TEXT.replace('code = "flat"', 'code = "loft"').encode())
    assert refused.value.facts["place"] == "form.sections[houses].record"
    assert "house_type" in str(refused.value.facts["reason"])


def test_an_official_form_beside_the_small_one_stays_what_it_was() -> None:
    small = read_form_source("small.toml", SMALL_FORM.encode())
    rules = {*(SOURCES[0].form.rules if SOURCES[0].form else ()), "F11"}
    known = Regimes([*SOURCES, small], rules)
    assert {one.form.id for one in known.all()} == {"nd130_2020_i", "small"}
