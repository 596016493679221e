"""The file name of a package: says the unit, year and serial to the desk, and no person's name to anyone."""

import re
import unicodedata
from typing import Final

from declare_app.package.package_facts import PackageFacts

_UNIT_LENGTH: Final = 20
_NO_UNIT: Final = "don-vi"
_NOT_A_WORD: Final = re.compile(r"[^a-z0-9]+")
# Of the Vietnamese letters only this one does not come apart into a base letter and marks.
_D_WITH_STROKE: Final = str.maketrans("đĐ", "dD")


def package_file_name(facts: PackageFacts) -> str:
    """``KKTS_<unit>_<year>_<id8>_r<serial>.asice``: ASCII, no spaces, at most 60 characters with serials up to 999."""
    return f"{_stem(facts)}.asice"


def received_name(facts: PackageFacts) -> str:
    """``KKTS_<unit>_<year>_<id8>_r<serial>_da_nhan``, without an ending: what a receiver has countersigned."""
    return f"{_stem(facts)}_da_nhan"


def _stem(facts: PackageFacts) -> str:
    return f"KKTS_{unit_slug(facts.unit)}_{facts.period}_{facts.declaration_id[:8]}_r{facts.serial}"


def sealed_file_name(unit: str, random_id: str) -> str:
    """``<unit>_<12 hex digits>.asice.p7m``: the unit and chance, nothing of the person, the year or the declaration.

    ``random_id`` is a random UUID (version 4); what is taken of it is all chance.
    """
    return f"{unit_slug(unit)}_{random_id.replace('-', '')[:12]}.asice.p7m"


def unit_slug(unit_name: str) -> str:
    """The unit's name in small ASCII letters, digits and hyphens: 1 to 20 of them, no hyphen at either end."""
    apart = unicodedata.normalize("NFKD", unit_name.translate(_D_WITH_STROKE))
    plain = "".join(character for character in apart if not unicodedata.combining(character))
    slug = _NOT_A_WORD.sub("-", plain.lower()).strip("-")
    return slug[:_UNIT_LENGTH].rstrip("-") or _NO_UNIT
