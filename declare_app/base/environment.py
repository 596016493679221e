"""What differs in a test: the clock, new ids and randomness, handed down and never reached for."""

import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

# Vietnam keeps UTC+7 all year, so no time zone database is needed.
VIETNAM = timezone(timedelta(hours=7), "ICT")


def _now() -> datetime:
    return datetime.now(UTC).astimezone(VIETNAM)


def _new_uuid() -> str:
    return str(uuid.UUID(bytes=secrets.token_bytes(16), version=4))


@dataclass(frozen=True)
class Environment:
    """The clock (aware, UTC+7) and the maker of random UUIDs (version 4)."""

    now: Callable[[], datetime] = _now
    new_id: Callable[[], str] = _new_uuid
