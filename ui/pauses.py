"""Keeps Python's garbage collector from holding up the window: a full round over everything takes 70 ms."""

import gc


def settle() -> None:
    """What is there by now stays (libraries, form, units): later rounds look only at what came after."""
    gc.freeze()


def sweep() -> None:
    """The vault is locked: everything that held typed text goes, whenever it was made."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
