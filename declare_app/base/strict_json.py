"""JSON that nobody has checked yet, read strictly and refused with the place of the first fault.

RFC 8259, narrowed: UTF-8 without byte order mark, no repeated names, whole numbers within 2^53 - 1 only, no characters
that a reader cannot see, and bounds on size, depth and count that are checked before anything is built. The standard
library reads the grammar; what it lets pass is refused here. Values are not normalised and nothing is repaired.
"""

import json
import re
from typing import Final, TypeAlias

from declare_app.base.errors import AppError
from declare_app.base.text import forbidden_character

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | bool | None"
Steps: TypeAlias = tuple[str | int, ...]

SIZE_LIMIT: Final = 8 * 1024 * 1024
DEPTH_LIMIT: Final = 32
# Many times what a declaration of 1,000 assets holds; bounds time and memory for eight megabytes of "[[],[],...".
VALUE_LIMIT: Final = 250_000

# RFC 8785, 3.2.2.3 (I-JSON, RFC 7493, 2.2): beyond this a double no longer tells neighbours apart.
LARGEST_INTEGER: Final = 2**53 - 1
_LONGEST_INTEGER: Final = len(str(-LARGEST_INTEGER))

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_SHOWN_KEY: Final = re.compile(r"[A-Za-z0-9_.-]{1,40}")
# A string, closed or not, or one mark of structure; possessive, so that no input makes it go back.
_STRING_OR_MARK: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{},]', re.DOTALL)
_REFUSED_NUMBER: Final = object()


def parse(data: bytes, *, size_limit: int = SIZE_LIMIT, depth_limit: int = DEPTH_LIMIT) -> JsonValue:
    """The value written in ``data``.

    Raises AppError with a code ``json.*`` or ``text.control_character``. Its facts hold numbers and the place of the
    fault (``sections.houses[0].address``), never a text of the file.
    """
    if len(data) > size_limit:
        raise AppError("json.too_large", limit_bytes=size_limit)
    text = _decoded(data)
    _check_bounds(text, depth_limit)
    return _checked(_syntax_tree(text), ())


def place_of(steps: Steps) -> str:
    """Where a value stands, from the root: ``sections.houses[0].address``; the root itself is ``$``.

    A name that a form would not use (a person's words, a very long one) is shown as ``?``.
    """
    shown = ""
    for step in steps:
        if isinstance(step, int):
            shown += f"[{step}]"
        else:
            shown += ("." if shown else "") + (step if _SHOWN_KEY.fullmatch(step) else "?")
    return shown or "$"


def check_text(text: str, steps: Steps) -> None:
    """Raises AppError ``text.control_character`` with the place where ``text`` holds what a reader cannot see."""
    # Every forbidden character is unprintable, and asking for that is fifty times faster than looking at each.
    found = None if text.isprintable() else forbidden_character(text)
    if found is not None:
        raise AppError("text.control_character", place=place_of(steps), code_point=f"U+{ord(found):04X}")


def _decoded(data: bytes) -> str:
    if data.startswith(_BYTE_ORDER_MARK):
        raise AppError("json.byte_order_mark")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # it carries the whole file, so the refusal is raised outside and keeps no link to it
    raise AppError("json.not_utf8")


def _check_bounds(text: str, depth_limit: int) -> None:
    """Refuse what nests too deeply or holds too much, before a parser recurses into it.

    As far as ``text`` is valid JSON the count is exact; where it is not, the parser stops as well.
    """
    depth = values = 0
    for found in _STRING_OR_MARK.finditer(text):
        mark = text[found.start()]
        if mark in "]}":
            depth -= 1
        elif mark in "[{,":
            values += 1
            if values > VALUE_LIMIT:
                raise AppError("json.too_many_values", limit=VALUE_LIMIT)
            if mark != ",":
                depth += 1
                if depth > depth_limit:
                    raise AppError("json.too_deep", limit=depth_limit)


def _syntax_tree(text: str) -> object:
    """As the standard library reads it, but objects as tuples of pairs and refused numbers as a mark."""
    decoder = json.JSONDecoder(
        object_pairs_hook=tuple,
        parse_int=_integer,
        parse_float=_refused_number,
        parse_constant=_refused_number,
    )
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as malformed:  # carries the whole text: see _decoded
        line, column = malformed.lineno, malformed.colno
    raise AppError("json.malformed", line=line, column=column)


def _integer(digits: str) -> object:
    if len(digits) <= _LONGEST_INTEGER and abs(int(digits)) <= LARGEST_INTEGER:
        return int(digits)
    return _REFUSED_NUMBER


def _refused_number(_written: str) -> object:
    return _REFUSED_NUMBER


def _checked(value: object, steps: Steps) -> JsonValue:
    if isinstance(value, str):
        check_text(value, steps)
        return value
    if isinstance(value, tuple):
        return _checked_object(value, steps)
    if isinstance(value, list):
        return [_checked(item, (*steps, index)) for index, item in enumerate(value)]
    if value is None or isinstance(value, int):
        return value
    raise AppError("json.number", place=place_of(steps))


def _checked_object(pairs: tuple[tuple[str, object], ...], steps: Steps) -> JsonValue:
    members: dict[str, JsonValue] = {}
    for key, value in pairs:
        inside = (*steps, key)
        check_text(key, inside)
        if key in members:
            raise AppError("json.duplicate_key", place=place_of(inside))
        members[key] = _checked(value, inside)
    return members
