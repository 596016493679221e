"""Tests: `core` mirrors the program, `repository` holds the house rules, `attacks` is hostile."""
