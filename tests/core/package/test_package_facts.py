"""What package.json says: typed, canonical, complete, and refused with its place where it is not."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from declare_app.base.errors import AppError
from declare_app.base.strict_json import JsonValue
from declare_app.package.canonical import canonical
from declare_app.package.package_facts import PackageFacts, package_json, read_package_facts
from tests.core.package.builders import FACTS

WRONG: list[tuple[str, JsonValue]] = [
    ("format", "kkts-package/01"),
    ("format", "kkts-package/0"),
    ("format", "kkts-package"),
    ("format", "other/2"),
    ("format", 1),
    ("declaration_id", "0B4D5F6E-3C2A-4D1B-8E9F-A0B1C2D3E4F5"),
    ("declaration_id", "0b4d5f6e-3c2a-1d1b-8e9f-a0b1c2d3e4f5"),
    ("declaration_id", "0b4d5f6e3c2a4d1b8e9fa0b1c2d3e4f5"),
    ("declaration_id", "0b4d5f6e-3c2a-4d1b-8e9f-a0b1c2d3e4f5\n"),
    ("declaration_id", None),
    ("serial", 0),
    ("serial", -1),
    ("serial", "1"),
    ("serial", True),
    ("supersedes_sha256", ""),
    ("supersedes_sha256", "A" * 64),
    ("supersedes_sha256", "a" * 63),
    ("kind", "bổ sung"),
    ("kind", ""),
    ("period", "26"),
    ("period", 2026),
    ("period", "٢٠٢٦"),
    ("unit", ""),
    ("unit", None),
    ("recipient_unit", ""),
    ("recipient_unit", 7),
    ("created_claimed", "2026-11-20T09:30:00Z"),
    ("created_claimed", "2026-11-20T09:30:00+00:00"),
    ("created_claimed", "2026-11-20T09:30+07:00"),
    ("created_claimed", "2026-11-20 09:30:00+07:00"),
    ("created_claimed", "2026-11-20T09:30:00.5+07:00"),
    ("created_claimed", "2026-02-30T09:30:00+07:00"),
    ("created_claimed", "2026-11-20T24:00:00+07:00"),
    ("created_claimed", "0000-11-20T09:30:00+07:00"),
    ("created_claimed", "0001-01-01T00:00:00+07:00"),
    ("created_claimed", "9999-12-31T23:59:59+07:00"),
    ("schema_sha256", None),
    ("content_sha256", "g" * 64),
    ("renderer", None),
    ("renderer", []),
    ("claimed_level", "L4"),
    ("claimed_level", None),
    ("form_statement", ""),
]


def written(**changes: JsonValue) -> bytes:
    return canonical(json.loads(package_json(FACTS)) | changes)


def refusal(data: bytes) -> AppError:
    with pytest.raises(AppError) as caught:
        read_package_facts(data)
    return caught.value


def test_facts_read_back_as_they_were_written() -> None:
    assert read_package_facts(package_json(FACTS)) == FACTS


def test_every_field_is_written_and_no_other() -> None:
    assert sorted(json.loads(package_json(FACTS))) == [
        "claimed_level",
        "content_sha256",
        "created_claimed",
        "declaration_id",
        "form_statement",
        "format",
        "kind",
        "period",
        "recipient_unit",
        "renderer",
        "schema_sha256",
        "serial",
        "supersedes_sha256",
        "unit",
    ]


def test_a_later_package_names_the_one_it_takes_the_place_of() -> None:
    later = FACTS.model_copy(update={"serial": 2, "supersedes_sha256": "ab" * 32, "recipient_unit": "THANH TRA TỈNH"})
    assert read_package_facts(package_json(later)) == later


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_a_wrong_field_is_refused_with_its_place(field: str, value: JsonValue) -> None:
    refused = refusal(written(**{field: value}))
    assert (refused.code, refused.facts["place"]) == ("package.facts", field)


@pytest.mark.parametrize("field", PackageFacts.model_fields)
def test_a_missing_field_is_refused_with_its_place(field: str) -> None:
    value: dict[str, JsonValue] = json.loads(package_json(FACTS))
    del value[field]
    refused = refusal(canonical(value))
    assert (refused.code, refused.facts["place"]) == ("package.facts", field)


@pytest.mark.parametrize(
    ("renderer", "place"),
    [
        ({"template": "Nd130", "code_line": True}, "renderer.template"),
        ({"template": "../x", "code_line": True}, "renderer.template"),
        ({"template": "nd130-1", "code_line": 1}, "renderer.code_line"),
        ({"template": "nd130-1"}, "renderer.code_line"),
        ({"template": "nd130-1", "code_line": True, "font": "x"}, "renderer.font"),
    ],
)
def test_a_wrong_renderer_is_refused_with_its_place(renderer: JsonValue, place: str) -> None:
    assert refusal(written(renderer=renderer)).facts["place"] == place


def test_a_field_that_this_version_does_not_know_is_refused_without_quoting_it() -> None:
    assert dict(refusal(written(padding="x")).facts) == {"place": "padding"}
    assert dict(refusal(written(**{"Đỗ Minh Thuận": "x"})).facts) == {"place": "?"}


@pytest.mark.parametrize("value", [[], "x", 1, None, ["format", "kkts-package/2"]])
def test_what_is_no_object_is_refused_at_the_root(value: JsonValue) -> None:
    refused = refusal(canonical(value))
    assert (refused.code, refused.facts["place"]) == ("package.facts", "$")


@pytest.mark.parametrize("version", [2, 3, 10, 9999])
def test_a_file_of_a_later_version_is_named_so_whatever_else_it_holds(version: int) -> None:
    refused = refusal(canonical({"format": f"kkts-package/{version}", "new": {"a": 1}}))
    assert (refused.code, dict(refused.facts)) == ("package.newer_format", {"version": version})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json.malformed"),
        (package_json(FACTS) + b"\n", "json.not_canonical"),
        (b"\xef\xbb\xbf" + package_json(FACTS), "json.byte_order_mark"),
        (package_json(FACTS).replace(b'"serial":1', b'"serial":1.0'), "json.number"),
        (package_json(FACTS).replace(b'"serial":1', b'"serial":1,"serial":2'), "json.duplicate_key"),
        (b'"' + b"a" * 64 * 1024 + b'"', "json.too_large"),
    ],
)
def test_what_is_not_canonical_json_is_refused_as_such(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_a_refusal_keeps_no_link_to_the_text_of_the_file() -> None:
    refused = refusal(written(unit=7, kind="Đỗ Minh Thuận"))
    assert refused.__context__ is None
    assert refused.__cause__ is None


def test_a_text_that_is_not_composed_is_not_written() -> None:
    with pytest.raises(AppError) as caught:
        package_json(FACTS.model_copy(update={"unit": "SO\u031b\u0309"}))
    assert dict(caught.value.facts) == {"place": "unit"}


def test_the_claimed_time_is_a_moment_in_vietnam() -> None:
    assert FACTS.created_at == datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
    assert FACTS.created_at.utcoffset() == timedelta(hours=7)


def test_facts_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        FACTS.serial = 2  # type: ignore[misc]
