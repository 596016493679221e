"""Fingerprints for eyes and pens: small groups, in lines of equal length."""

from typing import Final

GROUP: Final = 4


def grouped(fingerprint: str, groups_in_a_line: int) -> str:
    """Its digits by fours."""
    groups = [fingerprint[at : at + GROUP] for at in range(0, len(fingerprint), GROUP)]
    lines = [groups[at : at + groups_in_a_line] for at in range(0, len(groups), groups_in_a_line)]
    return "\n".join(" ".join(line) for line in lines)
