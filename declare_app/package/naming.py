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
    return f"KKTS_{unit_slug(facts.unit)}_{facts.period}_{facts.declaration_id[:8]}_r{facts.serial}.asice"


def unit_slug(unit_name: str) -> str:
    """The unit's name in small ASCII letters, digits and hyphens: 1 to 20 of them, no hyphen at either end."""
    apart = unicodedata.normalize("NFKD", unit_name.translate(_D_WITH_STROKE))
    plain = "".join(character for character in apart if not unicodedata.combining(character))
    slug = _NOT_A_WORD.sub("-", plain.lower()).strip("-")
    return slug[:_UNIT_LENGTH].rstrip("-") or _NO_UNIT
