"""Claims that do not hold, truly signed: package.json and declaration.json that disagree, or name another regime."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from declare_app.model.short_code import content_digest
from declare_app.package.canonical import canonical
from declare_app.package.examination import Measure
from tests.builders import example
from tests.packages import Recipe, measure, packed
from tests.vectors.making.steps import other_parts, parts, signed
from tests.vectors.making.vector import Vector

_SOURCE: Final = "security 3.2, 3.4"
_SCHEMA: Final = ("schema",)
_PRINT: Final = ("pdf_is_print",)
_BOTH: Final = ("pdf_is_print", "schema")
Json = dict[str, Any]

# What stands in package.json under a key, and which facts fall.
_CLAIMS: Final[Mapping[str, tuple[str, object, tuple[str, ...]]]] = {
    "format of a later version": ("format", "kkts-package/2", _SCHEMA),
    "format of another name": ("format", "kkts-package/01", _SCHEMA),
    "identifier in capitals": ("declaration_id", "0B4D5F6E-3C2A-4D1B-8E9F-A0B1C2D3E4F5", _SCHEMA),
    "identifier that is not random": ("declaration_id", "0b4d5f6e-3c2a-1d1b-8e9f-a0b1c2d3e4f5", _SCHEMA),
    "identifier that is a path": ("declaration_id", "../../0b4d5f6e", _SCHEMA),
    "serial of zero": ("serial", 0, _SCHEMA),
    "serial as text": ("serial", "1", _SCHEMA),
    "serial that is true": ("serial", True, _SCHEMA),
    "superseded digest too short": ("supersedes_sha256", "00", _SCHEMA),
    "kind of another filing": ("kind", "initial", _SCHEMA),
    "kind that is no code": ("kind", "Annual", _SCHEMA),
    "another year": ("period", "2025", _SCHEMA),
    "year in Arabic digits": ("period", "\u0662\u0660\u0662\u0666", _SCHEMA),
    "another unit": ("unit", "SỞ TÀI CHÍNH", _SCHEMA),
    "unit without a name": ("unit", "", _SCHEMA),
    "unit of 4,001 letters": ("unit", "a" * 4001, _SCHEMA),
    "recipient that is a number": ("recipient_unit", 1, _SCHEMA),
    "time without a zone": ("created_claimed", "2026-11-24T09:30:00", _SCHEMA),
    "time that is none": ("created_claimed", "2026-02-30T09:30:00+07:00", _SCHEMA),
    "time with a line feed": ("created_claimed", "2026-11-24T09:30:00+07:00\n", _SCHEMA),
    "schema digest in capitals": ("schema_sha256", "A" * 64, _SCHEMA),
    "digest of another content": ("content_sha256", "0" * 64, _SCHEMA),
    "template that is a path": ("renderer", {"template": "../x", "code_line": True}, _SCHEMA),
    "line at the foot as a number": ("renderer", {"template": "a4-1", "code_line": 1}, _SCHEMA),
    "level that nobody knows": ("claimed_level", "L4", _SCHEMA),
    "statement left empty": ("form_statement", "", _SCHEMA),
    "field too many": ("note", "x", _SCHEMA),
    "another claimed time": ("created_claimed", "2026-11-23T09:30:00+07:00", _PRINT),
    "template that nobody knows": ("renderer", {"template": "a4-9", "code_line": True}, _PRINT),
    "line at the foot denied": ("renderer", {"template": "a4-1", "code_line": False}, _PRINT),
}
# What stands in declaration.json under a key of its head.
_HEADS: Final[Mapping[str, tuple[str, object]]] = {
    "format of a later version": ("format", "kkts-declaration/2.0"),
    "filing that is no code": ("filing", "../annual"),
    "day that is none": ("completed_on", "2026-02-30"),
    "day as a number": ("completed_on", 20261124),
    "unit with a line feed": ("unit_name", "SỞ\nXÂY DỰNG"),
    "sections as a list": ("sections", []),
    "no sections": ("sections", {}),
    "field too many": ("note", "x"),
}


def facts() -> Iterator[Vector]:
    """All of them."""
    for name, (key, value, refused) in _CLAIMS.items():
        yield _vector(f"package.json: {name}", partial(_with_claim, key, value), refused)
    yield _vector("package.json: field missing", _claim_missing, _SCHEMA)
    yield _vector("package.json: list", lambda: signed(replace(parts(), package_json=b"[]")), _SCHEMA)
    yield _vector("package.json of another good package", _other_facts, _SCHEMA)
    for name, (key, value) in _HEADS.items():
        yield _vector(f"declaration.json: {name}", partial(_with_head, key, value), _SCHEMA)
    for name, change in _ROWS.items():
        yield _vector(f"declaration.json: {name}", partial(_with_rows, change), _SCHEMA)
    yield _vector("declaration.json: another amount than in print", _other_amount, _PRINT)
    yield _vector("declaration.json of another good package", _other_declaration, _BOTH)
    yield _vector("regime: form of another digest", lambda: _regime("form_sha256", "0" * 64), _UNKNOWN)
    yield _vector("regime: figures of another day", lambda: _regime("parameters_on", "1990-01-01"), _UNKNOWN)
    yield _vector("regime: form of another name", lambda: _regime("form", "other"), _UNKNOWN)
    yield _vector("regime: one that was not in force", _not_in_force, ("regime",))


# No form, no verdict: nothing is wrong, but nothing that hangs on the form can be said, and it is not accepted.
_UNKNOWN: Final = ("pdf_is_print", "schema", "regime", "signer_is_declarant")


def _vector(name: str, make: Callable[[], bytes], refused: tuple[str, ...]) -> Vector:
    return Vector(f"facts/{name}", f"{name[0].upper()}{name[1:]}.", _SOURCE, refused, make, "package signed again")


def _claims() -> Json:
    claims: Json = json.loads(parts().package_json)
    return claims


def _with_claim(key: str, value: object) -> bytes:
    return signed(replace(parts(), package_json=canonical(_claims() | {key: value})))


def _claim_missing() -> bytes:
    claims = _claims()
    del claims["schema_sha256"]
    return signed(replace(parts(), package_json=canonical(claims)))


def _other_facts() -> bytes:
    return signed(replace(parts(), package_json=other_parts().package_json))


def _declaration() -> Json:
    declaration: Json = json.loads(parts().declaration_json)
    return declaration


def _declaring(declaration: Json) -> bytes:
    """A package that declares this and says in package.json that it does."""
    content = canonical(declaration)
    claims = _claims() | {"content_sha256": content_digest(content)}
    return signed(replace(parts(), declaration_json=content, package_json=canonical(claims)))


def _with_head(key: str, value: object) -> bytes:
    return _declaring(_declaration() | {key: value})


def _with_rows(change: Callable[[Json], None]) -> bytes:
    declaration = _declaration()
    change(declaration["sections"])
    return _declaring(declaration)


def _first(sections: Json) -> Json:
    row: Json = next(rows for rows in sections.values() if rows)[0]
    return row


def _strange_cell(sections: Json) -> None:
    _first(sections)["note"] = "x"


def _cell_that_is_a_list(sections: Json) -> None:
    _first(sections)["full_name"] = ["x"]


def _row_twice(sections: Json) -> None:
    rows = next(rows for rows in sections.values() if rows)
    rows.append(rows[0])


def _strange_section(sections: Json) -> None:
    sections["other"] = []


def _section_missing(sections: Json) -> None:
    sections.popitem()


def _section_that_is_text(sections: Json) -> None:
    sections[next(iter(sections))] = "none"


def _letter_without_a_print(sections: Json) -> None:
    _first(sections)["full_name"] = "\u7b2c"


_ROWS: Final[Mapping[str, Callable[[Json], None]]] = {
    "cell that no form asks for": _strange_cell,
    "cell that is a list": _cell_that_is_a_list,
    "row twice": _row_twice,
    "section that no form has": _strange_section,
    "section missing": _section_missing,
    "section that is a text": _section_that_is_text,
    "letter that the print has not": _letter_without_a_print,
}


def _other_amount() -> bytes:
    """All of it in agreement but the print, which shows the declaration of before."""
    draft = example()
    draft["signed_place"] = "Huế"
    content = Recipe(draft=draft).declaration()[2]
    claims = _claims() | {"content_sha256": content_digest(content)}
    return signed(replace(parts(), declaration_json=content, package_json=canonical(claims)))


def _other_declaration() -> bytes:
    return signed(replace(parts(), declaration_json=other_parts().declaration_json))


def _regime(key: str, value: str) -> bytes:
    declaration = _declaration()
    declaration["regime"][key] = value
    return _declaring(declaration)


def _not_in_force() -> bytes:
    return packed(Recipe(regime=_another_regime()))


def _another_regime() -> Any:
    by: Measure = measure()
    used = Recipe().declaration()[1]
    return next(one for one in by.regimes.all() if one.digest != used.digest and one.form.id == used.form.id)
