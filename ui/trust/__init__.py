"""Whom this user trusts: what lies in the trust folder, and the ways to put something there and take it out."""
