"""What the declarant says is done with a signed package: printed, signed by hand, handed in, received."""

from collections.abc import Mapping
from typing import Final, Literal

from declare_app.base.errors import AppError
from declare_app.storage.vault import Vault

Step = Literal["printed", "signed", "handed_in", "received"]

STEPS: Final[tuple[Step, ...]] = ("printed", "signed", "handed_in", "received")
_OF_PAPER: Final[tuple[Step, ...]] = ("printed", "signed")
_HAND_IN: Final = "hand_in"  # a record for each package, under the package's id


def steps_done(vault: Vault, package_id: str) -> Mapping[str, bool]:
    """Of each step whether it is ticked."""
    try:
        ticked = vault.get(_HAND_IN, package_id).body
    except AppError as why:
        if why.code != "vault.no_such_record":
            raise
        ticked = {}
    return {step: bool(ticked.get(step, False)) for step in STEPS}


def tick_step(vault: Vault, package_id: str, step: str, *, done: bool) -> None:
    """Remember that a step was ticked, or that it was not after all."""
    vault.put(_HAND_IN, package_id, {**steps_done(vault, package_id), step: done})


def carry_paper_steps(vault: Vault, from_package: str, to_package: str) -> None:
    """The same content signed again: the paper stays good, so its ticks stay; the new file is not handed in yet."""
    done = steps_done(vault, from_package)
    if any(done[step] for step in _OF_PAPER):
        vault.put(_HAND_IN, to_package, {step: done[step] for step in _OF_PAPER})
