"""Each rule of the form finds its fault, at its place, as severe as the law and the form make it."""

import pytest

from declare_app.drafting.rules.table import RULES
from tests.builders import REGIMES, example, found
from tests.core.drafting import faults_of_the_filing, faults_of_things
from tests.core.drafting.faulty import at

FAULTS = faults_of_the_filing.FAULTS | faults_of_things.FAULTS


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_place(name: str) -> None:
    value, expected = FAULTS[name]
    assert expected in found(value)


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_not_there_without_the_change(name: str) -> None:
    _, expected = FAULTS[name]
    for sample in ("annual-2025", "annual-2026", "initial-2026"):
        assert expected not in found(example(sample))


@pytest.mark.parametrize("sample", ["annual-2025", "annual-2026", "initial-2026"])
def test_the_examples_can_be_finished(sample: str) -> None:
    assert not [one for one in found(example(sample)) if one[1] == "stop"]


def test_every_rule_is_named_by_the_official_form() -> None:
    assert set(REGIMES.all()[-1].form.rules) == set(RULES)


def test_every_rule_but_the_printed_words_has_a_fault_here() -> None:
    assert {expected[0] for _, expected in FAULTS.values()} - {"form"} == set(RULES) - {"F12"}


def test_the_form_itself_is_asked_before_the_rules() -> None:
    assert ("form", "stop", "unit_name", "thieu") in found(at("unit_name", ""))
