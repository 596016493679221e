"""Where somebody left off in a declaration: the section that was open last, kept in the vault beside the draft."""

from typing import Final

from declare_app.base.errors import AppError
from declare_app.storage.vault import Vault

_STOPPED: Final = "stopped"  # a record for each draft, under the draft's id


def stopped_in(vault: Vault, draft_id: str) -> str | None:
    """The section, "" for the beginning of the form; None where it is not known."""
    try:
        return str(vault.get(_STOPPED, draft_id).body["section"])
    except AppError as why:
        if why.code != "vault.no_such_record":
            raise
        return None


def note_stop(vault: Vault, draft_id: str, section: str) -> None:
    """Remember it; nothing is written where it is known already."""
    if stopped_in(vault, draft_id) != section:
        vault.put(_STOPPED, draft_id, {"section": section})


def forget_stop(vault: Vault, draft_id: str) -> None:
    """The draft goes."""
    if stopped_in(vault, draft_id) is not None:
        vault.remove(_STOPPED, draft_id)
