"""A judgement about a signer: one of three states, a reason out of a closed list, and the facts behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from declare_app.base.environment import in_vietnam


class State(StrEnum):
    """What can be said (ETSI EN 319 102-1, 5.1.3): right, wrong, or not to be known from what is at hand."""

    VALID = "valid"
    INVALID = "invalid"
    INDETERMINATE = "indeterminate"


class Reason(StrEnum):
    """Why a judgement is as it is; beside each the facts that come with it."""

    # Trusted, for
    CHAIN_TO_ROOT = "chain_to_root"  # root_sha256
    PINNED = "pinned"  # sha256
    # Not known whether trusted, for
    NO_ROOTS = "no_roots"
    SELF_SIGNED = "self_signed"  # sha256
    # Not trusted, for
    UNKNOWN_ISSUER = "unknown_issuer"
    FALSE_ISSUER = "false_issuer"  # a root has the issuer's name, but did not sign
    EXPIRED = "expired"  # not_after
    NOT_YET_VALID = "not_yet_valid"  # not_before
    CHAIN_OUT_OF_DATE = "chain_out_of_date"  # not_before, not_after
    WEAK_ALGORITHM = "weak_algorithm"
    WEAK_KEY = "weak_key"
    WRONG_KEY_USAGE = "wrong_key_usage"
    SIGNER_IS_CA = "signer_is_ca"
    ISSUER_IS_NO_CA = "issuer_is_no_ca"
    CHAIN_REFUSED = "chain_refused"
    # Revocation known
    NOT_REVOKED = "not_revoked"  # list_date, the oldest of the lists that were looked at
    REVOKED = "revoked"  # revoked_on
    # Revocation not known, for
    NO_LIST = "no_list"  # issuer
    STALE_LIST = "stale_list"  # issuer, list_date
    REVOKED_LATER = "revoked_later"  # revoked_on
    NO_CHAIN = "no_chain"
    NO_AUTHORITY = "no_authority"  # a self-signed certificate has nobody who could revoke it
    # Whose certificate it is
    SAME_NUMBER = "same_number"
    SAME_NAME_ONLY = "same_name_only"
    OTHER_NUMBER = "other_number"
    OTHER_NAME = "other_name"


@dataclass(frozen=True)
class Judgement:
    """A state with its reason and facts (dates as ``yyyy-mm-dd`` in Vietnam, digests as hex)."""

    state: State
    reason: Reason
    facts: Mapping[str, str] = field(default_factory=dict)


def valid(reason: Reason, **facts: str) -> Judgement:
    """A judgement that says yes."""
    return Judgement(State.VALID, reason, facts)


def invalid(reason: Reason, **facts: str) -> Judgement:
    """A judgement that says no."""
    return Judgement(State.INVALID, reason, facts)


def indeterminate(reason: Reason, **facts: str) -> Judgement:
    """A judgement that cannot say."""
    return Judgement(State.INDETERMINATE, reason, facts)


def day(moment: datetime) -> str:
    """The Vietnamese calendar day of an aware moment, as a fact."""
    return in_vietnam(moment).date().isoformat()
