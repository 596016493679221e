"""Canonical JSON (RFC 8785, JCS) and back: each value has exactly one spelling, and no other is read.

Narrower than the RFC: no fractions, text composed (NFC) and without characters that a reader cannot see. So bytes that
were read can be signed, hashed and compared with no further thought.
"""

import unicodedata

import rfc8785

from declare_app.base import strict_json
from declare_app.base.errors import AppError
from declare_app.base.strict_json import JsonValue, Steps, place_of


def canonical(value: JsonValue) -> bytes:
    """The one spelling of ``value``; nothing is written that ``parse_canonical`` would not take back.

    Raises AppError ``json.*`` or ``text.control_character`` where it would not, and TypeError for what is no JSON
    value at all.
    """
    data = _spelling(value)
    strict_json.parse(data)
    return data


def parse_canonical(data: bytes, *, size_limit: int = strict_json.SIZE_LIMIT) -> JsonValue:
    """The value of which ``data`` is the canonical spelling.

    Raises AppError ``json.*`` or ``text.control_character``; ``json.not_canonical`` names the first byte that is not
    the one of the canonical spelling.
    """
    value = strict_json.parse(data, size_limit=size_limit)
    spelling = _spelling(value)
    if spelling != data:
        raise AppError("json.not_canonical", offset=_first_difference(spelling, data))
    return value


def _spelling(value: JsonValue) -> bytes:
    _check(value, ())
    return rfc8785.dumps(value)


def _check(value: object, steps: Steps) -> None:
    """Refuse, with its place, what rfc8785 would write all the same (fractions, text not composed) or quote."""
    if isinstance(value, str):
        _check_text(value, steps)
    elif isinstance(value, dict):
        for key, inner in value.items():
            inside = (*steps, key)
            _check_text(key, inside)
            _check(inner, inside)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _check(inner, (*steps, index))
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) > strict_json.LARGEST_INTEGER):
        raise AppError("json.number", place=place_of(steps))
    elif value is not None and not isinstance(value, int):
        raise TypeError(f"no JSON value: {type(value).__name__}")


def _check_text(text: object, steps: Steps) -> None:
    if not isinstance(text, str):
        raise TypeError(f"no JSON name: {type(text).__name__}")
    strict_json.check_text(text, steps)
    if not unicodedata.is_normalized("NFC", text):
        raise AppError("json.not_composed", place=place_of(steps))


def _first_difference(one: bytes, other: bytes) -> int:
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)
