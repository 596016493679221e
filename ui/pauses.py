"""Keeps the window answering: what Python does by itself, garbage and turns of threads, is measured for it."""

import gc
import sys
from typing import Final

TURN_S: Final = 0.0001
"""How long a thread of the background keeps Python from the window (else 5 ms for each of hundreds of calls)."""


def settle() -> None:
    """A desk is open. What is there by now (libraries, form, units) stays: later rounds look only at what came after.

    A full round over everything takes 70 ms.
    """
    gc.freeze()
    sys.setswitchinterval(TURN_S)


def sweep() -> None:
    """The vault is locked: everything that held typed text goes, whenever it was made."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
