"""What the twelve digits of a số định danh cá nhân say: where the birth was registered, and the birth year.

Source: Decree 137/2015/ND-CP Art. 13 and Circular 07/2016/TT-BCA Art. 7: three digits of the province (or country)
of birth registration, one of century and sex, two of the birth year, six random ones; there is no check digit.
"""

from typing import Final

# The 63 provinces before the mergers of 2025; cards were not renumbered.
_PROVINCES: Final = frozenset(
    (
        "001",
        "002",
        "004",
        "006",
        "008",
        "010",
        "011",
        "012",
        "014",
        "015",
        "017",
        "019",
        "020",
        "022",
        "024",
        "025",
        "026",
        "027",
        "030",
        "031",
        "033",
        "034",
        "035",
        "036",
        "037",
        "038",
        "040",
        "042",
        "044",
        "045",
        "046",
        "048",
        "049",
        "051",
        "052",
        "054",
        "056",
        "058",
        "060",
        "062",
        "064",
        "066",
        "067",
        "068",
        "070",
        "072",
        "074",
        "075",
        "077",
        "079",
        "080",
        "082",
        "083",
        "084",
        "086",
        "087",
        "089",
        "091",
        "092",
        "093",
        "094",
        "095",
        "096",
    )
)


def birth_year(number: str) -> int:
    """The birth year that a 12-digit number says, 1900 to 2399."""
    century = 1900 + 100 * (int(number[3]) // 2)
    return century + int(number[4:6])


def is_known_origin(number: str) -> bool:
    """Whether the first three digits are a province; people born abroad have other codes, so this is a hint only."""
    return number[:3] in _PROVINCES
