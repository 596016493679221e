"""Who is to get a package and who got it; it needs no library of signing yet, so a window may know it early."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from declare_app.base.errors import AppError

Standing = Literal["held", "newer", "first", "other"]
"""A profile beside the one used last: the very same; a later one by its signer; there was none; any other."""


@dataclass(frozen=True)
class ReceiverFile:
    """A profile or a certificate as it was read; the file itself is not needed again."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Office:
    """One who will be able to open; ``name`` is the certificate's own word. ``fingerprint``: 64 hexadecimal digits."""

    name: str
    fingerprint: str


@dataclass(frozen=True)
class ProfileShown:
    """What is shown of a profile before its first use; ``signer`` is its certificate's own word."""

    code: str
    serial: int
    valid_until: date
    signer: Office
    standing: Standing

    @property
    def needs_yes(self) -> bool:
        """Whether a person must say first that this signer speaks for the unit."""
        return self.standing in ("first", "other")


@dataclass(frozen=True)
class Receivers:
    """For whom a package can be sealed, good on the day when the files were read; looked at again before it is used.

    ``unit``: by the profile, else what the first certificate calls its holder. ``profile`` None: certificates named
    by hand.
    """

    files: tuple[ReceiverFile, ...]
    unit: str
    offices: tuple[Office, ...]
    profile: ProfileShown | None = None


@dataclass(frozen=True)
class HeldProfile:
    """The profile that was used last, out of the vault; ``receivers`` None: not good today, for ``refusal``."""

    file: ReceiverFile
    receivers: Receivers | None = None
    refusal: AppError | None = None


@dataclass(frozen=True)
class Delivered:
    """How a package left: sealed for a unit and its offices; or open to whoever has it, for the reason that was given.

    ``unit`` and ``offices`` are empty where an older program did not note them, ``reason`` where none was asked for.
    """

    is_sealed: bool
    unit: str = ""
    offices: tuple[str, ...] = ()
    reason: str = field(default="", repr=False)
