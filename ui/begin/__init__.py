"""Beginning a new declaration: which kind, and from what."""
