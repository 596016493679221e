"""Crashes, power cuts and failing disks: programs that save until something happens, and what must be left after it."""
