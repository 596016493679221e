"""The screens before a vault is open: unlock, first run, recovery."""
