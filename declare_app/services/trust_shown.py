"""What is shown of a trust folder: plain values, so that a screen needs no library of keys to draw them."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from declare_app.services.wording import without_controls

EntryKind = Literal["authority", "local_key", "list", "unreadable"]
EntryState = Literal["good", "ending", "expired", "not_yet", "weak", "stale", "idle", "unreadable"]
"""``ending``: good, but not for long. ``idle``: a list while no authority is trusted. ``stale``: a list that a newer
one should have followed."""

Caution = Literal["everybody", "in_between", "ending", "no_bounds", "no_lists"]
"""``everybody``: all to whom it issues are believed. ``in_between``: another authority issued it. ``no_bounds``: it
does not say what it is for. ``no_lists``: it may not sign lists of revoked certificates."""

ENDING_DAYS: Final = 60
FINGERPRINT_DIGITS: Final = 64
_LONGEST: Final = 200
_PART: Final = re.compile(r"(?:[^,+\\]|\\.)+", re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_NUMBER: Final = re.compile(r"\A2\.5\.4\.5=")
_NOT_COUNTED: Final = re.compile(r"[\s:-]")


@dataclass(frozen=True)
class ShownCandidate:
    """A certificate that somebody may decide to trust; ``candidate`` is handed back to ``TrustDesk.pin`` as it is.

    ``uses`` are names of RFC 5280, 4.2.1.3; none where the certificate sets no bounds.
    """

    file: str
    kind: EntryKind
    title: str
    subject: str
    issuer: str
    begins: date
    ends: date
    key: str
    uses: tuple[str, ...]
    cautions: tuple[Caution, ...]
    fingerprint: str
    must_be_typed: bool
    candidate: object = field(repr=False)


@dataclass(frozen=True)
class ShownEntry:
    """A certificate or list that lies in the folder, or a file there that cannot be read.

    ``of_file``: how many entries its file holds; they go together. ``age_days`` and ``revoked`` are of a list.
    """

    file: str
    kind: EntryKind
    state: EntryState
    title: str = ""
    name: str = ""
    begins: date | None = None
    ends: date | None = None
    fingerprint: str = ""
    number: str = ""
    revoked: int = 0
    age_days: int = 0
    of_file: int = 1


def common_name(name: str) -> str:
    """The CN of a name as RFC 4514 writes it; the whole name where it has none."""
    parts = (part.strip() for part in _PART.findall(name))
    found = next((part[3:] for part in parts if part.upper().startswith("CN=")), "")
    return readable(_ESCAPED.sub(r"\1", found)) or readable(name)


def whole_name(name: str) -> str:
    """All of a name that RFC 4514 writes, its parts apart; the number of a person or office is called so."""
    parts = (_NUMBER.sub("serialNumber=", part.strip()) for part in _PART.findall(name))
    return readable(", ".join(part for part in parts if part))


def readable(text: str) -> str:
    """Text out of a file, on one line, not longer than a screen can bear."""
    shown = " ".join(without_controls(text).split())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def in_groups(fingerprint: str) -> str:
    """Four by four in two lines, as it is compared."""
    half = FINGERPRINT_DIGITS // 2
    lines = (fingerprint[:half], fingerprint[half:])
    return "\n".join(" ".join(line[at : at + 4] for at in range(0, len(line), 4)) for line in lines).strip()


def digits_typed(text: str) -> int:
    """How many digits of a fingerprint were typed; spaces, colons and hyphens between groups are none."""
    return len(_NOT_COUNTED.sub("", text))
