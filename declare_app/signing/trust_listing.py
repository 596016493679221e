"""What lies in a trust folder, file by file, for people to look at: also what is spoilt, stale or of no use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from cryptography import x509

from declare_app.base.errors import AppError
from declare_app.signing.certificates import Certificate
from declare_app.signing.judgement import day
from declare_app.signing.list_intake import number_of
from declare_app.signing.paths import is_ca, problem_of_strength
from declare_app.signing.pinning import Kind
from declare_app.signing.trust import files_in, trust_in


class Standing(StrEnum):
    """Whether an entry does its work today."""

    GOOD = "good"
    OUT_OF_DATE = "out_of_date"
    WEAK = "weak"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Entry:
    """One root, local key or list; dates as ``yyyy-mm-dd`` in Vietnam, "" where there is none.

    ``kind``: ``authority``, ``local_key``, ``list``, or ``unreadable`` for a whole file. ``name`` is the subject, of a
    list the issuer (RFC 4514); not to be trusted as text. ``begins`` and ``ends``: not before and not after, of a list
    this and next update. ``number``: the CRL number. ``revoked``: how many certificates the list names.
    """

    file: str
    kind: str
    standing: Standing
    name: str = ""
    sha256: str = ""
    begins: str = ""
    ends: str = ""
    number: str = ""
    revoked: int = 0


def entries_in(folder: Path, now: datetime) -> list[Entry]:
    """The entries of a folder by file name, as they stand at ``now`` (aware). Raises ``trust.unreadable_folder``."""
    return [entry for file in files_in(folder) for entry in _entries_of(file, now)]


def _entries_of(file: Path, now: datetime) -> Iterator[Entry]:
    try:
        trust = trust_in(file)
    except AppError:
        yield Entry(file.name, "unreadable", Standing.UNREADABLE)
        return
    for root in trust.roots:
        yield _of_root(file.name, root, now)
    for one in trust.lists:
        yield _of_list(file.name, one, now)


def _of_root(file: str, root: Certificate, now: datetime) -> Entry:
    begins, ends = root.parsed.not_valid_before_utc, root.parsed.not_valid_after_utc
    standing = Standing.GOOD if begins <= now <= ends else Standing.OUT_OF_DATE
    return Entry(
        file=file,
        kind=Kind.AUTHORITY if is_ca(root) else Kind.LOCAL_KEY,
        standing=Standing.WEAK if problem_of_strength((root,)) is not None else standing,
        name=root.parsed.subject.rfc4514_string(),
        sha256=root.sha256.hex(),
        begins=day(begins),
        ends=day(ends),
    )


def _of_list(file: str, one: x509.CertificateRevocationList, now: datetime) -> Entry:
    ends = one.next_update_utc
    number = number_of(one)
    return Entry(
        file=file,
        kind="list",
        standing=Standing.GOOD if ends is not None and now <= ends else Standing.OUT_OF_DATE,
        name=one.issuer.rfc4514_string(),
        begins=day(one.last_update_utc),
        ends="" if ends is None else day(ends),
        number="" if number is None else str(number),
        revoked=len(one),
    )
