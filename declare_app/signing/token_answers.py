"""What both ends of the token process know: how it can fail, and what a token's flags say of its PIN."""

from enum import StrEnum
from typing import Final

UNWRAP_OAEP_SHA256: Final = "rsa-oaep-sha256"
"""RSAES-OAEP with SHA-256 in both places and an empty label (RFC 8017, 7.1)."""


class Failure(StrEnum):
    """Why the token process did not do what it was asked for."""

    UNLOADABLE = "unloadable"  # the file is no PKCS#11 library, or does not run here
    ABSENT = "absent"  # the token is not there, or no longer
    PIN_WRONG = "pin_wrong"  # with pin: how it stands now
    NO_KEY = "no_key"  # no private key with this CKA_ID
    REFUSED = "refused"  # the token does not decrypt this; one answer, whatever the reason
    DRIVER = "driver"  # anything else


class PinState(StrEnum):
    """What the flags say before a PIN is asked for (PKCS#11 2.40, 3.2: CKF_USER_PIN_*). They never give a number."""

    FRESH = "fresh"
    LOW = "low"  # sắp hết lượt: a wrong PIN has been typed since the last right one
    FINAL = "final"  # lượt cuối: one more wrong PIN locks the token
    LOCKED = "locked"


class TokenFailure(Exception):
    """A failure with the facts that go with it."""

    def __init__(self, failure: Failure, **facts: str) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.facts = facts
