"""Under which id and number packages were given out: noted before one leaves, so that no two ever share them."""

from dataclasses import dataclass
from typing import Final

from declare_app.base.errors import AppError
from declare_app.storage.vault import Vault

_GIVEN_OUT: Final = "given_out"  # a record for each draft, under the draft's id


@dataclass(frozen=True)
class GivenOut:
    """The id of the declaration and the number in its series."""

    declaration_id: str
    serial: int


def given_out(vault: Vault, draft_id: str) -> GivenOut | None:
    """The one noted last; None before the first."""
    try:
        return GivenOut(**vault.get(_GIVEN_OUT, draft_id).body)
    except AppError as why:
        if why.code != "vault.no_such_record":
            raise
        return None


def note_given_out(vault: Vault, draft_id: str, given: GivenOut) -> None:
    """Remember it, whatever becomes of the package and whether or not the draft comes to know of it."""
    vault.put(_GIVEN_OUT, draft_id, vars(given))


def forget_given_out(vault: Vault, draft_id: str) -> None:
    """The draft goes."""
    if given_out(vault, draft_id) is not None:
        vault.remove(_GIVEN_OUT, draft_id)
