"""What differs in a test: the clock, new ids and randomness, handed down and never reached for."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

# Vietnam keeps UTC+7 all year, so no time zone database is needed.
VIETNAM = timezone(timedelta(hours=7), "ICT")


CLAIMABLE_YEARS = range(1990, 2200)
"""In which a signer may claim to have signed: far from where the calendar of the machine ends."""


def in_vietnam(moment: datetime) -> datetime:
    """An aware moment on Vietnam's clocks; the end of time, which a certificate without end names, stays its day."""
    try:
        return moment.astimezone(VIETNAM)
    except OverflowError:
        return moment.replace(tzinfo=VIETNAM)


def _now() -> datetime:
    return datetime.now(UTC).astimezone(VIETNAM)


def _new_uuid() -> str:
    """Of random bits (RFC 9562, section 5.4); the module for it would be a twentieth of the window's start."""
    octets = bytearray(os.urandom(16))
    octets[6] = octets[6] & 0x0F | 0x40
    octets[8] = octets[8] & 0x3F | 0x80
    text = octets.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


@dataclass(frozen=True)
class Environment:
    """The clock (aware, UTC+7) and the maker of random UUIDs (version 4)."""

    now: Callable[[], datetime] = _now
    new_id: Callable[[], str] = _new_uuid
