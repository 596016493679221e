"""The published schema is the one the models give today, and a validator of others agrees with it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from declare_app.base.locations import resource
from declare_app.forms.schema import SCHEMA_ID, declaration_schema
from tests.builders import REGIMES
from tests.core.drafting.test_finish import as_json, edited

PUBLISHED = json.loads(resource("schemas", SCHEMA_ID).read_text("utf-8"))
VALIDATOR = Draft202012Validator(PUBLISHED, format_checker=FormatChecker())


def test_the_schema_in_the_tree_is_current() -> None:
    assert declaration_schema(REGIMES.all()[-1].form) == PUBLISHED


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)


@pytest.mark.parametrize("name", ["annual-2025", "annual-2026", "initial-2026", "personnel-2026"])
def test_the_examples_are_valid(name: str) -> None:
    assert VALIDATOR.is_valid(as_json(name))


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("houses[0].value_vnd", 5),
        ("houses[0].value_vnd", "-5"),
        ("houses[0].colour", "x"),
        ("houses[0].house_type", "villa"),
        ("declarant[0].full_name", None),
        ("declarant[0].date_of_birth", "1979-02-30"),
        ("format", "kkts-declaration/2.0"),
    ],
)
def test_what_the_models_refuse_in_one_field_the_schema_refuses(path: str, new: object) -> None:
    value: dict[str, Any] = edited(path, new)
    assert not VALIDATOR.is_valid(value)


def test_a_missing_field_with_an_explanation_is_valid() -> None:
    value = edited("spouse[0].full_name", None)
    assert not VALIDATOR.is_valid(value)
    value["sections"]["spouse"][0]["no_information"] = "Không liên lạc được."
    assert VALIDATOR.is_valid(value)
