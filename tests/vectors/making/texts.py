"""JSON that two readers would read in two ways, or a person in a third (security 3.3): by itself and in a package."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from tests.vectors.making.steps import parts, signed
from tests.vectors.making.vector import JSON, Vector, given

_SOURCE: Final = "security 3.3"
SOUND: Final = '{"a":"Đặng Thị Hà","b":[1,-7,9007199254740991],"c":null,"d":{"e":true}}'.encode()

_NUMBERS: Final[Mapping[str, bytes]] = {
    "NaN": b"NaN",
    "infinity": b"Infinity",
    "negative infinity": b"-Infinity",
    "number too large for a double": b"1e999",
    "fraction": b"1.5",
    "fraction of nothing": b"1.0",
    "exponent": b"1e3",
    "whole number over 2^53 - 1": b"9007199254740992",
    "whole number under -(2^53 - 1)": b"-9007199254740992",
    "whole number of 4,000 digits": b"9" * 4000,
    "whole number of a million digits": b"1" * 1_000_000,
}
_CHARACTERS: Final[Mapping[str, str]] = {
    "NUL": "\\u0000",
    "escape": "\\u001b",
    "tabulator": "\\t",
    "delete": "\x7f",
    "control character of the second set": "\u0085",
    "right-to-left override": "\u202e",
    "right-to-left isolate": "\u2067",
    "Arabic letter mark": "\u061c",
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte order mark inside": "\ufeff",
}
_SPELLINGS: Final[Mapping[str, tuple[bytes, str]]] = {
    "minus zero": (b'{"a":-0}', "json.not_canonical"),
    "space after a colon": (b'{"a": 1}', "json.not_canonical"),
    "line feed at the end": (b'{"a":1}\n', "json.not_canonical"),
    "names out of order": (b'{"b":1,"a":2}', "json.not_canonical"),
    "letter as an escape": (b'{"a":"\\u0062"}', "json.not_canonical"),
    "stroke with a backslash": (b'{"a":"\\/"}', "json.not_canonical"),
    "escape in capitals": (b'{"a":"\\u000A"}', "json.not_canonical"),
    "name twice": (b'{"a":1,"a":2}', "json.duplicate_key"),
    "name twice with the same value": (b'{"a":1,"a":1}', "json.duplicate_key"),
    "name twice, once as an escape": (b'{"a":1,"\\u0061":2}', "json.duplicate_key"),
    "half a surrogate pair": (b'{"a":"\\ud800"}', "text.control_character"),
    "other half of a surrogate pair": (b'{"a":"\\udc00"}', "text.control_character"),
    "surrogate pair the wrong way round": (b'{"a":"\\udc00\\ud800"}', "text.control_character"),
    "half a surrogate pair in a name": (b'{"\\ud800":1}', "text.control_character"),
    "half a surrogate pair as bytes": (b'{"a":"\xed\xa0\x80"}', "json.not_utf8"),
    "overlong UTF-8": (b'{"a":"\xc0\xaf"}', "json.not_utf8"),
    "Latin-1": ('{"a":"é"}'.encode("latin-1"), "json.not_utf8"),
    "UTF-16": ('{"a":1}'.encode("utf-16"), "json.not_utf8"),
    "byte order mark": (b'\xef\xbb\xbf{"a":1}', "json.byte_order_mark"),
    "decomposed letters": ('{"a":"e\u0302"}'.encode(), "json.not_composed"),
    "decomposed letters in a name": ('{"e\u0302":1}'.encode(), "json.not_composed"),
    "compatibility character for a letter with its mark": ('{"a":"\u212b"}'.encode(), "json.not_composed"),
    "33 levels": (b"[" * 33 + b"]" * 33, "json.too_deep"),
    "100,000 levels": (b"[" * 100_000 + b"]" * 100_000, "json.too_deep"),
    "100,000 levels of objects": (b'{"a":' * 100_000, "json.too_deep"),
    "a million empty lists": (b"[" + b",".join([b"[]"] * 1_000_000) + b"]", "json.too_many_values"),
    "a byte over 8 MiB": (b'"' + b"a" * (8 * 1024 * 1024 - 1) + b'"', "json.too_large"),
    "nothing": (b"", "json.malformed"),
    "two values": (b"{}{}", "json.malformed"),
    "comma at the end": (b'{"a":1,}', "json.malformed"),
    "comment": (b'{"a":1/**/}', "json.malformed"),
    "single quotes": (b"{'a':1}", "json.malformed"),
    "string that does not end": (b'{"a":"', "json.malformed"),
    "zero before a number": (b'{"a":01}', "json.malformed"),
    "line feed in a string": (b'{"a":"b\nc"}', "json.malformed"),
}


def texts() -> Iterator[Vector]:
    """All of them: refused by the reader of canonical JSON, and in a truly signed package at its schema."""
    for name, (data, code) in hostile_texts().items():
        fault = f"{name[0].upper()}{name[1:]}."
        yield Vector(f"json/{name}", fault, _SOURCE, (code,), given(data), "json", JSON)
    for name in _IN_PACKAGES:
        data, _ = hostile_texts()[name]
        for part in ("declaration_json", "package_json"):
            file = part.replace("_", ".")
            make = partial(_signed, part, data)
            yield Vector(f"{file}/{name}", f"{file}: {name}.", _SOURCE, ("schema",), make, "package signed again")


_IN_PACKAGES: Final = (
    "NaN",
    "number too large for a double",
    "fraction",
    "whole number over 2^53 - 1",
    "NUL",
    "right-to-left override",
    "minus zero",
    "space after a colon",
    "name twice",
    "name twice, once as an escape",
    "half a surrogate pair",
    "decomposed letters",
    "33 levels",
)


def hostile_texts() -> dict[str, tuple[bytes, str]]:
    """Each by its name, with the code of its refusal by the reader of canonical JSON."""
    numbers = {name: (b'{"a":%s}' % text, "json.number") for name, text in _NUMBERS.items()}
    characters = {name: b'{"a":"b%s"}' % text.encode() for name, text in _CHARACTERS.items()}
    return numbers | {name: (data, "text.control_character") for name, data in characters.items()} | dict(_SPELLINGS)


def _signed(part: str, text: bytes) -> bytes:
    return signed(replace(parts(), **{part: _within(part, text)}))


def _within(part: str, text: bytes) -> bytes:
    """The part's own text with one more value in front, in which the fault stands."""
    own: bytes = getattr(parts(), part)
    return b'{"A":' + text + b"," + own[1:]
