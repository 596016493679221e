"""What lies inside a sealed file: the package and zeros behind it, so that the size tells nothing but a bucket.

A ZIP of two stored entries, so that whoever opened the file with a stock tool needs only ``unzip``. Padding exists
here alone, never in a package (``docs/formats/sealed.md``, 4).
"""

from collections.abc import Mapping
from typing import Final

from declare_app.package.container import TOTAL_LIMIT
from declare_app.package.stored_zip import overhead, stored_entries, stored_zip

PACKAGE: Final = "package.asice"
PADDING: Final = "padding.bin"

_STEP: Final = 64 * 1024
_STEPS_UP_TO: Final = 1024 * 1024
SEALED_LIMITS: Final[Mapping[str, int]] = {PACKAGE: TOTAL_LIMIT, PADDING: 1024 * 1024}
"""The entries in their order, each with the most bytes it may have."""


def padded(package: bytes) -> bytes:
    """The content to seal for a package of at most 32 MiB."""
    return stored_zip({PACKAGE: package, PADDING: bytes(_padding_for(package))})


def package_in(content: bytes) -> bytes | None:
    """The package in ``content``, or None where that is not exactly what ``padded`` makes of it. Raises nothing."""
    entries = stored_entries(content, SEALED_LIMITS)
    if entries is None:
        return None
    package, padding = entries[PACKAGE], entries[PADDING]
    is_ours = len(padding) == _padding_for(package) and padding.count(0) == len(padding)
    return package if is_ours else None


def bucket(size: int) -> int:
    """The length to which ``size`` bytes are brought: steps of 64 KiB up to 1 MiB, above that Padmé.

    Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PoPETs 2019/4, 4) adds 3 % here at most
    and lets out O(log log size) bits.
    """
    if size <= _STEPS_UP_TO:
        return -(-size // _STEP) * _STEP
    exponent = size.bit_length() - 1
    kept_bits = exponent.bit_length()
    mask = (1 << (exponent - kept_bits)) - 1
    return (size + mask) & ~mask


def _padding_for(package: bytes) -> int:
    size = overhead((PACKAGE, PADDING)) + len(package)
    return bucket(size) - size
