"""What a package says about itself (package.json), typed: whose place it takes, for whom, and how it was made.

Canonical JSON, under the signature like the declaration. Everything here is the sender's claim; what of it is checked,
and against what, stands in ``docs/formats/package.md``.
"""

import re
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from declare_app.base.environment import CLAIMABLE_YEARS
from declare_app.base.errors import AppError
from declare_app.base.strict_json import LARGEST_INTEGER, JsonValue, place_of
from declare_app.model.declaration import FilingCode
from declare_app.model.values import Text, Year
from declare_app.package.canonical import canonical, parse_canonical
from declare_app.package.container import ENTRY_LIMITS, FORMAT_VERSION, PACKAGE_JSON

PACKAGE_FORMAT: Final = "kkts-package/1"

_FORMAT: Final = re.compile(r"kkts-package/([1-9][0-9]{0,3})", re.ASCII)

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
DeclarationId = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
]
"""A random UUID (version 4, RFC 9562), made at the first export and kept for all later ones of the same filing."""

ClaimedTime = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+07:00$",
    ),
]
"""What the sender's clock said: ISO 8601 in Vietnam's time, to the second. Nobody trusts it."""

Level = Literal["L0", "L1", "L2", "L3"]
"""How well the signer's identity stands: local key, confirmed local key, authority's file, authority's token."""


class _Facts(BaseModel):
    # Inputs stay out of error texts: they may be a person's words.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class RendererFacts(_Facts):
    """By what the print was made, so that a reprint is exact."""

    template: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,39}$")]
    code_line: bool
    """Whether the small line with page, short code and QR code stands at the foot."""


class PackageFacts(_Facts):
    """The content of ``package.json``; every field is there, and no other."""

    format: Literal["kkts-package/1"]
    declaration_id: DeclarationId
    serial: Annotated[int, Field(ge=1, le=LARGEST_INTEGER)]
    """From 1, greater at each later export of a declaration; one that failed on its way may have taken a number."""
    supersedes_sha256: Sha256 | None
    """SHA-256 of the package file whose place this one takes."""
    kind: FilingCode
    period: Year
    """The year in which the declaration was completed."""
    unit: Text
    recipient_unit: Text | None
    created_claimed: ClaimedTime
    schema_sha256: Sha256
    """Of the published JSON Schema of the declaration."""
    content_sha256: Sha256
    """Of the bytes of ``declaration.json``."""
    renderer: RendererFacts
    claimed_level: Level
    form_statement: Text
    """The honest line: which form text and figures were used, and what was not compared."""

    @field_validator("created_claimed")
    @classmethod
    def _is_a_moment(cls, written: str) -> str:
        if datetime.fromisoformat(written).year not in CLAIMABLE_YEARS:
            raise ValueError("no year in which a declaration was made")
        return written

    @property
    def created_at(self) -> datetime:
        """The claimed time as an aware moment."""
        return datetime.fromisoformat(self.created_claimed)


def package_json(facts: PackageFacts) -> bytes:
    """The bytes of ``package.json``.

    Raises AppError ``json.*`` or ``text.control_character`` for a text that is not composed or not clean.
    """
    return canonical(facts.model_dump(mode="json"))


def read_package_facts(data: bytes) -> PackageFacts:
    """The facts written in ``package.json``.

    Raises AppError: ``json.*`` or ``text.control_character`` where it is not canonical JSON, ``package.newer_format``
    where a later version of the format is named, ``package.facts`` with the place of the first field that is wrong.
    """
    value = parse_canonical(data, size_limit=ENTRY_LIMITS[PACKAGE_JSON])
    _refuse_newer(value)
    try:
        return PackageFacts.model_validate(value)
    except ValidationError as wrong:  # kept out of the refusal's context: see strict_json
        place = wrong.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
    raise AppError("package.facts", place=place_of(place))


def _refuse_newer(value: JsonValue) -> None:
    named = value.get("format") if isinstance(value, dict) else None
    version = _FORMAT.fullmatch(named) if isinstance(named, str) else None
    if version is not None and int(version[1]) > FORMAT_VERSION:
        raise AppError("package.newer_format", version=int(version[1]))
