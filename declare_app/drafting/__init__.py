"""Filling a declaration in: typed text, its problems, and finishing it."""
